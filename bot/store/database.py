"""The connection: one transaction is one function, run in one worker thread."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from bot.store.errors import StoreError
from bot.store.migrate import migrate

log = logging.getLogger(__name__)

T = TypeVar("T")

_THREADS = 4
_FIRST_PAUSE = 0.1
_LONGEST_PAUSE = 10.0


class Store:
    """All that is kept. Opening it brings its tables up to date."""

    def __init__(self, url: str) -> None:
        """Open the database at an SQLAlchemy URL, raising `StoreError` if that cannot be done."""
        self._engine = _engine(url)
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="store")
        try:
            migrate(self._engine)
        except DBAPIError as error:
            self.close()
            raise StoreError(
                f"The database {self} cannot be opened: {error.orig}. Check DATABASE_URL."
            ) from error

    def __str__(self) -> str:
        return self._engine.url.render_as_string(hide_password=True)

    async def run(self, transaction: Callable[[Connection], T]) -> T:
        """Run a transaction to its end in a worker thread; nothing of it is kept if it raises.

        While the database is away or locked it is tried again, for as long as it takes: the update behind it
        is not acknowledged meanwhile, so nothing is lost.
        """
        pause = _FIRST_PAUSE
        while True:
            try:
                return await asyncio.get_running_loop().run_in_executor(
                    self._threads, self._transact, transaction
                )
            except OperationalError as error:
                log.warning("The database is away (%s), trying again in %.1f s", error.orig, pause)
                await asyncio.sleep(pause)
                pause = min(2 * pause, _LONGEST_PAUSE)

    def close(self) -> None:
        """Let go of threads and connections."""
        self._threads.shutdown()
        self._engine.dispose()

    def _transact(self, transaction: Callable[[Connection], T]) -> T:
        with self._engine.begin() as connection:
            return transaction(connection)


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.drivername in {"postgres", "postgresql"}:
            parsed = parsed.set(drivername="postgresql+psycopg")
        engine = create_engine(parsed)
    except (ArgumentError, NoSuchModuleError) as error:
        raise StoreError(
            "DATABASE_URL is not a database address; write sqlite:////path/to/keypoint.db "
            "or postgresql://person:password@host/name."
        ) from error
    except ModuleNotFoundError as error:
        raise StoreError(
            f"DATABASE_URL needs {error.name}; install it with: pip install 'keypoint-tutor[postgres]'."
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:  # noqa: ANN401 - a DBAPI connection has no type
    # The driver would begin transactions late, which makes two writers fail instead of wait.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
