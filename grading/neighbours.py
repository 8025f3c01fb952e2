"""Which cards and key points of a course are a card's neighbours, and which are the card itself again."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log

from grading.arrays import Flags, Numbers, Places, np
from grading.normalize import Token, tokenize
from grading.sameness import content_of, is_same_point, shared, stems_in
from grading.verdict import KeyPoint
from grading.words import informativeness

# A word that no card of the course has weighs about as much as one in every twentieth key point.
FOREIGN = 3.0
# How much of their words two questions share that are the same, and of their key points two cards.
_SAME_QUESTION, _SAME_CARD, _COVERED = 0.8, 0.5, 0.67


@dataclass(frozen=True, slots=True)
class CourseCard:
    """A card of the course as far as its neighbours need to know it."""

    question: str
    key_points: tuple[KeyPoint, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Contents:
    """The stems of a course.

    `questions` and `points`: those of each card's question and of each key point; `card_of`: the card of each
    key point; `roots`: all stems of key points by number, `weights` how rare these are in the course, one
    more, 0, for none.
    """

    questions: list[frozenset[str]]
    points: list[frozenset[str]]
    card_of: Places
    roots: Mapping[str, int]
    weights: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Neighbours:
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


def contents_of(cards: Sequence[CourseCard]) -> Contents:
    """The stems of a course's cards."""
    points = [[content_of(point.text) for point in card.key_points] for card in cards]
    flat = [text for texts in points for text in texts]
    roots = {root: at for at, root in enumerate(dict.fromkeys(t.stem for text in flat for t in text))}
    return Contents(
        [stems_in(content_of(card.question)) for card in cards],
        [stems_in(text) for text in flat],
        np.array([number for number, texts in enumerate(points) for _ in texts], np.int64),
        roots,
        _rarities(flat, roots),
    )


def _rarities(texts: Sequence[Sequence[Token]], roots: Mapping[str, int]) -> Numbers:
    having = Counter(stem for text in texts for stem in stems_in(text))
    informative = {token.stem: informativeness(token.word) for text in texts for token in text}
    weights = [log((len(texts) + 1) / (having[root] + 0.5)) * informative[root] for root in roots]
    return np.array([*weights, 0.0])


def neighbours(course: Contents, question: str, key_points: Sequence[KeyPoint]) -> Neighbours:
    """What of a course is not a card's own; the same card, or nearly, in the course is no neighbour."""
    own = [stems_in(content_of(point.text)) for point in key_points]
    same = np.array([any(is_same_point(stems, mine) for mine in own) for stems in course.points], bool)
    others = _other_cards(course, stems_in(content_of(question)), same, len(own))
    stems = frozenset[str]().union(*own)
    places = [course.roots[root] for root in stems if root in course.roots]
    weights = np.zeros(len(course.weights))
    weights[places] = course.weights[places] ** 2
    foreign = stems.difference(course.roots)
    size = float(np.sqrt(weights.sum() + FOREIGN * FOREIGN * len(foreign))) or 1.0
    asked = frozenset(token.stem for token in tokenize(question))
    return Neighbours(others, others[course.card_of] & ~same, weights, foreign, size, asked)


def _other_cards(course: Contents, asked: frozenset[str], same: Flags, own: int) -> Flags:
    """Which cards neither ask the same nor have about the same key points; `own`: how many the card has."""
    sizes: defaultdict[int, int] = defaultdict(int, Counter(course.card_of.tolist()))
    hits: defaultdict[int, int] = defaultdict(int, Counter(course.card_of[same].tolist()))
    return np.array(
        [
            shared(stems, asked) <= _SAME_QUESTION
            and hits[card] < _SAME_CARD * max(sizes[card], 1)
            and hits[card] < _COVERED * max(own, 1)
            for card, stems in enumerate(course.questions)
        ],
        bool,
    )
