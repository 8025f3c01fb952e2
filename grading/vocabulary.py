"""What a typed word has to do with each of the words looked for: the same, mistyped, akin, opposite."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from grading.lexicon import is_known, loosely, opposites, related, rivals
from grading.numerals import about_the_same, value_of
from grading.spelling import stem
from grading.typos import similarity
from grading.words import FUNCTION_WORDS

# (number of the word looked for, likeness as a typing, likeness in meaning), both in [0, 1].
Near = tuple[int, float, float]
# Words less alike in meaning than this are strangers.
_FAINTEST = 0.3
# A number is alike only to a word for it: '12' to 'dozen', but not to '11'.
_SAME_NUMBER = 0.7
_KEPT = 20_000
# How surely a number is meant that is about the same.
_ABOUT = 0.95
_PREFIX = 5


class Kin(NamedTuple):
    """What a typed word has to do with the words looked for.

    `near`: the words that it is like; `against` those that it is the opposite of, `rivals` those in whose
    place it makes a statement wrong; `loose` those that people put it for, and how alike they are;
    `explained`: how well it says a word of the key points' own texts.
    """

    near: tuple[Near, ...]
    against: Sequence[int]
    rivals: Sequence[int]
    loose: Sequence[tuple[int, float]]
    explained: float


_NONE = Kin((), (), (), (), 0.0)


class Vocabulary:
    """Distinct words that are looked for, by number; what was typed once is remembered.

    Words numbered below `told` are in the key points' own texts; a word with a stem of `asked` says no other
    word than its own: 'leadership' in the question does not say 'leaders'.
    """

    __slots__ = (
        "_against",
        "_asked",
        "_known",
        "_loose",
        "_near",
        "_numbers",
        "_prefixes",
        "_rivals",
        "_stems",
        "_told",
        "ids",
        "words",
    )

    def __init__(self, words: Iterable[str], told: int = 0, asked: frozenset[str] = frozenset()) -> None:
        self.words = tuple(dict.fromkeys(words))
        self.ids = {word: number for number, word in enumerate(self.words)}
        self._told, self._asked = told, asked
        values = ((number, value_of(word)) for number, word in enumerate(self.words))
        self._numbers = [(number, value) for number, value in values if value is not None]
        self._known: dict[str, Kin] = {}
        self._stems: defaultdict[str, list[int]] = defaultdict(list)
        self._prefixes: defaultdict[str, list[int]] = defaultdict(list)
        # By stem of a typed word.
        self._near: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._loose: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        self._against: defaultdict[str, list[int]] = defaultdict(list)
        self._rivals: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            self._add(number, word, stem(word))

    def _add(self, number: int, word: str, root: str) -> None:
        self._stems[root].append(number)
        self._prefixes[root[:_PREFIX]].append(number)
        for other in opposites(root):
            self._against[other].append(number)
        for other in rivals(root):
            self._rivals[other].append(number)
        if word not in FUNCTION_WORDS:
            for other, likeness in _akin(root):
                self._near[other].append((number, likeness))
            for other, likeness in loosely(root).items():
                self._loose[other].append((number, likeness))

    def kin(self, typed: str, root: str) -> Kin:
        """What a typed canonical word with this stem has to do with the words looked for."""
        found = self._known.get(typed)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[typed] = self._look(typed, root)
        return found

    def with_stem(self, root: str) -> Sequence[int]:
        """The numbers of the words with a stem."""
        return self._stems.get(root, ())

    def _look(self, typed: str, root: str) -> Kin:
        near = self._alike(typed, root)
        against, rivals, loose = (
            self._against.get(root, ()),
            self._rivals.get(root, ()),
            self._loose.get(root, ()),
        )
        if not (near or against or rivals or loose):
            return _NONE
        explained = max([meant for number, _, meant in near if number < self._told], default=0.0)
        return Kin(near, against, rivals, () if typed in FUNCTION_WORDS else loose, explained)

    def _alike(self, typed: str, root: str) -> tuple[Near, ...]:
        same = self._stems.get(root, ())
        if typed in FUNCTION_WORDS or root in self._asked:
            return tuple([(number, 1.0, 1.0) for number in same])
        typings = {number: similarity(self.words[number], typed) for number in self._candidates(typed, root)}
        if self._numbers:
            typings |= dict.fromkeys(self._numbers_like(typed), _ABOUT)
        typings |= dict.fromkeys(same, 1.0)
        alike = {number: likeness for number, likeness in typings.items() if likeness}
        for number, likeness in self._near.get(root, ()):
            if likeness > alike.get(number, 0.0):
                alike[number] = likeness
        return tuple([(number, typings.get(number, 0.0), likeness) for number, likeness in alike.items()])

    def _numbers_like(self, typed: str) -> list[int]:
        value = value_of(typed)
        return [] if value is None else [n for n, other in self._numbers if about_the_same(other, value)]

    def _candidates(self, typed: str, root: str) -> Iterable[int]:
        """Words that might be the typed one with another ending or with slips; a known word is no slip."""
        if len(typed) < 4:
            return ()
        derived = self._prefixes.get(root[:_PREFIX], ())
        if is_known(root):
            return derived
        slips = 2 if len(typed) < 7 else 4
        close = process.extract(typed, self.words, scorer=OSA.distance, score_cutoff=slips, limit=None)
        return {number for _, _, number in close}.union(derived)


@lru_cache(maxsize=16384)
def _akin(root: str) -> Sequence[tuple[str, float]]:
    """The stems that say a stem, and how surely."""
    return [
        (other, likeness)
        for other, likeness in related(root).items()
        if likeness > _FAINTEST and not _is_other_number(root, other, likeness)
    ]


def _is_other_number(root: str, other: str, likeness: float) -> bool:
    """Whether one of two is a number and the other is not a word for just that."""
    one, two = root[0].isdigit(), other[0].isdigit()
    return (one and two) or ((one or two) and likeness < _SAME_NUMBER)
