"""Forests of symmetric trees: what `boosting` fits and `scoring` asks.

Every tree asks the same question of all rows at each of its levels, so that a tree is a table of 2**DEPTH
values and a few comparisons.
"""

from dataclasses import dataclass
from math import exp

DEPTH = 6


@dataclass(frozen=True, slots=True)
class Tree:
    """For each level the number it asks of and above what; the values of the leaves, all noes first."""

    asks: tuple[int, ...]
    above: tuple[float, ...]
    leaves: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Forest:
    """A starting value and trees whose values add up to the log-odds of yes."""

    base: float
    trees: tuple[Tree, ...]


def share(total: float) -> float:
    """Log-odds as a probability."""
    return 1.0 / (1.0 + exp(-total)) if total > -700.0 else 0.0
