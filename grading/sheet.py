"""An answer laid beside its card: what both sides of every comparison need."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from grading.course import Aim
from grading.finding import Places, find
from grading.headings import Headings, headings
from grading.matching import Match
from grading.meaning import Meaning, meaning
from grading.prepared import Card
from grading.reading import Reading
from grading.topics import EXPLAINED, is_off_topic, is_word_list

# A key point of which the answer says this share is taken to be where that is said.
PLACED = 0.4
# A word that another key point explains better than this one by so much is that one's.
MARGIN = 0.1


class Claims(NamedTuple):
    """Which key point's own text explains each token best and how well, and how well the next best does."""

    best: Mapping[int, tuple[float, int]]
    next: Mapping[int, float]

    def rival(self, at: int, point: int) -> float:
        """How well another key point explains a token."""
        strength, owner = self.best.get(at, (0.0, -1))
        return self.next.get(at, 0.0) if owner == point else strength


class Sheet(NamedTuple):
    """An answer laid beside its card.

    `placed`: for each key point whether the answer says enough of its own text; `free` is for each clause
    the weight of what no key point explains, `strange` how many words that are; `sentences`: for each
    sentence how rare its words are together; `words`: all words of the answer; `silent`: the tokens that no
    key point explains and those that tell nothing, each with its clause. `whole`: the shares of the answer
    that the card explains, that the question holds, and those of giving up, leaving out and telling a story.
    `off_topic`: it has nothing to do with card or question; `is_list`: it is a mere list of words.
    """

    card: Card
    reading: Reading
    places: Places
    texts: Sequence[Match]
    placed: Sequence[bool]
    claims: Claims
    meaning: Meaning
    free: Sequence[float]
    strange: Sequence[int]
    sentences: Sequence[float]
    words: frozenset[str]
    silent: Sequence[tuple[int, int]]
    whole: tuple[float, ...]
    aim: Aim | None
    headings: Headings
    off_topic: bool
    is_list: bool

    @property
    def sentence_count(self) -> int:
        """How many sentences the answer has, at least one."""
        return len(self.sentences)


def lay(card: Card, reading: Reading, aim: Aim | None) -> Sheet:
    """Lay an answer beside its card."""
    places = find(card, reading)
    texts = places.matches[: len(card.of_point)]
    meant = meaning(card.gist, card.asked, reading, (places.explained, places.meant))
    free, strange, unasked, clear = _free(card, reading, places.explained)
    explained = clear / unasked if unasked else 0.0
    whole = (
        explained,
        1.0 - unasked / reading.total if reading.total else 0.0,
        min(4.0 * reading.giving_up, 1.0),
        min(4.0 * reading.left_out, 1.0),
        min(2.0 * reading.story, 1.0),
    )
    return Sheet(
        card,
        reading,
        places,
        texts,
        [text.best.share >= PLACED for text in texts],
        _claims(texts),
        meant,
        free,
        strange,
        _sentences(reading),
        frozenset(reading.words),
        _silent(reading, places.explained),
        whole,
        aim,
        headings(card, reading, places.told),
        not places.loose and is_off_topic(reading, (meant.card, meant.question), places.surest),
        is_word_list(reading, explained),
    )


def _claims(texts: Sequence[Match]) -> Claims:
    best: dict[int, tuple[float, int]] = {}
    following: dict[int, float] = {}
    for point, text in enumerate(texts):
        mine: dict[int, float] = {}
        for kept in text.said.values():
            for meant, _, at in kept.values():
                if meant > mine.get(at, 0.0):
                    mine[at] = meant
        for at, meant in mine.items():
            strength, _ = best.get(at, (0.0, -1))
            if meant > strength:
                best[at], following[at] = (meant, point), strength
            elif meant > following[at]:
                following[at] = meant
    return Claims(best, following)


def _sentences(reading: Reading) -> list[float]:
    sums = [0.0] * (reading.sentences[-1] + 1 if reading.sentences else 1)
    for sentence, known in zip(reading.sentences, reading.known, strict=True):
        sums[sentence] += known.rarity
    return sums


def _free(
    card: Card, reading: Reading, explained: Sequence[float]
) -> tuple[list[float], list[int], float, float]:
    """For each clause the weight of what neither the card's key points explain nor the question holds.

    Then how many words that are, the weight of all that the question does not hold, and how much of it key
    points explain.
    """
    free = [0.0] * len(reading.clause_weights)
    strange = [0] * len(free)
    unasked = clear = 0.0
    asked = card.asked
    for root, clause, weight, best in zip(
        reading.roots, reading.clauses, reading.weights, explained, strict=True
    ):
        if weight and root not in asked:
            unasked += weight
            clear += weight * best
            free[clause] += weight * (1.0 - best)
            strange[clause] += best < EXPLAINED
    return free, strange, unasked, clear


def _silent(reading: Reading, explained: Sequence[float]) -> list[tuple[int, int]]:
    return [
        (at, clause)
        for at, (clause, weight, best) in enumerate(
            zip(reading.clauses, reading.weights, explained, strict=True)
        )
        if not weight or best < EXPLAINED
    ]
