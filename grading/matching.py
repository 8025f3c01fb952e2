"""Where an answer says the words of each wording, and where it says them with the opposite sign."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from grading.prepared import Card
from grading.reading import Reading
from grading.wording import Wording

# A word at least this like counts as said.
SAID = 0.5
# What is spread over neighbouring clauses counts a little less, more so over sentences.
_CROSSING_CLAUSE, _CROSSING_SENTENCE = 0.97, 0.92
_WIDEST, _WIDEST_AGAINST = 3, 2
# How surely a word's opposite, denied, says the word.
_OPPOSITE = 0.7
# Of a word found: likeness in meaning, likeness as a typing, and the token.
Found = tuple[float, float, int]
# For each clause, the likeliest finding of each word (by its place in the wording).
ByClause = dict[int, dict[int, Found]]


class Stretch(NamedTuple):
    """A run of at most three neighbouring clauses, what share of a wording it says, and by which words."""

    share: float
    first: int
    last: int
    kept: Mapping[int, Found]


NOWHERE = Stretch(0.0, 0, -1, {})


class Match(NamedTuple):
    """What an answer says of a wording (`said`), and the best stretch of it and of its opposite (`against`).

    `peaks`: for each word said anywhere the best likeness in meaning, and as a typing; `meant` and `typed`:
    what share of the wording these make; `shares`: what share of it each clause says.
    """

    said: ByClause
    best: Stretch
    against: Stretch
    peaks: Mapping[int, tuple[float, float]]
    meant: float
    typed: float
    shares: Mapping[int, float]


_NOTHING = Match({}, NOWHERE, NOWHERE, {}, 0.0, 0.0, {})


class Lines(NamedTuple):
    """For each wording what an answer says of it, and what against it, by clause."""

    said: list[ByClause]
    against: list[ByClause]

    def put(self, side: bool, wording: int, clause: int, place: int, found: Found) -> None:  # noqa: FBT001 - a hot path
        """Keep a finding if it is the likeliest of its word in its clause."""
        by_clause = self[side][wording]
        kept = by_clause.get(clause)
        if kept is None:
            by_clause[clause] = {place: found}
        elif place not in kept or kept[place][0] < found[0]:
            kept[place] = found


def match(card: Card, reading: Reading, lines: Lines) -> list[Match]:
    """What an answer says of each wording of a card, and of its opposite."""
    return [
        _match(wording, reading, said, against) if said or against else _NOTHING
        for wording, said, against in zip(card.wordings, lines.said, lines.against, strict=True)
    ]


def _match(wording: Wording, reading: Reading, said: ByClause, against: ByClause) -> Match:
    weights = wording.weights
    shares = {clause: share_of(weights, kept) for clause, kept in said.items()}
    peaks = peaks_of(said)
    return Match(
        said,
        _best(weights, reading, said, shares),
        _best(weights, reading, against, None) if against else NOWHERE,
        peaks,
        sum([weights[place] * meant for place, (meant, _) in peaks.items()]),
        sum([weights[place] * typed for place, (_, typed) in peaks.items()]),
        shares,
    )


def share_of(weights: Sequence[float], kept: Mapping[int, Found]) -> float:
    """The share of a wording, by weight, that some findings say."""
    return sum([weights[place] * found[0] for place, found in kept.items()])


def peaks_of(said: ByClause) -> dict[int, tuple[float, float]]:
    """For each word said anywhere its best likeness in meaning, and as a typing."""
    peaks: dict[int, tuple[float, float]] = {}
    for kept in said.values():
        for place, (meant, typed, _) in kept.items():
            old = peaks.get(place)
            if old is None:
                peaks[place] = (meant, typed)
            elif old[0] < meant or old[1] < typed:
                peaks[place] = (max(old[0], meant), max(old[1], typed))
    return peaks


def _best(
    weights: Sequence[float], reading: Reading, by_clause: ByClause, shares: Mapping[int, float] | None
) -> Stretch:
    """The stretch that says most, the shortest of equals; without shares it is of the opposite."""
    widest = _WIDEST_AGAINST if shares is None else _WIDEST
    best = NOWHERE
    for first, kept in by_clause.items():
        share = share_of(weights, kept) if shares is None else shares[first]
        if share > best.share:
            best = Stretch(share, first, first, kept)
    if len(by_clause) > 1:
        for first in by_clause:
            for wider in _widened(weights, reading, by_clause, (first, widest)):
                if wider.share > best.share:
                    best = wider
    return best


def _widened(
    weights: Sequence[float], reading: Reading, by_clause: ByClause, reach: tuple[int, int]
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
            for place, found in more.items():
                if place not in kept or kept[place][0] < found[0]:
                    kept[place] = found
            yield Stretch(factor * share_of(weights, kept), first, clause, kept)


def lines_of(card: Card, reading: Reading) -> Lines:
    """Nothing found yet, but for the yes or no that a wording opens with and the answer takes or opposes."""
    count = len(card.wordings)
    lines = Lines([{} for _ in range(count)], [{} for _ in range(count)])
    at = reading.stance
    if at is not None:
        for number, wording in enumerate(card.wordings):
            if wording.stance:
                lines.put(
                    wording.stance != reading.stance_said, number, reading.clauses[at], 0, (1.0, 1.0, at)
                )
    return lines


def opposite_of(at: int) -> Found:
    """What the opposite of a word says of it, where the one is denied and the other is not."""
    return (_OPPOSITE, 0.0, at)
