"""What there is to say about a wording and an answer, as numbers that a person can read."""

from math import log1p

from grading import opposing, placing, saying
from grading.course import Aim
from grading.matching import Match
from grading.sheet import Sheet
from grading.wording import Wording

_SHAPE = (
    "length", "answer_length", "length_gap", "clauses", "points", "words_per_point", "denials", "bare",
)  # fmt: skip
_WHOLE = ("explained", "asked_share", "giving_up", "left_out", "story")
_SIBLINGS = (
    "best_sibling", "mean_sibling", "worst_sibling", "siblings_against", "siblings_typed",
    "siblings_precision", "claimed", "contrast", "above_mean", "lone",
)  # fmt: skip
_AIM = ("course_given", "other_card", "aim", "other_point")

NAMES = (*saying.NAMES, *opposing.NAMES, *_SHAPE, *_WHOLE, *_SIBLINGS, *placing.NAMES, *_AIM)


def features(sheet: Sheet, point: int, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES, in that order, for one wording of one key point."""
    return (
        *saying.said(sheet, wording, found),
        *opposing.opposing(sheet, point, wording, found),
        *_shape(sheet, wording, found),
        *sheet.whole,
        *_siblings(sheet, point, found),
        *placing.placing(sheet, point, wording, found),
        *_aim(sheet.aim),
    )


def _shape(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, ...]:
    reading, points = sheet.reading, len(sheet.card.points)
    content = sum([weight > 0.0 for weight in reading.weights])
    length, answer = log1p(wording.length), log1p(content)
    return (
        length,
        answer,
        answer - length,
        log1p(len(reading.clause_weights)),
        log1p(points),
        log1p(content / points),
        min(len(reading.cues) - _asked_denials(sheet, wording, found), 4) / 4.0,
        log1p(reading.bare),
    )


def _asked_denials(sheet: Sheet, wording: Wording, found: Match) -> int:
    """How many denials of the answer deny what the wording denies too."""
    if not sheet.reading.cues or not any(wording.denied):
        return 0
    places = [finding[2] for word, finding in found.best.kept.items() if wording.denied[word]]
    return sum(any(cue.first <= at < cue.last for at in places) for cue in sheet.reading.cues)


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


def _aim(aim: Aim | None) -> tuple[float, ...]:
    """Whether the course is given, how alike the likest other card is, and how much more the own one is."""
    return (0.0,) * 4 if aim is None else (1.0, aim.other_card, aim.own - aim.other_card, aim.other_point)
