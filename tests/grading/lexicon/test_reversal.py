import pytest

from grading.lexicon.reversal import reversed_words

SHARES = {
    word: {f"{kind}1": 1.0 for kind in kinds}
    for word, kinds in {
        "clear": "av", "unclear": "a", "valuable": "a", "invaluable": "a", "proved": "a", "improved": "a",
        "vest": "n", "invest": "v", "justice": "n", "injustice": "n", "til": "n", "until": "n",
    }.items()
}  # fmt: skip


@pytest.mark.parametrize("pair", [("clear", "unclear"), ("justice", "injustice")])
def test_an_opening_reverses_a_word_of_its_kind(pair: tuple[str, str]) -> None:
    assert pair in set(reversed_words(SHARES))


@pytest.mark.parametrize("word", ["invaluable", "improved", "invest", "until"])
def test_the_same_letters_in_another_word_reverse_nothing(word: str) -> None:
    assert word not in {other for _, other in reversed_words(SHARES)}


def test_a_word_that_ends_in_less_reverses_a_noun_only() -> None:
    shares = {
        word: {f"{kind}1": 1.0}
        for word, kind in (("harm", "n"), ("harmless", "a"), ("un", "a"), ("unless", "a"))
    }
    assert set(reversed_words(shares)) == {("harm", "harmless")}
