"""How networks are fitted to yes/no labels.

Gradient descent in small batches with Adam (Kingma and Ba 2015), weights drawn towards 0. All numbers are
kept on grids so coarse that sums of products are exact in any order: the same data give the same network,
whatever machine adds them up.
"""

from dataclasses import dataclass, field

from grading.arrays import Numbers, np
from grading.network import FURTHEST, Network, share

# How many networks are fitted side by side, from other beginnings, and how many units each has.
NETWORKS, _UNITS = 6, 64
_BATCH = 512
_EPOCHS, _LEAST_STEPS = 36, 300
# How far standardised numbers are shaken each time they are shown, so that none is learned by heart.
_JITTER = 0.15
_RATE = 8e-3
# How fast weights are drawn towards 0: (_FEW / rows) ** _FALL, but never faster than _FASTEST. Few rows tell
# little, many a lot: 0.6 is best for 26,000 rows, below 0.1 for 130,000. For 4,000 rows 8 is best for answers
# to new questions, as little as possible for more answers to the same ones.
_FEW, _FALL, _FASTEST = 18_000, 1.5, 1.0
_MEAN, _SQUARE, _TINY = 0.9, 0.999, 1e-8
_SEED = 1
# Grids: of standardised numbers and units, of weights, of slopes.
_COARSE, _FINE, _SLOPE = 2.0**-8, 2.0**-16, 2.0**-20
_DIGITS = 4
_LARGEST = 60.0


def fit(rows: Numbers, labels: Numbers, weights: Numbers) -> Network:
    """Fit networks to rows (one a line), labels 0 or 1 (row, output) and weights of rows."""
    used = weights > 0.0
    rows, labels, weights = rows[used], labels[used], weights[used]
    center, scale = _standard(rows)
    told = _on(np.clip((rows - center) * scale, -FURTHEST, FURTHEST), _COARSE)
    draw = np.random.default_rng(_SEED)
    learner = _Learner.begin(draw, rows.shape[1], labels.shape[1])
    steps = max(_EPOCHS * len(rows) // _BATCH, _LEAST_STEPS) if len(rows) else 0
    decay = min((_FEW / max(len(rows), 1)) ** _FALL, _FASTEST)
    for step in range(steps):
        chosen = draw.integers(len(rows), size=_BATCH)
        shaken = _on(told[chosen] + _JITTER * draw.standard_normal((_BATCH, rows.shape[1])), _COARSE)
        batch = shaken, labels[chosen], weights[chosen]
        learner.step(batch, _RATE * (1.0 - step / steps), decay)
    return learner.network(center, scale)


def _standard(rows: Numbers) -> tuple[Numbers, Numbers]:
    """The means, and what makes deviations 1 (0 for what never varies), to a few digits."""
    if not len(rows):
        return np.zeros(rows.shape[1]), np.zeros(rows.shape[1])
    spread = rows.std(0)
    scale = np.where(spread > 1e-6, 1.0 / np.maximum(spread, 1e-6), 0.0)
    return rows.mean(0).round(_DIGITS), scale.round(_DIGITS)


def _on(numbers: Numbers, grid: float) -> Numbers:
    """Numbers on a grid."""
    on: Numbers = np.round(numbers / grid) * grid
    return on


@dataclass(slots=True)
class _Weights:
    """Some of the numbers that are fitted, and what Adam remembers of their slopes."""

    values: Numbers
    mean: Numbers = field(init=False)
    square: Numbers = field(init=False)
    steps: int = 0

    def __post_init__(self) -> None:
        self.values = _on(self.values, _FINE)
        self.mean, self.square = np.zeros_like(self.values), np.zeros_like(self.values)

    def move(self, slopes: Numbers, rate: float, decay: float) -> None:
        """One step down the slopes."""
        self.steps += 1
        self.mean = _MEAN * self.mean + (1.0 - _MEAN) * slopes
        self.square = _SQUARE * self.square + (1.0 - _SQUARE) * slopes * slopes
        mean = self.mean / (1.0 - _MEAN**self.steps)
        square = self.square / (1.0 - _SQUARE**self.steps)
        moved = self.values - rate * (mean / (np.sqrt(square) + _TINY) + decay * self.values)
        self.values = _on(moved, _FINE)


@dataclass(slots=True)
class _Learner:
    """Networks side by side: `inner` (numbers, networks * units), `outer` (networks, units, outputs)."""

    inner: _Weights
    bias: _Weights
    outer: _Weights
    shift: _Weights

    @classmethod
    def begin(cls, draw: np.random.Generator, numbers: int, outputs: int) -> "_Learner":
        """Networks that know nothing yet."""
        units = NETWORKS * _UNITS
        return cls(
            _Weights(draw.normal(0.0, np.sqrt(2.0 / max(numbers, 1)), (numbers, units))),
            _Weights(np.zeros(units)),
            _Weights(draw.normal(0.0, np.sqrt(1.0 / _UNITS), (NETWORKS, _UNITS, outputs))),
            _Weights(np.zeros((NETWORKS, outputs))),
        )

    def step(self, batch: tuple[Numbers, Numbers, Numbers], rate: float, decay: float) -> None:
        """Learn from a batch of rows, labels and weights."""
        rows, labels, weights = batch
        count = len(rows)
        units = _on(
            np.minimum(np.maximum(rows @ self.inner.values + self.bias.values, 0.0), _LARGEST), _COARSE
        )
        by_network = units.reshape(count, NETWORKS, _UNITS).transpose(1, 0, 2)
        odds = by_network @ self.outer.values + self.shift.values[:, None]
        off = _on((share(odds) - labels) * weights[:, None] / count, _SLOPE)
        back = (off @ self.outer.values.transpose(0, 2, 1)).transpose(1, 0, 2).reshape(count, -1)
        back = _on(back * (units > 0.0), _SLOPE)
        self.outer.move(by_network.transpose(0, 2, 1) @ off, rate, decay)
        self.shift.move(off.sum(1), rate, 0.0)
        self.inner.move(rows.T @ back, rate, decay)
        self.bias.move(back.sum(0), rate, 0.0)

    def network(self, center: Numbers, scale: Numbers) -> Network:
        """All networks as one whose log-odds are the mean of theirs."""
        return Network(
            center,
            scale,
            self.inner.values.round(_DIGITS),
            self.bias.values.round(_DIGITS),
            (self.outer.values / NETWORKS).reshape(NETWORKS * _UNITS, -1).round(_DIGITS),
            self.shift.values.mean(0).round(_DIGITS),
        )
