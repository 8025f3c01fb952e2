"""What learners say who mean a word of a key point, and what those say who do not, word by word.

Counted in labelled answers (`pairing`): who says 'honest' mostly means 'sincere'.
"""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from grading.sheet import Sheet

NAMES = ("associated", "associated_wrong")
# Numbers are kept in so many parts of 1.
PARTS = 10
_ROW = re.compile(r"(?:(?:^| )\S+ -?\d+ -?\d+)*")

# What a stem of an answer adds to the log-odds of a hit, and to those of a contradiction.
Association = tuple[float, float]
_NONE: Mapping[str, Association] = {}


class Associations:
    """For each stem of key points what the stems of an answer tell of it, as text: 'reason 12 -3 why 9 0'.

    Most are never asked for, so each row is read when it is. Raises ValueError for rows of another form.
    """

    __slots__ = ("_read", "texts")

    def __init__(self, texts: Mapping[str, str]) -> None:
        wrong = next((word for word, row in texts.items() if not _ROW.fullmatch(row)), None)
        if wrong is not None:
            raise ValueError(f"what is said for {wrong!r} must be words with two whole numbers each")
        self.texts = texts
        self._read: dict[str, Mapping[str, Association]] = {}

    def of(self, asked: str) -> Mapping[str, Association]:
        """What the stems of an answer tell of a key point's stem."""
        row = self._read.get(asked)
        if row is None:
            cells = self.texts.get(asked, "").split()
            numbers = zip(cells[1::3], cells[2::3], strict=True)
            found = [(int(hit) / PARTS, int(wrong) / PARTS) for hit, wrong in numbers]
            row = self._read[asked] = dict(zip(cells[::3], found, strict=True)) if cells else _NONE
        return row


class Sides(NamedTuple):
    """The stems of a wording, each with its share of it, and those of an answer, each once."""

    told: tuple[tuple[str, float], ...]
    said: tuple[str, ...]


def sides(sheet: Sheet, number: int) -> Sides:
    """What is to be associated for a wording and an answer."""
    told = tuple([(one.stem, one.share) for one in sheet.card.wordings[number].told])
    return Sides(told, tuple(dict.fromkeys(sheet.reading.roots)))


def associated(sheet: Sheet, wordings: Sequence[int], known: Associations) -> list[Association]:
    """The numbers of NAMES for some wordings: what all pairs of words add up to, by the wording's shares."""
    return [_sum(sides(sheet, number), known) for number in wordings]


def _sum(met: Sides, known: Associations) -> Association:
    hit = wrong = 0.0
    for asked, share in met.told:
        row = known.of(asked)
        for root in met.said:
            found = row.get(root)
            if found:
                hit += share * found[0]
                wrong += share * found[1]
    return hit, wrong
