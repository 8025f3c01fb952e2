import pytest

from grading.negation import cues, denied, stance_at, stance_of
from grading.normalize import tokenize


def denied_words(text: str) -> set[str]:
    tokens = tokenize(text)
    marks = denied(len(tokens), cues(tokens))
    return {token.word for token, mark in zip(tokens, marks, strict=True) if mark}


@pytest.mark.parametrize(
    ("text", "denies", "spares"),
    [
        ("plants do not need soil", {"plants", "soil"}, set()),
        ("a whale is a mammal, not a fish", {"fish"}, {"mammal"}),
        ("rain without clouds", {"clouds"}, {"rain"}),
        ("steam rather than diesel", {"diesel"}, {"steam"}),
        ("steam instead of diesel", {"diesel"}, {"steam"}),
        ("there is no oxygen, only nitrogen", {"oxygen"}, {"nitrogen"}),
        ("the king no longer rules but parliament decides", {"king", "rules"}, {"parliament", "decides"}),
        ("wind isn't needed", {"wind"}, set()),
        ("it is not only heat but also light", set(), {"heat", "light"}),
        ("i am not sure but i think heat", set(), {"heat"}),
        ("nobody votes", {"votes"}, set()),
        ("soil does not matter and the light does", {"soil"}, {"light"}),
        ("they own the fields and do not pay rent", {"rent"}, {"own", "fields"}),
        ("you cannot live without water", set(), {"water"}),
    ],
)
def test_a_denial_reaches_its_own_statement(text: str, denies: set[str], spares: set[str]) -> None:
    found = denied_words(text)
    assert denies <= found
    assert not spares & found


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Yes", "yes"),
        ("nope, it sinks", "no"),
        ("Well, yes. It floats", "yes"),
        ("no it sinks", "no"),
        ("no trust at all", None),
        ("yes thre are", "yes"),
        ("Sure, all of them", "sure"),
        ("sure enough it sinks", None),
        ("it sinks", None),
    ],
)
def test_yes_and_no_count_where_they_answer(text: str, word: str | None) -> None:
    tokens = tokenize(text)
    at = stance_at(tokens)
    assert (None if at is None else tokens[at].word) == word


@pytest.mark.parametrize(("word", "stance"), [("yes", "yes"), ("sure", "yes"), ("no", "no"), ("false", "no")])
def test_other_openings_take_a_stance_too(word: str, stance: str) -> None:
    assert stance_of(word) == stance
