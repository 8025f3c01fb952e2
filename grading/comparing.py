"""What a grader says of labelled answers, in a form in which graders can be compared."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial

from grading.fitting import fitted
from grading.grader import grade
from grading.holdout import folds
from grading.labelled import Labelled, with_question_alone
from grading.model import Weights, shipped
from grading.peers import Likeness, best_threshold
from grading.verdict import Outcome, PointOutcome, Verdict


@dataclass(frozen=True, slots=True)
class Graded:
    """What a grader said of an answer: per key point (per answer, with references) a hit and a score."""

    hits: tuple[bool, ...]
    scores: tuple[float, ...]
    outcome: Outcome


Grader = Callable[[Labelled], Graded]

# How many folds are fitted at once; each takes some gigabytes for 20,000 answers.
_AT_ONCE = 2


def by_grading(weights: Weights, answer: Labelled) -> Graded:
    """Grade an answer; with references each is a card of one point, and the best is taken."""
    if answer.references:
        alone = (with_question_alone(answer, point) for point in answer.request.key_points)
        best = max((_grade(weights, replace(answer, request=asked)) for asked in alone), key=_first_score)
        return _graded(best)
    return _graded(_grade(weights, answer))


def _grade(weights: Weights, answer: Labelled) -> Verdict:
    asked = answer.request
    return grade(
        asked.question, asked.key_points, asked.answer, need=asked.need, course=answer.course, weights=weights
    )


def _first_score(verdict: Verdict) -> float:
    return verdict.points[0].score


def _graded(verdict: Verdict) -> Graded:
    hits = tuple(point.outcome is PointOutcome.HIT for point in verdict.points)
    return Graded(hits, tuple(point.score for point in verdict.points), verdict.outcome)


def by_folds(answers: Sequence[Labelled], count: int, *, by_answer: bool = False) -> Grader:
    """A grader that judges every answer with weights fitted without its card, or only without its fold."""
    weights: dict[int, Weights] = {}
    left_out = folds(answers, count, by_answer=by_answer)
    rests = [[answer for n, answer in enumerate(answers) if n not in fold] for fold in left_out]
    with ProcessPoolExecutor(_AT_ONCE) as pool:
        for fold, fitted_to_rest in zip(left_out, pool.map(fitted, rests), strict=True):
            weights |= dict.fromkeys((id(answers[number]) for number in fold), fitted_to_rest)
    return lambda answer: by_grading(weights[id(answer)], answer)


def with_shipped(file_weights: Weights | None) -> Grader:
    """The grader with other weights than the shipped ones, or with these."""
    return partial(by_grading, file_weights or shipped())


def by_likeness(likeness: Likeness, answers: Sequence[Labelled]) -> Grader:
    """A peer with its threshold fitted to these very answers."""

    def scores(answer: Labelled) -> tuple[float, ...]:
        found = tuple(likeness(point.text, answer.request.answer) for point in answer.request.key_points)
        return (max(found),) if answer.references else found

    labels = [hit for answer in answers for hit in answer.hits]
    threshold = best_threshold(labels, [score for answer in answers for score in scores(answer)])

    def graded(answer: Labelled) -> Graded:
        found = scores(answer)
        hits = tuple(score >= threshold for score in found)
        some = Outcome.PARTIAL if any(hits) else Outcome.INCORRECT
        return Graded(hits, found, Outcome.CORRECT if all(hits) else some)

    return graded
