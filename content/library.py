"""All that was loaded, and how to find a thing in it by its key."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from content.card import Card, Course, Deck
from content.problem import Problem


@dataclass(frozen=True)  # without slots: the look-ups are built once, when first asked for
class Library:
    """The courses that can be served, and what is wrong with the files that cannot."""

    courses: tuple[Course, ...]
    problems: tuple[Problem, ...] = ()

    @cached_property
    def decks(self) -> tuple[Deck, ...]:
        """Every deck, in order of course and deck."""
        return tuple(chain.from_iterable(course.decks for course in self.courses))

    @cached_property
    def cards(self) -> tuple[Card, ...]:
        """Every card, in order of deck."""
        return tuple(chain.from_iterable(deck.cards for deck in self.decks))

    def deck(self, deck: str) -> Deck | None:
        """The deck with this id, which no two courses share: links and buttons name it alone."""
        return self._decks.get(deck)

    @cached_property
    def cards_by_key(self) -> Mapping[str, Card]:
        """Every card by its key, in whichever deck of the course it is now."""
        return {card.key: card for card in self.cards}

    @cached_property
    def _decks(self) -> Mapping[str, Deck]:
        return {deck.id: deck for deck in self.decks}
