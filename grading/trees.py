"""Boosted symmetric trees: how they are fitted to yes/no labels.

Every tree asks the same question of all rows at each of its levels, so that a tree is a table of 2**DEPTH
values and a few comparisons. Gradient boosting with Newton steps (Friedman 2001; Prokhorenkova et al. 2018
for symmetric trees), written so that the same data always give the same numbers.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, fsum, log

DEPTH = 4
_TREES = 240
_RATE = 0.1
# Keeps leaves with few rows near 0.
_RIDGE = 3.0
_BINS = 24
_LEAST = 1e-9

Row = Sequence[float]
# Four questions (which number, above what) and the values of the sixteen leaves.
Tree = tuple[int, float, int, float, int, float, int, float, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Forest:
    """A starting value and trees whose values add up to the log-odds of yes."""

    base: float
    trees: tuple[Tree, ...]


@dataclass(frozen=True, slots=True)
class _Binned:
    """Rows as places in one long histogram of all numbers, and where each number's bins are cut."""

    places: list[list[int]]
    cuts: list[list[float]]


def fit(rows: Sequence[Row], labels: Sequence[bool], weights: Sequence[float]) -> Forest:
    """Fit a forest to rows with labels and weights, one each; numbers are rounded to six digits.

    Without rows nothing is known: the forest says one half of everything.
    """
    binned = _binned(rows)
    yes = fsum(weight for weight, label in zip(weights, labels, strict=True) if label)
    base = round(log((yes + 1.0) / (fsum(weights) - yes + 1.0)), 6)
    totals = [base] * len(rows)
    trees: list[Tree] = []
    for _ in range(_TREES if rows else 0):
        shares = [share(total) for total in totals]
        slopes = [w * (label - p) for w, label, p in zip(weights, labels, shares, strict=True)]
        bends = [w * p * (1.0 - p) for w, p in zip(weights, shares, strict=True)]
        tree, leaves = _grow(binned, slopes, bends)
        trees.append(tree)
        totals = [total + tree[-1][leaf] for total, leaf in zip(totals, leaves, strict=True)]
    return Forest(base, tuple(trees))


def share(total: float) -> float:
    """Log-odds as a probability."""
    return 1.0 / (1.0 + exp(-total)) if total > -700.0 else 0.0


def _binned(rows: Sequence[Row]) -> _Binned:
    cuts = [_cuts(sorted(column)) for column in zip(*rows, strict=True)]
    places = [
        [
            number * _BINS + bisect_left(cut, value)
            for number, (cut, value) in enumerate(zip(cuts, row, strict=True))
        ]
        for row in rows
    ]
    return _Binned(places, cuts)


def _cuts(ordered: Sequence[float]) -> list[float]:
    last = len(ordered) - 1
    return sorted({round(ordered[last * step // _BINS], 6) for step in range(1, _BINS)})


def _grow(binned: _Binned, slopes: Sequence[float], bends: Sequence[float]) -> tuple[Tree, list[int]]:
    """One tree, and the leaf of each row."""
    leaves = [0] * len(slopes)
    questions: list[float] = []
    for level in range(DEPTH):
        number, cut = _question(binned, slopes, bends, leaves, 2**level)
        place = number * _BINS + cut
        questions += (number, binned.cuts[number][cut])
        leaves = [
            2 * leaf + (places[number] > place) for leaf, places in zip(leaves, binned.places, strict=True)
        ]
    down = [0.0] * 2**DEPTH
    bend = [_RIDGE] * 2**DEPTH
    for leaf, slope, curve in zip(leaves, slopes, bends, strict=True):
        down[leaf] += slope
        bend[leaf] += curve
    values = tuple(round(_RATE * a / b, 6) for a, b in zip(down, bend, strict=True))
    a, over_a, b, over_b, c, over_c, d, over_d = questions
    return (int(a), over_a, int(b), over_b, int(c), over_c, int(d), over_d, values), leaves


def _question(
    binned: _Binned, slopes: Sequence[float], bends: Sequence[float], leaves: Sequence[int], count: int
) -> tuple[int, int]:
    """The number and the cut that part the rows of all leaves best."""
    size = len(binned.cuts) * _BINS
    down = [[0.0] * size for _ in range(count)]
    bend = [[0.0] * size for _ in range(count)]
    for places, slope, curve, leaf in zip(binned.places, slopes, bends, leaves, strict=True):
        of_leaf, curve_of_leaf = down[leaf], bend[leaf]
        for place in places:
            of_leaf[place] += slope
            curve_of_leaf[place] += curve
    best, chosen = -1.0, (0, 0)
    for number, cuts in enumerate(binned.cuts):
        gains = [0.0] * len(cuts)
        for leaf in range(count):
            for cut, gain in enumerate(_gains(down[leaf], bend[leaf], number * _BINS, len(cuts))):
                gains[cut] += gain
        for cut, gain in enumerate(gains):
            if gain > best + _LEAST:
                best, chosen = gain, (number, cut)
    return chosen


def _gains(down: Sequence[float], bend: Sequence[float], first: int, cuts: int) -> Iterator[float]:
    """For each cut of one number, how much better two leaves fit than none."""
    total, curve = sum(down[first : first + _BINS]), sum(bend[first : first + _BINS])
    left = left_curve = 0.0
    for place in range(first, first + cuts):
        left += down[place]
        left_curve += bend[place]
        right = total - left
        yield left * left / (left_curve + _RIDGE) + right * right / (curve - left_curve + _RIDGE)
