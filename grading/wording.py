"""What a card asks for: every wording of its key points as weighted words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from grading.negation import cues, denied, stance_at
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

    `ids`: its number in the card's vocabulary; `weights` sum to 1; `denied`: whether the wording denies it;
    `own`: no other key point of the card has it. `pairs`: places in `ids` of words that stand side by side.
    `stems` is all of the wording between spaces, `stance` its opening yes or no, `length` how many words
    that are no function words it has. `holds_cue`: some word of it would deny what follows elsewhere (a
    bare "no" aside: it may well mean to).
    """

    words: tuple[str, ...]
    ids: tuple[int, ...]
    weights: tuple[float, ...]
    denied: tuple[bool, ...]
    own: tuple[bool, ...]
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
    """

    points: tuple[tuple[Wording, ...], ...]
    vocabulary: Vocabulary
    told: int
    asked: frozenset[str]


@lru_cache(maxsize=2048)
def prepare(question: str, key_points: tuple[KeyPoint, ...]) -> Card:
    """Prepare a card once for all its answers."""
    asked = frozenset(token.stem for token in tokenize(question))
    texts = [tokenize(point.text) for point in key_points]
    accepted = [[tokenize(text) for text in point.accept] for point in key_points]
    shared = Counter(stem for tokens in texts for stem in {token.stem for token in tokens})
    told = len({token.word for tokens in texts for token in tokens})
    everything = (*texts, *(tokens for wordings in accepted for tokens in wordings))
    vocabulary = Vocabulary(token.word for tokens in everything for token in tokens)
    points = tuple(
        tuple(_wording(tokens, asked, shared, vocabulary) for tokens in (text, *more))
        for text, more in zip(texts, accepted, strict=True)
    )
    return Card(points, vocabulary, told, asked)


def _wording(
    tokens: Sequence[Token], asked: frozenset[str], shared: Mapping[str, int], vocabulary: Vocabulary
) -> Wording:
    found = cues(tokens)
    stance = tokens[0].word if stance_at(tokens) == 0 else None
    weights = _weights(tokens, asked, shared, stance)
    deny = dict(
        zip((token.word for token in reversed(tokens)), reversed(denied(len(tokens), found)), strict=True)
    )
    roots = {token.word: token.stem for token in tokens}
    words = tuple(word for word, weight in weights.items() if weight)
    content = [token for token in tokens if token.word not in FUNCTION_WORDS]
    return Wording(
        words=words,
        ids=tuple(vocabulary.ids[word] for word in words),
        weights=tuple(weights[word] for word in words),
        denied=tuple(deny[word] for word in words),
        own=tuple(shared[roots[word]] <= 1 for word in words),
        pairs=_pairs([token.word for token in content], {word: at for at, word in enumerate(words)}),
        stems=stems_of(tokens),
        stance=stance,
        holds_cue=bool(found) or (stance is not None and len(tokens) > 1),
        numbers=tuple(token.word for token in tokens if token.word[0].isdigit()),
        trigrams=trigrams(token.stem for token in content),
        length=len(content),
    )


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
