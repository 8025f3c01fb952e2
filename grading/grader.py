"""How a verdict is reached."""

from collections.abc import Sequence

from grading.judging import judge
from grading.reading import read
from grading.recital import quoted_cues
from grading.totals import outcome, total
from grading.verdict import KeyPoint, Verdict
from grading.wording import wordings

GRADER = "1"


def grade(question: str, key_points: Sequence[KeyPoint], answer: str, *, need: int | None = None) -> Verdict:
    """Judge an answer point by point.

    `need` is how many key points make a full answer, from 1 to all (None: all); essential ones always do.
    Any text is graded, none raises; the same arguments give the same verdict.
    """
    card = wordings(question, tuple(key_points))
    reading = read(answer)
    quoted = quoted_cues(card, reading)
    points = tuple(judge(point, reading, quoted) for point in card)
    needed = len(points) if need is None else min(max(need, 1), len(points))
    return Verdict(outcome(key_points, points, needed), total(key_points, points, needed), points, GRADER)
