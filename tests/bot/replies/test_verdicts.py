from datetime import UTC, date, datetime

import pytest

from bot.replies.verdicts import quote, verdict
from bot.texts import Catalogue
from bot.tutor.events import Review, Reviewed
from bot.tutor.schedule import Rating
from content.card import Card
from grading import (
    Evidence,
    Held,
    KeyPoint,
    Misconception,
    MissReason,
    Outcome,
    PointOutcome,
    PointVerdict,
    Verdict,
)

TEXTS = Catalogue().texts_for("en")
DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("answer", "spans", "quoted"),
    [
        ("trust and costs", [(0, 5)], "trust"),
        ("trust and costs", [(0, 5), (10, 15)], "trust … costs"),
        ("two\n\n lines", [(0, 11)], "two lines"),
        ("x" * 500, [(0, 500)], "x" * 159 + "…"),
        ("anything", [], ""),
    ],
)
def test_the_words_that_decided_are_quoted(answer: str, spans: list[tuple[int, int]], quoted: str) -> None:
    assert quote(answer, [Evidence(*span) for span in spans]) == quoted


def test_with_enough_of_a_choice_the_rest_is_not_called_missed() -> None:
    card = Card("c", "d", "i", "q", (KeyPoint("a"), KeyPoint("b"), KeyPoint("c")), "", "", need=1)
    points = (PointVerdict(PointOutcome.HIT, 1), *[PointVerdict(PointOutcome.MISSED, 0)] * 2)
    judged = Verdict(Outcome.CORRECT, 1.0, points, "g")
    review = Review("c/i", 1, datetime.now(UTC), DAY, "a", judged, Rating.GOOD, 0, gave_up=False)
    said = verdict(Reviewed(card, review, DAY, 2, last=True), TEXTS).text
    assert "Correct: 1 of 1 key points" in said
    assert "Missed" not in said
    assert said.count("Also right:") == 2


def test_what_a_learner_writes_is_never_markup() -> None:
    card = Card("c", "d", "i", "q", (KeyPoint("a < b"),), "R & D", "")
    judged = Verdict(Outcome.CORRECT, 1.0, (PointVerdict(PointOutcome.HIT, 1, (Evidence(0, 8),)),), "g")
    review = Review("c/i", 1, datetime.now(UTC), DAY, "<b>a & b", judged, None, 0, gave_up=False)
    said = verdict(Reviewed(card, review, DAY, 2, last=True), TEXTS).text
    assert "&lt;b&gt;a &amp; b" in said
    assert "a &lt; b" in said
    assert "R &amp; D" in said


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        (MissReason.VAGUE, "You came near, but with a vague word only."),
        (MissReason.NEGATED, "You say that it is not so."),
        (MissReason.WRONG_SLOT, "You put it under another heading."),
        (MissReason.TOO_LITTLE, "You said only a part of it."),
    ],
)
def test_a_missed_point_says_why(reason: MissReason, said: str) -> None:
    missed = PointVerdict(PointOutcome.MISSED, 0.3, (), reason)
    assert f"<b>Missed:</b> a\n{said}" in shown(Verdict(Outcome.INCORRECT, 0.3, (missed,), "g"))


def test_a_point_that_is_not_mentioned_needs_no_reason() -> None:
    missed = PointVerdict(PointOutcome.MISSED, 0.0, (), MissReason.NOT_MENTIONED)
    assert "<b>Missed:</b> a\n\n" in shown(Verdict(Outcome.INCORRECT, 0.0, (missed,), "g"))


def test_a_wrong_idea_is_named_with_the_words_that_hold_it() -> None:
    missed = PointVerdict(PointOutcome.MISSED, 0.0)
    held = Held(Misconception("wrong", "It is not the tools, it is the people."), (Evidence(0, 5),))
    said = shown(Verdict(Outcome.INCORRECT, 0.0, (missed,), "g", (held,)))
    assert "<b>Watch out:</b> It is not the tools, it is the people.\n<blockquote>You wrote: “tools”" in said


def shown(judged: Verdict) -> str:
    card = Card("c", "d", "i", "q", (KeyPoint("a"),), "Because.", "")
    review = Review("c/i", 1, datetime.now(UTC), DAY, "tools it is", judged, None, 0, gave_up=False)
    return verdict(Reviewed(card, review, DAY, 2, last=True), TEXTS).text
