"""How point verdicts add up to correct, partial or incorrect, and to a score."""

from collections.abc import Sequence
from math import fsum

from grading.verdict import KeyPoint, Outcome, PointOutcome, PointVerdict

# The probability at which hit and miss are equally likely, whatever the cut.
# A hit earns at least what the scheduler calls good; a miss so little that one of five cannot reach it.
HIT = 0.5
LEAST_FOR_HIT = 0.85
MOST_FOR_MISS = 0.2


def outcome(key_points: Sequence[KeyPoint], points: Sequence[PointVerdict], needed: int) -> Outcome:
    """Correct: enough points hit, every essential one among them, none contradicted; partial: any hit."""
    hits = sum(point.outcome is PointOutcome.HIT for point in points)
    if not hits:
        return Outcome.INCORRECT
    essential = all(
        point.outcome is PointOutcome.HIT
        for asked, point in zip(key_points, points, strict=True)
        if asked.essential
    )
    contradicted = any(point.outcome is PointOutcome.CONTRADICTED for point in points)
    return Outcome.CORRECT if hits >= needed and essential and not contradicted else Outcome.PARTIAL


def total(key_points: Sequence[KeyPoint], points: Sequence[PointVerdict], needed: int) -> float:
    """The mean credit of the points that count: contradicted and essential ones, then the best others."""
    counted: list[float] = []
    others: list[float] = []
    for asked, point in zip(key_points, points, strict=True):
        binding = asked.essential or point.outcome is PointOutcome.CONTRADICTED
        (counted if binding else others).append(credit(point))
    counted += sorted(others, reverse=True)[: max(needed - len(counted), 0)]
    # A mean is never below its least part; rounding must not make it so.
    return max(min(counted), fsum(counted) / len(counted)) if counted else 0.0


def credit(point: PointVerdict) -> float:
    """What a point verdict earns, in [0, 1], rising with its score."""
    if point.outcome is PointOutcome.HIT:
        return LEAST_FOR_HIT + (1.0 - LEAST_FOR_HIT) * max(point.score - HIT, 0.0) / (1.0 - HIT)
    return MOST_FOR_MISS * min(point.score / HIT, 1.0)
