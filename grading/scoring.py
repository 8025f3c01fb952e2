"""Fast answers from forests: every question is a bit, a tree is a byte, a byte is a place in a table.

A number's place among all the thresholds it is compared with says at once which questions it answers with
yes (Lucchese et al. 2015, QuickScorer); adding up a table entry a tree is all that remains. Forests that ask
of the same numbers are asked together.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import getitem

from grading.trees import DEPTH, MOST, STEP, Forest, share

_BYTE = 8


@dataclass(frozen=True, slots=True)
class Scorer:
    """Forests made ready: for each number asked of, its thresholds and the yes bits of each place.

    `forests`: for each where its trees begin and end among all, its starting value less what the tables add
    to every leaf, what a unit of these is worth, and these tables.
    """

    asked: tuple[tuple[int, tuple[float, ...], tuple[int, ...]], ...]
    forests: tuple[tuple[int, int, float, float, tuple[bytes, ...]], ...]

    def probabilities(self, row: Sequence[float]) -> list[float]:
        """How surely each forest says yes, in (0, 1)."""
        yes = 0
        for number, thresholds, bits in self.asked:
            yes |= bits[bisect_left(thresholds, row[number])]
        places = yes.to_bytes(self.forests[-1][1], "little")
        return [
            share(base + unit * sum(map(getitem, tables, places[first:last])))
            for first, last, base, unit, tables in self.forests
        ]


def scorer(*forests: Forest) -> Scorer:
    """Make forests ready."""
    questions: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    trees = [tree for forest in forests for tree in forest.trees]
    for place, tree in enumerate(trees):
        for level, (number, threshold) in enumerate(zip(tree.asks, tree.above, strict=True)):
            questions[number].append((threshold, 1 << (_BYTE * place + DEPTH - 1 - level)))
    asked = tuple((number, *_bits(questions[number])) for number in sorted(questions))
    ends = accumulate(len(forest.trees) for forest in forests)
    return Scorer(asked, tuple(_ready(forest, end) for forest, end in zip(forests, ends, strict=True)))


def _ready(forest: Forest, end: int) -> tuple[int, int, float, float, tuple[bytes, ...]]:
    """A forest whose trees end at a place; leaves are raised by MOST, so that none is below 0."""
    tables = tuple(bytes(leaf + MOST for leaf in tree.leaves) for tree in forest.trees)
    unit = STEP * forest.slope
    return end - len(tables), end, forest.base - unit * MOST * len(tables), unit, tables


def _bits(questions: Sequence[tuple[float, int]]) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """Thresholds in order, and for each place among them the bits of those below."""
    ordered = sorted(questions)
    thresholds = sorted({threshold for threshold, _ in ordered})
    bits, reached = [0], 0
    for threshold in thresholds:
        added = 0
        while reached < len(ordered) and ordered[reached][0] == threshold:
            added |= ordered[reached][1]
            reached += 1
        bits.append(bits[-1] | added)
    return tuple(thresholds), tuple(bits)
