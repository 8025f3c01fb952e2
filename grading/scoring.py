"""Fast answers from a forest: every question is a bit, a tree is a byte, a byte is an entry of a table.

A number's place among all the thresholds it is compared with says at once which questions it answers with
yes (Lucchese et al. 2015, QuickScorer); adding up a table entry a tree is all that remains.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import getitem

from grading.trees import DEPTH, Forest, share

_BYTE = 8


@dataclass(frozen=True, slots=True)
class Scorer:
    """A forest made ready: for each number asked of, its thresholds and the yes bits of each place."""

    base: float
    asked: tuple[tuple[int, tuple[float, ...], tuple[int, ...]], ...]
    tables: tuple[tuple[float, ...], ...]

    def probability(self, row: Sequence[float]) -> float:
        """How surely the answer is yes, in (0, 1)."""
        yes = 0
        for number, thresholds, bits in self.asked:
            yes |= bits[bisect_left(thresholds, row[number])]
        places = yes.to_bytes(len(self.tables), "little")
        return share(self.base + sum(map(getitem, self.tables, places)))


def scorer(forest: Forest) -> Scorer:
    """Make a forest ready."""
    questions: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for place, tree in enumerate(forest.trees):
        for level, (number, threshold) in enumerate(zip(tree.asks, tree.above, strict=True)):
            questions[number].append((threshold, 1 << (_BYTE * place + DEPTH - 1 - level)))
    asked = tuple((number, *_bits(questions[number])) for number in sorted(questions))
    return Scorer(forest.base, asked, tuple(tree.leaves for tree in forest.trees))


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
