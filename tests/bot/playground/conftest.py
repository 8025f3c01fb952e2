"""A bot, a person who has started it, and a clock that stands still until it is moved."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from bot.playground import Person, Telegram
from bot.playground.files import Upload
from bot.playground.schema import Json

TOKEN = "123456:secret"  # noqa: S105 - opens nothing but these tests
Call = Callable[..., Json]


@dataclass
class Clock:
    """Seconds since 1970, moved by hand."""

    now: float = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def telegram(clock: Clock) -> Telegram:
    return Telegram(token=TOKEN, clock=clock)


@pytest.fixture
def ann(telegram: Telegram) -> Person:
    """Ann, who has pressed Start; the bot has seen it."""
    ann = telegram.add_person("Ann")
    ann.opens()
    telegram.world.updates.pending.clear()
    return ann


@pytest.fixture
def call(telegram: Telegram) -> Call:
    """Calls a method as the bot and gives the whole answer."""

    def call(method: str, *, files: dict[str, Upload] | None = None, **params: object) -> Json:
        return telegram.answer(TOKEN, method, params, files)

    return call
