"""How a verdict is reached."""

from collections.abc import Sequence
from typing import TypedDict, Unpack

from grading.course import Course
from grading.judging import bench, judge
from grading.misconceptions import held
from grading.model import Strictness, Weights, shipped
from grading.ordering import in_order
from grading.prepared import prepare
from grading.reading import read
from grading.sheet import lay
from grading.totals import outcome, total
from grading.verdict import KeyPoint, Misconception, Outcome, Verdict

GRADER = "9"


class Options(TypedDict, total=False):
    """What may be said besides: `need` key points make a full answer, from 1 to all (None: all).

    `ordered`: key points count only in the card's order. `misconceptions`: wrong ideas to report.
    `course`: the other cards, whose right answers earn nothing here. `strictness` moves the cut between hit
    and miss; `weights` replace the shipped ones.
    """

    need: int | None
    ordered: bool
    misconceptions: Sequence[Misconception]
    course: Course | None
    strictness: Strictness
    weights: Weights


def grade(question: str, key_points: Sequence[KeyPoint], answer: str, **options: Unpack[Options]) -> Verdict:
    """Judge an answer point by point.

    Essential key points are always needed. Any text is graded, none raises; the same arguments give the same
    verdict.
    """
    asked = tuple(key_points)
    if not asked:
        return Verdict(Outcome.INCORRECT, 0.0, (), GRADER)
    reading, course = read(answer), options.get("course")
    sheet = lay(prepare(question, asked), reading, course.aim(question, asked, reading) if course else None)
    weights = options.get("weights") or shipped()
    judged_by = weights, weights.cut(options.get("strictness", Strictness.NORMAL))
    on_bench = bench(sheet, *judged_by)
    points = tuple(judge(on_bench, number) for number in range(len(asked)))
    if options.get("ordered"):
        points = in_order(points)
    need = options.get("need")
    needed = len(points) if need is None else min(max(need, 1), len(points))
    found = held(question, tuple(options.get("misconceptions", ())), asked, reading, judged_by)
    return Verdict(outcome(asked, points, needed), total(asked, points, needed), points, GRADER, found)
