"""Grade JSON lines from standard input: `python -m grading < answers.jsonl > verdicts.jsonl`."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from grading.grader import GRADER, Options, grade
from grading.labelled import read_course
from grading.model import Strictness
from grading.model import parse as parse_weights
from grading.request import Request, RequestError, parse
from grading.verdict import Verdict

_ABOUT = """Grade answers. Each line of standard input is a JSON object with "id", "question", "key_points"
(texts, or objects with "text", "accept", "essential"), "answer" and perhaps "need", "ordered",
"misconceptions" (texts, or objects with "text", "accept", "feedback"); each line of standard output is its
verdict. A line that cannot be graded is named on standard error; the exit status is then 1."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Grade standard input to standard output; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m grading", description=_ABOUT)
    parser.add_argument("--version", action="version", version=f"grader {GRADER}")
    parser.add_argument("--weights", type=Path, help="weights to grade with instead of the shipped ones")
    parser.add_argument("--course", type=Path, help="the course, as `keypoint cards --json` prints it")
    parser.add_argument("--strictness", choices=[*Strictness], default=Strictness.NORMAL)
    given = parser.parse_args(arguments)
    try:
        options = _options(given.weights, given.course, given.strictness)
    except (OSError, ValueError) as error:
        parser.exit(2, f"{error}\n")
    try:
        return grade_lines(sys.stdin.buffer, sys.stdout, sys.stderr, options)
    except BrokenPipeError:
        # The reader has gone; what is still buffered must not raise again when the interpreter closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def _options(weights: Path | None, course: Path | None, strictness: str) -> Options:
    """The options that files and words name. Raises OSError, RequestError, WeightsError."""
    options: Options = {"strictness": Strictness(strictness)}
    if weights:
        options["weights"] = parse_weights(weights.read_text("utf-8"))
    if course:
        options["course"] = read_course(course)
    return options


def grade_lines(lines: Iterable[bytes], out: TextIO, problems: TextIO, options: Options | None = None) -> int:
    """Write a verdict for each line as soon as it is read; returns 0, or 1 if any line was bad."""
    status = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            print(_verdict_line(parse(line), options or {}), file=out, flush=True)
        except RequestError as error:
            print(f"line {number}: {error}", file=problems, flush=True)
            status = 1
    return status


def _verdict_line(request: Request, options: Options) -> str:
    asked: Options = {
        **options,
        "need": request.need,
        "ordered": request.ordered,
        "misconceptions": request.misconceptions,
    }
    verdict = grade(request.question, request.key_points, request.answer, **asked)
    return json.dumps({"id": request.id, **verdict_fields(verdict)})


def verdict_fields(verdict: Verdict) -> dict[str, object]:
    """A verdict as JSON values: scores to six decimals, evidence as [start, end] in characters."""
    points = [
        {
            "verdict": point.outcome.value,
            "score": round(point.score, 6),
            "evidence": [[span.start, span.end] for span in point.evidence],
            **({"reason": point.reason.value} if point.reason else {}),
        }
        for point in verdict.points
    ]
    held = [
        {
            "text": wrong.misconception.text,
            "feedback": wrong.misconception.feedback,
            "evidence": [[span.start, span.end] for span in wrong.evidence],
        }
        for wrong in verdict.misconceptions
    ]
    return {
        "score": round(verdict.score, 6),
        "verdict": verdict.outcome.value,
        "points": points,
        **({"misconceptions": held} if held else {}),
        "grader": verdict.grader,
    }


if __name__ == "__main__":
    sys.exit(main())
