"""The values that grading takes and gives: key points in, verdicts out."""

from dataclasses import dataclass
from enum import StrEnum


class PointOutcome(StrEnum):
    """What became of one key point."""

    HIT = "hit"
    MISSED = "missed"
    CONTRADICTED = "contradicted"


class MissReason(StrEnum):
    """Why a key point was missed."""

    NOT_MENTIONED = "not mentioned"
    VAGUE = "only a vague word"
    NEGATED = "negated"
    WRONG_SLOT = "wrong slot"
    TOO_LITTLE = "too little"


class Outcome(StrEnum):
    """What became of the whole answer."""

    CORRECT = "correct"
    PARTIAL = "partial"
    INCORRECT = "incorrect"


@dataclass(frozen=True, slots=True)
class KeyPoint:
    """One thing a good answer says.

    `accept` lists other wordings that earn the point; `essential` marks a point that a pass needs;
    `note` names the note that teaches it (the grader does not read it).
    """

    text: str
    accept: tuple[str, ...] = ()
    essential: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Misconception:
    """A wrong idea worth naming, in one or more wordings, with what to say to who holds it."""

    text: str
    feedback: str = ""
    accept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of the learner's untouched answer, in characters: `answer[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PointVerdict:
    """One key point's outcome, its score in [0, 1] and the words that decided it, in order and disjoint.

    The score is the probability of a hit, 0 for a contradiction; `reason` is given for a miss.
    """

    outcome: PointOutcome
    score: float
    evidence: tuple[Evidence, ...] = ()
    reason: MissReason | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A misconception that the answer states, and by which words."""

    misconception: Misconception
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The grader's judgement: a point verdict per key point in the card's order, the total in [0, 1]."""

    outcome: Outcome
    score: float
    points: tuple[PointVerdict, ...]
    grader: str
    misconceptions: tuple[Held, ...] = ()
