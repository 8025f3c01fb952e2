"""Which texts of a course are the same, however they are worded."""

from collections.abc import Iterable

from grading.normalize import Token, tokenize
from grading.words import FUNCTION_WORDS

# How much of their words two key points share that are the same, and what one may have within the other.
_SAME, _WITHIN = 0.5, 0.75


def content_of(text: str) -> list[Token]:
    """The words of a text that tell something."""
    return [token for token in tokenize(text) if token.word not in FUNCTION_WORDS]


def stems_in(tokens: Iterable[Token]) -> frozenset[str]:
    """The stems of some words."""
    return frozenset(token.stem for token in tokens)


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the stems of either that both have."""
    return len(one & other) / max(len(one | other), 1)


def is_same_point(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two key points with these stems say about the same."""
    if one.isdisjoint(other):
        return False
    return shared(one, other) >= _SAME or len(one & other) >= _WITHIN * min(len(one), len(other))
