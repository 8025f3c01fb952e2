"""Where an answer says the words of a wording, and where it says them with the opposite sign."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from grading.reading import Reading
from grading.vocabulary import Near, Vocabulary
from grading.wording import Wording

# What is spread over neighbouring clauses counts a little less, more so over sentences.
_CROSSING_CLAUSE, _CROSSING_SENTENCE = 0.97, 0.92
_WIDEST = 3

# How surely a word's opposite, denied, says the word.
_OPPOSITE = 0.7
# Of a word found: likeness as a typing, likeness in meaning, and the token.
Found = tuple[float, float, int]
Places = Mapping[int, list[Found]]
# For each clause, the likeliest finding of each word (by its place in the wording).
ByClause = dict[int, dict[int, Found]]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of at most three neighbouring clauses, what share of a wording it says, and by which words."""

    share: float
    first: int
    last: int
    kept: Mapping[int, Found]


NOWHERE = Stretch(0.0, 0, -1, {})


@dataclass(frozen=True, slots=True)
class Match:
    """What an answer says of a wording (`said`), and the best stretch of it and of its opposite (`against`).

    `typed` and `meant` are for each word the best likeness as a typing and in meaning; `shares` says how
    much of the wording each clause says.
    """

    said: ByClause
    best: Stretch
    against: Stretch
    typed: tuple[float, ...]
    meant: tuple[float, ...]
    shares: Mapping[int, float]


def places(vocabulary: Vocabulary, reading: Reading, asked: frozenset[str]) -> Places:
    """For each word that is looked for, where the answer has it.

    A word of the question, by its stem one of `asked`, says no other: 'leadership' does not say 'leaders'.
    """
    found: dict[int, list[Found]] = {}
    near = vocabulary.near
    for at, (word, root) in enumerate(zip(reading.words, reading.roots, strict=True)):
        own = vocabulary.with_stem(root) if root in asked else None
        for number, typed, meant in near(word):
            if own is not None and number not in own:
                continue
            if number in found:
                found[number].append((typed, meant, at))
            else:
                found[number] = [(typed, meant, at)]
    for at, _, root, alike in reading.implied:
        _imply(found, near(root), at, alike)
    return found


def _imply(found: dict[int, list[Found]], near: Iterable[Near], at: int, alike: float) -> None:
    for number, _, meant in near:
        found.setdefault(number, []).append((0.0, alike * meant, at))


def match(wording: Wording, reading: Reading, found: Places, opposites: Mapping[int, Sequence[int]]) -> Match:
    """Find what an answer says of a wording, and what of its opposite."""
    said: ByClause = {}
    against: ByClause = {}
    for word, number in enumerate(wording.ids):
        sides = (against, said) if wording.denied[word] else (said, against)
        if word == 0 and wording.stance:
            _take_stance(wording, reading, said, against)
        elif number in found:
            _sort(found[number], word, reading, sides)
        if number in opposites:
            _sort([(0.0, _OPPOSITE, at) for at in opposites[number]], word, reading, sides[::-1])
    size = len(wording.ids)
    shares = {clause: share_of(wording, kept) for clause, kept in said.items()}
    return Match(
        said=said,
        best=_best(wording, reading, said, _WIDEST),
        against=_best(wording, reading, against, 2),
        typed=_peaks(said, size, 0),
        meant=_peaks(said, size, 1),
        shares=shares,
    )


def share_of(wording: Wording, kept: Mapping[int, Found]) -> float:
    """The share of a wording, by weight, that some findings say."""
    weights = wording.weights
    return sum([weights[word] * finding[1] for word, finding in kept.items()])


def _take_stance(wording: Wording, reading: Reading, said: ByClause, against: ByClause) -> None:
    at = reading.stance
    if at is not None:
        side = said if reading.stance_said == wording.stance else against
        side.setdefault(reading.clauses[at], {})[0] = (1.0, 1.0, at)


def _sort(
    findings: list[Found],
    word: int,
    reading: Reading,
    sides: tuple[ByClause, ByClause],
) -> None:
    """Put the findings of a word on the side of what the answer affirms, or of what it denies."""
    clauses, denied = reading.clauses, reading.denied
    for finding in findings:
        at = finding[2]
        side = sides[denied[at]]
        kept = side.get(clauses[at])
        if kept is None:
            side[clauses[at]] = {word: finding}
        elif word not in kept or kept[word][1] < finding[1]:
            kept[word] = finding


def _peaks(said: ByClause, size: int, kind: int) -> tuple[float, ...]:
    peaks = [0.0] * size
    for kept in said.values():
        for word, finding in kept.items():
            peaks[word] = max(peaks[word], finding[kind])
    return tuple(peaks)


def _best(wording: Wording, reading: Reading, by_clause: ByClause, widest: int) -> Stretch:
    """The stretch that says most, the shortest of equals."""
    best = NOWHERE
    for first, opening in by_clause.items():
        best = _longer(best, Stretch(share_of(wording, opening), first, first, opening))
        if len(by_clause) > 1:
            for wider in _widened(wording, reading, by_clause, (first, widest)):
                best = _longer(best, wider)
    return best


def _longer(best: Stretch, other: Stretch) -> Stretch:
    return other if other.share > best.share else best


def _widened(
    wording: Wording, reading: Reading, by_clause: ByClause, reach: tuple[int, int]
) -> Iterator[Stretch]:
    """The stretches from a clause on that hold another clause with some of the wording."""
    first, widest = reach
    kept = by_clause[first]
    factor = 1.0
    for clause in range(first + 1, first + widest):
        factor *= _CROSSING_SENTENCE * _CROSSING_CLAUSE if clause in reading.opened else _CROSSING_CLAUSE
        more = by_clause.get(clause)
        if more:
            kept = kept.copy()
            for word, finding in more.items():
                if word not in kept or kept[word][1] < finding[1]:
                    kept[word] = finding
            yield Stretch(factor * share_of(wording, kept), first, clause, kept)
