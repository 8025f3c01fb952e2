"""How weights are fitted to labelled answers."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grading.arrays import Numbers, Places, np
from grading.features import NAMES
from grading.holdout import folds
from grading.labelled import Labelled
from grading.lining import line, moved
from grading.metrics import macro_f1, weighted_kappa
from grading.model import Weights
from grading.network import share
from grading.pairing import Pairing
from grading.rows import Row, rows_of
from grading.tallying import Tally
from grading.training import fit
from grading.verdict import Outcome

# In how many folds words are counted, and how many of these are held out at once to find the cut.
_FOLDS, _TOGETHER = 6, 2
_CONTRADICTED = 0.4
_CUTS = tuple(step / 40 for step in range(12, 27))
# A right answer called incorrect enrages: it is so much worse than a wrong one called correct.
_WORSE = 1.2


@dataclass(frozen=True, slots=True)
class _Table:
    """Rows as a matrix without what is counted of their words, labels, weights and folds, and the counts."""

    numbers: Numbers
    labels: Numbers
    weights: Numbers
    folds: Places
    tally: Tally
    pairs: Pairing

    def told(self, held_out: frozenset[int]) -> Numbers:
        """What the networks are told: (row, number), words counted without the folds that are held out."""
        return np.column_stack([self.numbers, self.tally.numbers(held_out), self.pairs.numbers(held_out)])


def fitted(answers: Sequence[Labelled]) -> Weights:
    """Count what words tell, fit networks to all answers, and the cut to cards left out."""
    rows = tuple(rows_of(answers))
    fold = {n: number for number, inside in enumerate(folds(answers, _FOLDS)) for n in inside}
    labels = np.array([(row.hit, row.contradicted) for row in rows], dtype=float).reshape(len(rows), 2)
    weighed = np.array([row.weight for row in rows])
    inside = np.array([fold[row.answer] for row in rows], int)
    counts = np.array([row.counts and row.weight > 0.0 for row in rows], bool)
    table = _Table(
        np.array([row.numbers for row in rows], dtype=float).reshape(len(rows), len(NAMES)),
        labels,
        weighed,
        inside,
        Tally([row.others for row in rows], labels, weighed, inside),
        Pairing([row.sides for row in rows], labels, counts, inside),
    )
    left_out = _left_out(table)
    lines = [line(odds[counts], label[counts]) for odds, label in zip(left_out.T, labels.T, strict=True)]
    network = fit(table.told(frozenset()), labels, weighed)
    told = [
        share(slope * odds + shift).tolist() for odds, (slope, shift) in zip(left_out.T, lines, strict=True)
    ]
    judged = [
        (row, 0.0 if against >= _CONTRADICTED else score)
        for row, score, against in zip(rows, *told, strict=True)
        if row.counts
    ]
    told_by_words = table.tally.doubts(), table.pairs.associations()
    return Weights(*told_by_words, moved(network, lines), _cut(answers, judged), _CONTRADICTED)


def _left_out(table: _Table) -> Numbers:
    """(row, label): the log-odds by networks fitted without the row's fold."""
    found = np.zeros(table.labels.shape)
    for first in range(0, _FOLDS, _TOGETHER):
        held_out = range(first, first + _TOGETHER)
        inside = np.isin(table.folds, held_out)
        numbers = table.told(frozenset(held_out))
        rest = fit(numbers[~inside], table.labels[~inside], table.weights[~inside])
        found[inside] = rest.odds(numbers[inside])
    return found


def _cut(answers: Sequence[Labelled], judged: Sequence[tuple[Row, float]]) -> float:
    """The cut with most right on cards left out of fitting: verdicts, or yes and no without these."""
    # Answers that are harder than life don't say where the cut is best.
    outcomes = {
        n: answer.outcome for n, answer in enumerate(answers) if answer.outcome and answer.weight == 1.0
    }
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
    """The weighted kappa of verdicts, less the share of the worst mistakes, of the worse kind.

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
    return weighted_kappa(given, said) - max(accepted, _WORSE * rejected)
