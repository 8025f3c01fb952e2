"""Simple graders to compare with, each a likeness of a key point and an answer in [0, 1]."""

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from rapidfuzz import fuzz
from rapidfuzz.utils import default_process

from grading.normalize import tokenize

Likeness = Callable[[str, str], float]


def token_set_ratio(key_point: str, answer: str) -> float:
    """The token_set_ratio of rapidfuzz on stems, as many quiz bots use it."""
    return fuzz.token_set_ratio(_stems(key_point), _stems(answer)) / 100.0


def stemmed_coverage(key_point: str, answer: str) -> float:
    """The share of a key point's distinct stems that occur in the answer."""
    asked = {token.stem for token in tokenize(key_point)}
    said = {token.stem for token in tokenize(answer)}
    return len(asked & said) / len(asked) if asked else 0.0


def thefuzz_ratio(key_point: str, answer: str) -> float:
    """The WRatio that thefuzz made common, on the untouched texts (as rapidfuzz has it)."""
    return fuzz.WRatio(key_point, answer, processor=default_process) / 100.0


def difflib_ratio(key_point: str, answer: str) -> float:
    """The ratio of the standard library's SequenceMatcher, caseless."""
    return SequenceMatcher(None, key_point.lower(), answer.lower(), autojunk=False).ratio()


def best_threshold(labels: Sequence[bool], likenesses: Sequence[float]) -> float:
    """The threshold with the most right decisions on these very labels (so a peer is shown at its best)."""
    right = sum(labels)
    best, threshold = right, 0.0
    for likeness, label in sorted(zip(likenesses, labels, strict=True)):
        right += -1 if label else 1
        if right > best:
            best, threshold = right, likeness + 1e-9
    return threshold


def _stems(text: str) -> str:
    return " ".join(token.stem for token in tokenize(text))


PEERS: dict[str, Likeness] = {
    "token_set_ratio": token_set_ratio,
    "stemmed coverage": stemmed_coverage,
    "thefuzz WRatio": thefuzz_ratio,
    "difflib": difflib_ratio,
}
