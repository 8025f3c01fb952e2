"""Looks for text that the grader cannot bear: `python tests/bench/fuzz.py MINUTES` (10 unless told).

Answers are made of any Unicode, of the course's own words, and of both; every verdict is held against what
the grader promises. Ends with how many answers were graded, or with the one that broke a promise.
"""

import sys
import time

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.card import Card
from content.loader import BUILT_IN, load
from grading import Outcome, PointOutcome, Verdict, grade

CARDS = load(BUILT_IN).cards
WORDS = sorted({word for card in CARDS for point in card.key_points for word in point.text.split()})
PIECES = st.one_of(
    st.text(max_size=40),
    st.sampled_from(WORDS),
    st.sampled_from([point.text for card in CARDS for point in card.key_points]),
    st.sampled_from(
        ["not", "no", "never", "rather than", "without", ",", ".", "\n- ", ": ", " -> ", "2005", "%"]
    ),
)
ANSWERS = st.lists(PIECES, max_size=60).map(" ".join)

graded = 0


@settings(max_examples=1000, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(CARDS), ANSWERS)
def promises(card: Card, answer: str) -> None:
    """What holds of every verdict."""
    global graded  # noqa: PLW0603 - a count of this script
    verdict = grade(card.question, card.key_points, answer, need=card.need)
    graded += 1
    assert verdict == grade(card.question, card.key_points, answer, need=card.need)
    assert 0 <= verdict.score <= 1
    assert len(verdict.points) == len(card.key_points)
    assert (verdict.outcome is Outcome.INCORRECT) <= (verdict.score < 0.85)
    _spans(verdict, answer)


def _spans(verdict: Verdict, answer: str) -> None:
    for point in verdict.points:
        assert 0 <= point.score <= 1
        ends = [0, *(end for span in point.evidence for end in (span.start, span.end))]
        assert ends == sorted(ends)
        assert all(span.start < span.end <= len(answer) for span in point.evidence)
        if point.outcome is not PointOutcome.MISSED:
            assert point.evidence


if __name__ == "__main__":
    until = time.monotonic() + 60 * float(sys.argv[1] if len(sys.argv) > 1 else 10)
    while time.monotonic() < until:
        promises()
    print(f"{graded} answers graded, no promise broken")
