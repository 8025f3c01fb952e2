"""Which words a learner is shown, and which reason."""

import pytest

from grading import KeyPoint, MissReason, PointOutcome, PointVerdict, grade
from grading.prepared import prepare
from grading.quoting import telling
from grading.reading import read
from grading.sheet import lay

HONEST = KeyPoint("People show their true selves", accept=("you can be who you are",))

JUDGES = KeyPoint("Judges are appointed for life by the king, and only parliament can remove them")


def first(text: KeyPoint, answer: str, *others: str) -> PointVerdict:
    return grade("What is it like there?", [text, *map(KeyPoint, others)], answer).points[0]


def quotes(point: PointVerdict, answer: str) -> list[str]:
    return [answer[span.start : span.end] for span in point.evidence]


def test_a_wording_of_function_words_is_quoted_by_them() -> None:
    answer = "there you can just be who you are"
    assert quotes(first(HONEST, answer, "Bosses listen"), answer) == ["you can just be who you are"]


def test_the_wording_of_which_most_is_said_is_quoted() -> None:
    point = KeyPoint("Overtures are made politely", accept=("they greet you with a smile",))
    answer = "they greet you politely and with a smile"
    assert quotes(first(point, answer, "Bosses listen"), answer) == ["greet", "smile"]


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("rain falls in autumn", MissReason.NOT_MENTIONED),
        ("their clothes are red", MissReason.NOT_MENTIONED),
        ("not for life", MissReason.NEGATED),
    ],
)
def test_a_miss_says_why(answer: str, reason: MissReason) -> None:
    point = first(JUDGES, answer, "Their clothes are red")
    assert (point.outcome, point.reason) == (PointOutcome.MISSED, reason)


def test_what_matters_most_denied_contradicts() -> None:
    assert (
        first(JUDGES, "parliament cannot remove them", "Their clothes are red").outcome
        is PointOutcome.CONTRADICTED
    )


def test_another_number_is_no_hit() -> None:
    points = [KeyPoint("It sleeps 16 hours a day"), KeyPoint("It hunts birds")]
    right, wrong = (grade("What does a cat do?", points, f"it sleeps {hours} hours") for hours in (16, 12))
    assert right.points[0].outcome is PointOutcome.HIT
    assert wrong.points[0].outcome is PointOutcome.CONTRADICTED


def test_a_key_point_in_quite_other_words_quotes_the_clause_that_means_it() -> None:
    points = KeyPoint("It is composed of number crunchers"), KeyPoint("It has no vision")
    answer = "the people upstairs only look at next month, they are all spreadsheet types, nobody dreams"
    sheet = lay(prepare("When does a board fail?", points), read(answer), None)
    assert [sheet.reading.words[at] for at in telling(sheet, 0)] == ["spreadsheet", "types"]
