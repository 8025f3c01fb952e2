"""What of an answer is left for a key point once the card's others have taken theirs, as numbers."""

from math import log1p
from operator import mul

from grading.matching import Match
from grading.sheet import MARGIN, PLACED, Sheet
from grading.topics import EXPLAINED
from grading.wording import Wording

# A clause with so much that no key point explains says something of its own.
_SOMETHING = 0.7

NAMES = (
    "exclusive", "free", "free_best", "unplaced", "free_each", "gap", "early", "others_placed",
    "loosely", "loosely_more", "loosely_clause",
    "topic", "topic_clause", "topic_free", "topic_lead", "on_topic", "question_topic",
)  # fmt: skip


def placing(sheet: Sheet, point: int, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES."""
    free, count = sheet.free, len(sheet.texts)
    filled = sum([weight >= _SOMETHING for weight in free])
    placed = sheet.placed - (sheet.texts[point].best.share >= PLACED)
    unplaced = count - placed
    return (
        _exclusive(sheet, point, wording, found),
        log1p(sum(free)),
        log1p(max(free, default=0.0)),
        unplaced / count,
        min(filled / unplaced, 2.0),
        log1p(_gap(sheet, point)),
        _early(sheet, point, found),
        placed / max(count - 1, 1),
        *_loosely(sheet, wording, found),
        *_topic(sheet, point),
    )


def _exclusive(sheet: Sheet, point: int, wording: Wording, found: Match) -> float:
    """The share said in the best stretch by words that no other key point explains better."""
    rival = sheet.claims.rival
    kept = found.best.kept.items()
    return sum(
        [wording.weights[w] * meant for w, (_, meant, at) in kept if meant + MARGIN >= rival(at, point)]
    )


def _gap(sheet: Sheet, point: int) -> float:
    """What no key point explains between where the key points before and after this one are said."""
    first, last = 0, len(sheet.free)
    for number in range(point - 1, -1, -1):
        best = sheet.texts[number].best
        if best.share >= PLACED:
            first = best.last + 1
            break
    for number in range(point + 1, len(sheet.texts)):
        best = sheet.texts[number].best
        if best.share >= PLACED:
            last = best.first
            break
    return sum(sheet.free[first:last]) if first < last else 0.0


def _early(sheet: Sheet, point: int, found: Match) -> float:
    """How much earlier in the answer than on the card the key point is said."""
    clauses = len(sheet.free)
    if found.best.first < 0 or not clauses or len(sheet.texts) == 1:
        return 0.0
    here = (found.best.first + found.best.last + 1) / 2.0 / clauses
    return here - (point + 0.5) / len(sheet.texts)


def _loosely(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, float, float]:
    """The share said if words count that people use for the unsaid ones; what that adds; the best clause."""
    loose, added = sheet.loose, 0.0
    by_clause = dict(found.shares)
    for number, weight, meant in zip(wording.ids, wording.weights, found.meant, strict=True):
        if meant >= EXPLAINED or number not in loose:
            continue
        clauses: dict[int, float] = {}
        for alike, at in loose[number]:
            clause = sheet.reading.clauses[at]
            clauses[clause] = max(alike, clauses.get(clause, 0.0))
        added += weight * max(clauses.values())
        for clause, alike in clauses.items():
            by_clause[clause] = by_clause.get(clause, 0.0) + weight * alike
    meant = sum(map(mul, wording.weights, found.meant))
    return meant + added, added, max(by_clause.values(), default=0.0)


def _topic(sheet: Sheet, point: int) -> tuple[float, ...]:
    """How much the answer, its best clause, and its free words have to do with the point's own text.

    Then how much more than with any other point's; and how much it has to do with the card and its question.
    """
    topics = sheet.topics
    free = topics.free[point]
    rival = max([other for number, other in enumerate(topics.free) if number != point], default=0.0)
    return (
        topics.all[point],
        topics.clause[point],
        log1p(free),
        log1p(free) - log1p(rival),
        topics.card,
        topics.question,
    )
