"""How much of a deck a learner knows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.tutor.schedule import Rating, Schedule
from content.card import Deck


@dataclass(frozen=True, slots=True)
class Progress:
    """Cards of one deck: known (passed when last asked, not yet due again), due, and never answered."""

    deck: Deck
    known: int
    due: int
    new: int

    @property
    def total(self) -> int:
        """How many cards the deck has."""
        return len(self.deck.cards)


def progress(deck: Deck, schedules: Mapping[str, Schedule], today: date) -> Progress:
    """Count a deck's cards by what the learner remembers of them on a study day."""
    seen = [schedules[card.key] for card in deck.cards if card.key in schedules]
    return Progress(
        deck,
        known=sum(schedule.due > today and schedule.rating is not Rating.AGAIN for schedule in seen),
        due=sum(schedule.due <= today for schedule in seen),
        new=len(deck.cards) - len(seen),
    )
