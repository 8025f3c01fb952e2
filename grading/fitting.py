"""How weights are fitted to labelled answers, and which answers lie in which fold."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from grading.features import features
from grading.labelled import Labelled
from grading.metrics import macro_f1, weighted_kappa
from grading.model import Weights, weights
from grading.reading import read
from grading.request import Request
from grading.scoring import scorer
from grading.sheet import lay
from grading.strangers import overlap, shuffled, strangers, words_of
from grading.trees import Forest, fit
from grading.verdict import Outcome
from grading.wording import prepare

# What an answer to quite another card weighs beside an answer to the card.
_STRANGER = 0.5
_INNER_FOLDS = 3
_SAME = 0.7
_CONTRADICTED = 0.5
_CUTS = tuple(step / 40 for step in range(14, 27))


@dataclass(frozen=True, slots=True)
class Row:
    """The features of a key point in an answer, its labels, its weight, and the answer's number."""

    numbers: tuple[float, ...]
    hit: bool
    contradicted: bool
    weight: float
    answer: int


def fitted(answers: Sequence[Labelled]) -> Weights:
    """Fit forests to all answers, and the cut to what forests fitted without a card say of it."""
    rows = [*rows_of(answers)]
    wrong = fit([r.numbers for r in rows], [r.contradicted for r in rows], [r.weight for r in rows])
    return weights(_hit_forest(rows), wrong, _cut(answers, rows), _CONTRADICTED)


def rows_of(answers: Sequence[Labelled]) -> Iterator[Row]:
    """The rows of labelled answers with and without their course, and of strangers."""
    for number, answer in enumerate(answers):
        yield from _rows(answer, number, 1.0 if answer.course is None else 0.6)
        if answer.course is not None:
            yield from _rows(replace(answer, course=None), number, 0.4)
    for number, stranger in strangers(answers):
        yield from _rows(stranger, number, _STRANGER)


def _rows(answer: Labelled, number: int, weight: float) -> Iterator[Row]:
    if answer.references:
        singles = [_one_row(replace(answer.request, key_points=(p,))) for p in answer.request.key_points]
        likest = max(singles, key=lambda row: row[0] + row[1])
        yield Row(likest, answer.hits[0], answer.contradicted[0], weight, number)
        return
    asked = answer.request
    card, reading = prepare(asked.question, asked.key_points), read(asked.answer)
    aim = answer.course.aim(asked.question, asked.key_points, reading) if answer.course else None
    sheet = lay(card, reading, aim)
    for point, wordings in enumerate(card.points):
        numbers = features(sheet, point, wordings[0], sheet.texts[point])
        yield Row(numbers, answer.hits[point], answer.contradicted[point], weight, number)


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


def _hit_forest(rows: Sequence[Row]) -> Forest:
    return fit([r.numbers for r in rows], [r.hit for r in rows], [r.weight for r in rows])


def _cut(answers: Sequence[Labelled], rows: Sequence[Row]) -> float:
    """The cut with most right on cards left out of fitting: verdicts, or yes and no without these."""
    judged: list[tuple[Row, float]] = []
    for fold in folds(answers, _INNER_FOLDS):
        ready = scorer(_hit_forest([row for row in rows if row.answer not in fold]))
        judged += [
            (row, ready.probability(row.numbers))
            for row in rows
            if row.answer in fold and row.weight > _STRANGER
        ]
    outcomes = {number: answer.outcome for number, answer in enumerate(answers) if answer.outcome}
    labels = [row.hit for row, _ in judged]

    def worth(cut: float) -> tuple[float, float]:
        right = _verdicts_right(outcomes, judged, cut) if outcomes else 0.0
        return right or macro_f1(labels, [score >= cut for _, score in judged]), -abs(cut - 0.5)

    return max(_CUTS, key=worth)


def _verdicts_right(
    outcomes: Mapping[int, Outcome], judged: Sequence[tuple[Row, float]], cut: float
) -> float:
    """The weighted kappa of verdicts that only count the hits."""
    hits: defaultdict[int, list[bool]] = defaultdict(list)
    for row, score in judged:
        if row.answer in outcomes:
            hits[row.answer].append(score >= cut)
    said = [
        Outcome.CORRECT if all(found) else Outcome.PARTIAL if any(found) else Outcome.INCORRECT
        for found in hits.values()
    ]
    return weighted_kappa([outcomes[number] for number in hits], said)
