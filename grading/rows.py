"""What is fitted to: a row for each key point of labelled answers, of strangers and of twists."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from grading.associating import Sides, sides
from grading.doubting import Others, others
from grading.features import features
from grading.labelled import Labelled, with_question_alone
from grading.prepared import prepare
from grading.reading import read
from grading.sheet import lay
from grading.strangers import strangers
from grading.twisted import twisted


class _Weighed(NamedTuple):
    """What an answer weighs with its course given, without it, and held against one key point alone."""

    given: float
    without: float
    alone: float


# An answer to the card, and one that says nothing of it.
_OWN, _STRANGER = _Weighed(0.6, 0.4, 0.3), _Weighed(0.1, 0.07, 0.15)
# What a made-up answer in the card's own words weighs.
_TWISTED = 0.2


@dataclass(frozen=True, slots=True)
class Row:
    """The features of a key point in an answer, its words and others, labels, weight, the answer's number.

    `counts`: what is said of it shows how good the weights are; not so for answers without their course.
    """

    numbers: tuple[float, ...]
    others: Others
    sides: Sides
    hit: bool
    contradicted: bool
    weight: float
    answer: int
    counts: bool


def rows_of(answers: Sequence[Labelled]) -> Iterator[Row]:
    """The rows of labelled answers and of strangers, with and without their course, and of twists."""
    for number, answer in enumerate(answers):
        if answer.references:
            yield from _reference_rows(answer, number)
        else:
            yield from _rows_each_way(answer, number, _OWN, counts=True)
    for number, twist in twisted(answers):
        yield from _rows(twist, number, _TWISTED, counts=False)
    for number, stranger in strangers(answers):
        yield from _rows_each_way(stranger, number, _STRANGER, counts=False)


def _rows_each_way(answer: Labelled, number: int, weights: _Weighed, *, counts: bool) -> Iterator[Row]:
    """The rows of an answer with its course, the same without it, and for one key point as if it were all."""
    if answer.course is None:
        yield from _rows(answer, number, weights.given + weights.without, counts=counts)
    else:
        yield from _rows(answer, number, weights.given, counts=counts)
        yield from _rows(replace(answer, course=None), number, weights.without, counts=False)
    if len(answer.hits) > 1:
        yield from _rows(_alone(answer, number), number, weights.alone, counts=False)


def _alone(answer: Labelled, number: int) -> Labelled:
    """An answer held against one of its card's key points as if that were all of the card."""
    at = number % len(answer.hits)
    alone = answer.request.key_points[at : at + 1]
    return replace(
        answer,
        request=replace(answer.request, key_points=alone),
        hits=answer.hits[at : at + 1],
        contradicted=answer.contradicted[at : at + 1],
        course=None,
    )


def _rows(answer: Labelled, number: int, weight: float, *, counts: bool) -> Iterator[Row]:
    asked = answer.request
    reading = read(asked.answer)
    aim = answer.course.aim(asked.question, asked.key_points, reading) if answer.course else None
    sheet = lay(prepare(asked.question, asked.key_points), reading, aim)
    weight *= answer.weight
    for point, numbers in enumerate(features(sheet, range(len(sheet.texts)))):
        yield Row(
            numbers,
            others(sheet, sheet.texts[point]),
            sides(sheet, point),
            answer.hits[point],
            answer.contradicted[point],
            weight,
            number,
            counts,
        )


def _reference_rows(answer: Labelled, number: int) -> Iterator[Row]:
    """A row for each reference answer, of which only the likest is fitted to."""
    asked = (with_question_alone(answer, reference) for reference in answer.request.key_points)
    rows = [row for one in asked for row in _rows(replace(answer, request=one), number, 1.0, counts=True)]
    likest = max(range(len(rows)), key=lambda place: rows[place].numbers[0] + rows[place].numbers[1])
    for place, row in enumerate(rows):
        yield replace(row, weight=float(place == likest))
