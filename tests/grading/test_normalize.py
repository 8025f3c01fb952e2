import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.normalize import Break, tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Salt & pepper + oil", ["salt", "and", "pepper", "and", "oil"]),
        ("It isn't dry", ["it", "is", "not", "dry"]),
        ("it isn\u2019t dry", ["it", "is", "not", "dry"]),
        ("it isn\u00b4t dry", ["it", "is", "not", "dry"]),
        ("it isnt dry", ["it", "is", "not", "dry"]),
        ("we can't, they won't", ["we", "can", "not", "they", "will", "not"]),
        ("the river's bed", ["the", "river", "bed"]),
        ("90% of 1,000", ["90", "percent", "of", "1000"]),
        ("3.5 litres", ["3.5", "liters"]),
        ("vitamin d", ["vitamin", "d"]),
        ("long-term", ["long", "term"]),
        ("\u6c34\u306f", ["\u6c34", "\u306f"]),
        ("???", []),
        ("", []),
    ],
)
def test_text_becomes_comparable_words(text: str, words: list[str]) -> None:
    assert [token.word for token in tokenize(text)] == words


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        ("one two", [Break.NONE, Break.NONE]),
        ("one, two", [Break.NONE, Break.SOFT]),
        ("one. two", [Break.NONE, Break.HARD]),
        ("one\ntwo", [Break.NONE, Break.HARD]),
        ("- one\n- two", [Break.NONE, Break.HARD]),
        ("one \u2192 two", [Break.NONE, Break.HARD]),
        ("one-two", [Break.NONE, Break.NONE]),
        ("v1.two", [Break.NONE, Break.SOFT]),
    ],
)
def test_tokens_remember_the_punctuation_before_them(text: str, breaks: list[Break]) -> None:
    assert [token.before for token in tokenize(text)] == breaks


def test_a_token_points_to_the_untouched_text() -> None:
    text = "  Cafe\u0301s don\u2019t CLOSE \ufb01rst"
    assert [text[token.start : token.end] for token in tokenize(text)] == [
        "Cafe\u0301s",
        "don\u2019t",
        "don\u2019t",
        "CLOSE",
        "\ufb01rst",
    ]


@given(st.text())
def test_spans_lie_in_the_text_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
