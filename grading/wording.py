"""What a card asks for: every wording of its key points as weighted words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from grading.lexicon import loosely, rarity, related
from grading.negation import STANCES, cues, denied, stance_at
from grading.normalize import Token, tokenize
from grading.reading import stems_of, trigrams
from grading.verdict import KeyPoint
from grading.vocabulary import Vocabulary
from grading.words import FUNCTION_WEIGHT, FUNCTION_WORDS, informativeness

# A word that other key points of the card share hardly tells them apart.
SHARED_BY_SIBLINGS = 0.6
STANCE_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a key point: its distinct words that count, in order, and for each what follows.

    `ids`: its number in the card's vocabulary; `rare`: the numbers of all words that are no function words,
    the question's own too, with how rare these are; `weights` sum to 1; `denied`: whether the wording denies
    it; `label`: it stands before a colon. `pairs`: places in `ids` of words that stand side by side. `stems`
    is all of the wording between spaces, `stance` its opening yes or no, `length` how many words that are no
    function words it has. `holds_cue`: some word of it would deny what follows elsewhere (a bare "no" aside:
    it may well mean to).
    """

    words: tuple[str, ...]
    ids: tuple[int, ...]
    rare: tuple[tuple[int, float], ...]
    weights: tuple[float, ...]
    denied: tuple[bool, ...]
    label: tuple[bool, ...]
    pairs: tuple[tuple[int, int], ...]
    stems: str
    stance: str | None
    holds_cue: bool
    numbers: tuple[str, ...]
    trigrams: frozenset[str]
    length: int


@dataclass(frozen=True, slots=True)
class Card:
    """For each key point its text's wording, then its accepted ones; the words of all of them.

    Words numbered below `told` are in the key points' own texts; `asked` are the stems of the question.
    `topics` are for each key point's own text, `asked_topic` for the question, the stems that have to do with
    it, and how much.
    """

    points: tuple[tuple[Wording, ...], ...]
    vocabulary: Vocabulary
    told: int
    asked: frozenset[str]
    topics: tuple[Mapping[str, float], ...]
    asked_topic: Mapping[str, float]


@lru_cache(maxsize=2048)
def prepare(question: str, key_points: tuple[KeyPoint, ...]) -> Card:
    """Prepare a card once for all its answers."""
    question_tokens = tokenize(question)
    asked = frozenset(token.stem for token in question_tokens)
    texts = [tokenize(point.text) for point in key_points]
    accepted = [[tokenize(text) for text in point.accept] for point in key_points]
    labels = [_label(point.text, tokens) for point, tokens in zip(key_points, texts, strict=True)]
    shared = Counter(stem for tokens in texts for stem in {token.stem for token in tokens})
    told = len({token.word for tokens in texts for token in tokens})
    everything = (*texts, *(tokens for wordings in accepted for tokens in wordings))
    vocabulary = Vocabulary(token.word for tokens in everything for token in tokens)
    points = tuple(
        (
            _wording(text, asked, shared, vocabulary, label),
            *(_wording(tokens, asked, shared, vocabulary, frozenset()) for tokens in more),
        )
        for text, more, label in zip(texts, accepted, labels, strict=True)
    )
    topics = tuple(_topic(_telling(text) - asked) for text in texts)
    return Card(points, vocabulary, told, asked, topics, _topic(_telling(question_tokens)))


def _telling(tokens: Sequence[Token]) -> frozenset[str]:
    return frozenset(token.stem for token in tokens if token.word not in FUNCTION_WORDS)


def _wording(
    tokens: Sequence[Token],
    asked: frozenset[str],
    shared: Mapping[str, int],
    vocabulary: Vocabulary,
    label: frozenset[str],
) -> Wording:
    found = cues(tokens)
    stance = tokens[0].word if stance_at(tokens) == 0 and tokens[0].word in STANCES else None
    weights = _weights(tokens, asked, shared, stance)
    deny = dict(
        zip((token.word for token in reversed(tokens)), reversed(denied(len(tokens), found)), strict=True)
    )
    words = tuple(word for word, weight in weights.items() if weight)
    content = [token for token in tokens if token.word not in FUNCTION_WORDS]
    return Wording(
        words=words,
        ids=tuple(vocabulary.ids[word] for word in words),
        rare=tuple((vocabulary.ids[t.word], rarity(t.stem)) for t in {t.word: t for t in content}.values()),
        weights=tuple(weights[word] for word in words),
        denied=tuple(deny[word] for word in words),
        label=tuple(word in label for word in words),
        pairs=_pairs([token.word for token in content], {word: at for at, word in enumerate(words)}),
        stems=stems_of(tokens),
        stance=stance,
        holds_cue=bool(found) or (stance is not None and len(tokens) > 1),
        numbers=tuple(token.word for token in tokens if token.word[0].isdigit()),
        trigrams=trigrams(token.stem for token in content),
        length=len(content),
    )


def _topic(stems: frozenset[str]) -> dict[str, float]:
    """Stems that have to do with some of these, however faintly, and how much."""
    topic: dict[str, float] = {}
    for stem in sorted(stems):
        for linked in ({stem: 1.0}, related(stem), loosely(stem)):
            for other, alike in linked.items():
                if alike > topic.get(other, 0.0):
                    topic[other] = alike
    return topic


def _label(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """The words before a colon that something follows."""
    colon = text.find(":")
    before = frozenset(token.word for token in tokens if token.end <= colon)
    return before if any(token.start > colon for token in tokens) else frozenset()


def _pairs(content: Sequence[str], places: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
    side_by_side = pairwise(content)
    return tuple((places[a], places[b]) for a, b in side_by_side if a != b and a in places and b in places)


def _weights(
    tokens: Sequence[Token], asked: frozenset[str], shared: Mapping[str, int], stance: str | None
) -> dict[str, float]:
    """What each word earns; where the question's own words leave nothing that tells, they count after all."""
    telling = {
        token.word: informativeness(token.word) * (SHARED_BY_SIBLINGS if shared[token.stem] > 1 else 1.0)
        for token in tokens
    }
    if stance:
        telling[stance] = STANCE_WEIGHT
    unasked = telling | {token.word: 0.0 for token in tokens if token.stem in asked}
    weights = unasked if max(unasked.values(), default=0.0) > FUNCTION_WEIGHT else telling
    total = sum(weights.values())
    return {word: weight / total for word, weight in weights.items()}
