"""How agreement with labels is counted."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import fsum, sqrt
from statistics import StatisticsError, correlation, fmean

from grading.verdict import Outcome

_ORDER = (Outcome.INCORRECT, Outcome.PARTIAL, Outcome.CORRECT)


@dataclass(frozen=True, slots=True)
class Detection:
    """Shares in [0, 1]: how many yes/no decisions are right, and how the yes ones compare with the labels."""

    accuracy: float
    precision: float
    recall: float
    f1: float


def detection(labels: Sequence[bool], decisions: Sequence[bool]) -> Detection:
    """Compare decisions with labels, one each."""
    pairs = list(zip(labels, decisions, strict=True))
    right = sum(label == decision for label, decision in pairs)
    both = sum(label and decision for label, decision in pairs)
    precision, recall = _share(both, sum(decisions)), _share(both, sum(labels))
    f1 = _share(2 * both, sum(labels) + sum(decisions))
    return Detection(_share(right, len(pairs)), precision, recall, f1)


def agreement(labels: Sequence[Outcome], verdicts: Sequence[Outcome]) -> float:
    """The share of verdicts that are as labelled."""
    return _share(sum(a is b for a, b in zip(labels, verdicts, strict=True)), len(labels))


def weighted_kappa(labels: Sequence[Outcome], verdicts: Sequence[Outcome]) -> float:
    """Cohen's kappa with quadratic weights (Cohen 1968): 1 full agreement, 0 what chance gives."""
    given = [_ORDER.index(label) for label in labels]
    said = [_ORDER.index(verdict) for verdict in verdicts]
    observed = sum((a - b) ** 2 for a, b in zip(given, said, strict=True)) * len(given)
    expected = sum(
        given.count(a) * said.count(b) * (a - b) ** 2 for a in range(len(_ORDER)) for b in range(len(_ORDER))
    )
    return 1.0 - observed / expected if expected else 1.0


def macro_f1(labels: Sequence[bool], decisions: Sequence[bool]) -> float:
    """The mean of the F1 of yes and the F1 of no."""
    other = detection([not label for label in labels], [not decision for decision in decisions])
    return (detection(labels, decisions).f1 + other.f1) / 2.0


def pearson(labels: Sequence[float], scores: Sequence[float]) -> float:
    """Pearson's correlation; 0 where one side never varies."""
    try:
        return correlation(labels, scores)
    except StatisticsError:
        return 0.0


def rmse(labels: Sequence[float], scores: Sequence[float]) -> float:
    """The root of the mean squared difference."""
    squares = [(label - score) ** 2 for label, score in zip(labels, scores, strict=True)]
    return sqrt(fsum(squares) / len(squares)) if squares else 0.0


def reliability(labels: Sequence[bool], scores: Sequence[float]) -> list[tuple[float, int, float, float]]:
    """For each tenth of the scores: where it begins, how many, their mean score, the share of yes labels."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(10)]
    for label, score in zip(labels, scores, strict=True):
        bins[min(int(score * 10), 9)].append((score, label))
    return [
        (step / 10, len(kept), fmean(score for score, _ in kept), fmean(label for _, label in kept))
        for step, kept in enumerate(bins)
        if kept
    ]


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
