"""Insert that minds what is there: the one place where SQLite and PostgreSQL need dialects of their own."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Row = Mapping[str, Any]


def insert_new(connection: Connection, table: Table, row: Row) -> bool:
    """Insert a row; False, and nothing changed, if one with its key is there."""
    statement = _insert(connection, table).values(row).on_conflict_do_nothing()
    return connection.execute(statement.returning(*table.primary_key)).first() is not None


def upsert(connection: Connection, table: Table, row: Row, key: Sequence[str] | None = None) -> None:
    """Insert a row, or overwrite the one with the same key (the primary key unless told)."""
    names = key or [column.name for column in table.primary_key]
    values = {name: value for name, value in row.items() if name not in names}
    statement = _insert(connection, table).values(row)
    connection.execute(statement.on_conflict_do_update(index_elements=list(names), set_=values))


def _insert(connection: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)
