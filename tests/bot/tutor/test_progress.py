from datetime import date, timedelta

from bot.tutor.progress import progress
from bot.tutor.schedule import Rating, Schedule
from content.card import Card, Deck

TODAY = date(2026, 3, 2)
CARDS = tuple(Card("c", "d", str(i), "q", (), "", "") for i in range(5))


def test_a_card_is_known_when_it_was_passed_and_is_not_due_again() -> None:
    tomorrow = TODAY + timedelta(days=1)
    schedules = {
        "c/0": Schedule(9, 5, tomorrow, TODAY, Rating.GOOD),
        "c/1": Schedule(9, 5, tomorrow, TODAY, Rating.AGAIN),
        "c/2": Schedule(9, 5, TODAY, TODAY - timedelta(days=3), Rating.GOOD),
        "elsewhere/9": Schedule(9, 5, tomorrow, TODAY, Rating.GOOD),
    }
    seen = progress(Deck("d", "c", "D", "", CARDS), schedules, TODAY)
    assert (seen.known, seen.due, seen.new, seen.total) == (1, 1, 2, 5)
