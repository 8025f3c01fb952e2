"""Fit the grader's weights to labelled answers: `python -m grading.calibrate FILE... --out weights.json`."""

import argparse
import json
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from grading.fitting import fitted
from grading.labelled import read_course, read_labelled
from grading.model import Weights, as_fields
from grading.request import RequestError


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit weights to files and write them; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m grading.calibrate", description=__doc__)
    parser.add_argument("file", nargs="+", type=Path, help="labelled answers, one JSON object a line")
    parser.add_argument("--course", type=Path, help="the course of the answers that name none")
    parser.add_argument("--out", type=Path, required=True, help="where the weights are written")
    given = parser.parse_args(arguments)
    try:
        course = read_course(given.course) if given.course else None
        answers = [answer for file in given.file for answer in read_labelled(file, course)]
        sources = [*given.file, *([given.course] if given.course else [])]
        given.out.write_text(written(fitted(answers), sources), "utf-8")
    except (OSError, RequestError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


def written(weights: Weights, sources: Sequence[Path]) -> str:
    """A weights file: where its numbers come from, then the numbers."""
    data = [{"file": file.name, "sha256": sha256(file.read_bytes()).hexdigest()} for file in sources]
    head = {"written by": "python -m grading.calibrate", "data": data}
    return json.dumps(head | as_fields(weights), separators=(",", ":")) + "\n"


if __name__ == "__main__":
    sys.exit(main())
