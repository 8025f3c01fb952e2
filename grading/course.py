"""What the other cards of a course would make of an answer."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from grading.normalize import Token, tokenize
from grading.reading import Reading
from grading.verdict import KeyPoint
from grading.vocabulary import Vocabulary
from grading.words import FUNCTION_WORDS, informativeness

# A word that no card of the course has weighs about as much as one in every twentieth key point.
_FOREIGN = 3.0
# Words less surely the same are not counted.
_SURE = 0.5
# How much of their words two key points, two questions, two cards' key points share that are the same.
_SAME_POINT, _WITHIN, _SAME_QUESTION, _SAME_CARD, _COVERED = 0.5, 0.75, 0.8, 0.5, 0.67


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A card of the course as far as its neighbours need to know it."""

    question: str
    key_points: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Aim:
    """How alike an answer and its card are, and the likest other card and other key point; [0, 1] each."""

    own: float
    other_card: float
    other_point: float


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """What of a course is not the card's own: cards, key points; its own words, weighed, and their length."""

    cards: frozenset[int]
    points: frozenset[int]
    own: Mapping[str, float]
    size: float
    asked: frozenset[str]


class Course:
    """The cards of a course, prepared once: which words are in which cards and key points, and how rare."""

    __slots__ = (
        "_card_index",
        "_card_of",
        "_neighbours",
        "_point_index",
        "_questions",
        "_stems",
        "_vocabulary",
        "_weights",
    )

    def __init__(self, cards: Iterable[CourseCard]) -> None:
        given = tuple(cards)
        points = [[_content(point.text) for point in card.key_points] for card in given]
        flat = [text for texts in points for text in texts]
        self._questions = [_stems(_content(card.question)) for card in given]
        self._card_of = [number for number, texts in enumerate(points) for _ in texts]
        self._stems = [_stems(text) for text in flat]
        self._vocabulary = Vocabulary(token.word for text in flat for token in text)
        self._weights = _rarities(self._vocabulary, flat)
        self._point_index = self._index(flat)
        self._card_index = self._index([[token for text in texts for token in text] for texts in points])
        self._neighbours: dict[tuple[str, tuple[KeyPoint, ...]], _Neighbours] = {}

    def aim(self, question: str, key_points: tuple[KeyPoint, ...], reading: Reading) -> Aim:
        """Compare an answer with its card and with the others; the same card in the course is no other."""
        key = (question, key_points)
        neighbours = self._neighbours.get(key)
        if neighbours is None:
            neighbours = self._neighbours[key] = self._apart_from(question, key_points)
        whole, extent = self._found(reading, neighbours.asked)
        norm, said = sqrt(extent) or 1.0, frozenset(reading.roots)
        own = sum([weight * weight for root, weight in neighbours.own.items() if root in said])
        cards = _sums(self._card_index, whole, neighbours.cards)
        points = _sums(self._point_index, whole, neighbours.points)
        return Aim(
            min(own / neighbours.size / norm, 1.0),
            min(max(cards.values(), default=0.0) / norm, 1.0),
            min(max(points.values(), default=0.0) / norm, 1.0),
        )

    def _found(self, reading: Reading, asked: frozenset[str]) -> tuple[dict[int, float], float]:
        """The words of the course in an answer, weighed, and the squared length of all but what is asked."""
        found: dict[int, float] = {}
        extent = 0.0
        for at, informative in enumerate(reading.weights):
            if not informative or reading.roots[at] in asked:
                continue
            heaviest = 0.0
            for word, typed, _ in self._vocabulary.near(reading.words[at]):
                if typed >= _SURE:
                    weight = self._weights[word] * typed
                    found[word] = max(weight, found.get(word, 0.0))
                    heaviest = max(weight, heaviest)
            extent += (heaviest or _FOREIGN * informative) ** 2
        return found, extent

    def _index(self, texts: Sequence[Sequence[Token]]) -> list[list[tuple[int, float]]]:
        """For each word the texts that have it, with its weight in a text of length 1."""
        index: list[list[tuple[int, float]]] = [[] for _ in self._vocabulary.words]
        for number, text in enumerate(texts):
            words = sorted({self._vocabulary.ids[token.word] for token in text})
            length = sqrt(sum(self._weights[word] ** 2 for word in words)) or 1.0
            for word in words:
                index[word].append((number, self._weights[word] / length))
        return index

    def _apart_from(self, question: str, key_points: Sequence[KeyPoint]) -> _Neighbours:
        texts = [_content(point.text) for point in key_points]
        own = [_stems(text) for text in texts]
        same = {n for n, stems in enumerate(self._stems) if any(_same_point(stems, mine) for mine in own)}
        asked = _stems(_content(question))
        sizes, hits = Counter(self._card_of), Counter(self._card_of[number] for number in same)
        cards = {
            card
            for card, stems in enumerate(self._questions)
            if _shared(stems, asked) > _SAME_QUESTION
            or hits[card] >= _SAME_CARD * max(sizes[card], 1)
            or hits[card] >= _COVERED * max(len(own), 1)
        }
        points = {n for n, card in enumerate(self._card_of) if card not in cards and n not in same}
        weights = {
            token.stem: self._weights[self._vocabulary.ids[token.word]]
            if token.word in self._vocabulary.ids
            else _FOREIGN * informativeness(token.word)
            for text in texts
            for token in text
        }
        others = frozenset(range(len(self._questions))) - cards
        size = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
        asked_stems = frozenset(token.stem for token in tokenize(question))
        return _Neighbours(others, frozenset(points), weights, size, asked_stems)


def _rarities(vocabulary: Vocabulary, texts: Sequence[Sequence[Token]]) -> list[float]:
    having = Counter(stem for text in texts for stem in _stems(text))
    stems = {token.word: token.stem for text in texts for token in text}
    return [
        log((len(texts) + 1) / (having[stems[word]] + 0.5)) * informativeness(word)
        for word in vocabulary.words
    ]


def _sums(
    index: Sequence[Sequence[tuple[int, float]]], found: Mapping[int, float], allowed: frozenset[int]
) -> dict[int, float]:
    sums: dict[int, float] = {}
    for word, weight in found.items():
        for number, share in index[word]:
            if number in allowed:
                sums[number] = sums.get(number, 0.0) + weight * share
    return sums


def _content(text: str) -> list[Token]:
    return [token for token in tokenize(text) if token.word not in FUNCTION_WORDS]


def _stems(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(token.stem for token in tokens)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(len(one | other), 1)


def _same_point(one: frozenset[str], other: frozenset[str]) -> bool:
    both = len(one & other)
    return _shared(one, other) >= _SAME_POINT or (both > 0 and both >= _WITHIN * min(len(one), len(other)))
