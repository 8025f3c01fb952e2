"""An answer laid beside its card: what both sides of every comparison need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grading.course import Aim
from grading.matching import Match, Places, match, places
from grading.reading import Reading
from grading.topics import EXPLAINED, Topics, is_off_topic, is_word_list, topics_of
from grading.wording import Card

# A key point of which the answer says this share is taken to be where that is said.
PLACED = 0.4
# A word that another key point explains better than this one by so much is that one's.
MARGIN = 0.1


@dataclass(frozen=True, slots=True)
class Claims:
    """Which key point's own text explains each token best and how well, and how well the next best does."""

    best: Mapping[int, tuple[float, int]]
    next: Mapping[int, float]

    def rival(self, at: int, point: int) -> float:
        """How well another key point explains a token."""
        strength, owner = self.best.get(at, (0.0, -1))
        return self.next.get(at, 0.0) if owner == point else strength


@dataclass(frozen=True, slots=True)
class Sheet:
    """An answer laid beside its card.

    `found` says where the card's words are, `opposites`, `rivals` and `loose` where those of them are,
    `explained` how well some key point's own text explains a token; `texts` are the matches of the key
    points' own texts, `placed` how many of these are said; `off_topic`: it has nothing to do with card
    or question; `is_list`: it is a mere list of words; `free` is for each clause the weight of what no key
    point explains, `others` the tokens of that and those that tell nothing, each with its stem and clause.
    """

    card: Card
    reading: Reading
    found: Places
    explained: Mapping[int, float]
    opposites: Mapping[int, Sequence[int]]
    rivals: Mapping[int, Sequence[int]]
    loose: Mapping[int, Sequence[tuple[float, int]]]
    topics: Topics
    texts: tuple[Match, ...]
    placed: int
    claims: Claims
    free: tuple[float, ...]
    whole: tuple[float, ...]
    aim: Aim | None
    off_topic: bool
    is_list: bool
    others: Sequence[tuple[int, str, int]]


def lay(card: Card, reading: Reading, aim: Aim | None) -> Sheet:
    """Lay an answer beside its card."""
    found = places(card.vocabulary, reading, card.asked)
    explained: dict[int, float] = {}
    for number, findings in found.items():
        if number < card.told:
            for _, meant, at in findings:
                if meant > explained.get(at, 0.0):
                    explained[at] = meant
    opposites = _places(card.vocabulary.against, reading)
    rivals = _places(card.vocabulary.rivals, reading)
    loose = _loose(card, reading, explained)
    topics = topics_of(card, reading, explained)
    texts = tuple(match(point[0], reading, found, opposites) for point in card.points)
    whole = _whole(card, reading, explained)
    placed = sum([text.best.share >= PLACED for text in texts])
    claims = _claims(texts)
    free = _free(card, reading, explained)
    off_topic = min(loose, default=card.told) >= card.told and is_off_topic(reading, found, topics)
    return Sheet(
        card,
        reading,
        found,
        explained,
        opposites,
        rivals,
        loose,
        topics,
        texts,
        placed,
        claims,
        free,
        whole,
        aim,
        off_topic,
        is_word_list(reading, whole[0]),
        _others(reading, explained),
    )


def _loose(
    card: Card, reading: Reading, explained: Mapping[int, float]
) -> dict[int, list[tuple[float, int]]]:
    """By the number of a word: how alike free words that people use for it are, and where these stand."""
    found: dict[int, list[tuple[float, int]]] = {}
    loosely = card.vocabulary.loosely
    for at, (root, weight) in enumerate(zip(reading.roots, reading.weights, strict=True)):
        if weight and explained.get(at, 0.0) < EXPLAINED and not reading.denied[at]:
            for number, alike in loosely(root):
                found.setdefault(number, []).append((alike, at))
    for at, _, root, alike in reading.hinted:
        if explained.get(at, 0.0) < EXPLAINED:
            for number in card.vocabulary.with_stem(root):
                found.setdefault(number, []).append((alike, at))
    return found


def _places(words: Mapping[str, Sequence[int]], reading: Reading) -> dict[int, list[int]]:
    """By the number of a word of the card, where the answer has the stems that go with it."""
    found: dict[int, list[int]] = {}
    for at, root in enumerate(reading.roots):
        for number in words.get(root, ()):
            found.setdefault(number, []).append(at)
    return found


def _claims(texts: Sequence[Match]) -> Claims:
    best: dict[int, tuple[float, int]] = {}
    following: dict[int, float] = {}
    for point, text in enumerate(texts):
        mine: dict[int, float] = {}
        for kept in text.said.values():
            for _, meant, at in kept.values():
                if meant > mine.get(at, 0.0):
                    mine[at] = meant
        for at, meant in mine.items():
            strength, _ = best.get(at, (0.0, -1))
            if meant > strength:
                best[at], following[at] = (meant, point), strength
            elif meant > following[at]:
                following[at] = meant
    return Claims(best, following)


def _free(card: Card, reading: Reading, explained: Mapping[int, float]) -> tuple[float, ...]:
    """For each clause the weight of what neither the card's key points explain nor the question holds."""
    free = [0.0] * len(reading.clause_weights)
    for at, weight in enumerate(reading.weights):
        if weight and reading.roots[at] not in card.asked:
            free[reading.clauses[at]] += weight * (1.0 - explained.get(at, 0.0))
    return tuple(free)


def _others(reading: Reading, explained: Mapping[int, float]) -> list[tuple[int, str, int]]:
    tokens = zip(reading.roots, reading.clauses, reading.weights, strict=True)
    return [
        (at, root, clause)
        for at, (root, clause, weight) in enumerate(tokens)
        if not weight or explained.get(at, 0.0) < EXPLAINED
    ]


def _whole(card: Card, reading: Reading, explained: Mapping[int, float]) -> tuple[float, ...]:
    """The share of the answer that the card explains, that the question holds, and of giving up."""
    new = {
        at: weight
        for at, weight in enumerate(reading.weights)
        if weight and reading.roots[at] not in card.asked
    }
    total, unasked = sum(reading.clause_weights), sum(new.values())
    clear = sum([new[at] * likeness for at, likeness in explained.items() if at in new])
    return (
        clear / unasked if unasked else 0.0,
        1.0 - unasked / total if total else 0.0,
        min(4.0 * reading.giving_up, 1.0),
        min(4.0 * reading.left_out, 1.0),
        min(2.0 * reading.story, 1.0),
    )
