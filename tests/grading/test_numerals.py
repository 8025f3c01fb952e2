import pytest

from grading import KeyPoint, PointOutcome, grade
from grading.numerals import about_the_same, value_of


@pytest.mark.parametrize(
    ("expected", "typed", "same"),
    [
        (299792, 300000, True),
        (9.81, 9.8, True),
        (42, 42, True),
        (9.81, 10.5, False),
        (1984, 1985, False),
        (5, 6, False),
    ],
)
def test_numbers_with_many_digits_may_be_rounded_counts_and_years_may_not(
    expected: float, typed: float, *, same: bool
) -> None:
    assert about_the_same(float(expected), float(typed)) is same


@pytest.mark.parametrize(("word", "value"), [("12", 12.0), ("9.81", 9.81), ("2nd", None), ("two", None)])
def test_a_word_of_digits_is_a_number(word: str, value: float | None) -> None:
    assert value_of(word) == value


@pytest.mark.parametrize(
    ("answer", "hit"),
    [
        ("300,000 km per second", True),
        ("299792 km/s", True),
        ("about 300 000 km", True),
        ("150,000 km per second", False),
    ],
)
def test_a_rounded_number_is_the_number(answer: str, *, hit: bool) -> None:
    points = [KeyPoint("299,792 km per second")]
    assert (grade("How fast is light?", points, answer).points[0].outcome is PointOutcome.HIT) is hit
