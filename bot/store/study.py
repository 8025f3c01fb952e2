"""One learner's study in the tables: load, let a rule decide, save, all in one transaction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, and_, delete, select

from bot.store.tables import effects, reviews, schedules, sessions
from bot.store.upsert import insert_new, upsert
from bot.store.verdicts import read_verdict, verdict_columns
from bot.tutor.desk import Desk, Moment, Step
from bot.tutor.events import Event, Review
from bot.tutor.judge import Judge
from bot.tutor.schedule import Rating, Schedule
from bot.tutor.session import Session
from bot.tutor.study import resumed
from content.card import Card

# Telegram keeps an update for 24 hours; one as old as this is not delivered again.
_REDELIVERY = timedelta(hours=48)

_SESSION = TypeAdapter(Session)


@dataclass(frozen=True, slots=True)
class Visit:
    """Who does something, the message or tap that caused it, when, the cards there are and their judge."""

    learner: int
    cause: str
    moment: Moment
    cards: Mapping[str, Card]
    judge: Judge


def change(
    connection: Connection, visit: Visit, rule: Callable[[Desk, Moment], Step], *, whole: bool = False
) -> Event:
    """Apply a rule to a learner's desk and keep what it says.

    A cause that had its effect before has none again: the learner is told once more where they are. The rule
    is given the open card's schedule, or with `whole` those of all cards.
    """
    fresh = _claim(connection, visit)
    desk = _desk(connection, visit, whole=whole)
    step = rule(desk, visit.moment) if fresh else resumed(desk)
    _save(connection, visit, desk, step)
    return step.event


def schedules_of(connection: Connection, learner: int, card: str | None = None) -> dict[str, Schedule]:
    """A learner's schedules by card key: of one card, or of all."""
    wanted = schedules.c.learner_id == learner
    if card is not None:
        wanted = and_(wanted, schedules.c.card == card)
    return {row.card: _schedule(row) for row in connection.execute(select(schedules).where(wanted))}


def session_of(connection: Connection, learner: int) -> Session:
    """A learner's sitting, locked until the transaction ends, so that two servers cannot both change it."""
    query = select(sessions.c.state).where(sessions.c.learner_id == learner).with_for_update()
    state = connection.execute(query).scalar()
    if state is None:
        insert_new(connection, sessions, {"learner_id": learner, "state": _dump(Session())})
        state = connection.execute(query).scalar_one()
    return _SESSION.validate_json(state)


def _claim(connection: Connection, visit: Visit) -> bool:
    """Note the cause; False if it stands there already."""
    now = visit.moment.now
    row = {"learner_id": visit.learner, "cause": visit.cause, "at": now}
    if not insert_new(connection, effects, row):
        return False
    old = and_(effects.c.learner_id == visit.learner, effects.c.at < now - _REDELIVERY)
    connection.execute(delete(effects).where(old))
    return True


def _desk(connection: Connection, visit: Visit, *, whole: bool) -> Desk:
    session = session_of(connection, visit.learner)
    return Desk(
        cards=visit.cards,
        judge=visit.judge,
        session=session,
        schedules=schedules_of(connection, visit.learner, None if whole else session.card or ""),
        review=_last_review(connection, visit.learner, session),
    )


def _last_review(connection: Connection, learner: int, session: Session) -> Review | None:
    """The review that the session shows: a question's verdict is the turn after it."""
    shown = and_(reviews.c.learner_id == learner, reviews.c.turn == session.turn - 1)
    row = connection.execute(select(reviews).where(shown)).first()
    return _review(row) if row else None


def _save(connection: Connection, visit: Visit, desk: Desk, step: Step) -> None:
    if step.session != desk.session:
        upsert(connection, sessions, {"learner_id": visit.learner, "state": _dump(step.session)})
    if step.review is not None:
        upsert(connection, reviews, _review_row(visit.learner, step.review), key=("learner_id", "turn"))
    if step.review is not None and step.schedule is not None:
        upsert(connection, schedules, _schedule_row(visit.learner, step.review.card, step.schedule))


def _dump(session: Session) -> str:
    return _SESSION.dump_json(session).decode()


def _schedule(row: Row[tuple[object, ...]]) -> Schedule:
    return Schedule(row.stability, row.difficulty, row.due, row.last, Rating(row.rating))


def _schedule_row(learner: int, card: str, schedule: Schedule) -> dict[str, object]:
    return {
        "learner_id": learner,
        "card": card,
        "stability": schedule.stability,
        "difficulty": schedule.difficulty,
        "due": schedule.due,
        "last": schedule.last,
        "rating": schedule.rating.value,
    }


def _review(row: Row[tuple[object, ...]]) -> Review:
    return Review(
        card=row.card,
        turn=row.turn,
        at=row.at,
        day=row.day,
        answer=row.answer,
        verdict=read_verdict(row.verdict),
        rating=Rating(row.rating) if row.rating else None,
        hints=row.hints,
        gave_up=row.gave_up,
    )


def _review_row(learner: int, review: Review) -> dict[str, object]:
    return {
        "learner_id": learner,
        "turn": review.turn,
        "card": review.card,
        "at": review.at,
        "day": review.day,
        "answer": review.answer,
        **verdict_columns(review.verdict),
        "rating": review.rating.value if review.rating else None,
        "hints": review.hints,
        "gave_up": review.gave_up,
    }
