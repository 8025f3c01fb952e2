from datetime import date, timedelta

import pytest

from bot.tutor.schedule import Rating, Schedule
from bot.tutor.selection import SITTING, choose, choose_ahead
from content.card import Card, Deck

TODAY = date(2026, 3, 2)


def deck(name: str, cards: int) -> Deck:
    made = tuple(Card("c", name, f"{name}{i}", "q", (), "", "") for i in range(cards))
    return Deck(name, "c", name, "", made)


def due(days: int) -> Schedule:
    return Schedule(1.0, 5.0, TODAY + timedelta(days=days), TODAY - timedelta(days=9), Rating.GOOD)


A, B = deck("a", 3), deck("b", 2)


@pytest.mark.parametrize(
    ("schedules", "chosen"),
    [
        ({}, ["a0", "b0", "a1", "b1", "a2"]),
        ({"c/a1": due(0)}, ["a1", "a0", "b0", "a2", "b1"]),
        ({"c/a1": due(0), "c/a2": due(-3), "c/b1": due(-1)}, ["a2", "b1", "a1", "a0", "b0"]),
        ({"c/a0": due(1)}, ["a1", "b0", "a2", "b1"]),
    ],
    ids=["new ones by turns", "due before new", "the longest overdue first", "not before it is due"],
)
def test_due_cards_come_first_then_new_ones_interleaved_over_decks(
    schedules: dict[str, Schedule], chosen: list[str]
) -> None:
    assert choose([A, B], schedules, TODAY) == tuple(f"c/{name}" for name in chosen)


def test_a_sitting_has_at_most_ten_cards() -> None:
    assert len(choose([deck("a", 30)], {}, TODAY)) == SITTING == 10


def test_studying_ahead_takes_the_next_to_fall_due() -> None:
    schedules = {"c/a0": due(5), "c/b0": due(2)}
    assert choose_ahead([A, B], schedules) == ("c/b0", "c/a0")
