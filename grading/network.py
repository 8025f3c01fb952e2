"""Several small networks that are asked together: how features become probabilities."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grading.arrays import Numbers, np

# Numbers further than this many deviations from their mean say no more.
FURTHEST = 4.0


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """One layer of rectified units over standardised numbers, whose outputs are log-odds.

    `center` and `scale` (numbers), `inner` (numbers, units), `bias` (units), `outer` (units, outputs), and
    `shift` (outputs). Several networks side by side are one whose units are those of all.
    """

    center: Numbers
    scale: Numbers
    inner: Numbers
    bias: Numbers
    outer: Numbers
    shift: Numbers

    def odds(self, rows: Numbers) -> Numbers:
        """(row, output): the log-odds of yes."""
        told = np.minimum(np.maximum((rows - self.center) * self.scale, -FURTHEST), FURTHEST)
        units = np.maximum(told @ self.inner + self.bias, 0.0)
        odds: Numbers = units @ self.outer + self.shift
        return odds

    def probabilities(self, rows: Numbers) -> Numbers:
        """(row, output): how surely it is a yes, in (0, 1)."""
        return share(self.odds(rows))


def share(odds: Numbers) -> Numbers:
    """Log-odds as probabilities."""
    shares: Numbers = 1.0 / (1.0 + np.exp(-np.minimum(np.maximum(odds, -700.0), 700.0)))
    return shares


def as_lists(network: Network) -> dict[str, list[float] | list[list[float]]]:
    """A network as JSON values, which `parsed` reads back."""
    return {name: getattr(network, name).tolist() for name in Network.__slots__}


def parsed(
    given: Mapping[str, Sequence[float] | Sequence[Sequence[float]]], size: tuple[int, int]
) -> Network:
    """Read a network of so many numbers and outputs as `as_lists` writes it.

    Raises KeyError, TypeError, ValueError.
    """
    network = Network(*(np.array(given[name], float) for name in Network.__slots__))
    numbers, outputs = size
    units = len(network.bias)
    shapes = [(numbers,), (numbers,), (numbers, units), (units,), (units, outputs), (outputs,)]
    if [getattr(network, name).shape for name in Network.__slots__] != shapes:
        raise ValueError("a network's parts must fit each other, its features and its outputs")
    return network
