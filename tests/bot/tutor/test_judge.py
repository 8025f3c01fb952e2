"""The built-in course as a learner meets it: its own wordings, synonyms and the other cards are all given."""

import pytest

from bot.tutor.judge import judge_of
from content.card import Card
from content.loader import BUILT_IN, load
from grading import Outcome, PointOutcome

LIBRARY = load(BUILT_IN)
JUDGE = judge_of(LIBRARY.courses)
# Nothing like these is among the answers that the grader is fitted to.
ELSEWHERE = (
    "Beat two eggs with a cup of milk and flour, let the batter rest, then fry thin pancakes in butter.",
    "Ajax won the match in extra time after a penalty, and the goalkeeper saved three shots.",
    "The mitochondria produce energy for the cell through respiration, and the nucleus holds the DNA.",
    "World War One began in 1914 after the assassination of Franz Ferdinand in Sarajevo.",
    "To change a tyre, loosen the nuts, jack up the car, swap the wheel and tighten the nuts again.",
    "Turn left at the church, go straight on for two kilometres, then take the second exit.",
    "he was late again and she was angry; they argued all night and then made up",
    "lol whatever this is so boring can we talk about something else please",
)


def test_talk_about_something_else_earns_next_to_nothing() -> None:
    verdicts = [JUDGE(card, answer) for card in LIBRARY.cards for answer in ELSEWHERE]
    hits = [point.outcome is PointOutcome.HIT for verdict in verdicts for point in verdict.points]
    assert sum(hits) / len(hits) < 0.05
    assert sum(verdict.outcome is Outcome.CORRECT for verdict in verdicts) / len(verdicts) < 0.03


@pytest.mark.parametrize("card", LIBRARY.cards, ids=lambda card: card.key)
def test_every_accepted_wording_of_the_course_earns_its_point_alone(card: Card) -> None:
    for number, point in enumerate(card.key_points):
        for wording in point.accept:
            assert JUDGE(card, wording).points[number].outcome is PointOutcome.HIT, wording
