import sys
from importlib import import_module

import numpy as np
import pytest

from grading.boosting import fit, line, moved, probabilities
from grading.scoring import scorer

ROWS = np.array([(float(a), float(b), 0.5) for a in range(10) for b in range(10)])
# Neither number alone tells: one of them is high, not both.
LABELS = np.array([float((row[0] > 4) != (row[1] > 4)) for row in ROWS])
ONES = np.ones(len(ROWS))


def test_a_forest_learns_what_only_two_numbers_together_tell() -> None:
    ready = scorer(fit(ROWS, LABELS, ONES))
    assert [ready.probabilities(row)[0] > 0.5 for row in ROWS.tolist()] == [label > 0 for label in LABELS]


def test_the_same_rows_always_give_the_same_forest() -> None:
    assert fit(ROWS, LABELS, ONES) == fit(ROWS, LABELS, ONES)


def test_heavier_rows_count_for_more() -> None:
    rows, labels = np.zeros((2, 1)), np.array([1.0, 0.0])
    assert scorer(fit(rows, labels, np.array([3.0, 1.0]))).probabilities((0.0,))[0] > 0.5


def test_without_rows_nothing_is_known() -> None:
    assert scorer(fit(np.zeros((0, 3)), np.zeros(0), np.zeros(0))).probabilities((0.0, 0.0, 0.0)) == [0.5]


def test_both_ways_to_ask_a_forest_agree() -> None:
    forest = fit(ROWS, LABELS, ONES)
    ready = scorer(forest)
    assert np.allclose(probabilities(forest, ROWS), [ready.probabilities(row)[0] for row in ROWS.tolist()])


def test_without_numpy_one_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    monkeypatch.delitem(sys.modules, "grading.arrays")
    with pytest.raises(SystemExit, match="pip install"):
        import_module("grading.arrays")


def test_shares_that_are_too_near_one_half_are_moved_to_what_is_true() -> None:
    draw = np.random.default_rng(7)
    truth = draw.random(20_000)
    labels = (draw.random(20_000) < truth).astype(float)
    timid = moved(truth, 0.5, -0.4)
    assert np.allclose(moved(timid, *line(timid, labels)), truth, atol=0.03)


def test_where_nothing_is_known_shares_stay_what_they_are() -> None:
    assert line(np.zeros(0), np.zeros(0)) == (1.0, 0.0)
