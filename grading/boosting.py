"""How forests of symmetric trees are fitted to yes/no labels; needs numpy, which only fitting does.

Gradient boosting with Newton steps (Friedman 2001; Prokhorenkova et al. 2018 for symmetric trees); every
level chooses among a few numbers drawn at random from a fixed seed. Slopes are whole numbers, whose sums are
exact in any order, so that the same data always give the same forest.
"""

from dataclasses import dataclass
from math import log

from grading.arrays import Numbers, Places, np
from grading.trees import DEPTH, MOST, STEP, Forest, Tree

_TREES = 300
_RATE = 0.08
# Keeps leaves with few rows near 0.
_RIDGE = 4.0
_BINS = 32
# How many numbers a level chooses from.
_DRAWN = 12
_SEED = 1
# How near to 0 and 1 shares may be, and how many steps find the line that they lie on.
_SUREST, _NEWTON = 1e-6, 20
# A slope in whole numbers.
_UNIT = float(1 << 20)


@dataclass(frozen=True, slots=True)
class _Binned:
    """For each number where its bins are cut, and the bin of each row."""

    cuts: tuple[Numbers, ...]
    bins: Places


def fit(rows: Numbers, labels: Numbers, weights: Numbers) -> Forest:
    """Fit a forest to rows (one a line) with labels 0 or 1 and weights; numbers are rounded to six digits.

    Without rows nothing is known: the forest says one half of everything.
    """
    yes = float(weights @ labels)
    base = round(log((yes + 1.0) / (float(weights.sum()) - yes + 1.0)), 6)
    if not len(rows):
        return Forest(base, ())
    draw = np.random.default_rng(_SEED)
    binned, totals, grown = _binned(rows), np.full(len(rows), base), []
    for _ in range(_TREES):
        shares = 1.0 / (1.0 + np.exp(-totals))
        slopes = np.round(weights * (labels - shares) * _UNIT)
        bends = np.round(weights * shares * (1.0 - shares) * _UNIT)
        tree, leaves = _grow(binned, slopes, bends, draw)
        grown.append(tree)
        totals += STEP * np.array(tree.leaves)[leaves]
    return Forest(base, tuple(grown))


def probabilities(forest: Forest, rows: Numbers) -> Numbers:
    """How surely each row is a yes."""
    totals = np.full(len(rows), forest.base)
    for tree in forest.trees:
        totals += STEP * forest.slope * np.array(tree.leaves)[_leaves(tree, rows)]
    shares: Numbers = 1.0 / (1.0 + np.exp(-totals))
    return shares


def line(shares: Numbers, labels: Numbers) -> tuple[float, float]:
    """The slope and the shift of log-odds that make shares of rows not fitted to true (Platt 1999)."""
    odds = np.column_stack([_odds(shares), np.ones(len(shares))])
    start = np.array([1.0, 0.0])
    found = start
    for _ in range(_NEWTON):
        said = 1.0 / (1.0 + np.exp(-(odds @ found)))
        bend = (odds.T * (said * (1.0 - said))) @ odds + _RIDGE * np.eye(2)
        found = found + np.linalg.solve(bend, odds.T @ (labels - said) + _RIDGE * (start - found))
    slope, shift = found.tolist()
    return round(slope, 4), round(shift, 4)


def moved(shares: Numbers, slope: float, shift: float) -> Numbers:
    """Shares with their log-odds moved onto a line."""
    true: Numbers = 1.0 / (1.0 + np.exp(-(slope * _odds(shares) + shift)))
    return true


def _odds(shares: Numbers) -> Numbers:
    kept = np.clip(shares, _SUREST, 1.0 - _SUREST)
    odds: Numbers = np.log(kept / (1.0 - kept))
    return odds


def _leaves(tree: Tree, rows: Numbers) -> Places:
    leaves: Places = np.zeros(len(rows), np.int64)
    for number, cut in zip(tree.asks, tree.above, strict=True):
        leaves = 2 * leaves + (rows[:, number] > cut)
    return leaves


def _binned(rows: Numbers) -> _Binned:
    last, steps = len(rows) - 1, np.arange(1, _BINS)
    cuts = tuple(np.unique(np.round(np.sort(column)[last * steps // _BINS], 6)) for column in rows.T)
    bins = np.array([np.searchsorted(cut, column) for cut, column in zip(cuts, rows.T, strict=True)])
    return _Binned(cuts, bins.astype(np.uint8))


def _grow(binned: _Binned, slopes: Numbers, bends: Numbers, draw: np.random.Generator) -> tuple[Tree, Places]:
    """One tree, and the leaf of each row."""
    leaves: Places = np.zeros(len(slopes), np.int64)
    asks, above = [], []
    for level in range(DEPTH):
        drawn = draw.choice(len(binned.cuts), min(_DRAWN, len(binned.cuts)), replace=False)
        number, cut = _question(binned, (slopes, bends), leaves, (2**level, sorted(drawn.tolist())))
        asks.append(number)
        above.append(float(binned.cuts[number][cut]))
        leaves = 2 * leaves + (binned.bins[number] > cut)
    down = np.bincount(leaves, slopes, 2**DEPTH)
    bend = np.bincount(leaves, bends, 2**DEPTH)
    values = np.clip(np.round(_RATE * down / (bend + _RIDGE * _UNIT) / STEP), -MOST, MOST)
    return Tree(tuple(asks), tuple(above), tuple(values.astype(int).tolist())), leaves


def _question(
    binned: _Binned, steps: tuple[Numbers, Numbers], leaves: Places, choice: tuple[int, list[int]]
) -> tuple[int, int]:
    """The number, of those drawn, and its cut that part the rows of all leaves best."""
    count, drawn = choice
    best, chosen = -1.0, (drawn[0], 0)
    for number in drawn:
        cuts = len(binned.cuts[number])
        places = leaves * _BINS + binned.bins[number]
        down, bend = (np.bincount(places, step, count * _BINS).reshape(count, _BINS) for step in steps)
        left, left_bend = np.cumsum(down, axis=1)[:, :cuts], np.cumsum(bend, axis=1)[:, :cuts]
        right, right_bend = down.sum(1, keepdims=True) - left, bend.sum(1, keepdims=True) - left_bend
        ridge = _RIDGE * _UNIT
        gains = (left * left / (left_bend + ridge) + right * right / (right_bend + ridge)).sum(0)
        cut = int(gains.argmax())
        if gains[cut] > best:
            best, chosen = float(gains[cut]), (number, cut)
    return chosen
