"""What the other cards of a course would make of an answer."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from grading.arrays import Flags, Numbers, Places, np
from grading.lexicon import is_known, loosely, related
from grading.normalize import Token, tokenize
from grading.reading import Reading
from grading.sameness import content_of, is_same_point, shared, stems_in
from grading.typos import similarity
from grading.verdict import KeyPoint
from grading.words import informativeness

# A word that no card of the course has weighs about as much as one in every twentieth key point.
_FOREIGN = 3.0
# Words less surely the same are not counted.
_SURE = 0.5
_KEPT = 20_000
# How much of their words two questions share that are the same, and of their key points two cards.
_SAME_QUESTION, _SAME_CARD, _COVERED = 0.8, 0.5, 0.67


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A card of the course as far as its neighbours need to know it."""

    question: str
    key_points: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True)
class Aim:
    """How alike an answer and its card are, and the likest other card and other key point; [0, 1] each.

    `words`: the share of the answer's words that the course has, `topic`: that have to do with these.
    """

    own: float
    other_card: float
    other_point: float
    words: float
    topic: float


@dataclass(frozen=True, slots=True, eq=False)
class _Neighbours:
    """What of a course is not the card's own: cards and key points; how it weighs its own words.

    `own`: per stem of the course, one more for none, the squared weight if the card has it; `size`: their
    length; `foreign`: stems of the card that the course has not.
    """

    cards: Flags
    points: Flags
    own: Numbers
    foreign: frozenset[str]
    size: float
    asked: frozenset[str]


