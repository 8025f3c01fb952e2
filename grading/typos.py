"""When two words are one word typed differently."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from grading.spelling import stem
from grading.words import FUNCTION_WORDS, LIGHT_WORDS, listed

_COMMON = FUNCTION_WORDS | LIGHT_WORDS
_DERIVED = 0.9
# Openings that make another word, often the opposite, of the same rest: no slips, however short.
_ADDED = listed("a an un in im il ir non dis mis de re co pre")
_SWAPPED = {"endo": "exo", "hyper": "hypo", "micro": "macro", "inter": "intra", "mei": "mit", "ante": "anti"}
_OPENINGS = (*(("", added) for added in _ADDED), *_SWAPPED.items())


@lru_cache(maxsize=131072)
def similarity(expected: str, typed: str) -> float:
    """How surely a typed canonical word is the expected one: 1 the same by stem, 0 another word."""
    root, typed_root = stem(expected), stem(typed)
    if root == typed_root:
        return 1.0
    if not (_has_letters_only(expected) and _has_letters_only(typed)):
        return 0.0
    if _one_grows_from_the_other(root, typed_root):
        return _DERIVED
    if typed in _COMMON:
        return 0.0
    return max(_typed_alike(expected, typed), _typed_alike(root, typed_root))


def _one_grows_from_the_other(a: str, b: str) -> bool:
    """Whether one stem is the other with a short ending ('strateg', 'strategi')."""
    return min(len(a), len(b)) >= 5 and abs(len(a) - len(b)) <= 3 and (a.startswith(b) or b.startswith(a))


def _as_heard(word: str) -> str:
    return word.replace("ph", "f")


def _slips_allowed(length: int) -> int:
    """How many slips (a letter more, less, other or two swapped) a word of this length forgives."""
    if length < 4:
        return 0
    return 1 if length < 7 else 2 if length < 11 else 3


def _typed_alike(expected: str, typed: str) -> float:
    allowed = _slips_allowed(min(len(expected), len(typed)))
    if not allowed or abs(len(expected) - len(typed)) > allowed:
        return 0.0
    expected, typed = _as_heard(expected), _as_heard(typed)
    slips = OSA.distance(expected, typed, score_cutoff=allowed)
    if slips > allowed or _opens_otherwise(expected, typed, slips):
        return 0.0
    return 1.0 - slips / len(expected)


def _opens_otherwise(expected: str, typed: str, slips: int) -> bool:
    """Whether the words begin too differently for a slip: few mistype the first letter of a word."""
    if expected[0] != typed[0] and (slips > 1 or len(expected) < 7):
        return True
    return any(
        one.startswith(a) and other.startswith(b) and one[len(a) :] == other[len(b) :]
        for one, other in ((expected, typed), (typed, expected))
        for a, b in _OPENINGS
    )


def _has_letters_only(word: str) -> bool:
    return not any(character.isdigit() for character in word)
