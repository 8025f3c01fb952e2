"""What of an answer is left for a key point once the card's others have taken theirs, as numbers."""

from math import log1p
from typing import NamedTuple

from grading.matching import Match
from grading.sheet import MARGIN, Sheet
from grading.topics import EXPLAINED
from grading.wording import Wording

# A clause with so much that no key point explains says something of its own.
_SOMETHING = 0.7

NAMES = (
    "place", "exclusive", "beside_strange", "beside_free", "sureness",
    "free", "free_best", "unplaced", "free_each", "gap", "early", "others_placed",
    "loosely", "loosely_more", "loosely_clause",
)  # fmt: skip


class Left(NamedTuple):
    """What is left over, said once for all wordings: of the whole answer, and for each key point."""

    free: float
    best: float
    filled: int
    placed: int
    gaps: list[float]


def left_over(sheet: Sheet) -> Left:
    """What no key point explains, as a whole and beside each key point."""
    return Left(
        log1p(sum(sheet.free)),
        log1p(max(sheet.free, default=0.0)),
        sum([weight >= _SOMETHING for weight in sheet.free]),
        sum(sheet.placed),
        _gaps(sheet),
    )


def placing(sheet: Sheet, left: Left, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES."""
    point, count = wording.point, len(sheet.texts)
    placed = left.placed - sheet.placed[point]
    unplaced = count - placed
    return (
        point / count,
        _exclusive(sheet, wording, found),
        *_beside(sheet, found),
        left.free,
        left.best,
        unplaced / count,
        min(left.filled / unplaced, 2.0),
        left.gaps[point],
        _early(sheet, point, found),
        placed / max(count - 1, 1),
        *_loosely(sheet, wording, found),
    )


def _exclusive(sheet: Sheet, wording: Wording, found: Match) -> float:
    """The share said in the best stretch by words that no other key point explains better."""
    rival, weights, point = sheet.claims.rival, wording.weights, wording.point
    return sum(
        [
            weights[place] * meant
            for place, (meant, _, at) in found.best.kept.items()
            if meant + MARGIN >= rival(at, point)
        ]
    )


def _beside(sheet: Sheet, found: Match) -> tuple[float, float, float]:
    """How many words of the best stretch no key point explains, their share of it; how sure its words are."""
    best = found.best
    if not best.kept:
        return 0.0, 0.0, 0.0
    here = slice(best.first, best.last + 1)
    total = sum(sheet.reading.clause_weights[here])
    return (
        log1p(sum(sheet.strange[here])),
        sum(sheet.free[here]) / total if total else 0.0,
        sum([meant for meant, _, _ in best.kept.values()]) / len(best.kept),
    )


def _gaps(sheet: Sheet) -> list[float]:
    """What no key point explains between where the key points before and after each one are said."""
    firsts, lasts = [], []
    reached = 0
    for text, placed in zip(sheet.texts, sheet.placed, strict=True):
        firsts.append(reached)
        reached = text.best.last + 1 if placed else reached
    reached = len(sheet.free)
    for text, placed in zip(reversed(sheet.texts), reversed(sheet.placed), strict=True):
        lasts.append(reached)
        reached = text.best.first if placed else reached
    return [log1p(sum(sheet.free[a:b])) for a, b in zip(firsts, reversed(lasts), strict=True)]


def _early(sheet: Sheet, point: int, found: Match) -> float:
    """How much earlier in the answer than on the card the key point is said."""
    clauses, count = len(sheet.free), len(sheet.texts)
    if not clauses or count == 1:
        return 0.0
    return (found.best.first + found.best.last + 1) / 2.0 / clauses - (point + 0.5) / count


def _loosely(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, float, float]:
    """The share said if words count that people use for the unsaid ones; what that adds; the best clause."""
    loose, ids, clauses = sheet.places.loose, sheet.card.vocabulary.ids, sheet.reading.clauses
    if not loose:
        return found.meant, 0.0, max(found.shares.values(), default=0.0)
    added, by_clause = 0.0, dict(found.shares)
    for place, (word, weight) in enumerate(zip(wording.words, wording.weights, strict=True)):
        number = ids[word]
        if number in loose and found.peaks.get(place, (0.0, 0.0))[0] < EXPLAINED:
            best: dict[int, float] = {}
            for alike, at in loose[number]:
                clause = clauses[at]
                best[clause] = max(alike, best.get(clause, 0.0))
            added += weight * max(best.values())
            for clause, alike in best.items():
                by_clause[clause] = by_clause.get(clause, 0.0) + weight * alike
    return found.meant + added, added, max(by_clause.values(), default=0.0)
