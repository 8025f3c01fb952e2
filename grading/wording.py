"""One way to say a key point, as weighted words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log, log1p
from typing import NamedTuple

from grading.lexicon import rarity
from grading.negation import STANCES, cues, denied, stance_at
from grading.normalize import Token
from grading.reading import stems_of
from grading.verbs import Turn, turns
from grading.words import FUNCTION_WEIGHT, FUNCTION_WORDS, informativeness

# A word that other key points of the card share hardly tells them apart.
SHARED_BY_SIBLINGS = 0.6
STANCE_WEIGHT = 1.0
# How rare the commonest words are taken to be.
_LEAST_RARE = 0.05


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say a key point: its distinct words that count, in order, and for each what follows.

    `weights` sum to 1; `denied`: whether the wording denies it; `label`: it stands before a colon. `pairs`:
    places of words that stand side by side. `told`: all words that are no function words, the question's own
    too, `rarity`: how rare these are together; `beside`: stems side by side, of all words. `stems` is all of
    the wording between spaces, `stance` its opening yes or no, `length` how many words that are no function
    words it has, as a logarithm. `turns`: what stands on which side of its verbs; `heading`: the words before
    a colon that no other key point's label has; both as places in `told`. `holds_cue`: some word of it would
    deny what follows elsewhere (a bare "no" aside: it may well mean to).
    """

    point: int
    words: tuple[str, ...]
    weights: tuple[float, ...]
    denied: tuple[bool, ...]
    label: tuple[bool, ...]
    pairs: tuple[tuple[int, int], ...]
    told: tuple["Told", ...]
    rarity: float
    function_words: frozenset[str]
    beside: tuple[tuple[str, str], ...]
    stems: str
    stance: str | None
    holds_cue: bool
    numbers: tuple[str, ...]
    length: float
    turns: tuple[Turn, ...]
    heading: tuple[int, ...]


class Told(NamedTuple):
    """A word of a wording that tells something, its stem, and how rare it is.

    `share`: how rare it is on the card too, as a share of all that the wording tells; `is_alone`: no other
    key point has it.
    """

    word: str
    stem: str
    rarity: float
    share: float
    is_alone: bool


class Around(NamedTuple):
    """In how many key points each stem is; a wording's words before a colon, those no other label has too."""

    shared: Counter[str]
    label: frozenset[str] = frozenset()
    heading: frozenset[str] = frozenset()


def worded(
    point: int,
    tokens: Sequence[Token],
    weights: Mapping[str, float],
    around: Around,
) -> Wording:
    """A wording of a key point."""
    shared, label, heading = around
    found = cues(tokens)
    deny = dict(
        zip((token.word for token in reversed(tokens)), reversed(denied(len(tokens), found)), strict=True)
    )
    words = tuple(word for word, weight in weights.items() if weight)
    content = [token for token in tokens if token.word not in FUNCTION_WORDS]
    told = _told(content, shared)
    roots = [token.stem for token in tokens]
    stance = _stance(tokens)
    places = {one.word: at for at, one in enumerate(told)}
    return Wording(
        point=point,
        words=words,
        weights=tuple(weights[word] for word in words),
        denied=tuple(deny[word] for word in words),
        label=tuple(word in label for word in words),
        pairs=_pairs([token.word for token in content], {word: at for at, word in enumerate(words)}),
        told=told,
        rarity=sum(one.rarity for one in told),
        function_words=frozenset(token.word for token in tokens if token.word in FUNCTION_WORDS),
        beside=tuple(pairwise(roots)),
        stems=stems_of(roots),
        stance=stance,
        holds_cue=bool(found) or (stance is not None and len(tokens) > 1),
        numbers=tuple(token.word for token in tokens if token.word[0].isdigit()),
        length=log1p(len(content)),
        turns=turns(tokens, places),
        heading=tuple(at for word, at in places.items() if word in heading),
    )


def _told(content: Sequence[Token], shared: Counter[str]) -> tuple[Told, ...]:
    words = {token.word: token.stem for token in content}
    points = max(shared.total(), 1)
    rare = {word: max(rarity(root), _LEAST_RARE) for word, root in words.items()}
    here = {word: rare[word] * log((points + 1.5) / (shared[root] + 0.5)) for word, root in words.items()}
    total = sum(here.values())
    return tuple(
        Told(word, root, rare[word], here[word] / total, shared[root] <= 1) for word, root in words.items()
    )


def _stance(tokens: Sequence[Token]) -> str | None:
    return tokens[0].word if stance_at(tokens) == 0 and tokens[0].word in STANCES else None


def label_of(text: str, tokens: Sequence[Token]) -> frozenset[str]:
    """The words before a colon that something follows."""
    colon = text.find(":")
    before = frozenset(token.word for token in tokens if token.end <= colon)
    return before if any(token.start > colon for token in tokens) else frozenset()


def _pairs(content: Sequence[str], places: Mapping[str, int]) -> tuple[tuple[int, int], ...]:
    side_by_side = pairwise(content)
    return tuple((places[a], places[b]) for a, b in side_by_side if a != b and a in places and b in places)


def weights_of(tokens: Sequence[Token], asked: frozenset[str], shared: Mapping[str, int]) -> dict[str, float]:
    """What each word earns; where the question's own words leave nothing that tells, they count after all."""
    telling = {
        token.word: informativeness(token.word) * (SHARED_BY_SIBLINGS if shared[token.stem] > 1 else 1.0)
        for token in tokens
    }
    stance = _stance(tokens)
    if stance:
        telling[stance] = STANCE_WEIGHT
    unasked = telling | {token.word: 0.0 for token in tokens if token.stem in asked}
    weights = unasked if max(unasked.values(), default=0.0) > FUNCTION_WEIGHT else telling
    total = sum(weights.values())
    return {word: weight / total for word, weight in weights.items()}
