"""Which hits count where the order of the key points matters."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from grading.verdict import MissReason, PointOutcome, PointVerdict


def in_order(points: Sequence[PointVerdict]) -> tuple[PointVerdict, ...]:
    """Keep the most hits that stand in the card's order; the others are missed as in the wrong slot."""
    hits = [number for number, point in enumerate(points) if point.outcome is PointOutcome.HIT]
    kept = _longest_rising([(points[number].evidence[0].start, number) for number in hits])
    return tuple(
        point
        if number in kept or point.outcome is not PointOutcome.HIT
        else replace(point, outcome=PointOutcome.MISSED, score=0.0, evidence=(), reason=MissReason.WRONG_SLOT)
        for number, point in enumerate(points)
    )


def _longest_rising(starts: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The numbers of a longest run of starts that never fall (patience sorting)."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    tops: list[int] = []
    for start, number in starts:
        place = bisect_left(ends, start + 1)
        before[number] = tops[place - 1] if place else None
        if place == len(ends):
            ends.append(start)
            tops.append(number)
        else:
            ends[place], tops[place] = start, number
    kept: set[int] = set()
    at = tops[-1] if tops else None
    while at is not None:
        kept.add(at)
        at = before[at]
    return frozenset(kept)
