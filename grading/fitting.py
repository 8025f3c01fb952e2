"""How weights are fitted to labelled answers."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from grading.arrays import Numbers, Places, np
from grading.doubting import Others, others
from grading.features import NAMES, features
from grading.holdout import folds
from grading.labelled import Labelled, with_question_alone
from grading.lining import line, moved
from grading.metrics import macro_f1, weighted_kappa
from grading.model import Weights
from grading.network import share
from grading.prepared import prepare
from grading.reading import read
from grading.sheet import lay
from grading.strangers import strangers
from grading.tallying import Tally
from grading.training import fit
from grading.twisted import twisted
from grading.verdict import Outcome


class _Weighed(NamedTuple):
    """What an answer weighs with its course given, without it, and held against one key point alone."""

    given: float
    without: float
    alone: float


# An answer to the card, and one that says nothing of it.
_OWN, _STRANGER = _Weighed(0.6, 0.4, 0.3), _Weighed(0.1, 0.07, 0.15)
# What a made-up answer in the card's own words weighs.
_TWISTED = 0.2
# In how many folds words are counted, and how many of these are held out at once to find the cut.
_FOLDS, _TOGETHER = 6, 2
_CONTRADICTED = 0.4
_CUTS = tuple(step / 40 for step in range(12, 27))


@dataclass(frozen=True, slots=True)
class Row:
    """The features of a key point in an answer, its other words, its labels, its weight, the answer's number.

    `counts`: what is said of it shows how good the weights are; not so for answers without their course.
    """

    numbers: tuple[float, ...]
    others: Others
    hit: bool
    contradicted: bool
    weight: float
    answer: int
    counts: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows as a matrix without the doubt of their words, labels, weights and folds, and the words counted."""

    numbers: Numbers
    labels: Numbers
    weights: Numbers
    folds: Places
    tally: Tally


def fitted(answers: Sequence[Labelled]) -> Weights:
    """Count the doubt that words cast, fit networks to all answers, and the cut to cards left out."""
    rows = tuple(rows_of(answers))
    fold = {n: number for number, inside in enumerate(folds(answers, _FOLDS)) for n in inside}
    labels = np.array([(row.hit, row.contradicted) for row in rows], dtype=float).reshape(len(rows), 2)
    weighed = np.array([row.weight for row in rows])
    inside = np.array([fold[row.answer] for row in rows], int)
    table = _Table(
        np.array([row.numbers for row in rows], dtype=float).reshape(len(rows), len(NAMES)),
        labels,
        weighed,
        inside,
        Tally([row.others for row in rows], labels, weighed, inside),
    )
    counts = np.array([row.counts and row.weight > 0.0 for row in rows], bool)
    left_out = _left_out(table)
    lines = [line(odds[counts], label[counts]) for odds, label in zip(left_out.T, labels.T, strict=True)]
    network = fit(np.column_stack([table.numbers, table.tally.numbers(frozenset())]), labels, weighed)
    told = [
        share(slope * odds + shift).tolist() for odds, (slope, shift) in zip(left_out.T, lines, strict=True)
    ]
    judged = [
        (row, 0.0 if against >= _CONTRADICTED else score)
        for row, score, against in zip(rows, *told, strict=True)
        if row.counts
    ]
    return Weights(table.tally.doubts(), moved(network, lines), _cut(answers, judged), _CONTRADICTED)


def _left_out(table: _Table) -> Numbers:
    """(row, label): the log-odds by networks fitted without the row's fold."""
    found = np.zeros(table.labels.shape)
    for first in range(0, _FOLDS, _TOGETHER):
        held_out = range(first, first + _TOGETHER)
        inside = np.isin(table.folds, held_out)
        numbers = np.column_stack([table.numbers, table.tally.numbers(frozenset(held_out))])
        rest = fit(numbers[~inside], table.labels[~inside], table.weights[~inside])
        found[inside] = rest.odds(numbers[inside])
    return found


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
    for point, numbers in enumerate(features(sheet, range(len(sheet.texts)))):
        yield Row(
            numbers,
            others(sheet, sheet.texts[point]),
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


def _cut(answers: Sequence[Labelled], judged: Sequence[tuple[Row, float]]) -> float:
    """The cut with most right on cards left out of fitting: verdicts, or yes and no without these."""
    outcomes = {number: answer.outcome for number, answer in enumerate(answers) if answer.outcome}
    best: dict[tuple[int, int], tuple[float, bool]] = {}
    for number, (row, score) in enumerate(judged):
        if row.answer not in outcomes:
            key = row.answer, 0 if answers[row.answer].references else number
            best[key] = max((score, row.hit), best.get(key, (0.0, row.hit)))
    labels = [hit for _, hit in best.values()]

    def worth(cut: float) -> tuple[float, float]:
        right = _verdicts_right(outcomes, judged, cut) if outcomes else 0.0
        return right or macro_f1(labels, [score >= cut for score, _ in best.values()]), -abs(cut - 0.5)

    return max(_CUTS, key=worth)


def _verdicts_right(
    outcomes: Mapping[int, Outcome], judged: Sequence[tuple[Row, float]], cut: float
) -> float:
    """The weighted kappa of verdicts, less the share of the worst mistakes, of the more frequent kind.

    These are wrong answers called correct, and right ones called incorrect; a contradicted hit is none.
    """
    hits: defaultdict[int, list[bool]] = defaultdict(list)
    for row, score in judged:
        if row.answer in outcomes:
            hits[row.answer].append(score >= cut)
    given = [outcomes[number] for number in hits]
    said = [
        Outcome.CORRECT if all(found) else Outcome.PARTIAL if any(found) else Outcome.INCORRECT
        for found in hits.values()
    ]
    met = Counter(zip(given, said, strict=True))
    accepted = met[Outcome.INCORRECT, Outcome.CORRECT] / max(given.count(Outcome.INCORRECT), 1)
    rejected = met[Outcome.CORRECT, Outcome.INCORRECT] / max(given.count(Outcome.CORRECT), 1)
    return weighted_kappa(given, said) - max(accepted, rejected)
