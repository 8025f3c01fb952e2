"""What is wrong at one place of a content file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing to put right; line and column count from 1, the column in characters.

    The message says what is wrong and what to write instead. Problems sort by file, then by place.
    """

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"
