from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.schedule import Rating, Schedule, review, study_day

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        (datetime(2026, 3, 2, 9, 0, tzinfo=UTC), MONDAY),
        (datetime(2026, 3, 3, 2, 59, tzinfo=UTC), MONDAY),  # 03:59 in Amsterdam
        (datetime(2026, 3, 3, 3, 0, tzinfo=UTC), date(2026, 3, 3)),  # 04:00 there
    ],
)
def test_the_study_day_ends_at_four_in_the_morning(utc: datetime, day: date) -> None:
    assert study_day(utc, AMSTERDAM) == day


def test_a_daily_learner_who_comes_a_little_earlier_each_day_gets_credit_for_each_day() -> None:
    schedule = None
    for number in range(4):
        moment = datetime(2026, 3, 2, 20, 0, tzinfo=UTC) + number * timedelta(hours=23, minutes=40)
        schedule = review(schedule, Rating.GOOD, study_day(moment, AMSTERDAM))
    assert schedule is not None
    assert schedule.stability > 10


@pytest.mark.parametrize(("rating", "days"), [(Rating.AGAIN, 1), (Rating.GOOD, 2), (Rating.EASY, 8)])
def test_a_new_card_comes_back_after_days_that_grow_with_the_rating(rating: Rating, days: int) -> None:
    assert (review(None, rating, MONDAY).due - MONDAY).days == days


@given(st.lists(st.tuples(st.sampled_from(Rating), st.integers(1, 400)), min_size=1, max_size=20))
def test_whatever_the_reviews_a_card_comes_back_on_a_later_day(history: list[tuple[Rating, int]]) -> None:
    schedule: Schedule | None = None
    day = MONDAY
    for rating, gap in history:
        schedule = review(schedule, rating, day)
        assert schedule.due > day
        assert schedule.rating is rating
        assert 1 <= schedule.difficulty <= 10
        day += timedelta(days=gap)
