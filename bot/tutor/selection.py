"""Which cards a sitting takes: due ones first, then new ones, interleaved over decks."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, zip_longest

from bot.tutor.schedule import Schedule
from content.card import Card, Deck

SITTING = 10


def choose(decks: Sequence[Deck], schedules: Mapping[str, Schedule], today: date) -> tuple[str, ...]:
    """Up to ten card keys worth asking today: due (the longest overdue first), then new."""
    due = _interleave(_sorted(_due(deck.cards, schedules, today), schedules) for deck in decks)
    new = _interleave([card.key for card in deck.cards if card.key not in schedules] for deck in decks)
    return (*due, *new)[:SITTING]


def choose_ahead(decks: Sequence[Deck], schedules: Mapping[str, Schedule]) -> tuple[str, ...]:
    """Up to ten cards known already, the next to fall due first, for learners who want more today."""
    known = [card.key for deck in decks for card in deck.cards if card.key in schedules]
    return tuple(_sorted(known, schedules))[:SITTING]


def _due(cards: Iterable[Card], schedules: Mapping[str, Schedule], today: date) -> list[str]:
    return [card.key for card in cards if card.key in schedules and schedules[card.key].due <= today]


def _sorted(keys: Iterable[str], schedules: Mapping[str, Schedule]) -> list[str]:
    return sorted(keys, key=lambda key: schedules[key].due)


def _interleave(lists: Iterable[Sequence[str]]) -> list[str]:
    return [key for key in chain.from_iterable(zip_longest(*lists)) if key is not None]
