"""What an id looks like, and how a file's or folder's name becomes one."""

import re
from pathlib import Path

from content.problem import Problem

ID_PATTERN = r"^[a-z0-9-]{1,40}$"
ID_FORM = "small letters, digits and hyphens, at most 40"


def slug(name: str) -> str:
    """A valid id that resembles the name."""
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "a-1"


def misnamed(path: Path, name: str, thing: str) -> tuple[Problem, ...]:
    """A problem where a name that serves as the id of a thing cannot be an id."""
    if re.fullmatch(ID_PATTERN, name):
        return ()
    message = f"'{name}' cannot be the id of {thing}; rename it with {ID_FORM}, such as {slug(name)}"
    return (Problem(str(path), 1, 1, message),)
