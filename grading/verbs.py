"""What does something to something else: verbs, words that order two things, what stands around them."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from grading.normalize import Token
from grading.spelling import canonical
from grading.words import listed

_VERBS = listed(
    """
    absorb accept accompany achieve acquire adapt address adjust admire adopt affect aid allow analyze
    answer appoint appreciate approve arrange ask assess assign assist attack attract avoid balance beat
    become begin belong blame block boost break bring build buy calculate capture carry cause challenge
    charge choose collect combine come compare compensate compete complement complete connect consist
    consume contain contribute control convert convince cooperate coordinate correct correspond cover
    create criticize cultivate cure damage decide decrease defend define delay delegate deliver demand
    depend describe design destroy determine develop dictate differ direct discourage distribute divide
    dominate drain drive earn eat elect employ empower enable encourage endanger enforce enhance ensure
    establish evaluate exceed exclude execute exercise expect explain exploit explore express facilitate
    feed fight fill finance fit flow follow force forgive foster fulfill fund gain gather generate give
    govern grant guarantee guide handle harm hate heal hear help hinder hire hold hurt identify ignore
    impair imply impose impress improve include increase indicate induce influence inform inherit
    inhibit initiate inspect inspire instruct integrate intend interpret introduce invest invite involve
    join judge justify keep kill know lack lead learn leave lend limit link listen look lose love lower
    maintain make manage manufacture match measure meet melt mirror monitor motivate move negotiate
    notice obey obtain occupy offer operate oppose orbit organize outweigh oversee overtake owe own pay
    perform permit persuade pollute possess precede predict prefer prepare present prevent process
    produce promise promote protect prove provide publish pull punish purchase push raise reach receive
    recognize recommend recruit reduce reflect refuse regulate reinforce reject release rely remember
    remove repair repel replace report represent request require resemble resist respect respond
    restrict reveal reward ruin satisfy save see seek select sell send separate serve shape share show
    signal simplify solve spend spread start state steer stimulate stop strengthen substitute succeed
    sue suggest supervise supply support surround sustain take target teach tell thank threaten train
    transfer transform translate transmit treat trigger trust turn undermine understand use visit vote
    want warn watch weaken win
    """
)
# With these before it a word is no verb ('the support'), nor with that behind it ('an increase of').
_NOUN_BEFORE = listed(
    """
    a an the this that these those my your his her its our their of in on at by for with from into and or
    no any each every some such more less most much many own
    """
)
_NOUN_AFTER = "of"
_THAN = "than"
# 'A before B' is 'B after A'; 'to' orders two things only behind 'from'.
_INVERSES: Mapping[str, str] = {"before": "after", "after": "before", _THAN: "", "into": "", "to": ""}
_TO, _FROM, _FROM_TO = "to", "from", 5
# The doer stands behind a verb with 'by' so many words after it.
_BY, _SOON = "by", 2


def _forms(verb: str) -> Iterator[str]:
    yield from (
        verb,
        f"{verb}s",
        f"{verb}es",
        f"{verb}ed",
        f"{verb}ing",
        f"{verb}{verb[-1]}ed",
        f"{verb}{verb[-1]}ing",
    )
    if verb[-1] in "ey":
        yield from (f"{verb}d", f"{verb[:-1]}ing", f"{verb[:-1]}ies", f"{verb[:-1]}ied")


_FORMS = frozenset(canonical(form) for verb in _VERBS for form in _forms(verb))


class Clause(NamedTuple):
    """A run of tokens from `first` up to `last` (excluded) that turns on the token `at`."""

    first: int
    at: int
    last: int


class Turn(NamedTuple):
    """What stands before and after such a word, as places among the words that a wording tells.

    `verb`: its place, or None if it turns on a function word, `word`; `inverse` says the same the other way
    round. `is_passive`: the doer stands behind it.
    """

    verb: int | None
    word: str
    inverse: str
    before: tuple[int, ...]
    after: tuple[int, ...]
    is_passive: bool


def turning(tokens: Sequence[Token]) -> list[Clause]:
    """Where one thing does something to another; each reaches as far as the next, or a sign."""
    at = [index for index in range(1, len(tokens) - 1) if _is_turning(tokens, index)]
    signs = [index for index, token in enumerate(tokens) if index and token.before]
    begins = sorted({0, *(index + 1 for index in at), *signs})
    ends = sorted({*at, *signs, len(tokens)})
    return [
        Clause(begins[bisect_right(begins, index) - 1], index, ends[bisect_right(ends, index)])
        for index in at
    ]


def turns(tokens: Sequence[Token], places: Mapping[str, int]) -> tuple[Turn, ...]:
    """The turns of a wording that tells the words of `places`; what stands on both sides stands on none."""
    words = [token.word for token in tokens]
    found = []
    for first, at, last in turning(tokens):
        # What is compared is on neither side: 'heavier than'.
        before = {places[word] for word in words[first : at - (words[at] == _THAN)] if word in places}
        after = {places[word] for word in words[at + 1 : last] if word in places}
        if before - after and after - before:
            word, sides = words[at], (tuple(sorted(before - after)), tuple(sorted(after - before)))
            found.append(Turn(places.get(word), word, inverse_of(word), *sides, is_passive(words, at)))
    return tuple(found)


def is_passive(words: Sequence[str], at: int) -> bool:
    """Whether the doer follows a verb: 'is supported by'."""
    return _BY in words[at + 1 : at + 1 + _SOON]


def inverse_of(word: str) -> str:
    """What says the same the other way round, if a word does."""
    return _INVERSES.get(word, "")


def _is_turning(tokens: Sequence[Token], index: int) -> bool:
    word, before, after = (tokens[at].word for at in (index, index - 1, index + 1))
    if word in _INVERSES:
        return word != _TO or _FROM in [token.word for token in tokens[max(index - _FROM_TO, 0) : index]]
    return word in _FORMS and before not in _NOUN_BEFORE and after != _NOUN_AFTER
