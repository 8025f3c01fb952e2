"""How well graders agree with labelled answers: `python -m grading.evaluate FILE...`."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from rapidfuzz import fuzz

from grading.comparing import Graded, Grader, by_folds, by_likeness, with_shipped
from grading.features import NAMES
from grading.labelled import Labelled, read_course, read_labelled
from grading.metrics import agreement, detection, macro_f1, pearson, reliability, rmse, weighted_kappa
from grading.model import parse
from grading.peers import PEERS
from grading.rows import rows_of
from grading.verdict import Outcome

_ROW = "{:<18} {:>6} {:>6} {:>6} {:>6} {:>6} {:>8} {:>6} {:>9} {:>9} {:>7} {:>7}"
_HEAD = (
    "", "points", "prec", "recall", "F1", "macro", "verdict", "kappa", "accepted", "rejected", "µs", "µs/pt",
)  # fmt: skip
_GROUP = "{:<28} {:>8} {:>7} {:>6} {:>8} {:>6} {:>9} {:>9}"
_FOLDS = 6
_WORST = 30


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how the grader and its peers agree with the labels; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m grading.evaluate", description=__doc__)
    parser.add_argument("file", nargs="+", type=Path, help="labelled answers, one JSON object a line")
    parser.add_argument("--course", type=Path, help="the course of the answers that name none")
    parser.add_argument("--weights", type=Path, help="weights to grade with instead of the shipped ones")
    parser.add_argument("--folds", choices=["card", "answer"], help="fit weights without what they judge")
    parser.add_argument("--errors", action="store_true", help="list the worst disagreements, with features")
    given = parser.parse_args(arguments)
    try:
        course = read_course(given.course) if given.course else None
        answers = [answer for file in given.file for answer in read_labelled(file, course)]
        weights = parse(given.weights.read_text("utf-8")) if given.weights else None
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    grader = (
        by_folds(answers, _FOLDS, by_answer=given.folds == "answer") if given.folds else with_shipped(weights)
    )
    sys.stdout.writelines(f"{line}\n" for line in report(answers, grader))
    if given.errors:
        sys.stdout.writelines(f"{line}\n" for line in worst(answers, grader))
    return 0


def report(answers: Sequence[Labelled], grader: Grader) -> Iterator[str]:
    """The lines of a table of graders, then of the grader's tables of kinds and of reliability."""
    graders = {"grading": grader}
    graders |= {name: by_likeness(likeness, answers) for name, likeness in PEERS.items()}
    yield f"{len(answers)} answers, {sum(len(answer.hits) for answer in answers)} labels"
    yield _ROW.format(*_HEAD)
    for name, other in graders.items():
        yield _ROW.format(name, *_figures(answers, other))
    started = perf_counter()
    graded = [grader(answer) for answer in answers]
    yield _cost(answers, perf_counter() - started)
    yield from _groups(answers, graded, "kind", lambda answer: answer.kind)
    yield from _groups(answers, graded, "file", lambda answer: answer.file)
    yield from _marks(answers, graded)
    yield from _reliable(answers, graded)


def _figures(answers: Sequence[Labelled], grader: Grader) -> tuple[str, ...]:
    """One row: labels, verdicts, wrong answers accepted as correct, right ones called incorrect, time."""
    # What is loaded once is no answer's cost.
    for answer in answers[:1]:
        grader(answer)
    started = perf_counter()
    graded = [grader(answer) for answer in answers]
    taken = (perf_counter() - started) * 1e6
    labels, hits = _flat(answers, graded)
    points = detection(labels, hits)
    judged = [(a.outcome, g.outcome) for a, g in zip(answers, graded, strict=True) if a.outcome]
    given, said = [label for label, _ in judged], [outcome for _, outcome in judged]
    shares = (points.accuracy, points.precision, points.recall, points.f1, macro_f1(labels, hits))
    return (
        *(f"{share:.3f}" for share in shares),
        *_verdicts(given, said),
        f"{taken / max(len(answers), 1):.0f}",
        f"{taken / max(sum(len(answer.request.key_points) for answer in answers), 1):.1f}",
    )


