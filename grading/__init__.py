"""Grade free text against key points. Pure: no files, clock, chance or network."""

from grading.grader import grade
from grading.verdict import Evidence, KeyPoint, Misconception, Outcome, PointOutcome, PointVerdict, Verdict

__all__ = [
    "Evidence",
    "KeyPoint",
    "Misconception",
    "Outcome",
    "PointOutcome",
    "PointVerdict",
    "Verdict",
    "grade",
]
