"""How the doubt that words cast is counted in labelled answers.

It is how much lower the odds of a hit are where a word stands, and how much higher those of a contradiction
(naive Bayes), drawn towards none for words that are seldom seen. Rows are judged by what other folds tell of
their words, as new answers will be.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from math import log

from grading.arrays import Numbers, Places, np
from grading.doubting import Doubts, Others
from grading.lexicon import rarity
from grading.spelling import canonical, stem
from grading.words import FUNCTION_WORDS

# A word counts as if it had been seen so often more with the odds of all rows.
_PRIOR = 50.0
# Words that stand in fewer rows are left out; doubts are rounded to so many digits.
_SELDOM = 30
_DIGITS = 3
# Stems that the lexicon need not know.
_FUNCTION = frozenset(stem(canonical(word)) for word in FUNCTION_WORDS)


@dataclass(frozen=True, slots=True)
class _Place:
    """The words of one place, and the row and the word's number of each time one stands there.

    By fold and word, `seen`: the weight of the rows with it, `yes`: that of those with each label.
    """

    words: tuple[str, ...]
    rows: Places
    numbers: Places
    seen: Numbers
    yes: tuple[Numbers, ...]


class Tally:
    """The words of rows, counted by fold."""

    def __init__(self, words: Sequence[Others], labels: Numbers, weights: Numbers, folds: Places) -> None:
        """Count the words of rows, each with its labels (row: hit, contradicted), weight and fold."""
        contrary = (1.0 - labels[:, 0], labels[:, 1])
        self._folds = folds
        self._count = int(folds.max(initial=0)) + 1
        self._rows = len(weights)
        self._totals = sums(folds, weights, self._count)
        self._yes = [sums(folds, weights * label, self._count) for label in contrary]
        self._places = [
            self._place([stems[place] for stems in words], contrary, weights)
            for place in range(len(Others._fields))
        ]

    def doubts(self) -> Doubts:
        """The doubt that words cast, by all rows."""
        beside, elsewhere = map(self._doubts, self._places)
        words = sorted({*beside, *elsewhere})
        told = {word: (*beside.get(word, (0.0, 0.0)), *elsewhere.get(word, (0.0, 0.0))) for word in words}
        return {word: doubt for word, doubt in told.items() if any(doubt)}

    def _doubts(self, place: _Place) -> dict[str, tuple[float, float]]:
        doubts, contraries = np.round(self._values(place, frozenset()), _DIGITS).tolist()
        return dict(zip(place.words, zip(doubts, contraries, strict=True), strict=True))

    def numbers(self, held_out: frozenset[int]) -> Numbers:
        """For each row what its words add up to by all folds but its own and those held out; (rows, 4)."""
        columns = np.zeros((self._rows, 2 * len(self._places)))
        for fold in range(self._count):
            for number, place in enumerate(self._places):
                here = self._folds[place.rows] == fold
                rows, words = place.rows[here], place.numbers[here]
                for label, values in enumerate(self._values(place, held_out | {fold})):
                    columns[:, 2 * number + label] += sums(rows, values[words], self._rows)
        return columns

    def _place(self, words: Sequence[Iterable[str]], labels: Sequence[Numbers], weights: Numbers) -> _Place:
        often = Counter(chain.from_iterable(words))
        known = tuple(sorted(word for word, times in often.items() if times >= _SELDOM and is_word(word)))
        ids = {word: number for number, word in enumerate(known)}
        pairs = [(row, ids[word]) for row, stems in enumerate(words) for word in sorted(stems) if word in ids]
        rows, numbers = np.array(pairs, np.int64).reshape(len(pairs), 2).T
        cells = self._folds[rows] * len(known) + numbers
        seen, *yes = (
            sums(cells, each[rows], self._count * len(known)).reshape(self._count, len(known))
            for each in (weights, *(weights * label for label in labels))
        )
        return _Place(known, rows, numbers, seen, tuple(yes))

    def _values(self, place: _Place, out: frozenset[int]) -> list[Numbers]:
        """What each word adds to the log-odds of a miss and of a contradiction, by all folds but some."""
        kept = [fold for fold in range(self._count) if fold not in out]
        seen = place.seen[kept].sum(0)
        values = []
        for table, totals in zip(place.yes, self._yes, strict=True):
            share = (totals[kept].sum() + 1.0) / (self._totals[kept].sum() + 2.0)
            shares = (table[kept].sum(0) + _PRIOR * share) / (seen + _PRIOR)
            values.append(np.maximum(np.log(shares / (1.0 - shares)) - log(share / (1.0 - share)), 0.0))
        return values


def sums(places: Places, numbers: Numbers, count: int) -> Numbers:
    """The sum of the numbers at each place."""
    return np.bincount(places, numbers, count).astype(float)


def is_word(stem: str) -> bool:
    """Whether it is a function word or one that the lexicon knows: slips of the pen tell nothing."""
    return stem in _FUNCTION or (stem.isalpha() and rarity(stem) < 1.0)
