import pytest

from grading.metrics import Detection, agreement, detection, weighted_kappa
from grading.verdict import Outcome

NO, SOME, ALL = Outcome.INCORRECT, Outcome.PARTIAL, Outcome.CORRECT


def test_detection_counts_as_the_textbooks_do() -> None:
    found = detection([True, True, True, False, False], [True, True, False, True, False])
    assert found == Detection(accuracy=0.6, precision=2 / 3, recall=2 / 3, f1=4 / 6)


def test_nothing_detected_is_zero_not_an_error() -> None:
    assert detection([False], [False]) == Detection(1.0, 0.0, 0.0, 0.0)


def test_agreement_is_the_share_of_equal_verdicts() -> None:
    assert agreement([NO, ALL], [NO, SOME]) == 0.5


@pytest.mark.parametrize(
    ("labels", "verdicts", "kappa"),
    [
        ([NO, SOME, ALL], [NO, SOME, ALL], 1.0),
        ([NO, ALL], [ALL, NO], -1.0),
        ([NO, NO, ALL, ALL], [NO, ALL, NO, ALL], 0.0),
        ([NO, SOME, ALL, ALL], [NO, SOME, ALL, SOME], 0.8),
        ([NO, NO], [NO, NO], 1.0),
    ],
)
def test_weighted_kappa_is_one_for_agreement_and_zero_for_chance(
    labels: list[Outcome], verdicts: list[Outcome], kappa: float
) -> None:
    assert weighted_kappa(labels, verdicts) == pytest.approx(kappa)
