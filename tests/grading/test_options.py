"""What may be said besides the card: order, misconceptions, strictness, the course."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading import Course, CourseCard, KeyPoint, Misconception, MissReason, PointOutcome, Strictness, grade

STEPS = tuple(map(KeyPoint, ("Intake", "Compression", "Power", "Exhaust")))


def test_order_counts_only_where_it_is_asked_for() -> None:
    answer = "compression, intake, power, exhaust"
    free = grade("Name the strokes.", STEPS, answer)
    ordered = grade("Name the strokes.", STEPS, answer, ordered=True)
    assert [point.outcome for point in free.points] == [PointOutcome.HIT] * 4
    assert [point.reason for point in ordered.points].count(MissReason.WRONG_SLOT) == 1


def test_a_misconception_is_reported_with_its_words() -> None:
    wrong = Misconception("Summer comes when the earth is closer to the sun", "It is the tilt of the axis.")
    points = [KeyPoint("The axis of the earth is tilted")]
    answer = "Summer comes when the earth is closer to the sun"
    verdict = grade("Why is it warm in summer?", points, answer, misconceptions=[wrong])
    assert verdict.misconceptions[0].misconception is wrong
    assert answer[verdict.misconceptions[0].evidence[0].start :].startswith("Summer")
    assert not grade("Why?", points, "the axis is tilted", misconceptions=[wrong]).misconceptions


@given(st.lists(st.sampled_from(["intake", "power", "exhaust", "of", "not", "air", ","]), max_size=12))
def test_strictness_never_makes_more_hits(words: list[str]) -> None:
    counts = [
        sum(
            point.outcome is PointOutcome.HIT
            for point in grade("Name them.", STEPS, " ".join(words), strictness=strictness).points
        )
        for strictness in Strictness
    ]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize("need", [1, 2])
def test_as_many_points_as_needed_make_an_answer_correct(need: int) -> None:
    assert grade("Name some.", STEPS, "intake and power", need=need).outcome == "correct"


def test_a_course_may_be_given() -> None:
    course = Course([CourseCard("Name the strokes.", STEPS), CourseCard("Why?", (KeyPoint("Because"),))])
    assert grade("Name the strokes.", STEPS, "intake", course=course).points[0].outcome is PointOutcome.HIT


@pytest.mark.parametrize(
    "answer",
    [
        "It is no plan and no road map. It says how to win trust.",
        "not a road map but a way to win trust",
        "no",
        "something else altogether, about trust",
    ],
)
def test_a_wrong_idea_that_is_denied_or_hardly_touched_is_not_reported(answer: str) -> None:
    points = [KeyPoint("It is no plan and no road map."), KeyPoint("It says how to win trust.")]
    wrong = Misconception(
        "A strategy is a road map of projects.", "No.", ("it is a plan of what to do when",)
    )
    assert not grade("What is a strategy?", points, answer, misconceptions=[wrong]).misconceptions
