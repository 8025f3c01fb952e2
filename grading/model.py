"""The fitted numbers: how features become probabilities, and where the cuts are."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files

from grading.features import NAMES
from grading.scoring import Scorer, scorer
from grading.trees import DEPTH, Forest, Tree


class Strictness(StrEnum):
    """How sure the grader must be of a hit; it moves that one cut and nothing else."""

    LENIENT = "lenient"
    NORMAL = "normal"
    STRICT = "strict"


_SHIFTS = {Strictness.LENIENT: -0.15, Strictness.NORMAL: 0.0, Strictness.STRICT: 0.15}


class WeightsError(ValueError):
    """Weights that this grader cannot use, and why."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Two forests, of hit and of contradicted, and from which probability on each is believed."""

    hit: Forest
    contradicted: Forest
    hit_cut: float
    contradicted_cut: float
    hits: Scorer
    contradictions: Scorer

    def cut(self, strictness: Strictness) -> float:
        """The probability of a hit that counts as one."""
        return min(max(self.hit_cut + _SHIFTS[strictness], 0.05), 0.95)

    def hit_probability(self, row: Sequence[float]) -> float:
        """How surely these features mean that the key point is said."""
        return self.hits.probability(row)

    def contradiction_probability(self, row: Sequence[float]) -> float:
        """How surely these features mean that the key point is said wrongly."""
        return self.contradictions.probability(row)


def weights(hit: Forest, contradicted: Forest, hit_cut: float, contradicted_cut: float) -> Weights:
    """Weights made ready to judge."""
    return Weights(hit, contradicted, hit_cut, contradicted_cut, scorer(hit), scorer(contradicted))


@lru_cache(maxsize=1)
def shipped() -> Weights:
    """The weights that come with the grader."""
    return parse(files("grading").joinpath("weights.json").read_text("utf-8"))


def parse(text: str) -> Weights:
    """Read weights as `calibrate` writes them. Raises WeightsError."""
    try:
        given = json.loads(text)
        is_ours = given["features"] == list(NAMES)
        read = weights(
            _forest(given["hit"]) if is_ours else Forest(0.0, ()),
            _forest(given["contradicted"]) if is_ours else Forest(0.0, ()),
            float(given["cuts"]["hit"]),
            float(given["cuts"]["contradicted"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise WeightsError(f"not a weights file of grading.calibrate: {error}") from error
    if not is_ours:
        raise WeightsError("these weights are for other features: fit them anew with grading.calibrate")
    return read


def as_fields(given: Weights) -> dict[str, object]:
    """Weights as JSON values, which `parse` reads back."""
    return {
        "features": list(NAMES),
        "cuts": {"hit": given.hit_cut, "contradicted": given.contradicted_cut},
        "hit": _forest_fields(given.hit),
        "contradicted": _forest_fields(given.contradicted),
    }


def _forest_fields(forest: Forest) -> dict[str, object]:
    return {"base": forest.base, "trees": [[tree.asks, tree.above, tree.leaves] for tree in forest.trees]}


def _forest(given: Mapping[str, object]) -> Forest:
    base, trees = given["base"], given["trees"]
    if not isinstance(base, float | int) or not isinstance(trees, list):
        raise WeightsError("not a weights file of grading.calibrate: a forest has a base and trees")
    return Forest(float(base), tuple(_tree(tree) for tree in trees))


def _tree(given: Sequence[Sequence[float]]) -> Tree:
    asks, above, leaves = given
    if (len(asks), len(above), len(leaves)) != (DEPTH, DEPTH, 2**DEPTH):
        raise WeightsError("not a weights file of grading.calibrate: a tree has questions and leaves")
    if not all(isinstance(number, int) and 0 <= number < len(NAMES) for number in asks):
        raise WeightsError("not a weights file of grading.calibrate: a tree asks of an unknown feature")
    return Tree(
        tuple(int(number) for number in asks),
        tuple(float(value) for value in above),
        tuple(float(value) for value in leaves),
    )
