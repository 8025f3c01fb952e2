import pytest

from grading.lexicon.store import Phrase
from grading.lexicon.tables import (
    PART_TRANSLATED,
    STRENGTHS,
    TRANSLATED,
    near_words,
    opposite_words,
    phrases,
    translations,
)


def test_every_two_words_of_a_line_are_as_near_as_its_mark_says_the_nearest_of_all_lines() -> None:
    lines = ["# sizes", "", "= big large", "~ large big wide"]
    close, loose = STRENGTHS["="], STRENGTHS["~"]
    assert near_words(lines) == {("big", "large"): close, ("large", "wide"): loose, ("big", "wide"): loose}


def test_words_of_the_two_sides_are_opposites() -> None:
    assert opposite_words(["hot warm | cold"]) == {("hot", "cold"), ("warm", "cold")}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("klant = customer client", {("klant", "customer"): TRANSLATED, ("klant", "client"): TRANSLATED}),
        ("doelgroep = a+b", {("doelgroep", "a"): PART_TRANSLATED, ("doelgroep", "b"): PART_TRANSLATED}),
        ("land = country", {}),
    ],
)
def test_a_dutch_word_is_kept_unless_english_has_it_too(
    line: str, expected: dict[tuple[str, str], float]
) -> None:
    assert translations([line], {"land"}) == expected


def test_a_phrase_is_read_as_stems() -> None:
    assert phrases(["looking after = caring"]) == [Phrase(("look", "after"), (("care", STRENGTHS["="]),))]
