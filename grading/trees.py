"""Forests of symmetric trees: what `boosting` fits and `scoring` asks.

Every tree asks the same question of all rows at each of its levels, so that a tree is a table of 2**DEPTH
values and a few comparisons.
"""

from dataclasses import dataclass
from math import exp

DEPTH = 6
# The unit of leaves in log-odds, and the most units a leaf may have, so that it fits a byte.
STEP, MOST = 0.002, 127


@dataclass(frozen=True, slots=True)
class Tree:
    """For each level the number it asks of and above what; the leaves in units of STEP, all noes first."""

    asks: tuple[int, ...]
    above: tuple[float, ...]
    leaves: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Forest:
    """A starting value and trees whose leaves, times `slope`, add up to the log-odds of yes."""

    base: float
    trees: tuple[Tree, ...]
    slope: float = 1.0


def share(total: float) -> float:
    """Log-odds as a probability."""
    return 1.0 / (1.0 + exp(-total)) if total > -700.0 else 0.0
