"""Key points stated word for word, and which denials reach them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from grading.negation import REACH, Cue
from grading.prepared import Card
from grading.reading import Reading
from grading.wording import Wording

# So many words of a key point that tell something speak for themselves, wherever they stand together.
_SPEAKS = 3


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `first` up to `last` (excluded) of an answer."""

    first: int
    last: int

    def holds(self, index: int) -> bool:
        """Whether a token is in the run."""
        return self.first <= index < self.last


def recited(wording: Wording, reading: Reading) -> Iterator[Run]:
    """Every place where the answer says the wording word for word (by stems)."""
    found = reading.stems.find(wording.stems) if wording.stems else -1
    token, reached = 0, 0
    while found >= 0:
        token += reading.stems.count(" ", reached, found)
        yield Run(token, token + wording.stems.count(" ") - 1)
        reached = found
        found = reading.stems.find(wording.stems, found + 1)


def quoted_cues(card: Card, reading: Reading) -> frozenset[int]:
    """Tokens of key points with denials that are said word for word: these deny nothing beyond them."""
    if not reading.cues:
        return frozenset()
    runs = [run for wording in card.texts if wording.holds_cue for run in recited(wording, reading)]
    return frozenset(cue.at for cue in reading.cues if any(run.holds(cue.at) for run in runs))


def said_tokens(card: Card, reading: Reading) -> frozenset[int]:
    """The tokens of key points' own texts that are said word for word."""
    return frozenset(
        token
        for wording in card.texts
        if wording.stems in reading.stems
        for run in recited(wording, reading)
        for token in range(run.first, run.last)
    )


def stated(wording: Wording, reading: Reading, quoted: frozenset[int], said: frozenset[int]) -> Run | None:
    """The first place where the answer says the wording word for word without denying it.

    A lone 'yes' in a sentence says nothing where the answer opens with 'no', nor does a wording of a word or
    two beside others: 'planning is executed' does not say 'Execution'. `said`: tokens of key points.
    """
    if wording.stance != reading.stance_said and None not in {wording.stance, reading.stance_said}:
        return None
    for run in recited(wording, reading):
        if len(wording.told) < _SPEAKS and not _is_bare(run, reading, said):
            continue
        outside = [cue for cue in _near(run, reading) if cue.at not in quoted and _reaches(cue, run)]
        if len(outside) % 2 == 0:
            return run
    return None


def _is_bare(run: Run, reading: Reading, said: frozenset[int]) -> bool:
    """Whether the clauses of a run tell nothing but it and key points word for word."""
    first = bisect_left(reading.clauses, reading.clauses[run.first])
    last = bisect_right(reading.clauses, reading.clauses[run.last - 1])
    return all(not reading.weights[at] or at in said or run.holds(at) for at in range(first, last))


def _near(run: Run, reading: Reading) -> Sequence[Cue]:
    """The cues that stand close enough to reach a run."""
    first = bisect_left(reading.cues, run.first - REACH, key=lambda cue: cue.at)
    last = bisect_left(reading.cues, run.last + REACH, key=lambda cue: cue.at)
    return reading.cues[first:last]


def _reaches(cue: Cue, run: Run) -> bool:
    return not run.holds(cue.at) and cue.first < run.last and run.first < cue.last
