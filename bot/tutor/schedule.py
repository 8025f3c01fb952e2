"""When a card comes back: FSRS, counted in study days."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import IntEnum

import fsrs

ROLLOVER = timedelta(hours=4)


class Rating(IntEnum):
    """The scheduler's word for how a review went; the numbers are FSRS's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Schedule:
    """What FSRS knows of one card after its last counted review.

    `stability` is in days, `difficulty` in [1, 10]; `due` and `last` are study days.
    """

    stability: float
    difficulty: float
    due: date
    last: date
    rating: Rating


# Steps in minutes suit an app that is always open, not a chat; fuzz would make a replay differ.
_FSRS = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)


def study_day(now: datetime, zone: tzinfo) -> date:
    """The day a learner would name: the local date, with the night until 04:00 still yesterday."""
    return (now.astimezone(zone) - ROLLOVER).date()


def review(before: Schedule | None, rating: Rating, day: date) -> Schedule:
    """The schedule after one review on a study day; `before` is None for a card never answered.

    Days are passed to FSRS as noons, because it takes two reviews less than 24 hours apart for the same day.
    """
    card, _ = _FSRS.review_card(_fsrs_card(before), fsrs.Rating(rating.value), _noon(day))
    if card.stability is None or card.difficulty is None:
        raise AssertionError("FSRS sets stability and difficulty at every review")
    return Schedule(card.stability, card.difficulty, card.due.date(), day, rating)


def _fsrs_card(before: Schedule | None) -> fsrs.Card:
    # A Card without an id takes one from the clock and sleeps a millisecond to keep it unique.
    if before is None:
        return fsrs.Card(card_id=0)
    return fsrs.Card(
        card_id=0,
        state=fsrs.State.Review,
        stability=before.stability,
        difficulty=before.difficulty,
        due=_noon(before.due),
        last_review=_noon(before.last),
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
