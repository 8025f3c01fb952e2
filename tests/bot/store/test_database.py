import asyncio
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, insert, select

from bot.store import Store, StoreError
from bot.store.tables import effects, metadata, sessions


async def test_migrations_make_just_the_tables_that_the_code_expects(database: str) -> None:
    store = Store(database)
    differences = await store.run(lambda c: compare_metadata(MigrationContext.configure(c), metadata))
    assert differences == []
    store.close()


async def test_many_transactions_at_once_wait_for_one_another(database: str) -> None:
    store = Store(database)
    await store.run(lambda c: c.execute(insert(sessions).values(learner_id=1, state="0")))

    def count(connection: Connection) -> None:
        state = connection.execute(select(sessions.c.state).with_for_update()).scalar_one()
        connection.execute(sessions.update().values(state=str(int(state) + 1)))

    await asyncio.gather(*(store.run(count) for _ in range(50)))
    assert await store.run(lambda c: c.execute(select(sessions.c.state)).scalar_one()) == "50"
    store.close()


async def test_moments_come_back_in_utc(database: str) -> None:
    store = Store(database)
    at = datetime(2026, 3, 2, 9, 0, tzinfo=timezone(timedelta(hours=5)))
    await store.run(lambda c: c.execute(insert(effects).values(learner_id=1, cause="m1", at=at)))
    found = await store.run(lambda c: c.execute(select(effects.c.at)).scalar_one())
    assert found == at
    assert found.utcoffset() == timedelta(0)
    store.close()


async def test_sqlite_keeps_a_write_ahead_log(sqlite: str) -> None:
    store = Store(sqlite)
    mode = await store.run(lambda c: c.exec_driver_sql("PRAGMA journal_mode").scalar())
    assert mode == "wal"
    store.close()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("nonsense", "DATABASE_URL is not a database address"),
        ("nosuch://x", "DATABASE_URL is not a database address"),
        ("sqlite:////no/such/folder/x.db", "cannot be opened"),
        ("postgresql://ann:geheim@127.0.0.1:1/x", "cannot be opened"),
    ],
)
def test_a_database_that_cannot_be_opened_is_said_in_a_sentence_without_its_password(
    url: str, said: str
) -> None:
    with pytest.raises(StoreError, match=said) as raised:
        Store(url)
    assert "geheim" not in str(raised.value)


async def test_a_database_that_is_locked_is_waited_for(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'x.db'}"
    store = Store(url)
    other = create_engine(url, connect_args={"timeout": 0})
    with other.connect() as holder:
        holder.exec_driver_sql("BEGIN IMMEDIATE")
        waiting = asyncio.create_task(store.run(lambda c: c.execute(select(sessions)).all()))
        await asyncio.sleep(0.05)
        assert not waiting.done()
        holder.rollback()
    assert await waiting == []
    store.close()
    other.dispose()
