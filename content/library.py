"""All that was loaded, and how to find a thing in it by its key."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from content.card import Card, Course, Deck, Note
from content.problem import Problem


@dataclass(frozen=True)  # without slots: the look-ups are built once, when first asked for
class Library:
    """The courses that can be served, and what is wrong with the files that cannot.

    A key is the course's id and the thing's own id: `crm/ashridge-elements`.
    """

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

    def course(self, course: str) -> Course | None:
        """The course with this id."""
        return next((each for each in self.courses if each.id == course), None)

    def deck(self, key: str) -> Deck | None:
        """The deck with this key."""
        return self._decks.get(key)

    def card(self, key: str) -> Card | None:
        """The card with this key, in whichever deck of the course it is now."""
        return self._cards.get(key)

    def note(self, key: str) -> Note | None:
        """The note with this key."""
        return self._notes.get(key)

    @cached_property
    def _decks(self) -> Mapping[str, Deck]:
        return {f"{deck.course}/{deck.id}": deck for deck in self.decks}

    @cached_property
    def _cards(self) -> Mapping[str, Card]:
        return {card.key: card for card in self.cards}

    @cached_property
    def _notes(self) -> Mapping[str, Note]:
        return {f"{course.id}/{note.id}": note for course in self.courses for note in course.notes}
