"""Where an answer says the headings of a card whose key points are 'heading: content'."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from grading.matching import SAID, ByClause
from grading.prepared import Card
from grading.reading import Reading
from grading.words import listed

# A word of a heading is typed, not meant; it stands at a sign, or beside one of these.
_TYPED = 0.7
_BEFORE, _BEHIND = listed("the their its as"), listed("is are was were be means mean")


class Headings(NamedTuple):
    """Where the words of headings stand, in order, and whether they come before what is under them."""

    places: Sequence[int]
    words: Sequence[str]
    come_first: bool

    def before(self, at: int) -> str:
        """The nearest word of a heading before a token, or nothing."""
        found = bisect_left(self.places, at)
        return self.words[found - 1] if found else ""

    def behind(self, at: int) -> str:
        """The nearest word of a heading behind a token, or nothing."""
        found = bisect_right(self.places, at)
        return self.words[found] if found < len(self.words) else ""


_NONE = Headings((), (), come_first=True)


def headings(card: Card, reading: Reading, told: Sequence[ByClause]) -> Headings:
    """Find them; words of headings in the middle of a text count only for want of others.

    `told`: for each wording, by sentence, the words of it that are there.
    """
    found = [
        (at, text.told[place].word, place in text.heading, meant)
        for text, sentences in zip(card.texts, told, strict=False)
        if text.heading
        for kept in sentences.values()
        for place, (meant, typed, at) in kept.items()
        if place not in text.heading or typed >= _TYPED
    ]
    heads = [(at, word) for at, word, is_head, _ in found if is_head]
    first = min(
        [at for at, _, is_head, meant in found if not is_head and meant >= SAID], default=len(reading.tokens)
    )
    if not heads:
        return _NONE
    alone = [(at, word) for at, word in heads if _is_alone(reading, at)]
    places, words = zip(*sorted(alone or heads), strict=True)
    return Headings(places, words, places[0] <= first)


def _is_alone(reading: Reading, at: int) -> bool:
    tokens, words = reading.tokens, reading.words
    if at in {0, len(tokens) - 1} or tokens[at].before or tokens[at + 1].before:
        return True
    return words[at - 1] in _BEFORE or words[at + 1] in _BEHIND
