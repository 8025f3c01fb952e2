from dataclasses import replace

import pytest

from bot.tutor.rating import rate
from bot.tutor.schedule import Rating
from content.card import Card
from grading import Held, KeyPoint, Misconception, Outcome, PointOutcome, PointVerdict, Verdict

CARD = Card(
    course="c",
    deck="d",
    id="i",
    question="q",
    key_points=(KeyPoint("one", essential=True), KeyPoint("two")),
    explanation="",
    source="",
)


def verdict(score: float, essential: PointOutcome = PointOutcome.HIT) -> Verdict:
    points = (PointVerdict(essential, 1.0), PointVerdict(PointOutcome.HIT, 1.0))
    return Verdict(Outcome.PARTIAL, score, points, "test")


@pytest.mark.parametrize(
    ("score", "hinted", "rating"),
    [
        (0.0, False, Rating.AGAIN),
        (0.59, False, Rating.AGAIN),
        (0.60, False, Rating.HARD),
        (0.84, False, Rating.HARD),
        (0.85, False, Rating.GOOD),
        (0.85, True, Rating.HARD),
        (1.0, False, Rating.GOOD),
        (0.5, True, Rating.AGAIN),
    ],
)
def test_the_score_and_hints_make_the_rating(score: float, hinted: bool, rating: Rating) -> None:
    assert rate(CARD, verdict(score), hinted=hinted) is rating


@pytest.mark.parametrize("outcome", [PointOutcome.MISSED, PointOutcome.CONTRADICTED])
def test_no_pass_without_an_essential_point(outcome: PointOutcome) -> None:
    assert rate(CARD, verdict(0.95, essential=outcome), hinted=False) is Rating.AGAIN


def test_no_pass_with_a_wrong_idea() -> None:
    held = Held(Misconception("wrong", "right"), ())
    assert rate(CARD, replace(verdict(1.0), misconceptions=(held,)), hinted=False) is Rating.AGAIN
