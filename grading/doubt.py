"""When a full house of hits is too unsure to be believed whole."""

from collections.abc import Sequence
from dataclasses import replace
from math import fsum

from grading.verdict import MissReason, PointOutcome, PointVerdict

# The mean probability below which not all hits are believed (measured leaving cards out: docs/grading.md).
_SURE = 0.68


def doubted(points: Sequence[PointVerdict]) -> tuple[PointVerdict, ...]:
    """Where each of several points is a hit but hardly sure on the whole, the least sure says too little."""
    given = tuple(points)
    if len(given) < 2 or any(point.outcome is not PointOutcome.HIT for point in given):
        return given
    if fsum(point.score for point in given) >= _SURE * len(given):
        return given
    least = min(range(len(given)), key=lambda number: given[number].score)
    missed = replace(given[least], outcome=PointOutcome.MISSED, evidence=(), reason=MissReason.TOO_LITTLE)
    return (*given[:least], missed, *given[least + 1 :])
