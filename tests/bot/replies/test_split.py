import re
from html import escape, unescape

from hypothesis import given
from hypothesis import strategies as st

from bot.playground.markup import parsed
from bot.replies.split import LIMIT, split


def units(part: str) -> int:
    return len(unescape(re.sub(r"<[^>]*>", "", part)).encode("utf-16-le")) // 2


def test_a_short_text_stays_whole() -> None:
    assert split("<b>Hello</b>\n\nyou") == ["<b>Hello</b>\n\nyou"]


def test_a_long_text_is_cut_between_lines() -> None:
    assert split("one two\nthree\nfour", limit=14) == ["one two\nthree", "four"]


def test_a_long_line_is_cut_between_words_and_a_long_word_anywhere() -> None:
    assert split("one two three", limit=8) == ["one two", "three"]
    assert [units(part) for part in split("x" * 10_000)] == [4096 - 4096 % 64] * 2 + [10_000 - 2 * 4096]


def test_markup_open_at_a_cut_goes_on_in_the_next_part() -> None:
    parts = split("<blockquote expandable>one\n<b>two\nthree</b></blockquote>", limit=8)
    assert parts == [
        "<blockquote expandable>one\n<b>two</b></blockquote>",
        "<blockquote expandable><b>three</b></blockquote>",
    ]


words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300).map(
    lambda text: escape(text, quote=False)
)
marked = st.recursive(
    words,
    lambda inner: st.tuples(
        st.sampled_from(["b", "i", "blockquote", "code"]), st.lists(inner, min_size=1, max_size=4)
    ).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"),
    max_leaves=12,
)


@given(marked, st.integers(64, 400))
def test_every_part_fits_is_whole_markup_and_no_word_is_lost(text: str, limit: int) -> None:
    parts = split(text, limit)
    plain = "".join(parsed(part)[0] for part in parts)
    assert "".join(plain.split()) == "".join(parsed(text)[0].split())
    assert all(units(part) <= limit for part in parts)
    assert LIMIT == 4096
