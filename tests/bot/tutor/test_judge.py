"""The built-in course as a learner meets it: its own wordings, synonyms and the other cards are all given."""

from pathlib import Path

import pytest

from bot.tutor.judge import judge_of
from content.card import Card
from content.loader import BUILT_IN, load
from grading import Outcome, PointOutcome

LIBRARY = load(BUILT_IN)
JUDGE = judge_of(LIBRARY.courses)
# None of them is among the answers that the grader is fitted to.
ELSEWHERE = (Path(__file__).parents[2] / "grading" / "off_topic.txt").read_text("utf-8").splitlines()


def test_talk_about_something_else_earns_next_to_nothing() -> None:
    verdicts = [JUDGE(card, answer) for card in LIBRARY.cards[::7] for answer in ELSEWHERE]
    hits = [point.outcome is PointOutcome.HIT for verdict in verdicts for point in verdict.points]
    assert sum(hits) / len(hits) < 0.05
    assert sum(verdict.outcome is Outcome.CORRECT for verdict in verdicts) / len(verdicts) < 0.03


@pytest.mark.parametrize("card", LIBRARY.cards, ids=lambda card: card.key)
def test_every_accepted_wording_of_the_course_earns_its_point_alone(card: Card) -> None:
    for number, point in enumerate(card.key_points):
        for wording in point.accept:
            assert JUDGE(card, wording).points[number].outcome is PointOutcome.HIT, wording
