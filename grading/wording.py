"""What a card asks for: every wording of its key points as weighted words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from grading.negation import cues, denied, stance_at
from grading.normalize import Token, tokenize
from grading.verdict import KeyPoint
from grading.words import FUNCTION_WEIGHT, informativeness

# A word that other key points of the card share hardly tells them apart.
SHARED_BY_SIBLINGS = 0.6
STANCE_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a wording: its weight (a wording's weights sum to 1) and whether the wording denies it."""

    word: str
    weight: float
    denied: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a key point; `stems` is all of it between spaces, `stance` its opening yes or no.

    `holds_cue`: some word of it would deny what follows elsewhere (a bare "no" aside: it may well mean to).
    """

    words: tuple[Word, ...]
    stems: str
    stance: str | None
    holds_cue: bool


@lru_cache(maxsize=2048)
def wordings(question: str, key_points: tuple[KeyPoint, ...]) -> tuple[tuple[Wording, ...], ...]:
    """For each key point its text's wording, then its accepted ones."""
    asked = frozenset(token.stem for token in tokenize(question))
    shared = Counter(stem for point in key_points for stem in {token.stem for token in tokenize(point.text)})
    return tuple(
        tuple(_wording(tokenize(text), asked, shared) for text in (point.text, *point.accept))
        for point in key_points
    )


def stems_of(tokens: Sequence[Token]) -> str:
    """All stems of a text, each between spaces, so that a run of words is a substring."""
    return f" {' '.join(token.stem for token in tokens)} " if tokens else ""


def _wording(tokens: Sequence[Token], asked: frozenset[str], shared: Mapping[str, int]) -> Wording:
    found = cues(tokens)
    stance = tokens[0].word if stance_at(tokens) == 0 else None
    weights = _weights(tokens, asked, shared, stance)
    words = tuple(
        Word(token.word, weight, deny)
        for token, weight, deny in zip(tokens, weights, denied(len(tokens), found), strict=True)
        if weight
    )
    return Wording(words, stems_of(tokens), stance, bool(found) or (stance is not None and len(tokens) > 1))


def _weights(
    tokens: Sequence[Token], asked: frozenset[str], shared: Mapping[str, int], stance: str | None
) -> list[float]:
    """What each word earns; where the question's own words leave nothing that tells, they count after all."""
    telling = [informativeness(token.word) * _shared(shared[token.stem]) for token in tokens]
    if stance:
        telling[0] = STANCE_WEIGHT
    unasked = [0.0 if token.stem in asked else weight for token, weight in zip(tokens, telling, strict=True)]
    weights = unasked if max(unasked, default=0.0) > FUNCTION_WEIGHT else telling
    total = sum(weights)
    return [weight / total for weight in weights]


def _shared(points: int) -> float:
    return SHARED_BY_SIBLINGS if points > 1 else 1.0
