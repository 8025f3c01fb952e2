"""What a course's own synonyms make of a key point: more wordings to accept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from grading.verdict import KeyPoint

Groups = Sequence[Sequence[str]]

# Each wording costs time at every answer; a point that needs more than these is better reworded.
_MOST = 6


def widened(key_points: Iterable[KeyPoint], groups: Groups) -> tuple[KeyPoint, ...]:
    """The key points with wordings added: their own text with a word of a group replaced by another of it."""
    frozen = tuple(tuple(group) for group in groups)
    return tuple(_widened(point, frozen) for point in key_points)


@lru_cache(maxsize=4096)
def _widened(point: KeyPoint, groups: tuple[tuple[str, ...], ...]) -> KeyPoint:
    known = {point.text.casefold(), *(wording.casefold() for wording in point.accept)}
    fresh = (text for text in _others(point.text, groups) if text.casefold() not in known)
    added = tuple(islice(dict.fromkeys(fresh), _MOST))
    return replace(point, accept=(*point.accept, *added)) if added else point


def _others(text: str, groups: tuple[tuple[str, ...], ...]) -> Iterator[str]:
    for group in groups:
        for word in group:
            found = _place(word, text)
            if found is None:
                continue
            for other in group:
                if other != word:
                    yield text[: found.start()] + other + text[found.end() :]


def _place(word: str, text: str) -> re.Match[str] | None:
    """Where a word or phrase stands in a text, whatever its capitals, also in the plural."""
    return re.search(rf"(?<!\w){re.escape(word)}(?:e?s)?(?!\w)", text, re.IGNORECASE)
