import pytest

from grading.totals import outcome, total
from grading.verdict import KeyPoint, Outcome, PointOutcome, PointVerdict

BARE_HIT = PointVerdict(PointOutcome.HIT, 0.5)
FULL_HIT = PointVerdict(PointOutcome.HIT, 1.0)
NEAR_MISS = PointVerdict(PointOutcome.MISSED, 0.499)
MISS = PointVerdict(PointOutcome.MISSED, 0.0)
DENIED = PointVerdict(PointOutcome.CONTRADICTED, 0.0)


def points(count: int) -> list[KeyPoint]:
    return [KeyPoint(f"point {number}") for number in range(count)]


@pytest.mark.parametrize("count", [1, 2, 5, 8])
def test_all_points_hit_is_good_enough_for_the_scheduler(count: int) -> None:
    assert total(points(count), [BARE_HIT] * count, count) >= 0.85
    assert total(points(count), [FULL_HIT] * count, count) == 1.0


@pytest.mark.parametrize("count", [2, 3, 4, 5])
@pytest.mark.parametrize("last", [NEAR_MISS, MISS, DENIED])
def test_one_whole_point_of_up_to_five_missing_is_not_good_enough(count: int, last: PointVerdict) -> None:
    verdicts = [*[FULL_HIT] * (count - 1), last]
    assert total(points(count), verdicts, count) < 0.85
    assert outcome(points(count), verdicts, count) is Outcome.PARTIAL


def test_a_missed_only_point_is_a_fail() -> None:
    assert total(points(1), [NEAR_MISS], 1) < 0.6
    assert total(points(1), [MISS], 1) == 0.0


def test_any_two_of_three_make_a_full_answer_where_two_are_needed() -> None:
    verdicts = [FULL_HIT, MISS, FULL_HIT]
    assert total(points(3), verdicts, 2) == 1.0
    assert outcome(points(3), verdicts, 2) is Outcome.CORRECT


def test_an_essential_point_is_always_needed() -> None:
    asked = [KeyPoint("a"), KeyPoint("b", essential=True), KeyPoint("c")]
    verdicts = [FULL_HIT, MISS, FULL_HIT]
    assert total(asked, verdicts, 2) == 0.5
    assert outcome(asked, verdicts, 2) is Outcome.PARTIAL


def test_a_contradiction_rules_out_a_full_answer_even_where_it_was_not_needed() -> None:
    verdicts = [FULL_HIT, DENIED, FULL_HIT]
    assert total(points(3), verdicts, 2) == 0.5
    assert outcome(points(3), verdicts, 2) is Outcome.PARTIAL


def test_no_hit_is_incorrect() -> None:
    assert outcome(points(2), [NEAR_MISS, DENIED], 2) is Outcome.INCORRECT
