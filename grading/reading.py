"""A learner's answer, read once for all key points: words, clauses, denials, stance."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from grading.clauses import clauses
from grading.lexicon import Phrase, loose_phrases, phrases, rarity
from grading.negation import Cue, cues, denied, stance_at, stance_of
from grading.normalize import Token, tokenize
from grading.words import FUNCTION_WORDS, informativeness, listed

_RESTRICTING = listed("only just except unless solely merely exclusively some")
_GIVING_UP = listed("idk dunno forgot forget skip pass clue idea remember sorry blank sure")
_LEFT_OUT = listed(
    "forgot forget rest others other else half remember recall something slipped remaining missing only"
)
_STORY = listed(
    "i my me mine myself he she his her him was were had went said example instance eg imagine like think"
)


class Hint(NamedTuple):
    """A phrase from token `at` to token `last`, a stem that it stands for, and how alike they are."""

    at: int
    last: int
    stem: str
    alike: float


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer's tokens, and for each its clause, its weight (0: a function word), whether it is denied.

    `implied` are stems that a phrase of several words stands for, each with where that phrase begins and how
    alike it is, `hinted` those that people use it in place of, `reach` where a phrase at a place ends;
    `opened` the clauses that open a sentence; `clause_weights` the weights of each clause's tokens together;
    `rarities` how rare each token is (0: a function word), `rare` together; `restricted` the clauses with an
    'only'; `stance` where it says yes or no, `stance_said` which; `giving_up`, `left_out` and `story` the
    shares of words such as 'forgot', 'others' and 'example'; `numbers` where these stand; `bare` the longest
    run of known words that all tell something.
    """

    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    roots: tuple[str, ...]
    clauses: tuple[int, ...]
    opened: frozenset[int]
    weights: tuple[float, ...]
    clause_weights: tuple[float, ...]
    rarities: tuple[float, ...]
    rare: float
    restricted: frozenset[int]
    implied: tuple[Hint, ...]
    hinted: tuple[Hint, ...]
    reach: Mapping[int, int]
    cues: tuple[Cue, ...]
    denied: tuple[bool, ...]
    stance: int | None
    stance_said: str | None
    stems: str
    trigrams: frozenset[str]
    numbers: tuple[int, ...]
    giving_up: float
    left_out: float
    story: float
    bare: int


@lru_cache(maxsize=64)
def read(answer: str) -> Reading:
    """Read an answer."""
    tokens = tokenize(answer)
    words, roots = tuple(token.word for token in tokens), tuple(token.stem for token in tokens)
    numbered, opened = clauses(tokens)
    weights = tuple(map(_weight, words))
    rarities = tuple(map(_rarity, roots, weights))
    hinted = tuple(_hinted(roots, weights))
    found, stance = cues(tokens), stance_at(tokens)
    return Reading(
        tokens=tokens,
        words=words,
        roots=roots,
        clauses=numbered,
        opened=opened,
        weights=weights,
        clause_weights=_sums(numbered, weights),
        rarities=rarities,
        rare=sum(rarities),
        restricted=_restricted(words, numbered),
        implied=tuple(_implied(phrases(), range(len(roots)), roots)),
        hinted=hinted,
        reach={hint.at: hint.last for hint in hinted},
        cues=found,
        denied=denied(len(tokens), found),
        stance=stance,
        stance_said=None if stance is None else stance_of(words[stance]),
        stems=stems_of(tokens),
        trigrams=trigrams(root for root, weight in zip(roots, weights, strict=True) if weight),
        numbers=tuple(at for at, word in enumerate(words) if word[0].isdigit()),
        giving_up=_share(words, _GIVING_UP),
        left_out=_share(words, _LEFT_OUT),
        story=_share(words, _STORY),
        bare=_longest_bare(tokens, rarities),
    )


def _longest_bare(tokens: Sequence[Token], rarities: Sequence[float]) -> int:
    """The longest run of known words that all tell something, with no sign between: sentences have few."""
    longest = run = 0
    for token, rare in zip(tokens, rarities, strict=True):
        is_bare = 0.0 < rare < 1.0 and token.word.isalpha()
        run = (1 if token.before else run + 1) if is_bare else 0
        longest = max(longest, run)
    return longest


def _share(words: Sequence[str], listed: frozenset[str]) -> float:
    return sum(map(listed.__contains__, words)) / max(len(words), 1)


def stems_of(tokens: Sequence[Token]) -> str:
    """All stems of a text, each between spaces, so that a run of words is a substring."""
    return f" {' '.join(token.stem for token in tokens)} " if tokens else ""


def trigrams(words: Iterable[str]) -> frozenset[str]:
    """The runs of three letters of some words, a space before and after each."""
    return frozenset().union(*map(_trigrams, words))


@lru_cache(maxsize=16384)
def _trigrams(word: str) -> frozenset[str]:
    text = f" {word} "
    return frozenset(text[at : at + 3] for at in range(len(text) - 2))


@lru_cache(maxsize=16384)
def _weight(word: str) -> float:
    return 0.0 if word in FUNCTION_WORDS else informativeness(word)


def _rarity(root: str, weight: float) -> float:
    return rarity(root) if weight else 0.0


def _restricted(words: Sequence[str], numbered: Sequence[int]) -> frozenset[int]:
    if _RESTRICTING.isdisjoint(words):
        return frozenset()
    return frozenset(c for c, word in zip(numbered, words, strict=True) if word in _RESTRICTING)


def _sums(numbered: Sequence[int], weights: Sequence[float]) -> tuple[float, ...]:
    sums = [0.0] * (numbered[-1] + 1 if numbered else 0)
    for clause, weight in zip(numbered, weights, strict=True):
        sums[clause] += weight
    return tuple(sums)


def _hinted(roots: Sequence[str], weights: Sequence[float]) -> Iterator[Hint]:
    """What phrases hint at, word for word or with function words between their words that tell something."""
    yield from _implied(loose_phrases(), range(len(roots)), roots)
    telling = [at for at, weight in enumerate(weights) if weight]
    if len(telling) < len(roots):
        yield from _implied(loose_phrases(), telling, [roots[at] for at in telling])


def _implied(
    known: Mapping[tuple[str, ...], Sequence[Phrase]], places: Sequence[int], said: Sequence[str]
) -> Iterator[Hint]:
    """What the phrases mean that a run of stems holds."""
    for at, opening in enumerate(pairwise(said)):
        if opening in known:
            for phrase in known[opening]:
                last = at + len(phrase.said)
                if tuple(said[at:last]) == phrase.said:
                    yield from (
                        Hint(places[at], places[last - 1], stem, alike) for stem, alike in phrase.means
                    )
