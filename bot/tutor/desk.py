"""What a rule is given of one learner, and what it gives back to keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from bot.tutor.events import Event, Review
from bot.tutor.judge import Judge
from bot.tutor.schedule import Schedule, study_day
from bot.tutor.session import Session
from content.card import Card


@dataclass(frozen=True, slots=True)
class Moment:
    """When something happens, and in which time zone the learner lives."""

    now: datetime
    zone: tzinfo

    @property
    def day(self) -> date:
        """The learner's study day."""
        return study_day(self.now, self.zone)


@dataclass(frozen=True, slots=True)
class Desk:
    """A learner's sitting, the schedules of the cards at hand, and the review just shown, if any."""

    cards: Mapping[str, Card]
    judge: Judge
    session: Session = field(default_factory=Session)
    schedules: Mapping[str, Schedule] = field(default_factory=dict)
    review: Review | None = None

    @property
    def card(self) -> Card | None:
        """The open (or just reviewed) card; None if there is none, or its deck no longer has it."""
        return self.cards.get(self.session.card or "")

    @property
    def schedule(self) -> Schedule | None:
        """The schedule of that card; None if it was never answered."""
        return self.schedules.get(self.session.card or "")


@dataclass(frozen=True, slots=True)
class Step:
    """What happened, and what to keep: the session, and a review and the schedule it made, if any."""

    session: Session
    event: Event
    review: Review | None = None
    schedule: Schedule | None = None
