"""One learner's sitting: which cards, which is open, and the moves between them."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.tutor.schedule import Rating, Schedule
from grading import Outcome


class Phase(StrEnum):
    """Where a sitting stands."""

    IDLE = "idle"
    ASKED = "asked"
    REVIEWED = "reviewed"


@dataclass(frozen=True, slots=True)
class Tally:
    """How the first answers of a sitting went, and how many cards were skipped."""

    correct: int = 0
    partial: int = 0
    incorrect: int = 0
    skipped: int = 0

    def count(self, outcome: Outcome) -> "Tally":
        """One more card answered with that outcome."""
        return replace(self, **{outcome.value: getattr(self, outcome.value) + 1})

    @property
    def answered(self) -> int:
        """How many cards were answered."""
        return self.correct + self.partial + self.incorrect


@dataclass(frozen=True, slots=True)
class Session:
    """A sitting over the cards with these keys, `position` being the open one.

    `turn` grows with every question and every verdict and never starts again: buttons carry it, so that one
    of an earlier turn is known as old. `rating` is that of the last review if it counted, `before` the
    schedule it changed, so that the learner can call it easy. `retry` marks a second try.
    """

    turn: int = 0
    cards: tuple[str, ...] = ()
    position: int = 0
    phase: Phase = Phase.IDLE
    hints: int = 0
    retry: bool = False
    tally: Tally = field(default_factory=Tally)
    rating: Rating | None = None
    before: Schedule | None = None

    @property
    def card(self) -> str | None:
        """The key of the open (or just reviewed) card."""
        return self.cards[self.position] if self.phase is not Phase.IDLE else None

    def open(self, cards: tuple[str, ...]) -> "Session":
        """A new sitting over these cards, its first question asked."""
        return Session(turn=self.turn + 1, cards=cards, phase=Phase.ASKED)

    def close(self) -> "Session":
        """No sitting; the tally stays, to be told."""
        return Session(turn=self.turn + 1, tally=self.tally)

    def advance(self) -> "Session":
        """The next question, or the end."""
        if self.position + 1 >= len(self.cards):
            return self.close()
        return self._ask(position=self.position + 1, retry=False)

    def skip(self) -> "Session":
        """The next question, the open one counted as skipped."""
        return replace(self, tally=replace(self.tally, skipped=self.tally.skipped + 1)).advance()

    def again(self) -> "Session":
        """The same question once more, as practice."""
        return self._ask(position=self.position, retry=True)

    def hint(self) -> "Session":
        """One more hint given."""
        return replace(self, hints=self.hints + 1)

    def reviewed(self, outcome: Outcome, rating: Rating | None, before: Schedule | None) -> "Session":
        """The open question is answered; a second try leaves the tally alone."""
        return replace(
            self,
            turn=self.turn + 1,
            phase=Phase.REVIEWED,
            tally=self.tally if self.retry else self.tally.count(outcome),
            rating=rating,
            before=before,
        )

    def _ask(self, *, position: int, retry: bool) -> "Session":
        return replace(
            self,
            turn=self.turn + 1,
            position=position,
            phase=Phase.ASKED,
            hints=0,
            retry=retry,
            rating=None,
            before=None,
        )
