"""Words that cast doubt: where 'only', 'ignore' or 'dunno' stand, fewer key points are said."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from grading.matching import Match, Stretch
from grading.sheet import Sheet

NAMES = ("doubt_beside", "contrary_beside", "doubt_elsewhere", "contrary_elsewhere")

# What a stem takes from the log-odds of a hit, and what it adds to those of a contradiction, beside what is
# said of a key point, then elsewhere; none below 0, as no choice of words shall earn a key point.
Doubt = tuple[float, float, float, float]
Doubts = Mapping[str, Doubt]


class Others(NamedTuple):
    """Stems that say nothing of a wording: those in the stretch that says most of it, and those elsewhere."""

    beside: frozenset[str]
    elsewhere: frozenset[str]


def others(sheet: Sheet, found: Match) -> Others:
    """The words that neither the wording found nor, if they tell anything, another key point explains."""
    best, roots = found.best, sheet.reading.roots
    kept = {at for _, _, at in best.kept.values()}
    beside: set[str] = set()
    elsewhere: set[str] = set()
    for at, clause in sheet.silent:
        if at not in kept:
            (beside if best.first <= clause <= best.last else elsewhere).add(roots[at])
    return Others(frozenset(beside), frozenset(elsewhere))


def doubting(sheet: Sheet, wordings: Sequence[int], doubts: Doubts) -> list[Doubt]:
    """The numbers of NAMES for some wordings: what the doubts of the words add up to, each word once."""
    roots = sheet.reading.roots
    casting = [(at, clause, roots[at]) for at, clause in sheet.silent if roots[at] in doubts]
    return [_cast(sheet.places.matches[number].best, casting, doubts) for number in wordings]


def _cast(best: Stretch, casting: Sequence[tuple[int, int, str]], doubts: Doubts) -> Doubt:
    kept = {at for _, _, at in best.kept.values()}
    beside = {root for at, clause, root in casting if best.first <= clause <= best.last and at not in kept}
    elsewhere = {
        root for at, clause, root in casting if not best.first <= clause <= best.last and at not in kept
    }
    here, there = [doubts[root] for root in sorted(beside)], [doubts[root] for root in sorted(elsewhere)]
    return (
        sum([doubt[0] for doubt in here]),
        sum([doubt[1] for doubt in here]),
        sum([doubt[2] for doubt in there]),
        sum([doubt[3] for doubt in there]),
    )
