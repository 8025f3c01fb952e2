import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.schema import Json
from bot.playground.text import cleaned, fitted, part, pieces, units


def entity(kind: str, offset: int, length: int) -> Json:
    return {"type": kind, "offset": offset, "length": length}


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("é", 1), ("😀", 2), ("👨‍👩‍👧", 8)])
def test_length_is_counted_in_utf_16_units(text: str, length: int) -> None:
    assert units(text) == length


@pytest.mark.parametrize(
    ("text", "entities", "trimmed", "left"),
    [
        ("  x \n", [], "x", []),
        (" \n ", [], "", []),
        (" x ", [entity("bold", 0, 3)], " x", [entity("bold", 0, 2)]),
        ("  x", [entity("bold", 2, 1)], "x", [entity("bold", 0, 1)]),
        ("x  ", [entity("bold", 1, 2)], "x", []),
        ("ab", [entity("bold", 0, 1), entity("bold", 1, 1)], "ab", [entity("bold", 0, 2)]),
        (
            "ab",
            [entity("code", 0, 1), entity("code", 1, 1)],
            "ab",
            [entity("code", 0, 1), entity("code", 1, 1)],
        ),
        ("ab", [entity("code", 0, 2), entity("bold", 0, 2)], "ab", [entity("code", 0, 2)]),
        (
            "ab",
            [entity("bold", 0, 2), entity("code", 0, 1)],
            "ab",
            [entity("bold", 0, 2), entity("code", 0, 1)],
        ),
        ("ab", [entity("blockquote", 0, 2), entity("blockquote", 0, 2)], "ab", [entity("blockquote", 0, 2)]),
        ("ab", [entity("pre", 0, 2), entity("code", 0, 2)], "ab", [entity("pre", 0, 2)]),
    ],
)
def test_text_is_trimmed_and_its_entities_follow(
    text: str, entities: list[Json], trimmed: str, left: list[Json]
) -> None:
    assert fitted(text, entities) == (trimmed, left)


def test_only_the_first_hundred_entities_count() -> None:
    _, left = fitted("ab" * 150, [entity("code", 2 * place, 1) for place in range(150)])
    assert len(left) == 100


@given(st.text(min_size=1), st.integers(min_value=10, max_value=40))
def test_a_long_text_goes_in_pieces_that_lose_nothing(text: str, most: int) -> None:
    parts = pieces(text, most)
    assert "".join(parts) == text
    assert all(units(one) <= most for one in parts)


@given(st.text())
def test_cleaning_leaves_no_control_character_but_the_line_feed(text: str) -> None:
    assert not [char for char in cleaned(text) if char < " " and char != "\n"]


@given(st.text(), st.text(), st.text())
def test_a_part_is_what_its_place_says(before: str, inside: str, after: str) -> None:
    assert part(before + inside + after, units(before), units(inside)) == inside
