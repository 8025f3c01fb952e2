"""How weights are fitted to labelled answers, and which answers lie in which fold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from grading.arrays import Numbers, np
from grading.boosting import fit, probabilities
from grading.features import NAMES, features
from grading.labelled import Labelled
from grading.metrics import macro_f1, weighted_kappa
from grading.model import Weights, weights
from grading.reading import read
from grading.request import Request
from grading.sheet import lay
from grading.strangers import overlap, shuffled, strangers, words_of
from grading.trees import Forest
from grading.verdict import Outcome
from grading.wording import prepare

# What an answer that says nothing of a card weighs beside an answer to the card.
_STRANGER = 0.2
# What an answer weighs without its course, beside the same with it.
_WITHOUT_COURSE = 0.4
_INNER_FOLDS = 3
_SAME = 0.7
_CONTRADICTED = 0.5
_CUTS = tuple(step / 40 for step in range(17, 27))


@dataclass(frozen=True, slots=True)
class Row:
    """The features of a key point in an answer, its labels, its weight, and the answer's number.

    `counts`: what is said of it shows how good the weights are; not so for answers without their course.
    """

    numbers: tuple[float, ...]
    hit: bool
    contradicted: bool
    weight: float
    answer: int
    counts: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """The numbers of rows as a matrix, one line a row, their weights, and in which fold each is."""

    numbers: Numbers
    weights: Numbers
    folds: Numbers


def fitted(answers: Sequence[Labelled]) -> Weights:
    """Fit forests to all answers, and the cut to what forests fitted without a card say of it."""
    rows = tuple(rows_of(answers))
    fold = {n: number for number, inside in enumerate(folds(answers, _INNER_FOLDS)) for n in inside}
    table = _Table(
        np.array([row.numbers for row in rows], dtype=float).reshape(len(rows), len(NAMES)),
        np.array([row.weight for row in rows]),
        np.array([fold[row.answer] for row in rows]),
    )
    hit, hit_probabilities = _forest(table, np.array([row.hit for row in rows], dtype=float))
    wrong, wrong_probabilities = _forest(table, np.array([row.contradicted for row in rows], dtype=float))
    told = zip(rows, hit_probabilities.tolist(), wrong_probabilities.tolist(), strict=True)
    judged = [(row, 0.0 if against >= _CONTRADICTED else score) for row, score, against in told if row.counts]
    return weights(hit, wrong, _cut(answers, judged), _CONTRADICTED)


def _forest(table: _Table, labels: Numbers) -> tuple[Forest, Numbers]:
    """A forest fitted to all rows, and what forests fitted without its fold say of each row."""
    found = np.zeros(len(labels))
    for number in range(_INNER_FOLDS):
        inside = table.folds == number
        rest = fit(table.numbers[~inside], labels[~inside], table.weights[~inside])
        found[inside] = probabilities(rest, table.numbers[inside])
    return fit(table.numbers, labels, table.weights), found


def rows_of(answers: Sequence[Labelled]) -> Iterator[Row]:
    """The rows of labelled answers with and without their course, and of strangers."""
    for number, answer in enumerate(answers):
        if answer.references:
            yield from _reference_rows(answer, number)
        elif answer.course is None:
            yield from _rows(answer, number, 1.0, counts=True)
        else:
            yield from _rows(answer, number, 1.0 - _WITHOUT_COURSE, counts=True)
            yield from _rows(replace(answer, course=None), number, _WITHOUT_COURSE, counts=False)
    for number, stranger in strangers(answers):
        yield from _rows(stranger, number, _STRANGER, counts=False)


def _rows(answer: Labelled, number: int, weight: float, *, counts: bool) -> Iterator[Row]:
    asked = answer.request
    card, reading = prepare(asked.question, asked.key_points), read(asked.answer)
    aim = answer.course.aim(asked.question, asked.key_points, reading) if answer.course else None
    sheet = lay(card, reading, aim)
    for point, wordings in enumerate(card.points):
        numbers = features(sheet, point, wordings[0], sheet.texts[point])
        yield Row(numbers, answer.hits[point], answer.contradicted[point], weight, number, counts)


def _reference_rows(answer: Labelled, number: int) -> Iterator[Row]:
    """A row for each reference answer, of which only the likest is fitted to."""
    asked = answer.request
    rows = [_one_row(replace(asked, key_points=(point,))) for point in asked.key_points]
    likest = max(range(len(rows)), key=lambda place: rows[place][0] + rows[place][1])
    for place, numbers in enumerate(rows):
        weight = float(place == likest)
        yield Row(numbers, answer.hits[0], answer.contradicted[0], weight, number, counts=True)


def _one_row(asked: Request) -> tuple[float, ...]:
    card = prepare(asked.question, asked.key_points)
    sheet = lay(card, read(asked.answer), None)
    return features(sheet, 0, card.points[0][0], sheet.texts[0])


def folds(answers: Sequence[Labelled], count: int, *, by_answer: bool = False) -> list[frozenset[int]]:
    """The numbers of the answers of each fold; a card is never in two, nor are cards with the same points."""
    if by_answer:
        return [frozenset(range(number, len(answers), count)) for number in range(count)]
    families = _families(answers)
    names = sorted(set(families.values()), key=shuffled)
    fold = {name: place % count for place, name in enumerate(names)}
    return [
        frozenset(n for n, answer in enumerate(answers) if fold[families[answer.card]] == number)
        for number in range(count)
    ]


def _families(answers: Sequence[Labelled]) -> dict[str, str]:
    """For each card the first card whose key points say nearly the same (course cards only)."""
    words = {answer.card: words_of(answer) for answer in answers}
    families: dict[str, str] = {}
    for answer in answers:
        if answer.card not in families:
            alike = (
                families[card]
                for card in families
                if answer.outcome is not None and overlap(words[card], words[answer.card]) >= _SAME
            )
            families[answer.card] = next(alike, answer.card)
    return families


def _cut(answers: Sequence[Labelled], judged: Sequence[tuple[Row, float]]) -> float:
    """The cut with most right on cards left out of fitting: verdicts, or yes and no without these."""
    outcomes = {number: answer.outcome for number, answer in enumerate(answers) if answer.outcome}
    best: dict[int, tuple[float, bool]] = {}
    for row, score in judged:
        if row.answer not in outcomes:
            best[row.answer] = max((score, row.hit), best.get(row.answer, (0.0, row.hit)))
    labels = [hit for _, hit in best.values()]

    def worth(cut: float) -> tuple[float, float]:
        right = _verdicts_right(outcomes, judged, cut) if outcomes else 0.0
        return right or macro_f1(labels, [score >= cut for score, _ in best.values()]), -abs(cut - 0.5)

    return max(_CUTS, key=worth)


def _verdicts_right(
    outcomes: Mapping[int, Outcome], judged: Sequence[tuple[Row, float]], cut: float
) -> float:
    """The weighted kappa of verdicts that only count the hits that are not contradicted."""
    hits: defaultdict[int, list[bool]] = defaultdict(list)
    for row, score in judged:
        if row.answer in outcomes:
            hits[row.answer].append(score >= cut)
    said = [
        Outcome.CORRECT if all(found) else Outcome.PARTIAL if any(found) else Outcome.INCORRECT
        for found in hits.values()
    ]
    return weighted_kappa([outcomes[number] for number in hits], said)
