"""A learner's answer, read once for all key points: words, clauses, denials, stance."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from grading.clauses import clauses
from grading.lexicon import phrases
from grading.negation import Cue, cues, denied, stance_at
from grading.normalize import Token, tokenize
from grading.words import FUNCTION_WORDS, informativeness, listed

_RESTRICTING = listed("only just except unless solely merely exclusively some")
_GIVING_UP = listed("idk dunno forgot forget skip pass clue idea remember sorry blank sure")


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer's tokens, and for each its clause, its weight (0: a function word), whether it is denied.

    `implied` are stems that a phrase of several words stands for, each with where that phrase begins;
    `opened` the clauses after a sentence boundary; `clause_weights` the weights of each clause's tokens
    together; `restricted` the clauses with an 'only'; `giving_up` the share of words such as 'forgot'.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    roots: tuple[str, ...]
    clauses: tuple[int, ...]
    opened: frozenset[int]
    weights: tuple[float, ...]
    clause_weights: tuple[float, ...]
    restricted: frozenset[int]
    implied: tuple[tuple[int, str], ...]
    cues: tuple[Cue, ...]
    denied: tuple[bool, ...]
    stance: int | None
    stems: str
    trigrams: frozenset[str]
    numbers: frozenset[str]
    giving_up: float


@lru_cache(maxsize=64)
def read(answer: str) -> Reading:
    """Read an answer."""
    tokens = tokenize(answer)
    words, roots = tuple(token.word for token in tokens), tuple(token.stem for token in tokens)
    numbered, opened = clauses(tokens)
    weights = tuple(map(_weight, words))
    found = cues(tokens)
    return Reading(
        tokens=tokens,
        words=words,
        roots=roots,
        clauses=numbered,
        opened=opened,
        weights=weights,
        clause_weights=_sums(numbered, weights),
        restricted=_restricted(words, numbered),
        implied=tuple(_implied(roots)),
        cues=found,
        denied=denied(len(tokens), found),
        stance=stance_at(tokens),
        stems=stems_of(tokens),
        trigrams=trigrams(root for root, weight in zip(roots, weights, strict=True) if weight),
        numbers=frozenset(word for word in words if word[0].isdigit()),
        giving_up=sum(map(_GIVING_UP.__contains__, words)) / max(len(words), 1),
    )


def stems_of(tokens: Sequence[Token]) -> str:
    """All stems of a text, each between spaces, so that a run of words is a substring."""
    return f" {' '.join(token.stem for token in tokens)} " if tokens else ""


def trigrams(words: Iterable[str]) -> frozenset[str]:
    """The runs of three letters of some words, a space before and after each."""
    return frozenset().union(*map(_trigrams, words))


@lru_cache(maxsize=16384)
def _trigrams(word: str) -> frozenset[str]:
    text = f" {word} "
    return frozenset(text[at : at + 3] for at in range(len(text) - 2))


@lru_cache(maxsize=16384)
def _weight(word: str) -> float:
    return 0.0 if word in FUNCTION_WORDS else informativeness(word)


def _restricted(words: Sequence[str], numbered: Sequence[int]) -> frozenset[int]:
    if _RESTRICTING.isdisjoint(words):
        return frozenset()
    return frozenset(c for c, word in zip(numbered, words, strict=True) if word in _RESTRICTING)


def _sums(numbered: Sequence[int], weights: Sequence[float]) -> tuple[float, ...]:
    sums = [0.0] * (numbered[-1] + 1 if numbered else 0)
    for clause, weight in zip(numbered, weights, strict=True):
        sums[clause] += weight
    return tuple(sums)


_phrases = lru_cache(maxsize=16384)(phrases)


def _implied(roots: Sequence[str]) -> Iterator[tuple[int, str]]:
    for at, root in enumerate(roots):
        for phrase in _phrases(root):
            if tuple(roots[at : at + len(phrase.said)]) == phrase.said:
                yield from ((at, meant) for meant in phrase.means)
                break
