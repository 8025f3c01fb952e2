"""Where an answer says the headings of a card whose key points are 'heading: content'."""

from collections.abc import Sequence
from typing import NamedTuple

from grading.matching import ByClause
from grading.prepared import Card
from grading.reading import Reading
from grading.words import listed

# A word at least this like is said.
SAID = 0.5
# A word of a heading is typed, not meant; it stands at a sign, or beside one of these.
_TYPED = 0.7
_BEFORE, _BEHIND = listed("the their its as"), listed("is are was were be means mean")


class Headings(NamedTuple):
    """Where the words of headings stand, in order, and where the first word stands of what is under them."""

    heads: list[tuple[int, str]]
    first: int


def headings(card: Card, reading: Reading, told: Sequence[ByClause]) -> Headings:
    """Find them; words of headings in the middle of a text count only for want of others.

    `told`: for each wording, by sentence, the words of it that are there.
    """
    heads: list[tuple[int, str]] = []
    first = len(reading.tokens)
    for text, sentences in zip(card.texts, told, strict=False):
        if text.heading:
            for kept in sentences.values():
                for place, (meant, typed, at) in kept.items():
                    if place in text.heading:
                        if typed >= _TYPED:
                            heads.append((at, text.told[place].word))
                    elif meant >= SAID:
                        first = min(first, at)
    alone = [(at, word) for at, word in heads if _is_alone(reading, at)]
    return Headings(sorted(alone or heads), first)


def _is_alone(reading: Reading, at: int) -> bool:
    tokens, words = reading.tokens, reading.words
    if at in {0, len(tokens) - 1} or tokens[at].before or tokens[at + 1].before:
        return True
    return words[at - 1] in _BEFORE or words[at + 1] in _BEHIND
