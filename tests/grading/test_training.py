"""Networks learn from labels, and the same labels always teach them the same."""

import numpy as np
import pytest

from grading.network import Network, as_lists, parsed
from grading.training import fit

ROWS = np.array([(float(a), float(b), 0.5) for a in range(10) for b in range(10)])
# Neither number alone tells: one of them is high, not both.
EITHER = np.array([float((row[0] > 4) != (row[1] > 4)) for row in ROWS])
FIRST = (ROWS[:, 0] > 4).astype(float)
LABELS = np.column_stack([EITHER, FIRST])
ONES = np.ones(len(ROWS))


def test_a_network_learns_what_only_two_numbers_together_tell() -> None:
    said = fit(ROWS, LABELS, ONES).probabilities(ROWS) > 0.5
    assert (said == (LABELS > 0.0)).mean() > 0.97


def test_the_same_rows_always_give_the_same_network() -> None:
    assert as_lists(fit(ROWS, LABELS, ONES)) == as_lists(fit(ROWS, LABELS, ONES))


def test_heavier_rows_count_for_more() -> None:
    rows, labels = np.zeros((2, 1)), np.array([[1.0], [0.0]])
    assert fit(rows, labels, np.array([3.0, 1.0])).probabilities(rows)[0, 0] > 0.5


def test_without_rows_nothing_is_known() -> None:
    network = fit(np.zeros((0, 3)), np.zeros((0, 2)), np.zeros(0))
    assert network.probabilities(np.zeros((1, 3))).tolist() == [[0.5, 0.5]]


def test_a_network_written_is_the_network_read() -> None:
    network = fit(ROWS, LABELS, ONES)
    assert as_lists(parsed(as_lists(network), (3, 2))) == as_lists(network)


def test_parts_that_do_not_fit_each_other_are_refused() -> None:
    one = np.zeros((1, 1))
    lists = as_lists(Network(np.zeros(2), np.zeros(1), one, np.zeros(1), one, np.zeros(1)))
    with pytest.raises(ValueError, match="fit each other"):
        parsed(lists, (1, 1))
