"""The fitted numbers: how features become probabilities, and where the cuts are."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from grading import associating, doubting, features
from grading.arrays import np
from grading.associating import Associations
from grading.doubting import Doubts
from grading.network import Network, as_lists, parsed


class Strictness(StrEnum):
    """How sure the grader must be of a hit; it moves that one cut and nothing else."""

    LENIENT = "lenient"
    NORMAL = "normal"
    STRICT = "strict"


_SHIFTS = {Strictness.LENIENT: -0.15, Strictness.NORMAL: 0.0, Strictness.STRICT: 0.15}


# What the network is told.
NAMES = (*features.NAMES, *doubting.NAMES, *associating.NAMES)
_OUTPUTS = 2
# So many digits are the same however many wordings are asked about at once.
_DIGITS = 9


class WeightsError(ValueError):
    """Weights that this grader cannot use, and why."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """The doubt that words cast, what they are associated with, and a network that says hit and contradicted.

    Each is believed from a probability on, its cut.
    """

    doubts: Doubts
    associations: Associations
    network: Network
    hit_cut: float
    contradicted_cut: float

    def cut(self, strictness: Strictness) -> float:
        """The probability of a hit that counts as one."""
        return min(max(self.hit_cut + _SHIFTS[strictness], 0.05), 0.95)

    def probabilities(self, rows: Sequence[Sequence[float]]) -> list[list[float]]:
        """For each row of features how surely they mean that the key point is said, and said wrongly."""
        said: list[list[float]] = self.network.probabilities(np.array(rows)).round(_DIGITS).tolist()
        return said


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that come with the grader."""
    return parse(files("grading").joinpath("weights.json").read_text("utf-8"))


def parse(text: str) -> Weights:
    """Read weights as `calibrate` writes them. Raises WeightsError."""
    try:
        given = json.loads(text)
        if given["features"] == list(NAMES):
            return Weights(
                {
                    word: (float(a), float(b), float(c), float(d))
                    for word, (a, b, c, d) in given["doubts"].items()
                },
                Associations(given["associations"]),
                parsed(given["network"], (len(NAMES), _OUTPUTS)),
                float(given["cuts"]["hit"]),
                float(given["cuts"]["contradicted"]),
            )
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise WeightsError(f"not a weights file of grading.calibrate: {error}") from error
    raise WeightsError("these weights are for other features: fit them anew with grading.calibrate")


def as_fields(given: Weights) -> dict[str, object]:
    """Weights as JSON values, which `parse` reads back."""
    return {
        "features": list(NAMES),
        "cuts": {"hit": given.hit_cut, "contradicted": given.contradicted_cut},
        "doubts": given.doubts,
        "associations": given.associations.texts,
        "network": as_lists(given.network),
    }
