"""How a card's answer is graded: with all that its course and the host's settings say about it."""

from collections.abc import Callable

from content.card import Card
from grading import Verdict, grade

Judge = Callable[[Card, str], Verdict]


def judge(card: Card, answer: str) -> Verdict:
    """Grade an answer to a card."""
    return grade(card.question, card.key_points, answer, need=card.need)
