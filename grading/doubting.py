"""Words that cast doubt: where 'only', 'ignore' or 'dunno' stand, fewer key points are said."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from grading.matching import Match
from grading.sheet import Sheet

NAMES = ("doubt_beside", "contrary_beside", "doubt_elsewhere", "contrary_elsewhere")

# What a stem takes from the log-odds of a hit, and what it adds to those of a contradiction; neither below 0,
# as no choice of words shall earn a key point.
Doubt = tuple[float, float]


class Others(NamedTuple):
    """Stems that say nothing of a wording: those in the stretch that says most of it, and those elsewhere."""

    beside: frozenset[str]
    elsewhere: frozenset[str]


@dataclass(frozen=True, slots=True)
class Doubts:
    """The doubt that stems cast beside what is said of a key point, and that they cast elsewhere."""

    beside: Mapping[str, Doubt]
    elsewhere: Mapping[str, Doubt]


def others(sheet: Sheet, found: Match) -> Others:
    """The words that neither the wording found nor, if they tell anything, another key point explains."""
    best = found.best
    kept = {finding[2] for finding in best.kept.values()}
    beside: set[str] = set()
    elsewhere: set[str] = set()
    for at, root, clause in sheet.others:
        if at not in kept:
            (beside if best.first <= clause <= best.last else elsewhere).add(root)
    return Others(frozenset(beside), frozenset(elsewhere))


def doubting(words: Others, doubts: Doubts) -> tuple[float, ...]:
    """The numbers of NAMES: what the doubts of the words add up to."""
    return (*_sums(words.beside, doubts.beside), *_sums(words.elsewhere, doubts.elsewhere))


def _sums(words: Iterable[str], doubts: Mapping[str, Doubt]) -> tuple[float, float]:
    known = [doubts[word] for word in sorted(words) if word in doubts]
    return sum([doubt for doubt, _ in known]), sum([contrary for _, contrary in known])
