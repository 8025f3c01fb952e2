"""How a verdict is reached."""

from collections.abc import Sequence

from grading.verdict import KeyPoint, Outcome, PointOutcome, PointVerdict, Verdict

GRADER = "0"


def grade(question: str, key_points: Sequence[KeyPoint], answer: str, *, need: int | None = None) -> Verdict:
    """Judge an answer point by point (placeholder while the grader is written)."""
    del question, need
    points = tuple(
        PointVerdict(PointOutcome.HIT if p.text.casefold() in answer.casefold() else PointOutcome.MISSED, 0.0)
        for p in key_points
    )
    return Verdict(Outcome.INCORRECT, 0.0, points, GRADER)
