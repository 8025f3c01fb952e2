"""What English words have to do with each other: near in meaning, opposite, rare or everyday.

All words are stems as `grading.spelling` makes them (`stem(canonical(word))`). The data, `lexicon.bin`, is
written by `grading.lexicon.make` from the tables beside it, WordNet 3.0 and the vectors of a sentence model;
NOTICE tells whose they are and under which licences.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from grading.arrays import Numbers
from grading.lexicon.meanings import Meanings
from grading.lexicon.meanings import unpack as unpacked
from grading.lexicon.store import OPPOSITE, RIVAL, Phrase, Store, unpack

__all__ = [
    "Phrase",
    "is_known",
    "loose_phrases",
    "loosely",
    "meaning_of",
    "meanings_of",
    "opposites",
    "phrases",
    "place_of",
    "rarity",
    "related",
    "rivals",
]

# Openings that turn a word into its opposite, where the rest is a word too.
_REVERSING = ("non", "un", "dis", "anti")
_SHORTEST_REST = 4


@lru_cache(maxsize=1)
def _store() -> Store:
    return unpack(files(__package__).joinpath("lexicon.bin").read_bytes())


@lru_cache(maxsize=1)
def _thesaurus() -> Store:
    return unpack(files(__package__).joinpath("thesaurus.bin").read_bytes())


@lru_cache(maxsize=16384)
def related(stem: str) -> Mapping[str, float]:
    """Stems near in meaning and how near, in (0, 1]: from .8 on the same, at .5 close."""
    return MappingProxyType({other: near for other, near in _store().links(stem) if near > RIVAL})


@lru_cache(maxsize=16384)
def opposites(stem: str) -> frozenset[str]:
    """Stems that mean the opposite: 'long' of 'short', 'unclear' of 'clear'."""
    listed = frozenset(other for other, near in _store().links(stem) if near == OPPOSITE)
    return listed or _reversed(stem)


@lru_cache(maxsize=16384)
def loosely(stem: str) -> Mapping[str, float]:
    """Stems that people use in place of this one when they tell an idea in their own words, in (0, 1]."""
    return MappingProxyType({other: near for other, near in _thesaurus().links(stem) if near > RIVAL})


@lru_cache(maxsize=16384)
def rivals(stem: str) -> frozenset[str]:
    """Stems that make a statement wrong in place of this one: 'cost' of 'profit'."""
    return frozenset(other for other, near in _thesaurus().links(stem) if near == RIVAL)


@lru_cache(maxsize=1)
def _meanings() -> Meanings:
    return unpacked(files(__package__).joinpath("meanings.bin").read_bytes(), len(_store().stems))


def place_of(stem: str) -> int | None:
    """Where the vector of a stem stands; None for a stem that has none."""
    number = _store().numbers.get(stem)
    return None if number is None or not _meanings().scales[number] else number


def meaning_of(places: Sequence[int]) -> Numbers:
    """(stem, direction): the vectors at some places, the longer the more a word decides of what is meant."""
    return _meanings().of(places)


def meanings_of(stems: Iterable[str]) -> Numbers:
    """(stem, direction): the vectors of those stems that have one."""
    return _meanings().of([place for place in map(place_of, stems) if place is not None])


def rarity(stem: str) -> float:
    """How much a stem tells, in [0, 1]: 0 for the commonest words, 1 for rare and unknown ones.

    It grows with the logarithm of the rank of the word's commonest form in English text.
    """
    known = _store().rarity(stem)
    return 1.0 if known is None else known


def is_known(stem: str) -> bool:
    """Whether English has words with this stem, as far as the lexicon knows."""
    return _store().rarity(stem) is not None


def phrases() -> Mapping[tuple[str, ...], Sequence[Phrase]]:
    """By their first two stems the phrases with stems that mean the same, the longest first."""
    return _store().phrases


def loose_phrases() -> Mapping[tuple[str, ...], Sequence[Phrase]]:
    """By their first two stems the phrases that people use in place of a word, the longest first."""
    return _thesaurus().phrases


def _reversed(stem: str) -> frozenset[str]:
    """A known word with an opening that reverses it, for words that the lexicon does not hold."""
    if _store().rarity(stem) is not None:
        return frozenset()
    rests = [
        stem.removeprefix(opening).removeprefix("-") for opening in _REVERSING if stem.startswith(opening)
    ]
    return frozenset(
        rest for rest in rests if len(rest) >= _SHORTEST_REST and _store().rarity(rest) is not None
    )