def _verdicts(given: Sequence[Outcome], said: Sequence[Outcome]) -> tuple[str, ...]:
    """Agreement, kappa, wrong answers accepted as correct, right ones called incorrect."""
    if not given:
        return ("-",) * 4
    met = Counter(zip(given, said, strict=True))
    return (
        f"{agreement(given, said):.3f}",
        f"{weighted_kappa(given, said):.3f}",
        f"{met[Outcome.INCORRECT, Outcome.CORRECT]}/{given.count(Outcome.INCORRECT)}",
        f"{met[Outcome.CORRECT, Outcome.INCORRECT]}/{given.count(Outcome.CORRECT)}",
    )


def _flat(answers: Sequence[Labelled], graded: Sequence[Graded]) -> tuple[list[bool], list[bool]]:
    return [hit for a in answers for hit in a.hits], [hit for g in graded for hit in g.hits]


def _cost(answers: Sequence[Labelled], taken: float) -> str:
    """What a key point costs beside a bare token_set_ratio of the same untouched texts, in the same run."""
    pairs = [(point.text, answer.request.answer) for answer in answers for point in answer.request.key_points]
    started = perf_counter()
    for text, said in pairs:
        fuzz.token_set_ratio(text, said)
    bare = perf_counter() - started
    each = taken / max(len(pairs), 1) * 1e6
    return f"a key point: {each:.1f} µs, {taken / bare:.1f} times a token_set_ratio of the untouched texts"


def _groups(
    answers: Sequence[Labelled], graded: Sequence[Graded], title: str, group: Callable[[Labelled], str]
) -> Iterator[str]:
    """A table of the grader's figures for some groups of answers."""
    yield "\n" + _GROUP.format(title, "answers", "points", "F1", "verdict", "kappa", "accepted", "rejected")
    for name in sorted({group(answer) for answer in answers}):
        pairs = [(a, g) for a, g in zip(answers, graded, strict=True) if group(a) == name]
        points = detection(*_flat([a for a, _ in pairs], [g for _, g in pairs]))
        judged = [(a.outcome, g.outcome) for a, g in pairs if a.outcome]
        verdicts = _verdicts([label for label, _ in judged], [said for _, said in judged])
        yield _GROUP.format(name, len(pairs), f"{points.accuracy:.3f}", f"{points.f1:.3f}", *verdicts)


def _marks(answers: Sequence[Labelled], graded: Sequence[Graded]) -> Iterator[str]:
    marked = [(a.score, max(g.scores)) for a, g in zip(answers, graded, strict=True) if a.score is not None]
    if marked:
        marks, scores = [mark for mark, _ in marked], [score for _, score in marked]
        yield f"\nmarks: Pearson {pearson(marks, scores):.3f}, RMSE {rmse(marks, scores):.3f}"


def _reliable(answers: Sequence[Labelled], graded: Sequence[Graded]) -> Iterator[str]:
    yield f"\n{'score from':<12} {'points':>7} {'mean':>6} {'hits':>6}"
    labels = [hit for answer in answers for hit in answer.hits]
    scores = [score for result in graded for score in result.scores]
    for begins, count, mean, share in reliability(labels, scores):
        yield f"{begins:<12.1f} {count:>7} {mean:>6.2f} {share:>6.2f}"


def worst(answers: Sequence[Labelled], grader: Grader) -> Iterator[str]:
    """The surest wrong decisions, each with the features that are not 0."""
    found = [
        (abs(score - label), answer, point)
        for answer in answers
        if not answer.references
        for point, (score, label) in enumerate(zip(grader(answer).scores, answer.hits, strict=True))
    ]
    for off, answer, point in sorted(found, key=lambda entry: -entry[0])[:_WORST]:
        row = [row for row in rows_of([answer]) if row.counts][point]
        told = ", ".join(f"{n} {v:.2f}" for n, v in zip(NAMES, row.numbers, strict=True) if v)
        yield f"\n{answer.request.id} {answer.kind}, off by {off:.2f}: {answer.request.answer!r}"
        yield f"  {'hit' if row.hit else 'no hit'}: {answer.request.key_points[point].text!r}\n  {told}"


if __name__ == "__main__":
    sys.exit(main())
