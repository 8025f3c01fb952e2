"""The fitted numbers: how features become probabilities, and where the cuts are."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from grading import doubting, features
from grading.doubting import Doubt, Doubts
from grading.scoring import Scorer, scorer
from grading.trees import DEPTH, Forest, Tree


class Strictness(StrEnum):
    """How sure the grader must be of a hit; it moves that one cut and nothing else."""

    LENIENT = "lenient"
    NORMAL = "normal"
    STRICT = "strict"


_SHIFTS = {Strictness.LENIENT: -0.15, Strictness.NORMAL: 0.0, Strictness.STRICT: 0.15}


# What the trees ask of.
NAMES = (*features.NAMES, *doubting.NAMES)


class WeightsError(ValueError):
    """Weights that this grader cannot use, and why."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The doubt that words cast, and two forests, of hit and of contradicted.

    Each is believed from a probability on, its cut.
    """

    doubts: Doubts
    hit: Forest
    contradicted: Forest
    hit_cut: float
    contradicted_cut: float
    scorer: Scorer

    def cut(self, strictness: Strictness) -> float:
        """The probability of a hit that counts as one."""
        return min(max(self.hit_cut + _SHIFTS[strictness], 0.05), 0.95)

    def probabilities(self, row: Sequence[float]) -> tuple[float, float]:
        """How surely these features mean that the key point is said, and that it is said wrongly."""
        hit, contradicted = self.scorer.probabilities(row)
        return hit, contradicted


def weights(
    doubts: Doubts, hit: Forest, contradicted: Forest, hit_cut: float, contradicted_cut: float
) -> Weights:
    """Weights made ready to judge."""
    return Weights(doubts, hit, contradicted, hit_cut, contradicted_cut, scorer(hit, contradicted))


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that come with the grader."""
    return parse(files("grading").joinpath("weights.json").read_text("utf-8"))


def parse(text: str) -> Weights:
    """Read weights as `calibrate` writes them. Raises WeightsError."""
    try:
        given = json.loads(text)
        if given["features"] == list(NAMES):
            return weights(
                Doubts(_doubts(given["doubts"]["beside"]), _doubts(given["doubts"]["elsewhere"])),
                _forest(given["hit"]),
                _forest(given["contradicted"]),
                float(given["cuts"]["hit"]),
                float(given["cuts"]["contradicted"]),
            )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise WeightsError(f"not a weights file of grading.calibrate: {error}") from error
    raise WeightsError("these weights are for other features: fit them anew with grading.calibrate")


def as_fields(given: Weights) -> dict[str, object]:
    """Weights as JSON values, which `parse` reads back."""
    return {
        "features": list(NAMES),
        "cuts": {"hit": given.hit_cut, "contradicted": given.contradicted_cut},
        "doubts": {"beside": given.doubts.beside, "elsewhere": given.doubts.elsewhere},
        "hit": _forest_fields(given.hit),
        "contradicted": _forest_fields(given.contradicted),
    }


def _forest_fields(forest: Forest) -> dict[str, object]:
    return {
        "base": forest.base,
        "slope": forest.slope,
        "trees": [[tree.asks, tree.above, tree.leaves] for tree in forest.trees],
    }


def _doubts(given: Mapping[str, Sequence[float]]) -> dict[str, Doubt]:
    return {word: (float(doubt), float(contrary)) for word, (doubt, contrary) in given.items()}


def _forest(given: Mapping[str, object]) -> Forest:
    base, slope, trees = given["base"], given["slope"], given["trees"]
    if not isinstance(base, float | int) or not isinstance(slope, float | int) or not isinstance(trees, list):
        raise WeightsError("not a weights file of grading.calibrate: a forest has a base, a slope and trees")
    return Forest(float(base), tuple(_tree(tree) for tree in trees), float(slope))


def _tree(given: Sequence[Sequence[float]]) -> Tree:
    asks, above, leaves = given
    if (len(asks), len(above), len(leaves)) != (DEPTH, DEPTH, 2**DEPTH):
        raise WeightsError("not a weights file of grading.calibrate: a tree has questions and leaves")
    if not all(isinstance(number, int) and 0 <= number < len(NAMES) for number in asks):
        raise WeightsError("not a weights file of grading.calibrate: a tree asks of an unknown feature")
    return Tree(
        tuple(int(number) for number in asks),
        tuple(float(value) for value in above),
        tuple(int(value) for value in leaves),
    )
