"""The real application on a fake wire: what it says goes to the look-alike of Telegram and nowhere else."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
from sqlalchemy import Table, select
from telegram.request import HTTPXRequest

from bot.app import build
from bot.context import App, Services
from bot.handlers.start import announce
from bot.playground.server import playground
from bot.playground.telegram import Telegram
from bot.store import Store
from bot.store.tables import reviews, schedules
from bot.texts import Catalogue
from bot.tutor.judge import judge_of
from bot.updates import KINDS
from content.card import Card, Course, Deck, Note
from content.library import Library
from grading import KeyPoint

TOKEN = "123456:test"  # noqa: S105 - of the look-alike


class Clock:
    """Time that passes only when told."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **much: float) -> None:
        self.now += timedelta(**much)


class Wire:
    """One bot, its learner Ann, and the look-alike between them."""

    def __init__(self, database: str, library: Library) -> None:
        self.clock = Clock()
        self.telegram = Telegram(TOKEN, clock=lambda: self.clock().timestamp())
        self.ann = self.telegram.add_person("Ann")
        self.library = library
        self.database = database
        self.app: App | None = None

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """The bot running; leaving and entering again is a restart."""
        transport = httpx.ASGITransport(playground(self.telegram))
        store = Store(self.database)
        services = Services(
            store,
            self.library,
            Catalogue(),
            judge_of(self.library.courses),
            ZoneInfo("Europe/Amsterdam"),
            self.clock,
        )
        request = HTTPXRequest(connection_pool_size=4, httpx_kwargs={"transport": transport})
        self.app = build(TOKEN, "http://testserver", services, request)
        async with self.app:
            await announce(self.app)
            yield
        store.close()

    async def deliver(self, *, acknowledged: bool = True) -> None:
        """Let the bot handle everything that waits; unacknowledged, it will all come again."""
        assert self.app is not None
        offset = None
        while updates := await self.app.bot.get_updates(offset=offset, allowed_updates=KINDS):
            for update in updates:
                await self.app.process_update(update)
            if not acknowledged:
                return
            offset = updates[-1].update_id + 1

    async def after(self, *acts: Callable[[], object]) -> str:
        """What the bot has said last, after Ann did these things one after the other."""
        for act in acts:
            act()
            await self.deliver()
        return self.ann.last.text

    async def kept(self) -> list[Any]:
        """Every review in the store, oldest first."""
        return await self._rows(reviews)

    async def schedules(self) -> list[Any]:
        """Every schedule in the store."""
        return await self._rows(schedules)

    async def _rows(self, table: Table) -> list[Any]:
        assert self.app is not None
        return await self.app.bot_data.store.run(lambda connection: list(connection.execute(select(table))))


def small_library() -> Library:
    """A course of two decks about a garden, four cards in all."""
    herbs = (
        _card("herbs", "mint", "What does mint need?", "plenty of water", "half shade"),
        _card("herbs", "sage", "What does sage like?", "full sunshine", "dry soil", "shelter from wind"),
        _card("herbs", "name", "Which herb is called the king?", "basil"),
    )
    trees = (_card("trees", "apple", "When is an apple tree pruned?", "in late winter"),)
    notes = (
        Note("water", "Water", "Mint drinks <much>.", "A book"),
        Note("light", "Light", "Sage wants sun.\n\nSo does thyme.", "A book"),
    )
    decks = (
        Deck("herbs", "garden", "Herbs & spices", "A book", herbs, notes),
        Deck("trees", "garden", "Trees", "A book", trees),
    )
    return Library((Course("garden", "Garden", decks, notes),))


def _card(deck: str, name: str, question: str, *points: str) -> Card:
    return Card(
        course="garden",
        deck=deck,
        id=name,
        question=question,
        key_points=tuple(KeyPoint(point) for point in points),
        explanation=f"That is how {name} grows.",
        source="A book",
    )
