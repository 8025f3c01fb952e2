"""What an answer denies: cues such as 'not' or 'without', and how far each reaches."""

from collections.abc import Sequence
from dataclasses import dataclass

from grading.normalize import Break, Token
from grading.words import listed

_AUXILIARIES = listed(
    "am is are was were be been do does did has have had can could will would shall should may might must"
)
_FORWARD = listed(
    """
    not no never without nobody nothing none neither nor hardly barely scarcely lack lacks lacking
    absence avoid avoids avoiding ignore ignores ignoring refuse refuses fail fails
    """
)
_PAIRS = {("rather", "than"), ("instead", "of"), ("no", "longer"), ("no", "one"), ("far", "from")}
_CUE_WORDS = _FORWARD | {first for first, _ in _PAIRS}
# 'Not only', 'I do not know', 'no matter what' deny nothing of the subject.
_VOID_BEFORE = {
    "not": listed("only just merely sure mistaken remember know recall"),
    "no": listed("doubt matter idea clue"),
}
_NO_BEARING = listed("influence effect impact role importance relevance relation")
_TURNS = listed("but because so since although though while whereas however yet which only unless until")
_SUBJECTS = listed("it they that this these those the you we i he she there")
# After 'and' these begin another statement: 'they owned it and did not pay'.
_RESUMING = _SUBJECTS | _AUXILIARIES
# A denial reaches at most this many words (few clauses are longer).
REACH = 14
STANCES = ("yes", "no")
# Openings that take a stance as well, where nothing hangs on them.
_OPENINGS = dict.fromkeys(("sure", "true", "correct", "right", "zeker", "tuurlijk"), "yes") | dict.fromkeys(
    ("false", "wrong", "incorrect", "untrue"), "no"
)
_STANCE_WORDS = frozenset((*STANCES, *_OPENINGS))
_AFTER_STANCE = _SUBJECTS | frozenset(("its", "because", "but", "not"))


@dataclass(frozen=True, slots=True)
class Cue:
    """A denying word at token `at`, and the tokens `first` up to `last` (excluded) that it denies."""

    at: int
    first: int
    last: int


def stance_at(tokens: Sequence[Token]) -> int | None:
    """Where a text first says 'yes' or 'no' as an answer of its own ('no trust' does not)."""
    if _STANCE_WORDS.isdisjoint([token.word for token in tokens]):
        return None
    for index, token in enumerate(tokens):
        if token.word in STANCES and (index == 0 or token.before > Break.NONE):
            if (token.word == "yes" and index == 0) or _stands_alone(tokens, index):
                return index
        elif index == 0 and token.word in _OPENINGS and _stands_alone(tokens, index):
            return index
    return None


def stance_of(word: str) -> str:
    """Whether a word at which `stance_at` found a stance says yes or no."""
    return _OPENINGS.get(word, word)


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    if index + 1 == len(tokens):
        return True
    return tokens[index + 1].before > Break.NONE or tokens[index + 1].word in _AFTER_STANCE


def cues(tokens: Sequence[Token]) -> tuple[Cue, ...]:
    """Every denial of a text, with its reach."""
    if _CUE_WORDS.isdisjoint([token.word for token in tokens]):
        return ()
    stance = stance_at(tokens)
    found = (
        _cue(tokens, at)
        for at, token in enumerate(tokens)
        if token.word in _CUE_WORDS and at != stance and _is_cue(tokens, at)
    )
    return tuple(cue for cue in found if cue)


def denied(length: int, found: Sequence[Cue]) -> tuple[bool, ...]:
    """For each token whether an odd number of cues deny it: denied twice is affirmed."""
    times = [0] * length
    for cue in found:
        for index in range(cue.first, cue.last):
            times[index] += index != cue.at
    return tuple(count % 2 == 1 for count in times)


def _is_cue(tokens: Sequence[Token], at: int) -> bool:
    pair = (tokens[at].word, tokens[at + 1].word) if at + 1 < len(tokens) else ("", "")
    return tokens[at].word in _FORWARD or pair in _PAIRS


def _cue(tokens: Sequence[Token], at: int) -> Cue | None:
    follower = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if follower in _VOID_BEFORE.get(tokens[at].word, ()):
        return None
    last = _reach_forward(tokens, at)
    if _denies_its_clause(tokens, at, follower):
        return Cue(at, _reach_back(tokens, at), last)
    return Cue(at, at + 1, last)


def _denies_its_clause(tokens: Sequence[Token], at: int, follower: str) -> bool:
    """Whether the denial is of the whole statement ('the people do not matter'), not of what follows."""
    if tokens[at].word == "no" and (follower == "longer" or follower in _NO_BEARING):
        return True
    before = tokens[max(at - 2, _reach_back(tokens, at)) : at]
    return tokens[at].word in {"not", "never"} and any(token.word in _AUXILIARIES for token in before)


def _reach_forward(tokens: Sequence[Token], at: int) -> int:
    end = min(at + REACH, len(tokens))
    return next((index for index in range(at + 1, end) if _turns(tokens, index)), end)


def _reach_back(tokens: Sequence[Token], at: int) -> int:
    first = max(at - REACH, 0)
    for index in range(at, first, -1):
        if tokens[index].before > Break.NONE or tokens[index - 1].word in _TURNS:
            return index
        if tokens[index - 1].word == "and" and tokens[index].word in _RESUMING:
            return index
    return first


def _turns(tokens: Sequence[Token], index: int) -> bool:
    """Whether a new statement begins here."""
    token = tokens[index]
    if token.before > Break.NONE or token.word in _TURNS:
        return True
    return token.word == "and" and index + 1 < len(tokens) and tokens[index + 1].word in _SUBJECTS
