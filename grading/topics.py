"""What an answer's words have to do, however faintly, with the card and with each of its key points."""

from collections.abc import Mapping
from dataclasses import dataclass

from grading.matching import Places
from grading.reading import Reading
from grading.wording import Card

# A word of an answer that a key point explains so well is not free for another reading.
EXPLAINED = 0.5
# An answer of which smaller shares have to do with the card and with its question is about something else.
_ON_TOPIC, _ON_QUESTION = 0.15, 0.3
# With fewer words that tell something, or a smaller share of known ones, that cannot be judged.
_TO_JUDGE, _MOSTLY = 5, 0.7
# So many known words in a row that all tell something, of which the card explains less, are no sentence.
_STRUNG, _MINE = 10, 0.6


@dataclass(frozen=True, slots=True)
class Topics:
    """How much the words of an answer have to do, however faintly, with each key point's own text.

    `all` over the answer, `clause` in the best clause (shares), `free` in words that no key point explains
    (a sum); `card` with any key point, `question` with the question (shares).
    """

    all: tuple[float, ...]
    clause: tuple[float, ...]
    free: tuple[float, ...]
    card: float
    question: float


def topics_of(card: Card, reading: Reading, explained: Mapping[int, float]) -> Topics:
    """Compare an answer with a card; `explained`: how well a key point's own text explains a token."""
    points = range(len(card.points))
    topics = card.topics
    clauses = [[0.0] * len(reading.clause_weights) for _ in points]
    free = [0.0 for _ in points]
    whole = asked = 0.0
    for at, weight in enumerate(reading.weights):
        if weight:
            root, clause, best = reading.roots[at], reading.clauses[at], explained.get(at, 0.0)
            is_free = best < EXPLAINED
            for point in points:
                alike = topics[point].get(root, 0.0)
                if alike:
                    clauses[point][clause] += weight * alike
                    best = max(best, alike)
                    if is_free:
                        free[point] += weight * alike
            whole += weight * best
            asked += weight * card.asked_topic.get(root, 0.0)
    total = sum(reading.clause_weights) or 1.0
    extents = [max(extent, 1.0) for extent in reading.clause_weights]
    return Topics(
        tuple([sum(sums) / total for sums in clauses]),
        tuple([max([a / b for a, b in zip(sums, extents, strict=True)], default=0.0) for sums in clauses]),
        tuple(free),
        whole / total,
        asked / total,
    )


def is_word_list(reading: Reading, explained: float) -> bool:
    """Whether words are strung together without a sentence, and too few of them are the card's."""
    return reading.bare >= _STRUNG and explained < _MINE


def is_off_topic(reading: Reading, found: Places, topics: Topics) -> bool:
    """Whether no word that tells something is looked for, and hardly any has to do with the card.

    Short answers, and those with many words that the lexicon does not hold (another language), may well be
    right in ways that cannot be seen.
    """
    known = sum(
        [weight > 0.0 and rare < 1.0 for weight, rare in zip(reading.weights, reading.rarities, strict=True)]
    )
    telling = sum([weight > 0.0 for weight in reading.weights])
    if reading.stance is not None or telling < _TO_JUDGE or known < _MOSTLY * telling:
        return False
    if topics.card >= _ON_TOPIC or topics.question >= _ON_QUESTION:
        return False
    return not any(
        meant >= EXPLAINED and reading.weights[at] >= 1.0
        for findings in found.values()
        for _, meant, at in findings
    )
