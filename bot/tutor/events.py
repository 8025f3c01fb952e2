"""What can happen in a learner's study: the words in which rules tell replies."""

from dataclasses import dataclass
from datetime import date, datetime

from bot.tutor.schedule import Rating
from bot.tutor.session import Tally
from content.card import Card
from grading import Verdict


@dataclass(frozen=True, slots=True)
class Asked:
    """A question is open: the `number`-th of `total` in the sitting."""

    card: Card
    number: int
    total: int
    turn: int
    hints: int = 0
    reminder: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """One answered card, as kept; `rating` is None for practice, `day` the study day it was answered on."""

    card: str
    turn: int
    at: datetime
    day: date
    answer: str
    verdict: Verdict
    rating: Rating | None
    hints: int
    gave_up: bool


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An answer was graded; `due` is the day the card comes back, `last` says that no card follows."""

    card: Card
    review: Review
    due: date
    turn: int
    last: bool


@dataclass(frozen=True, slots=True)
class Eased:
    """The learner called a good answer easy: it comes back on `due`."""

    due: date


@dataclass(frozen=True, slots=True)
class Hinted:
    """The open question shows one more hint."""

    asked: Asked


@dataclass(frozen=True, slots=True)
class Finished:
    """The sitting is over, by its last card or by the learner's word."""

    tally: Tally
    stopped: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """Text came after the verdict: the card is done, the next is one tap away."""

    turn: int


@dataclass(frozen=True, slots=True)
class NothingOpen:
    """Text or a stop came while no sitting is open."""


@dataclass(frozen=True, slots=True)
class NothingDue:
    """Nothing is due or new; the next card falls due on `next_due` (None: there are no cards)."""

    next_due: date | None


@dataclass(frozen=True, slots=True)
class Old:
    """A button of an earlier turn was tapped."""

    open_question: bool


Event = Asked | Reviewed | Eased | Hinted | Finished | Waiting | NothingOpen | NothingDue | Old