class Course:
    """The cards of a course, prepared once: which stems are in which cards and key points, and how rare."""

    __slots__ = (
        "_akin",
        "_card_of",
        "_cards",
        "_known",
        "_neighbours",
        "_points",
        "_questions",
        "_roots",
        "_stems",
        "_weights",
    )

    def __init__(self, cards: Iterable[CourseCard]) -> None:
        given = tuple(cards)
        points = [[content_of(point.text) for point in card.key_points] for card in given]
        flat = [text for texts in points for text in texts]
        self._questions = [stems_in(content_of(card.question)) for card in given]
        self._card_of = np.array([number for number, texts in enumerate(points) for _ in texts], np.int64)
        self._stems = [stems_in(text) for text in flat]
        self._roots = {
            root: at for at, root in enumerate(dict.fromkeys(t.stem for text in flat for t in text))
        }
        self._weights = self._rarities(flat)
        self._akin: dict[str, float] = {}
        for root in self._roots:
            for other, alike in (*related(root).items(), *loosely(root).items()):
                self._akin[other] = max(alike, self._akin.get(other, 0.0))
        self._points = self._index(self._stems)
        self._cards = self._index([frozenset[str]().union(*map(stems_in, texts)) for texts in points])
        self._known: dict[str, tuple[int, float]] = {}
        self._neighbours: dict[tuple[str, tuple[KeyPoint, ...]], _Neighbours] = {}

    def aim(self, question: str, key_points: tuple[KeyPoint, ...], reading: Reading) -> Aim:
        """Compare an answer with its card and with the others; the same card in the course is no other."""
        key = (question, key_points)
        neighbours = self._neighbours.get(key)
        if neighbours is None:
            neighbours = self._neighbours[key] = self._apart_from(question, key_points)
        places, said, extent = self._said(reading, neighbours.asked)
        about = self._about(reading, neighbours.asked)
        if not len(places):
            return Aim(0.0, 0.0, 0.0, *about)
        foreign = neighbours.foreign.intersection(reading.roots)
        own = float(neighbours.own[places].sum()) + _FOREIGN * _FOREIGN * len(foreign)
        cards = (self._cards[places] * said[:, None]).sum(0) * neighbours.cards
        points = (self._points[places] * said[:, None]).sum(0) * neighbours.points
        return Aim(
            min(own / neighbours.size / extent, 1.0),
            min(float(cards.max(initial=0.0)) / extent, 1.0),
            min(float(points.max(initial=0.0)) / extent, 1.0),
            *about,
        )

    def _about(self, reading: Reading, asked: frozenset[str]) -> tuple[float, float]:
        """The shares of the words that are not the question's which the course has, and has to do with."""
        total = here = akin = 0.0
        for root, weight in zip(reading.roots, reading.weights, strict=True):
            if weight and root not in asked:
                total += weight
                if root in self._roots:
                    here += weight
                    akin += weight
                else:
                    akin += weight * self._akin.get(root, 0.0)
        return (here / total, akin / total) if total else (0.0, 0.0)

    def _said(self, reading: Reading, asked: frozenset[str]) -> tuple[Places, Numbers, float]:
        """The course's stems in an answer, how much each weighs, and the length of all but what is asked."""
        words = {
            root: (word, weight)
            for word, root, weight in zip(reading.words, reading.roots, reading.weights, strict=True)
            if weight and root not in asked
        }
        known = [(*self._looked_up(word, root), weight) for root, (word, weight) in words.items()]
        if not known:
            return np.zeros(0, np.int64), np.zeros(0), 1.0
        place, typed, informative = np.array(known).T
        places = place.astype(np.int64)
        is_here = places < len(self._weights) - 1
        weights = np.where(is_here, self._weights[places] * typed, _FOREIGN * informative)
        return places[is_here], weights[is_here], float(np.sqrt((weights * weights).sum()))

    def _looked_up(self, word: str, root: str) -> tuple[int, float]:
        """The number of the stem that a word is or is a slip of (none: one more than there are)."""
        place = self._roots.get(root)
        if place is not None:
            return place, 1.0
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[word] = self._slip(word, root)
        return found

    def _slip(self, word: str, root: str) -> tuple[int, float]:
        close = (
            []
            if len(word) < 4 or is_known(root)
            else process.extract(root, list(self._roots), scorer=OSA.distance, score_cutoff=3, limit=3)
        )
        sure = [(similarity(other, word), -place) for other, _, place in close]
        likeness, place = max(sure, default=(0.0, 0))
        return (-place, likeness) if likeness >= _SURE else (len(self._roots), 0.0)

    def _rarities(self, texts: Sequence[Sequence[Token]]) -> Numbers:
        having = Counter(stem for text in texts for stem in stems_in(text))
        informative = {token.stem: informativeness(token.word) for text in texts for token in text}
        weights = [log((len(texts) + 1) / (having[root] + 0.5)) * informative[root] for root in self._roots]
        return np.array([*weights, 0.0])

    def _index(self, texts: Sequence[frozenset[str]]) -> Numbers:
        """(stem, text): the weight of a stem in a text of length 1."""
        index = np.zeros((len(self._weights), len(texts)))
        for number, text in enumerate(texts):
            places = [self._roots[root] for root in text]
            index[places, number] = self._weights[places]
        lengths = np.sqrt((index * index).sum(0))
        return index / np.where(lengths > 0.0, lengths, 1.0)

    def _apart_from(self, question: str, key_points: Sequence[KeyPoint]) -> _Neighbours:
        own = [stems_in(content_of(point.text)) for point in key_points]
        same = np.array([any(is_same_point(stems, mine) for mine in own) for stems in self._stems], bool)
        asked = stems_in(content_of(question))
        sizes: defaultdict[int, int] = defaultdict(int, Counter(self._card_of.tolist()))
        hits: defaultdict[int, int] = defaultdict(int, Counter(self._card_of[same].tolist()))
        others = np.array(
            [
                shared(stems, asked) <= _SAME_QUESTION
                and hits[card] < _SAME_CARD * max(sizes[card], 1)
                and hits[card] < _COVERED * max(len(own), 1)
                for card, stems in enumerate(self._questions)
            ],
            bool,
        )
        stems = frozenset[str]().union(*own)
        places = [self._roots[root] for root in stems if root in self._roots]
        weights = np.zeros(len(self._weights))
        weights[places] = self._weights[places] ** 2
        foreign = stems.difference(self._roots)
        size = float(np.sqrt(weights.sum() + _FOREIGN * _FOREIGN * len(foreign))) or 1.0
        mine = frozenset(token.stem for token in tokenize(question))
        return _Neighbours(others, others[self._card_of] & ~same, weights, foreign, size, mine)
