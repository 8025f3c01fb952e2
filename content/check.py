"""What an author is told about a deck before learners see it."""

from pathlib import Path

from content.loader import load
from content.problem import Problem


def check(path: Path) -> tuple[Problem, ...]:
    """Find every problem of a folder of courses, a course or a deck, in order of file and place.

    Raises:
        ContentError: There is no content at `path`.
    """
    return load(path).problems
