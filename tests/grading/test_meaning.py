"""What vectors of words say, on a card about cats."""

import pytest

from grading.meaning import NAMES
from tests.grading.cats import laid


def numbers(answer: str, wording: int) -> dict[str, float]:
    return dict(zip(NAMES, laid(answer).meaning.rows[wording], strict=True))


@pytest.mark.parametrize(
    ("answer", "nearest"),
    [
        ("It has a nap most of the time", 1),
        ("It catches sparrows", 2),
        ("It laps up some dairy", 0),
        ("Football is fun. It catches sparrows.", 2),
    ],
)
def test_other_words_for_a_key_point_come_nearest_to_it(answer: str, nearest: int) -> None:
    leads = [numbers(answer, wording)["meaning_lead"] for wording in range(3)]
    assert [lead > 0.0 for lead in leads] == [wording == nearest for wording in range(3)]


def test_one_clause_may_mean_what_the_whole_answer_does_not() -> None:
    found = numbers("Football is fun to watch with friends. It catches sparrows.", 2)
    assert found["meaning_here"] > found["meaning"] + 0.1


def test_what_is_left_is_held_against_what_is_not_said() -> None:
    found = numbers("It hunts sparrows", 2)
    assert found["unsaid_near"] > 0.1
    assert numbers("It hunts small birds", 2)["unsaid_near"] == 0.0


def test_an_answer_about_something_else_is_far_from_the_card() -> None:
    assert laid("Taxes are paid to the state every year").meaning.card < 0.2
    assert laid("It naps a lot and catches sparrows").meaning.card > 0.4


def test_the_words_of_the_question_mean_nothing_new() -> None:
    assert numbers("a cat", 0)["meaning"] == 0.0
    assert laid("a cat").meaning.question > 0.9


@pytest.mark.parametrize("answer", ["", "?!", "the", "qwrtz", "no. " * 400, "milk", "猫"])
def test_there_is_a_row_for_any_answer_and_wording(answer: str) -> None:
    rows = laid(answer).meaning.rows
    assert [len(row) for row in rows] == [len(NAMES)] * 4
    assert all(-1.0 <= number <= 2.0 for row in rows for number in row)
