"""How a verdict lies in the table of reviews: whole, and by what is asked for."""

from pydantic import TypeAdapter

from grading import Verdict

_VERDICT = TypeAdapter(Verdict)


def read_verdict(text: str) -> Verdict:
    """The verdict in a row; fields that its grader did not have yet take their defaults."""
    return _VERDICT.validate_json(text)


def verdict_columns(verdict: Verdict) -> dict[str, object]:
    """The columns that a verdict fills."""
    return {
        "verdict": _VERDICT.dump_json(verdict).decode(),
        "outcome": verdict.outcome.value,
        "score": verdict.score,
        "grader": verdict.grader,
    }
