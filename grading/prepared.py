"""A card made ready once for all its answers: its wordings, and which words are in which of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from grading.gist import Gist, gist_of
from grading.normalize import tokenize
from grading.verdict import KeyPoint
from grading.vocabulary import Vocabulary
from grading.wording import Around, Wording, label_of, weights_of, worded


@dataclass(frozen=True, slots=True)
class Card:
    """The wordings of a card, the key points' own texts first, then the accepted ones; their words.

    `of_point`: the wordings of each key point, its own text first. `where`: for each word of the vocabulary
    the wordings that it counts in, its place there, and whether it is denied; `told`: those that have it in
    `Wording.told`, and its place there. `asked` are the stems of the question.
    """

    wordings: tuple[Wording, ...]
    of_point: tuple[tuple[int, ...], ...]
    vocabulary: Vocabulary
    where: tuple[tuple[tuple[int, int, bool], ...], ...]
    told: tuple[tuple[tuple[int, int], ...], ...]
    asked: frozenset[str]
    gist: Gist

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
    labels = [label_of(point.text, tokens) for point, tokens in zip(key_points, texts, strict=True)]
    apart = _apart(labels)
    wordings = (
        *(
            worded(number, tokens, weights_of(tokens, asked, shared), Around(shared, label, label & apart))
            for number, (tokens, label) in enumerate(zip(texts, labels, strict=True))
        ),
        *(
            worded(number, tokens, weights_of(tokens, asked, shared), Around(shared))
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
    gist = gist_of(wordings, question_tokens, vocabulary.ids)
    return Card(wordings, of_point, vocabulary, *_indexed(wordings, vocabulary), asked, gist)


def _apart(labels: Iterable[frozenset[str]]) -> frozenset[str]:
    """The words that tell one label from the others."""
    different = {label for label in labels if label}
    often = Counter(word for label in different for word in label)
    return frozenset(word for word, count in often.items() if count == 1 < len(different))


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
