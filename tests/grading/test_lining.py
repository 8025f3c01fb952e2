import numpy as np

from grading.lining import line, moved
from grading.network import share
from grading.training import fit


def test_log_odds_that_are_too_near_to_none_are_moved_to_what_is_true() -> None:
    draw = np.random.default_rng(7)
    truth = draw.uniform(-4.0, 4.0, 20_000)
    labels = (draw.random(20_000) < share(truth)).astype(float)
    slope, shift = line(0.5 * truth - 0.4, labels)
    assert np.allclose(slope * (0.5 * truth - 0.4) + shift, truth, atol=0.25)


def test_where_nothing_is_known_log_odds_stay_what_they_are() -> None:
    assert line(np.zeros(0), np.zeros(0)) == (1.0, 0.0)


def test_a_network_is_moved_with_its_outputs() -> None:
    rows = np.array([[float(number)] for number in range(20)])
    labels = np.column_stack([rows[:, 0] > 9, rows[:, 0] > 4]).astype(float)
    network = fit(rows, labels, np.ones(20))
    other = moved(network, [(2.0, 1.0), (1.0, 0.0)])
    assert np.allclose(other.odds(rows), network.odds(rows) * (2.0, 1.0) + (1.0, 0.0), atol=0.02)
