"""A card made ready once for all its answers: its wordings, and which words are in which of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from grading.lexicon import loosely, related
from grading.normalize import Token, tokenize
from grading.verdict import KeyPoint
from grading.vocabulary import Vocabulary
from grading.wording import Wording, label_of, weights_of, worded
from grading.words import FUNCTION_WORDS


@dataclass(frozen=True, slots=True)
class Topic:
    """What a stem has to do with each key point's own text, the most of these, and with the question."""

    points: tuple[tuple[int, float], ...]
    card: float
    question: float


@dataclass(frozen=True, slots=True)
class Card:
    """The wordings of a card, the key points' own texts first, then the accepted ones; their words.

    `of_point`: the wordings of each key point, its own text first. `where`: for each word of the vocabulary
    the wordings that it counts in, its place there, and whether it is denied; `told`: those that have it in
    `Wording.told`, and its place there. `asked` are the stems of the question; `topics` tell for stems that
    have to do with the card how much.
    """

    wordings: tuple[Wording, ...]
    of_point: tuple[tuple[int, ...], ...]
    vocabulary: Vocabulary
    where: tuple[tuple[tuple[int, int, bool], ...], ...]
    told: tuple[tuple[tuple[int, int], ...], ...]
    asked: frozenset[str]
    topics: Mapping[str, Topic]

    @property
    def texts(self) -> tuple[Wording, ...]:
        """The key points' own texts."""
        return self.wordings[: len(self.of_point)]


@lru_cache(maxsize=2048)
def prepare(question: str, key_points: tuple[KeyPoint, ...]) -> Card:
    """Prepare a card once for all its answers."""
    question_tokens = tokenize(question)
    asked = frozenset(token.stem for token in question_tokens)
    texts = [tokenize(point.text) for point in key_points]
    shared = Counter(stem for tokens in texts for stem in {token.stem for token in tokens})
    wordings = (
        *(
            worded(number, tokens, weights_of(tokens, asked, shared), (shared, label_of(point.text, tokens)))
            for number, (point, tokens) in enumerate(zip(key_points, texts, strict=True))
        ),
        *(
            worded(number, tokens, weights_of(tokens, asked, shared), (shared, frozenset()))
            for number, point in enumerate(key_points)
            for tokens in map(tokenize, point.accept)
        ),
    )
    told = dict.fromkeys(word for wording in wordings[: len(texts)] for word in _looked_for(wording))
    everything = (word for wording in wordings for word in _looked_for(wording))
    vocabulary = Vocabulary((*told, *everything), len(told), asked)
    of_point = tuple(
        tuple(number for number, wording in enumerate(wordings) if wording.point == point)
        for point in range(len(texts))
    )
    topics = _topics([_telling(text) - asked for text in texts], _telling(question_tokens))
    return Card(wordings, of_point, vocabulary, *_indexed(wordings, vocabulary), asked, topics)


def _looked_for(wording: Wording) -> Iterable[str]:
    return (*wording.words, *(told.word for told in wording.told))


def _indexed(
    wordings: Sequence[Wording], vocabulary: Vocabulary
) -> tuple[tuple[tuple[tuple[int, int, bool], ...], ...], tuple[tuple[tuple[int, int], ...], ...]]:
    """For each word where it counts, and where it is told."""
    where: defaultdict[int, list[tuple[int, int, bool]]] = defaultdict(list)
    told: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for number, wording in enumerate(wordings):
        for place, (word, denies) in enumerate(zip(wording.words, wording.denied, strict=True)):
            if place or not wording.stance:
                where[vocabulary.ids[word]].append((number, place, denies))
        for place, one in enumerate(wording.told):
            told[vocabulary.ids[one.word]].append((number, place))
    numbers = range(len(vocabulary.words))
    return tuple(tuple(where[number]) for number in numbers), tuple(tuple(told[number]) for number in numbers)


def _telling(tokens: Iterable[Token]) -> frozenset[str]:
    return frozenset(token.stem for token in tokens if token.word not in FUNCTION_WORDS)


def _topics(points: Sequence[frozenset[str]], question: frozenset[str]) -> dict[str, Topic]:
    alike, asked = [_topic(stems) for stems in points], _topic(question)
    stems = dict.fromkeys(stem for topic in (*alike, asked) for stem in topic)
    found = {
        stem: tuple((number, topic[stem]) for number, topic in enumerate(alike) if stem in topic)
        for stem in stems
    }
    return {
        stem: Topic(here, max((likeness for _, likeness in here), default=0.0), asked.get(stem, 0.0))
        for stem, here in found.items()
    }


def _topic(stems: frozenset[str]) -> dict[str, float]:
    """Stems that have to do with some of these, however faintly, and how much."""
    topic: dict[str, float] = {}
    for stem in sorted(stems):
        for linked in ({stem: 1.0}, related(stem), loosely(stem)):
            for other, alike in linked.items():
                if alike > topic.get(other, 0.0):
                    topic[other] = alike
    return topic
