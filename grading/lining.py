"""How log-odds are moved onto the line on which they are true."""

from collections.abc import Sequence
from dataclasses import replace

from grading.arrays import Numbers, np
from grading.network import Network

# Keeps the line near to what is said where little is known.
_RIDGE = 4.0
_NEWTON = 20
_DIGITS = 4


def line(odds: Numbers, labels: Numbers) -> tuple[float, float]:
    """The slope and the shift that make log-odds of rows not fitted to true (Platt 1999)."""
    told = np.column_stack([odds, np.ones(len(odds))])
    start = np.array([1.0, 0.0])
    found = start
    for _ in range(_NEWTON):
        said = 1.0 / (1.0 + np.exp(-np.clip(told @ found, -30.0, 30.0)))
        bend = (told.T * (said * (1.0 - said))) @ told + _RIDGE * np.eye(2)
        found = found + np.linalg.solve(bend, told.T @ (labels - said) + _RIDGE * (start - found))
    slope, shift = found.tolist()
    return round(slope, _DIGITS), round(shift, _DIGITS)


def moved(network: Network, lines: Sequence[tuple[float, float]]) -> Network:
    """A network whose outputs are moved, each onto its line."""
    slopes, shifts = np.array(lines).T
    outer, shift = network.outer * slopes, network.shift * slopes + shifts
    return replace(network, outer=outer.round(_DIGITS), shift=shift.round(_DIGITS))
