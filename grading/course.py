"""What the other cards of a course would make of an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from grading.arrays import Numbers, Places, np
from grading.kindred import kindred
from grading.lexicon import is_known, loosely, related
from grading.neighbours import FOREIGN, CourseCard, Neighbours, contents_of, neighbours
from grading.reading import Reading
from grading.typos import similarity
from grading.verdict import KeyPoint

# Words less surely the same are not counted.
_SURE = 0.5
_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Aim:
    """How alike an answer and its card are, and the likest other card and other key point; [0, 1] each.

    `words`: the share of the answer's words that the course has, `topic`: that have to do with these.
    `card_meant` and `point_meant`: how near the answer comes to what another card and key point mean.
    """

    own: float
    other_card: float
    other_point: float
    words: float
    topic: float
    card_meant: float
    point_meant: float


class Course:
    """The cards of a course, prepared once: which stems are in which cards and key points, and how rare."""

    __slots__ = ("_akin", "_cards", "_contents", "_kindred", "_known", "_neighbours", "_points")

    def __init__(self, cards: Iterable[CourseCard]) -> None:
        self._contents = contents = contents_of(tuple(cards))
        self._akin: dict[str, float] = {}
        for root in contents.roots:
            for other, alike in (*related(root).items(), *loosely(root).items()):
                self._akin[other] = max(alike, self._akin.get(other, 0.0))
        self._points = self._index(contents.points)
        by_card: list[list[frozenset[str]]] = [[] for _ in contents.questions]
        for number, stems in zip(contents.card_of.tolist(), contents.points, strict=True):
            by_card[number].append(stems)
        self._cards = self._index([frozenset[str]().union(*points) for points in by_card])
        self._kindred = kindred(contents)
        self._known: dict[str, tuple[int, float]] = {}
        self._neighbours: dict[tuple[str, tuple[KeyPoint, ...]], Neighbours] = {}

    def aim(self, question: str, key_points: tuple[KeyPoint, ...], reading: Reading) -> Aim:
        """Compare an answer with its card and with the others; the same card in the course is no other."""
        key = (question, key_points)
        others = self._neighbours.get(key)
        if others is None:
            others = self._neighbours[key] = neighbours(self._contents, question, key_points)
        places, said, extent = self._said(reading, others.asked)
        about = *self._about(reading, others.asked), *self._kindred.nearest(reading, others)
        if not len(places):
            return Aim(0.0, 0.0, 0.0, *about)
        foreign = others.foreign.intersection(reading.roots)
        own = float(others.own[places].sum()) + FOREIGN * FOREIGN * len(foreign)
        cards = (self._cards[places] * said[:, None]).sum(0) * others.cards
        points = (self._points[places] * said[:, None]).sum(0) * others.points
        return Aim(
            min(own / others.size / extent, 1.0),
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
                if root in self._contents.roots:
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
        is_here = places < len(self._contents.weights) - 1
        weights = np.where(is_here, self._contents.weights[places] * typed, FOREIGN * informative)
        return places[is_here], weights[is_here], float(np.sqrt((weights * weights).sum()))

    def _looked_up(self, word: str, root: str) -> tuple[int, float]:
        """The number of the stem that a word is or is a slip of (none: one more than there are)."""
        place = self._contents.roots.get(root)
        if place is not None:
            return place, 1.0
        found = self._known.get(word)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[word] = self._slip(word, root)
        return found

    def _slip(self, word: str, root: str) -> tuple[int, float]:
        roots = self._contents.roots
        if len(word) < 4 or is_known(root):
            return len(roots), 0.0
        close = process.extract(root, list(roots), scorer=OSA.distance, score_cutoff=3, limit=3)
        sure = [(similarity(other, word), -place) for other, _, place in close]
        likeness, place = max(sure, default=(0.0, 0))
        return (-place, likeness) if likeness >= _SURE else (len(roots), 0.0)

    def _index(self, texts: Sequence[frozenset[str]]) -> Numbers:
        """(stem, text): the weight of a stem in a text of length 1."""
        index = np.zeros((len(self._contents.weights), len(texts)))
        for number, text in enumerate(texts):
            places = [self._contents.roots[root] for root in text]
            index[places, number] = self._contents.weights[places]
        lengths = np.sqrt((index * index).sum(0))
        return index / np.where(lengths > 0.0, lengths, 1.0)
