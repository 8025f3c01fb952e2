import pytest

from grading.peers import best_threshold, stemmed_coverage, token_set_ratio


def test_coverage_is_the_share_of_stems_said() -> None:
    assert stemmed_coverage("boiling water", "the water is cold") == 0.5
    assert stemmed_coverage("...", "water") == 0.0


def test_token_set_ratio_ignores_order_and_case() -> None:
    assert token_set_ratio("boiling water", "Water, boiled") == 1.0


@pytest.mark.parametrize(
    ("labels", "likenesses", "right"),
    [
        ([True, False], [0.9, 0.1], 2),
        ([True, True], [0.2, 0.9], 2),
        ([False, False], [0.2, 0.9], 2),
        ([False, True, True], [0.5, 0.4, 0.6], 2),
    ],
)
def test_the_threshold_makes_the_most_decisions_right(
    labels: list[bool], likenesses: list[float], right: int
) -> None:
    threshold = best_threshold(labels, likenesses)
    decisions = [likeness >= threshold for likeness in likenesses]
    assert sum(a == b for a, b in zip(labels, decisions, strict=True)) == right
