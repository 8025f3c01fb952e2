"""Which words are sisters: different kinds of one thing, such as Monday and Tuesday."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from grading.lexicon.wordnet import ABOVE, Sense

# Sisters share at least so much right above them, and less than that of themselves.
_SISTERLY = 0.3
_ONE = 0.05

Shares = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a word stands: its senses and those right above them, with their shares of its uses."""

    senses: Shares
    above: Shares


def standing(senses: Shares, known: Mapping[str, Sense]) -> Standing:
    """Where a word with these senses stands."""
    above: defaultdict[str, float] = defaultdict(float)
    for key, share in senses.items():
        for link, other, _, _ in known[key].links:
            if link[0] == ABOVE:
                above[other] += share
    return Standing(senses, above)


def are_sisters(one: Standing, other: Standing) -> bool:
    """Whether two words are different kinds of one thing."""
    return _common(one.above, other.above) > _SISTERLY and _common(one.senses, other.senses) < _ONE


def _common(one: Shares, other: Shares) -> float:
    """The share of uses that two words have in common."""
    return sum(min(one[key], other[key]) for key in one.keys() & other.keys())
