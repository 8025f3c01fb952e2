"""Fast answers from a forest: every question is a bit, two trees are a byte, a byte is an entry of a table.

A number's place among all the thresholds it is compared with says at once which questions it answers with
yes (Lucchese et al. 2015, QuickScorer); adding up a table entry per two trees is all that remains.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from operator import getitem

from grading.trees import DEPTH, Forest, Tree, share

_NO_TREE: Tree = (0, 0.0, 0, 0.0, 0, 0.0, 0, 0.0, (0.0,) * 2**DEPTH)


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
    trees = forest.trees if len(forest.trees) % 2 == 0 else (*forest.trees, _NO_TREE)
    questions: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for place, tree in enumerate(trees):
        for level, (number, threshold) in enumerate(_questions(tree)):
            bit = 1 << (DEPTH * place + DEPTH - 1 - level)
            questions[number].append((threshold, bit))
    asked = tuple((number, *_bits(questions[number])) for number in sorted(questions))
    tables = tuple(_table(trees[at], trees[at + 1]) for at in range(0, len(trees), 2))
    return Scorer(forest.base, asked, tables)


def _questions(tree: Tree) -> tuple[tuple[int, float], ...]:
    """Which number each level asks of, and above what."""
    a, over_a, b, over_b, c, over_c, d, over_d, _ = tree
    return (a, over_a), (b, over_b), (c, over_c), (d, over_d)


def _bits(questions: Sequence[tuple[float, int]]) -> tuple[tuple[float, ...], tuple[int, ...]]:
    """Thresholds in order, and for each place among them the bits of those below."""
    thresholds = sorted({threshold for threshold, _ in questions})
    bits = [0]
    for threshold in thresholds:
        bits.append(bits[-1] | sum(bit for other, bit in questions if other == threshold))
    return tuple(thresholds), tuple(bits)


def _table(low: Tree, high: Tree) -> tuple[float, ...]:
    """What two trees add for each byte of answers to their questions."""
    return tuple(low[-1][byte % 16] + high[-1][byte // 16] for byte in range(256))
