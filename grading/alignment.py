"""How well one wording is said in an answer, how well its opposite is, and by which words."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from grading.clauses import CROSSING, WIDEST
from grading.reading import Reading
from grading.typos import similarity
from grading.wording import Wording


@dataclass(frozen=True, slots=True)
class Match:
    """A word of a wording found in the answer: which, where, how alike, whether with the same sign."""

    word: int
    at: int
    likeness: float
    agrees: bool


@dataclass(frozen=True, slots=True)
class Coverage:
    """The share of a wording, by weight, that one stretch of the answer says, and the tokens that say it."""

    share: float = 0.0
    tokens: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """What of a wording the answer says, and what it says the opposite of."""

    said: Coverage
    denied: Coverage


def align(wording: Wording, reading: Reading) -> Alignment:
    """Find the stretches of an answer that say most of a wording, and most of its opposite."""
    found = [*_matches(wording, reading)]
    opposed = _opposed(wording, reading)
    return Alignment(
        said=_best(wording, reading, [match for match in found if match.agrees]),
        denied=opposed or _best(wording, reading, [match for match in found if not match.agrees]),
    )


def _opposed(wording: Wording, reading: Reading) -> Coverage | None:
    """The answer's yes to a wording's no, or the other way round."""
    if wording.stance is None or reading.stance is None:
        return None
    same = reading.tokens[reading.stance].word == wording.stance
    return None if same else Coverage(1.0, (reading.stance,))


def _matches(wording: Wording, reading: Reading) -> Iterator[Match]:
    for index, word in enumerate(wording.words):
        if index == 0 and wording.stance and word.word == wording.stance:
            if reading.stance is not None and reading.tokens[reading.stance].word == wording.stance:
                yield Match(index, reading.stance, 1.0, agrees=True)
            continue
        for typed, places in reading.places.items():
            likeness = similarity(word.word, typed)
            if likeness:
                for at in places:
                    yield Match(index, at, likeness, agrees=reading.denied[at] == word.denied)


def _best(wording: Wording, reading: Reading, found: list[Match]) -> Coverage:
    """The best stretch of a few neighbouring statements."""
    by_statement: defaultdict[int, dict[int, Match]] = defaultdict(dict)
    for match in found:
        _keep_likelier(by_statement[reading.statements[match.at][0]], match)
    opens = _sentence_openings(reading) if len(by_statement) > 1 else frozenset()
    return max(
        (
            coverage
            for first in sorted(by_statement)
            for coverage in _stretches(wording, by_statement, first, opens)
        ),
        key=lambda coverage: coverage.share,
        default=Coverage(),
    )


def _stretches(
    wording: Wording, by_statement: Mapping[int, dict[int, Match]], first: int, opens: frozenset[int]
) -> Iterator[Coverage]:
    """The stretches that begin at one statement, each a statement longer than the one before."""
    kept: dict[int, Match] = {}
    factor = 1.0
    for number in range(first, first + WIDEST):
        factor *= CROSSING if number > first and number in opens else 1.0
        for match in by_statement.get(number, {}).values():
            _keep_likelier(kept, match)
        share = factor * sum(wording.words[match.word].weight * match.likeness for match in kept.values())
        yield Coverage(min(share, 1.0), tuple(sorted({match.at for match in kept.values()})))


def _keep_likelier(kept: dict[int, Match], match: Match) -> None:
    if match.word not in kept or kept[match.word].likeness < match.likeness:
        kept[match.word] = match


def _sentence_openings(reading: Reading) -> frozenset[int]:
    return frozenset(number for number, opens in reading.statements if opens)
