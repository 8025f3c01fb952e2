"""How words of answers are counted beside words of key points in labelled answers.

For a pair it is how much higher the odds of a hit, and of a contradiction, are where an answer has the one
word and the key point the other (naive Bayes), drawn towards those of all answers to key points with that
word. Rows are judged by what other folds tell of their pairs, as new answers will be.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from grading.arrays import Flags, Numbers, Places, np
from grading.associating import PARTS, Associations, Sides
from grading.tallying import is_word, sums

# A pair counts as if it had been seen so often more with the odds of the key point's word, and this one so
# often more with the odds of all.
_PRIOR, _WORD_PRIOR = 3.0, 6.0
# Pairs seen more seldom, or in one fold alone, tell nothing, nor do those fewer deviations from what was
# to be expected.
_SELDOM, _SURE = 3, 0.8


@dataclass(frozen=True, slots=True)
class _Entries:
    """The pairs of one fold's rows: the row, the pair's number, and the share of the wording it is about."""

    rows: Places
    pairs: Places
    shares: Numbers


class Pairing:
    """The pairs of words of rows, counted by fold."""

    def __init__(self, rows: Sequence[Sides], labels: Numbers, counted: Flags, folds: Places) -> None:
        """Count the pairs of the rows `counted`; each has labels (hit, contradicted) and a fold."""
        self._folds, self._count = folds, int(folds.max(initial=0)) + 1
        self._stems = sorted({one for row in rows for one in _stems_of(row) if is_word(one)})
        self._ids = {one: number for number, one in enumerate(self._stems)}
        crossed = self._crossed(rows, np.flatnonzero(counted))
        codes, times = np.unique(crossed[1], return_counts=True)
        in_folds = np.unique(crossed[1] * self._count + folds[crossed[0]]) // self._count
        _, spread = np.unique(in_folds, return_counts=True)
        self._codes = codes[(times >= _SELDOM) & (spread > 1)]
        self._words = self._codes // max(len(self._stems), 1)
        counting, asked = self._known(crossed), self._asked(rows, np.flatnonzero(counted))
        weights = np.ones(len(labels)), *labels.T
        pairs = counting.rows, counting.pairs, len(self._codes)
        words = *asked, len(self._stems)
        self._seen, *self._yes = (self._by_fold(*pairs, each) for each in weights)
        self._word_seen, *self._word_yes = (self._by_fold(*words, each) for each in weights)
        self._entries = [
            self._known(self._crossed(rows, np.flatnonzero(folds == fold))) for fold in range(self._count)
        ]

    def associations(self) -> Associations:
        """What the words of answers tell of those of key points, by all rows."""
        hits, wrongs = np.round(self._values(frozenset()) * PARTS).astype(int).tolist()
        texts: dict[str, list[str]] = {}
        for code, hit, wrong in zip(self._codes.tolist(), hits, wrongs, strict=True):
            if hit or wrong:
                asked, said = divmod(code, len(self._stems))
                texts.setdefault(self._stems[asked], []).append(f"{self._stems[said]} {hit} {wrong}")
        return Associations({asked: " ".join(row) for asked, row in texts.items()})

    def numbers(self, held_out: frozenset[int]) -> Numbers:
        """For each row what its pairs add up to by all folds but its own and those held out; (rows, 2)."""
        columns = np.zeros((len(self._folds), 2))
        for fold, entries in enumerate(self._entries):
            for label, values in enumerate(self._values(held_out | {fold})):
                columns[:, label] += sums(entries.rows, values[entries.pairs] * entries.shares, len(columns))
        return columns

    def _crossed(self, rows: Sequence[Sides], chosen: Places) -> tuple[Places, Places, Numbers]:
        """For each pair of words of some rows: the row, the pair's code, the share of the wording."""
        ids, count = self._ids, len(self._stems)
        codes, shares, sizes = [np.zeros(0, np.int64)], [np.zeros(0)], []
        for row in chosen.tolist():
            told = [(ids[one], share) for one, share in rows[row].told if one in ids]
            said = np.array([ids[one] for one in rows[row].said if one in ids], np.int64)
            first = np.array([number for number, _ in told], np.int64)
            codes.append((first[:, None] * count + said).ravel())
            shares.append(np.repeat([share for _, share in told], len(said)))
            sizes.append(len(told) * len(said))
        return np.repeat(chosen, np.array(sizes, np.int64)), np.concatenate(codes), np.concatenate(shares)

    def _asked(self, rows: Sequence[Sides], chosen: Places) -> tuple[Places, Places]:
        """For each word of the wordings of some rows: the row, and the word's number."""
        found = [
            (row, self._ids[one]) for row in chosen.tolist() for one, _ in rows[row].told if one in self._ids
        ]
        places, words = np.array(found, np.int64).reshape(len(found), 2).T
        return places, words

    def _known(self, crossed: tuple[Places, Places, Numbers]) -> _Entries:
        """Those pairs that are not too seldom."""
        rows, codes, shares = crossed
        places = np.searchsorted(self._codes, codes)
        known = np.append(self._codes, -1)[places] == codes
        return _Entries(rows[known], places[known], shares[known])

    def _by_fold(self, rows: Places, numbers: Places, size: int, weights: Numbers) -> Numbers:
        """(fold, number): the sum of the weights of the rows that have a pair, or a word, with the number."""
        cells = self._folds[rows] * size + numbers
        return sums(cells, weights[rows], self._count * size).reshape(self._count, size)

    def _values(self, out: frozenset[int]) -> Numbers:
        """(label, pair): what it adds to the log-odds of a hit and a contradiction, by all folds but some."""
        kept = [fold for fold in range(self._count) if fold not in out]
        seen, asked = self._seen[kept].sum(0), self._word_seen[kept].sum(0)
        odds = [
            _odds(pairs[kept].sum(0), seen, _base(words[kept].sum(0), asked)[self._words])
            for pairs, words in zip(self._yes, self._word_yes, strict=True)
        ]
        return np.round(np.array(odds) * PARTS) / PARTS


def _stems_of(row: Sides) -> tuple[str, ...]:
    return (*(one for one, _ in row.told), *row.said)


def _base(yes: Numbers, seen: Numbers) -> Numbers:
    """For each word how often key points with it are a yes."""
    share = (yes.sum() + 1.0) / (seen.sum() + 2.0)
    found: Numbers = (yes + _WORD_PRIOR * share) / (seen + _WORD_PRIOR)
    return found


def _odds(yes: Numbers, seen: Numbers, base: Numbers) -> Numbers:
    """How much higher the log-odds are than the base's; 0 where that may well be chance."""
    share = (yes + _PRIOR * base) / (seen + _PRIOR)
    odds = np.log(share / (1.0 - share)) - np.log(base / (1.0 - base))
    far = np.abs(yes - seen * base) >= _SURE * np.sqrt(seen * base * (1.0 - base))
    found: Numbers = np.where(far & (seen >= _SELDOM), odds, 0.0)
    return found
