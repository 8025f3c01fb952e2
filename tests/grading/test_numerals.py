import pytest

from grading import KeyPoint, PointOutcome, grade
from grading.normalize import tokenize
from grading.numerals import about_the_same, value_of


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("three hundred thousand", ["300000"]),
        ("300 000", ["300000"]),
        ("300,000", ["300000"]),
        ("299 792 458 m", ["299792458", "meter"]),
        ("1.000.000", ["1000000"]),
        ("two hundred fifty", ["250"]),
        ("twenty-five percent", ["25", "percent"]),
        ("90 per cent", ["90", "percent"]),
        ("90%", ["90", "percent"]),
        ("1.5 million", ["1500000"]),
        ("1,5 mln", ["1500000"]),
        ("10k customers", ["10000", "customers"]),
        ("5 km", ["5000", "meter"]),
        ("5km", ["5000", "meter"]),
        ("250 ml", ["0.25", "liter"]),
        ("2 kilos", ["2000", "gram"]),
        ("2 3 4", ["2", "3", "4"]),
        ("1984 1985", ["1984", "1985"]),
        ("2,3,4", ["2,3,4"]),
        ("b2b and the 3rd", ["b2b", "and", "the", "3rd"]),
        ("one of them", ["one", "of", "them"]),
        ("in 2005 we had 100 shops", ["in", "2005", "we", "had", "100", "shops"]),
    ],
)
def test_a_number_is_one_word_however_it_is_written(typed: str, words: list[str]) -> None:
    assert [token.word for token in tokenize(typed)] == words


def test_a_number_of_several_words_keeps_its_place_in_the_text() -> None:
    text = "about three hundred thousand km a second"
    number, unit = tokenize(text)[1:3]
    assert (text[number.start : number.end], text[unit.start : unit.end]) == ("three hundred thousand", "km")


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


@pytest.mark.parametrize(
    ("word", "value"), [("12", 12.0), ("9.81", 9.81), ("2nd", None), ("two", None), ("1.2.3", None)]
)
def test_a_word_of_digits_is_a_number(word: str, value: float | None) -> None:
    assert value_of(word) == value


@pytest.mark.parametrize(
    ("answer", "hit"),
    [
        ("300,000 km per second", True),
        ("299792 km/s", True),
        ("about 300 000 km", True),
        ("three hundred thousand kilometres each second", True),
        ("299 792 000 m per second", True),
        ("150,000 km per second", False),
        ("299,792 m per second", False),
    ],
)
def test_a_rounded_number_is_the_number_and_its_unit_counts(answer: str, *, hit: bool) -> None:
    points = [KeyPoint("299,792 km per second")]
    assert (grade("How fast is light?", points, answer).points[0].outcome is PointOutcome.HIT) is hit
