"""What a hint gives away: one key point more each time, as first letters."""

import re

from content.card import Card

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")


def hints_of(card: Card, asked_for: int) -> tuple[str, ...]:
    """The cues of the first `asked_for` key points: longer words keep their first letter only."""
    return tuple(_cue(point.text) for point in card.key_points[:asked_for])


def _cue(text: str) -> str:
    return _WORD.sub(lambda found: _shorten(found.group()), text)


def _shorten(word: str) -> str:
    return word if len(word) <= 3 else word[0] + "·" * (len(word) - 1)
