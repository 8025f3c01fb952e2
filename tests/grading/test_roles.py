"""Who does what to whom, and what stands under which heading."""

import pytest

from grading import KeyPoint, PointOutcome, grade
from grading.prepared import prepare
from grading.reading import read
from grading.roles import NAMES, roles
from grading.sheet import lay

PAID = ("Who pays whom?", ("The baker pays the miller", "The roof is new"))
TEAMS = ("What do the two kinds of teams do?", ("Scouts: explore new ground", "Settlers: build houses"))


def told(card: tuple[str, tuple[str, ...]], answer: str) -> dict[str, float]:
    question, texts = card
    sheet = lay(prepare(question, tuple(map(KeyPoint, texts))), read(answer), None)
    return dict(zip(NAMES, roles(sheet, 0, sheet.card.wordings[0]), strict=True))


@pytest.mark.parametrize(
    ("answer", "direction"),
    [
        ("a baker pays his miller", 1.0),
        ("the miller is paid by the baker", 1.0),
        ("the miller pays the baker", -1.0),
        ("bakers are paid by millers", -1.0),
        ("somebody pays the miller", 0.0),
        ("the roof is new", 0.0),
    ],
)
def test_words_stand_on_their_side_of_the_verb(answer: str, direction: float) -> None:
    assert told(PAID, answer)["direction"] == direction


@pytest.mark.parametrize(
    ("text", "answer", "direction"),
    [
        ("Payment before delivery", "delivery after payment", 1.0),
        ("Payment before delivery", "payment after delivery", -1.0),
        ("It flows from the river to the sea", "from the sea to the river", -1.0),
        ("Gold is heavier than lead", "lead is heavier than gold", -1.0),
    ],
)
def test_words_that_order_two_things_have_sides_too(text: str, answer: str, direction: float) -> None:
    assert told(("What is so?", (text,)), answer)["direction"] * direction > 0.2


@pytest.mark.parametrize(
    ("answer", "slot"),
    [
        ("Settlers build houses; scouts explore new ground", 1.0),
        ("exploring new ground is for the scouts, building houses for the settlers", 1.0),
        ("Scouts: build houses. Settlers: explore new ground", -1.0),
        ("building houses (scouts), exploring new ground (settlers)", -1.0),
        ("explore new ground and build houses", 0.0),
    ],
)
def test_contents_stand_under_their_heading(answer: str, slot: float) -> None:
    assert told(TEAMS, answer)["slot"] == slot


@pytest.mark.parametrize("answer", ["the miller pays the baker", "the baker is paid by the miller"])
def test_swapped_actors_contradict(answer: str) -> None:
    question, texts = PAID
    verdict = grade(question, [KeyPoint(text) for text in texts], answer)
    assert verdict.points[0].outcome is PointOutcome.CONTRADICTED


@pytest.mark.parametrize("answer", ["bakers pay millers", "the miller is paid by the baker"])
def test_the_passive_says_the_same(answer: str) -> None:
    question, texts = PAID
    verdict = grade(question, [KeyPoint(text) for text in texts], answer)
    assert verdict.points[0].outcome is PointOutcome.HIT


@pytest.mark.parametrize(
    "answer",
    [
        "Scouts build houses, settlers explore new ground",
        "exploring new ground is what settlers do; building houses is what scouts do",
    ],
)
def test_contents_under_other_headings_contradict(answer: str) -> None:
    question, texts = TEAMS
    verdict = grade(question, [KeyPoint(text) for text in texts], answer)
    assert {point.outcome for point in verdict.points} == {PointOutcome.CONTRADICTED}
