import pytest

from grading.ordering import in_order
from grading.verdict import Evidence, MissReason, PointOutcome, PointVerdict


def verdicts(starts: list[int | None]) -> list[PointVerdict]:
    return [
        PointVerdict(PointOutcome.MISSED, 0.1)
        if start is None
        else PointVerdict(PointOutcome.HIT, 0.9, (Evidence(start, start + 1),))
        for start in starts
    ]


@pytest.mark.parametrize(
    ("starts", "kept"),
    [
        ([0, 5, 9], "hhh"),
        ([9, 0, 5], "mhh"),
        ([0, None, 5], "hmh"),
        ([None, None], "mm"),
        ([], ""),
        ([3, 3], "hh"),
        ([5, 1, 2, 9, 3, 4], "mhhmhh"),
    ],
)
def test_the_most_hits_in_the_cards_order_stay(starts: list[int | None], kept: str) -> None:
    assert "".join(point.outcome.value[0] for point in in_order(verdicts(starts))) == kept


def test_a_hit_out_of_order_is_in_the_wrong_slot() -> None:
    assert in_order(verdicts([9, 0, 5]))[0].reason is MissReason.WRONG_SLOT
