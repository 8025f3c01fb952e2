"""A learner's answer, read once for all key points: words, clauses, denials, stance."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from grading.clauses import clauses
from grading.known import GIVING_UP, LEFT_OUT, RESTRICTING, STORY, Known, known
from grading.lexicon import Phrase, loose_phrases, phrases
from grading.negation import Cue, cues, denied, stance_at, stance_of
from grading.normalize import Token, tokenize


class Hint(NamedTuple):
    """A phrase from token `at` to token `last`, a stem that it stands for, and how alike they are."""

    at: int
    last: int
    stem: str
    alike: float


class Reading(NamedTuple):
    """An answer's tokens, and for each its clause, its weight (0: a function word), whether it is denied.

    `total` is the weight of all; `implied` are stems that a phrase of several words stands for, each with
    where that phrase begins and how alike it is, `hinted` those that people use it in place of, `reach`
    where a phrase at a place ends; `opened` the clauses that open a sentence, `sentences` for each token its
    sentence; `beside` the stems side by side; `clause_weights` the weights of each clause's tokens together;
    `rare` how rare all are together; `restricted` the clauses with an 'only'; `stance` where it says yes or
    no, `stance_said` which; `giving_up`, `left_out` and `story` the shares of words such as 'forgot',
    'others' and 'example'; `bare` the longest run of known words that all tell something; `content` how many
    tell something, `familiar` how many of these are known. A named tuple, as every answer makes one.
    """

    tokens: tuple[Token, ...]
    words: list[str]
    roots: list[str]
    known: list[Known]
    clauses: Sequence[int]
    opened: frozenset[int]
    sentences: Sequence[int]
    weights: list[float]
    total: float
    clause_weights: list[float]
    rare: float
    restricted: frozenset[int]
    implied: Sequence[Hint]
    hinted: Sequence[Hint]
    reach: Mapping[int, int]
    cues: tuple[Cue, ...]
    denied: Sequence[bool]
    stance: int | None
    stance_said: str | None
    stems: str
    beside: frozenset[tuple[str, str]]
    giving_up: float
    left_out: float
    story: float
    bare: int
    content: int
    familiar: int


@lru_cache(maxsize=64)
def read(answer: str) -> Reading:
    """Read an answer."""
    tokens = tokenize(answer)
    words, roots = [token.word for token in tokens], [token.stem for token in tokens]
    about = list(map(known, words, roots))
    numbered, opened = clauses(tokens)
    weights = [word.weight for word in about]
    hinted = list(_hinted(roots, weights))
    found, stance = cues(tokens), stance_at(tokens)
    clause_weights = _sums(numbered, weights)
    telling = [word for word in about if word.weight]
    return Reading(
        tokens=tokens,
        words=words,
        roots=roots,
        known=about,
        clauses=numbered,
        opened=opened,
        sentences=_sentences(numbered, opened),
        weights=weights,
        total=sum(clause_weights),
        clause_weights=clause_weights,
        rare=sum([word.rarity for word in telling]),
        restricted=_restricted(words, numbered),
        implied=list(_implied(phrases(), range(len(roots)), roots)),
        hinted=hinted,
        reach={hint.at: hint.last for hint in hinted},
        cues=found,
        denied=denied(len(tokens), found),
        stance=stance,
        stance_said=None if stance is None else stance_of(words[stance]),
        stems=stems_of(roots),
        beside=frozenset(pairwise(roots)),
        giving_up=_share(words, GIVING_UP),
        left_out=_share(words, LEFT_OUT),
        story=_share(words, STORY),
        bare=_longest_bare(tokens, about),
        content=len(telling),
        familiar=sum([word.is_known for word in telling]),
    )


def _sentences(numbered: Sequence[int], opened: frozenset[int]) -> Sequence[int]:
    if not opened:
        return (0,) * len(numbered)
    reached = list(accumulate(int(clause in opened) for clause in range(numbered[-1] + 1)))
    return [reached[clause] for clause in numbered]


def _longest_bare(tokens: Sequence[Token], about: Sequence[Known]) -> int:
    """The longest run of known words that all tell something, with no sign between: sentences have few."""
    longest = run = 0
    for token, word in zip(tokens, about, strict=True):
        if not word.is_bare:
            run = 0
        elif token.before:
            run = 1
        else:
            run += 1
            longest = max(longest, run)
    return longest or int(any(word.is_bare for word in about))


def _share(words: Sequence[str], listed: frozenset[str]) -> float:
    return 0.0 if listed.isdisjoint(words) else sum(map(listed.__contains__, words)) / len(words)


def stems_of(roots: Sequence[str]) -> str:
    """All stems of a text, each between spaces, so that a run of words is a substring."""
    return f" {' '.join(roots)} " if roots else ""


def _restricted(words: Sequence[str], numbered: Sequence[int]) -> frozenset[int]:
    if RESTRICTING.isdisjoint(words):
        return frozenset()
    return frozenset(c for c, word in zip(numbered, words, strict=True) if word in RESTRICTING)


def _sums(numbered: Sequence[int], weights: Sequence[float]) -> list[float]:
    sums = [0.0] * (numbered[-1] + 1 if numbered else 0)
    for clause, weight in zip(numbered, weights, strict=True):
        sums[clause] += weight
    return sums


def _hinted(roots: Sequence[str], weights: Sequence[float]) -> Iterator[Hint]:
    """What phrases hint at, word for word or with function words between their words that tell something."""
    yield from _implied(loose_phrases(), range(len(roots)), roots)
    telling = [at for at, weight in enumerate(weights) if weight]
    if len(telling) < len(roots):
        yield from _implied(loose_phrases(), telling, [roots[at] for at in telling])


def _implied(
    known: Mapping[tuple[str, ...], Sequence[Phrase]], places: Sequence[int], said: Sequence[str]
) -> Iterable[Hint]:
    """What the phrases mean that a run of stems holds."""
    openings = list(pairwise(said))
    if known.keys().isdisjoint(openings):
        return ()
    return [
        Hint(places[at], places[at + len(phrase.said) - 1], stem, alike)
        for at, opening in enumerate(openings)
        for phrase in known.get(opening, ())
        if tuple(said[at : at + len(phrase.said)]) == phrase.said
        for stem, alike in phrase.means
    ]
