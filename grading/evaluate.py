"""How well graders agree with labelled answers: `python -m grading.evaluate FILE...`."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from grading.grader import grade
from grading.metrics import agreement, detection, weighted_kappa
from grading.peers import PEERS, Likeness, best_threshold
from grading.request import Request, RequestError, fields, request
from grading.verdict import Outcome, PointOutcome

_ROW = "{:<18} {:>6} {:>6} {:>6} {:>6} {:>8} {:>6} {:>9} {:>9} {:>6}"
_HEAD = ("", "points", "prec", "recall", "F1", "verdict", "kappa", "accepted", "rejected", "µs")


@dataclass(frozen=True, slots=True)
class Labelled:
    """An answer, which key points it hits by a person's judgement, that person's verdict, and its kind."""

    request: Request
    hits: tuple[bool, ...]
    outcome: Outcome
    kind: str


@dataclass(frozen=True, slots=True)
class Graded:
    """What a grader said of the same answer."""

    hits: tuple[bool, ...]
    outcome: Outcome


Grader = Callable[[Request], Graded]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how the grader and its peers agree with the labels; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m grading.evaluate", description=__doc__)
    parser.add_argument("file", nargs="+", type=Path, help="labelled answers, one JSON object a line")
    files: list[Path] = parser.parse_args(arguments).file
    try:
        answers = [answer for file in files for answer in read_labelled(file)]
    except (OSError, RequestError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.writelines(f"{line}\n" for line in report(answers))
    return 0


def read_labelled(file: Path) -> list[Labelled]:
    """The labelled answers of a file. Raises RequestError naming the line, OSError."""
    labelled = []
    for number, line in enumerate(file.read_bytes().splitlines(), 1):
        if line.strip():
            try:
                labelled.append(_labelled(fields(line)))
            except ValueError as error:
                raise RequestError(f"{file}:{number}: {error}") from error
    return labelled


def _labelled(given: Mapping[str, object]) -> Labelled:
    asked = request(given)
    hit = given.get("hit")
    if not isinstance(hit, list):
        raise RequestError('"hit" must list the key points hit, counted from 0')
    hits = tuple(index in hit for index in range(len(asked.key_points)))
    return Labelled(asked, hits, Outcome(str(given.get("verdict"))), str(given.get("kind", "")))


def report(answers: Sequence[Labelled]) -> Iterator[str]:
    """The lines of a table of graders, then of the grader's table of kinds."""
    graders: dict[str, Grader] = {"grading": _by_grading}
    graders |= {name: _by_likeness(likeness, answers) for name, likeness in PEERS.items()}
    yield f"{len(answers)} answers, {sum(len(answer.hits) for answer in answers)} key points"
    yield _ROW.format(*_HEAD)
    for name, grader in graders.items():
        yield _ROW.format(name, *_figures(answers, grader))
    yield ""
    yield from _kinds(answers)


def _figures(answers: Sequence[Labelled], grader: Grader) -> Iterable[str]:
    """One row: key points, verdicts, wrong answers accepted as correct, right ones called incorrect, time."""
    started = perf_counter()
    graded = [grader(answer.request) for answer in answers]
    taken = (perf_counter() - started) / max(len(answers), 1)
    points = detection(
        [hit for answer in answers for hit in answer.hits], [hit for result in graded for hit in result.hits]
    )
    labels, outcomes = [answer.outcome for answer in answers], [result.outcome for result in graded]
    met = Counter(zip(labels, outcomes, strict=True))
    shares = (points.accuracy, points.precision, points.recall, points.f1)
    return (
        *(
            f"{share:.3f}"
            for share in (*shares, agreement(labels, outcomes), weighted_kappa(labels, outcomes))
        ),
        f"{met[Outcome.INCORRECT, Outcome.CORRECT]}/{labels.count(Outcome.INCORRECT)}",
        f"{met[Outcome.CORRECT, Outcome.INCORRECT]}/{labels.count(Outcome.CORRECT)}",
        f"{taken * 1e6:.0f}",
    )


def _kinds(answers: Sequence[Labelled]) -> Iterator[str]:
    yield f"{'kind':<18} {'answers':>8} {'points':>7} {'verdict':>8}"
    for kind in sorted({answer.kind for answer in answers}):
        chosen = [answer for answer in answers if answer.kind == kind]
        graded = [_by_grading(answer.request) for answer in chosen]
        points = detection(
            [hit for answer in chosen for hit in answer.hits],
            [hit for result in graded for hit in result.hits],
        )
        verdicts = agreement([answer.outcome for answer in chosen], [result.outcome for result in graded])
        yield f"{kind:<18} {len(chosen):>8} {points.accuracy:>7.3f} {verdicts:>8.3f}"


def _by_grading(asked: Request) -> Graded:
    verdict = grade(asked.question, asked.key_points, asked.answer, need=asked.need)
    return Graded(tuple(point.outcome is PointOutcome.HIT for point in verdict.points), verdict.outcome)


def _by_likeness(likeness: Likeness, answers: Sequence[Labelled]) -> Grader:
    """A peer with its threshold fitted to these answers."""
    labels = [hit for answer in answers for hit in answer.hits]
    pairs = [(point.text, answer.request.answer) for answer in answers for point in answer.request.key_points]
    threshold = best_threshold(labels, [likeness(*pair) for pair in pairs])

    def graded(asked: Request) -> Graded:
        hits = tuple(likeness(point.text, asked.answer) >= threshold for point in asked.key_points)
        some = Outcome.PARTIAL if any(hits) else Outcome.INCORRECT
        return Graded(hits, Outcome.CORRECT if all(hits) else some)

    return graded


if __name__ == "__main__":
    sys.exit(main())
