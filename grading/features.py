"""What there is to say about a wording and an answer, as numbers that a person can read."""

from math import log1p

from grading import opposing, saying
from grading.course import Aim
from grading.matching import Match
from grading.sheet import Sheet
from grading.wording import Wording

_SHAPE = (
    "length", "one_word", "answer_length", "length_gap", "clauses", "points", "words_per_point", "denials",
)  # fmt: skip
_WHOLE = ("explained", "asked_share", "giving_up")
_SIBLINGS = (
    "best_sibling", "mean_sibling", "worst_sibling", "siblings_against", "siblings_typed",
    "siblings_precision", "claimed", "contrast", "above_mean", "lone",
)  # fmt: skip
_AIM = ("course_given", "other_card", "own_card", "aim", "other_point", "other_here", "aim_here")

NAMES = (*saying.NAMES, *opposing.NAMES, *_SHAPE, *_WHOLE, *_SIBLINGS, *_AIM)


def features(sheet: Sheet, point: int, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES, in that order, for one wording of one key point."""
    return (
        *saying.said(sheet.reading, wording, found),
        *opposing.opposing(sheet, wording, found),
        *_shape(sheet, wording),
        *sheet.whole,
        *_siblings(sheet, point, found),
        *_aim(sheet.aim, found),
    )


def _shape(sheet: Sheet, wording: Wording) -> tuple[float, ...]:
    reading, points = sheet.reading, len(sheet.card.points)
    content = sum([weight > 0.0 for weight in reading.weights])
    length, answer = log1p(wording.length), log1p(content)
    return (
        length,
        float(wording.length <= 1),
        answer,
        answer - length,
        log1p(len(reading.clause_weights)),
        log1p(points),
        log1p(content / points),
        min(len(reading.cues), 4) / 4.0,
    )


def _siblings(sheet: Sheet, point: int, found: Match) -> tuple[float, ...]:
    """How well the card's other key points fare, and whether one of them claims the same stretch."""
    others = [other for number, other in enumerate(sheet.texts) if number != point] or [found]
    stretches = [other.best.share for other in others]
    count = len(others)
    here = range(found.best.first, found.best.last + 1)
    alone = len(sheet.texts) == 1
    claims = [other.shares.get(clause, 0.0) for other in others for clause in here]
    claimed = 0.0 if alone else max(claims, default=0.0)
    mean = sum([other.best.share for other in sheet.texts]) / len(sheet.texts)
    return (
        max(stretches),
        sum(stretches) / count,
        min(stretches),
        sum([max(other.against.share - other.best.share, 0.0) for other in others]) / count,
        sum([sum(other.typed) / max(len(other.typed), 1) for other in others]) / count,
        sum([max(other.shares.values(), default=0.0) for other in others]) / count,
        claimed,
        found.best.share - claimed,
        found.best.share - mean,
        float(alone),
    )


def _aim(aim: Aim | None, found: Match) -> tuple[float, ...]:
    if aim is None:
        return (0.0,) * 7
    here = max(
        [aim.here.get(clause, 0.0) for clause in range(found.best.first, found.best.last + 1)], default=0.0
    )
    clause = max(found.shares.values(), default=0.0)
    return (
        1.0,
        aim.other_card,
        aim.own,
        aim.own - aim.other_card,
        aim.other_point,
        here,
        clause - here,
    )
