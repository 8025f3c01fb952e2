"""Which of the words looked for a typed word may be: typed otherwise, akin in meaning, or opposite."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from grading.lexicon import loosely, opposites, related, rivals
from grading.numerals import about_the_same, value_of
from grading.spelling import stem
from grading.typos import similarity
from grading.words import FUNCTION_WORDS

# (number of the word looked for, likeness as a typing, likeness in meaning), both in [0, 1].
Near = tuple[int, float, float]
# Words less alike in meaning than this are strangers.
_FAINTEST = 0.3
_KEPT = 20_000
# How surely a number is meant that is about the same.
_ABOUT = 0.95
_PREFIX = 5


class Vocabulary:
    """Distinct words that are looked for, by number; what was typed once is remembered."""

    __slots__ = ("_known", "_loose", "_numbers", "_prefixes", "_stems", "against", "ids", "rivals", "words")

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(dict.fromkeys(words))
        self.ids = {word: number for number, word in enumerate(self.words)}
        values = ((number, value_of(word)) for number, word in enumerate(self.words))
        self._numbers = [(number, value) for number, value in values if value is not None]
        self._known: dict[str, tuple[Near, ...]] = {}
        self._loose: dict[str, tuple[tuple[int, float], ...]] = {}
        self._stems: defaultdict[str, list[int]] = defaultdict(list)
        self._prefixes: defaultdict[str, list[int]] = defaultdict(list)
        against: defaultdict[str, list[int]] = defaultdict(list)
        rivalling: defaultdict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            root = stem(word)
            self._stems[root].append(number)
            self._prefixes[root[:_PREFIX]].append(number)
            for other in opposites(root):
                against[other].append(number)
            for other in rivals(root):
                rivalling[other].append(number)
        # By stem, the words that a word with this stem is the opposite of, and those that it is a rival of.
        self.against = dict(against)
        self.rivals = dict(rivalling)

    def near(self, typed: str) -> tuple[Near, ...]:
        """Every word that a typed canonical word is like, by number."""
        found = self._known.get(typed)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[typed] = self._look(typed)
        return found

    def loosely(self, root: str) -> tuple[tuple[int, float], ...]:
        """Every word that people put a word with this stem for, by number, and how alike they are."""
        found = self._loose.get(root)
        if found is None:
            if len(self._loose) >= _KEPT:
                self._loose.clear()
            links = ((self._stems.get(other, ()), alike) for other, alike in loosely(root).items())
            found = self._loose[root] = tuple(
                (number, alike)
                for numbers, alike in links
                for number in numbers
                if not self._is_function(number)
            )
        return found

    def with_stem(self, root: str) -> Sequence[int]:
        """The numbers of the words with a stem."""
        return self._stems.get(root, ())

    def _look(self, typed: str) -> tuple[Near, ...]:
        root = stem(typed)
        same = self._stems.get(root, ())
        if typed in FUNCTION_WORDS:
            return tuple((number, 1.0, 1.0) for number in same)
        typings = {number: similarity(self.words[number], typed) for number in self._candidates(typed, root)}
        typings |= dict.fromkeys(self._numbers_like(typed), _ABOUT)
        typings |= dict.fromkeys(same, 1.0)
        alike = {number: likeness for number, likeness in typings.items() if likeness}
        for other, likeness in related(root).items():
            for number in self._stems.get(other, ()):
                if likeness > max(alike.get(number, 0.0), _FAINTEST) and not self._is_function(number):
                    alike[number] = likeness
        return tuple(
            (number, typings.get(number, 0.0), likeness) for number, likeness in sorted(alike.items())
        )

    def _numbers_like(self, typed: str) -> list[int]:
        value = value_of(typed) if self._numbers else None
        return [] if value is None else [n for n, other in self._numbers if about_the_same(other, value)]

    def _is_function(self, number: int) -> bool:
        return self.words[number] in FUNCTION_WORDS

    def _candidates(self, typed: str, root: str) -> set[int]:
        """Words that might be the typed one with slips or another ending."""
        if len(typed) < 4:
            return set()
        slips = 2 if len(typed) < 7 else 4
        close = process.extract(typed, self.words, scorer=OSA.distance, score_cutoff=slips, limit=None)
        return {number for _, _, number in close}.union(self._prefixes.get(root[:_PREFIX], ()))
