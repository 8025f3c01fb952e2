"""Grade JSON lines from standard input: `python -m grading < answers.jsonl > verdicts.jsonl`."""

import argparse
import json
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TextIO

from grading.grader import GRADER, grade
from grading.request import Request, RequestError, parse
from grading.verdict import Verdict

_ABOUT = """Grade answers. Each line of standard input is a JSON object with "id", "question", "key_points"
(texts, or objects with "text", "accept", "essential"), "answer" and perhaps "need"; each line of standard
output is its verdict. A line that cannot be graded is named on standard error; the exit status is then 1."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Grade standard input to standard output; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m grading", description=_ABOUT)
    parser.add_argument("--version", action="version", version=f"grader {GRADER}")
    parser.parse_args(arguments)
    try:
        return grade_lines(sys.stdin.buffer, sys.stdout, sys.stderr)
    except BrokenPipeError:
        # The reader has gone; what is still buffered must not raise again when the interpreter closes it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def grade_lines(lines: Iterable[bytes], out: TextIO, problems: TextIO) -> int:
    """Write a verdict for each line as soon as it is read; returns 0, or 1 if any line was bad."""
    status = 0
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            print(_verdict_line(parse(line)), file=out, flush=True)
        except RequestError as error:
            print(f"line {number}: {error}", file=problems, flush=True)
            status = 1
    return status


def _verdict_line(request: Request) -> str:
    verdict = grade(request.question, request.key_points, request.answer, need=request.need)
    return json.dumps({"id": request.id, **verdict_fields(verdict)})


def verdict_fields(verdict: Verdict) -> dict[str, object]:
    """A verdict as JSON values: scores to six decimals, evidence as [start, end] in characters."""
    points = [
        {
            "verdict": point.outcome.value,
            "score": round(point.score, 6),
            "evidence": [[span.start, span.end] for span in point.evidence],
        }
        for point in verdict.points
    ]
    return {"score": round(verdict.score, 6), "verdict": verdict.outcome.value, "points": points}


if __name__ == "__main__":
    sys.exit(main())
