from grading.scoring import scorer
from grading.trees import fit

ROWS = [(float(a), float(b), 0.5) for a in range(10) for b in range(10)]
# Neither number alone tells: one of them is high, not both.
LABELS = [(row[0] > 4) != (row[1] > 4) for row in ROWS]
ONES = [1.0] * len(ROWS)


def test_a_forest_learns_what_only_two_numbers_together_tell() -> None:
    ready = scorer(fit(ROWS, LABELS, ONES))
    assert [ready.probability(row) > 0.5 for row in ROWS] == LABELS


def test_the_same_rows_always_give_the_same_forest() -> None:
    assert fit(ROWS, LABELS, ONES) == fit(ROWS, LABELS, ONES)


def test_heavier_rows_count_for_more() -> None:
    rows, labels = [(0.0,)] * 2, [True, False]
    assert scorer(fit(rows, labels, [3.0, 1.0])).probability((0.0,)) > 0.5
