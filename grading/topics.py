"""What an answer's words have to do, however faintly, with the card and with each of its key points."""

from collections.abc import Sequence
from typing import NamedTuple

from grading.prepared import Card
from grading.reading import Reading

# A word of an answer that a key point explains so well is not free for another reading.
EXPLAINED = 0.5
# An answer of which smaller shares have to do with the card and with its question is about something else.
_ON_TOPIC, _ON_QUESTION = 0.15, 0.3
# With fewer words that tell something, or a smaller share of known ones, that cannot be judged.
_TO_JUDGE, _MOSTLY = 5, 0.7
# So many known words in a row that all tell something, of which the card explains less, are no sentence.
_STRUNG, _MINE = 10, 0.6


class Topics(NamedTuple):
    """How much the words of an answer have to do, however faintly, with each key point's own text.

    `all` over the answer, `clause` in the best clause (shares), `free` in words that no key point explains
    (a sum); `card` with any key point, `question` with the question (shares).
    """

    all: list[float]
    clause: list[float]
    free: list[float]
    card: float
    question: float


def topics_of(card: Card, reading: Reading, explained: Sequence[float]) -> Topics:
    """Compare an answer with a card; `explained`: how well a key point's own text explains each token."""
    count = len(card.of_point)
    clauses = [[0.0] * len(reading.clause_weights) for _ in range(count)]
    free = [0.0] * count
    whole = asked = 0.0
    topics = card.topics
    for at, (root, weight, best) in enumerate(zip(reading.roots, reading.weights, explained, strict=True)):
        topic = topics.get(root) if weight else None
        if topic is None:
            whole += weight * best
            continue
        whole += weight * max(best, topic.card)
        asked += weight * topic.question
        for point, alike in topic.points:
            clauses[point][reading.clauses[at]] += weight * alike
            if best < EXPLAINED:
                free[point] += weight * alike
    total = reading.total or 1.0
    extents = [max(extent, 1.0) for extent in reading.clause_weights]
    return Topics(
        [sum(sums) / total for sums in clauses],
        [max([a / b for a, b in zip(sums, extents, strict=True)], default=0.0) for sums in clauses],
        free,
        whole / total,
        asked / total,
    )


def is_word_list(reading: Reading, explained: float) -> bool:
    """Whether words are strung together without a sentence, and too few of them are the card's."""
    return reading.bare >= _STRUNG and explained < _MINE


def is_off_topic(reading: Reading, topics: Topics, surest: float) -> bool:
    """Whether no word that tells something is looked for, and hardly any has to do with the card.

    `surest`: how surely such a word is one that is looked for. Short answers, and those with many words that
    the lexicon does not hold (another language), may well be right in ways that cannot be seen; but not if it
    holds none of them.
    """
    if reading.stance is not None or surest >= EXPLAINED:
        return False
    if not reading.familiar:
        return True
    if reading.content < _TO_JUDGE or reading.familiar < _MOSTLY * reading.content:
        return False
    return topics.card < _ON_TOPIC and topics.question < _ON_QUESTION
