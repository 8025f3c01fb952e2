"""Grade free text against key points. Pure: no files but its own data, no clock, chance or network."""

from grading.course import Course
from grading.grader import GRADER, grade
from grading.model import Strictness
from grading.neighbours import CourseCard
from grading.verdict import (
    Evidence,
    Held,
    KeyPoint,
    Misconception,
    MissReason,
    Outcome,
    PointOutcome,
    PointVerdict,
    Verdict,
)

__all__ = [
    "GRADER",
    "Course",
    "CourseCard",
    "Evidence",
    "Held",
    "KeyPoint",
    "Misconception",
    "MissReason",
    "Outcome",
    "PointOutcome",
    "PointVerdict",
    "Strictness",
    "Verdict",
    "grade",
]
