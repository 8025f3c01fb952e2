"""The tables, as SQLAlchemy sees them; migrations/ makes them."""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)

metadata = MetaData()

# SQLite numbers rows by itself only in an INTEGER primary key.
_RowId = BigInteger().with_variant(Integer(), "sqlite")


class Instant(TypeDecorator[datetime]):
    """A moment in UTC; SQLite forgets time zones, so they are taken off and put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Keep UTC."""
        del dialect
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give UTC back."""
        del dialect
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


# An update's effect, by the message or the callback that caused it: what stands here is not done again.
effects = Table(
    "effects",
    metadata,
    Column("learner_id", BigInteger, nullable=False),
    Column("cause", String(80), nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("learner_id", "cause"),
)

sessions = Table(
    "sessions",
    metadata,
    Column("learner_id", _RowId, primary_key=True, autoincrement=False),
    Column("state", Text, nullable=False),
)

schedules = Table(
    "schedules",
    metadata,
    Column("learner_id", BigInteger, nullable=False),
    Column("card", String(100), nullable=False),
    Column("stability", Float, nullable=False),
    Column("difficulty", Float, nullable=False),
    Column("due", Date, nullable=False),
    Column("last", Date, nullable=False),
    Column("rating", Integer, nullable=False),
    PrimaryKeyConstraint("learner_id", "card"),
)

reviews = Table(
    "reviews",
    metadata,
    Column("id", _RowId, primary_key=True),
    Column("learner_id", BigInteger, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("card", String(100), nullable=False),
    Column("at", Instant, nullable=False),
    Column("day", Date, nullable=False),
    Column("answer", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("score", Float, nullable=False),
    Column("rating", Integer, nullable=True),
    Column("hints", Integer, nullable=False),
    Column("gave_up", Boolean, nullable=False),
    Column("grader", String(40), nullable=False),
    UniqueConstraint("learner_id", "turn"),
)
