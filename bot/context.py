"""What handlers are given beside the update."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cached_property
from typing import Any

from telegram import Update
from telegram.ext import Application, CallbackContext, ExtBot

from bot.store import Store
from bot.texts import Catalogue, Texts
from bot.tutor.desk import Moment
from bot.tutor.judge import Judge
from content.library import Library

Unused = dict[Any, Any]  # the library's own places for data: ours is in the store


@dataclass(frozen=True)  # without slots: the look-ups are built once, when first asked for
class Services:
    """The bot's rooms, put together once at start."""

    store: Store
    library: Library
    catalogue: Catalogue
    judge: Judge
    zone: tzinfo
    now: Callable[[], datetime]

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The decks' titles by their ids."""
        return {deck.id: deck.title for deck in self.library.decks}


class Context(CallbackContext[ExtBot[None], Unused, Unused, Services]):
    """The library's context, with our own words for what it holds."""

    @property
    def services(self) -> Services:
        """The bot's rooms."""
        return self.bot_data

    @property
    def moment(self) -> Moment:
        """Now, where the learner lives."""
        return Moment(self.services.now(), self.services.zone)

    def texts_for(self, update: Update) -> Texts:
        """The sentences in the language of whoever sent the update."""
        person = update.effective_user
        return self.services.catalogue.texts_for(person.language_code if person else None)


App = Application[ExtBot[None], Context, Unused, Unused, Services, None]
