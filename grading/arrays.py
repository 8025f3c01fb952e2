"""The arrays that grading counts in."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

__all__ = ["Flags", "Numbers", "Places", "most_of_others", "np", "unit"]

Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]


def unit(rows: Numbers) -> Numbers:
    """Rows of length 1; those of noughts stay so."""
    found: Numbers = rows / np.maximum(np.sqrt((rows * rows).sum(1)), 1e-9)[:, None]
    return found


def most_of_others(values: Sequence[float]) -> list[float]:
    """For each value the most of the others; 0 if there are none."""
    if len(values) < 2:
        return [0.0] * len(values)
    first, second = sorted(values)[-1:-3:-1]
    return [second if value >= first else first for value in values]
