from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.yaml_nodes import Trap, parse

ProblemsAfter = Callable[[str, str], list[str]]

pytestmark = pytest.mark.usefixtures("_either_parser")

TITLE = "title: Trust"


@pytest.mark.parametrize(
    ("word", "read_as"),
    [
        ("no", "the truth value false"),
        ("No", "the truth value false"),
        ("off", "the truth value false"),
        ("yes", "the truth value true"),
        ("on", "the truth value true"),
        ("true", "the truth value true"),
        ("012", "a number"),
        ("1:30", "a number"),
        ("2005", "a number"),
        ("0.8", "a number"),
        ("1_000", "a number"),
        ("0b_", "a number"),
        (".inf", "a number"),
        ("2025-01-01", "a date"),
        ("2025-13-45", "a date"),
        ("2025-01-01 12:30:00", "a date"),
        ("~", "nothing at all"),
        ("null", "nothing at all"),
        ("=", "something else"),
    ],
)
def test_a_word_that_yaml_does_not_take_for_text_is_named_with_its_cure(
    problems_after: ProblemsAfter, word: str, read_as: str
) -> None:
    message = f"'{word}' is read as {read_as} here; put it in quotes: \"{word}\""
    assert problems_after(TITLE, f"title: {word}") == [f"1:8: {message}"]
    assert problems_after("you earn it", f"é, {word}, you earn it") == [f"10:21: {message}"]


@pytest.mark.parametrize("text", ['"no"', "'012'", "1:30 sharp", "2025-01-01 or so", "90 %", "nope", "08"])
def test_what_is_quoted_or_unmistakable_is_text(problems_after: ProblemsAfter, text: str) -> None:
    assert problems_after(TITLE, f"title: {text}") == []


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        ("title: &t Trust", "1:8: '&' starts an anchor here; put the text in quotes, or remove it"),
        ("title: *t", "1:8: '*' starts an alias here; put the text in quotes, or write the value out"),
        ("title: !t Trust", "1:8: '!' starts a tag here; put the text in quotes, or remove it"),
        ("!t title: Trust", "1:1: '!' starts a tag here; put the text in quotes, or remove it"),
        ("title: Trust\ntitle: Faith", "2:1: 'title' is already written on line 1; keep one of the two"),
        (
            "title: Trust\n? [a, b]\n: c",
            "2:3: the name of a field is expected here; put the whole text in quotes",
        ),
        (
            "title: Trust\n<<: {source: x}",
            "2:1: '<<' is not a field of a deck; write one of title, source, notes, cards, synonyms",
        ),
        (
            "title: Trust\n'?': x",
            "2:1: '?' is not a field of a deck; write one of title, source, notes, cards, synonyms",
        ),
        (
            "title: Trust\non: x",
            "2:1: 'on' is not a field of a deck; did you mean 'synonyms'?",
        ),
    ],
)
def test_yaml_that_hides_or_doubles_values_is_refused(
    problems_after: ProblemsAfter, new: str, expected: str
) -> None:
    assert problems_after(TITLE, new) == [expected]


def test_a_second_document_is_refused(problems_after: ProblemsAfter) -> None:
    expected = "2:1: a second document starts here; remove the line '---' or make two files"
    assert expected in problems_after(TITLE, f"{TITLE}\n---\n{TITLE}")


def test_a_file_of_comments_only_has_no_value() -> None:
    document = parse("# later\n", "deck.yaml")
    assert document.value is None
    assert [str(problem) for problem in document.problems] == [
        "deck.yaml:1:1: the file has only comments; write its fields"
    ]


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "? " * 1_000, "- " * 1_000])
def test_deep_nesting_is_refused_before_it_costs_anything(text: str) -> None:
    document = parse(text, "deck.yaml")
    assert document.value is None
    assert document.problems[-1].message == (
        "this is nested deeper than any file here needs; remove brackets or indentation"
    )


def test_aliases_of_aliases_are_never_multiplied() -> None:
    layers = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30)]
    document = parse("\n".join(["l0: &l0 lol", *layers]), "deck.yaml")
    assert document.value == {"l0": "lol", **{f"l{n}": [None] * 9 for n in range(1, 30)}}
    assert len(document.problems) == 30 + 29 * 9


def test_every_value_and_every_name_knows_its_place() -> None:
    document = parse('é: [ä, {"ö": x}]\n# a comment\nb:\n  - no\n', "deck.yaml")
    assert document.value == {"é": ["ä", {"ö": "x"}], "b": [Trap("no", "the truth value false")]}
    assert document.values == {
        (): (1, 1),
        ("é",): (1, 4),
        ("é", 0): (1, 5),
        ("é", 1): (1, 8),
        ("é", 1, "ö"): (1, 14),
        ("b",): (4, 3),
        ("b", 0): (4, 5),
    }
    assert document.names == {("é",): (1, 1), ("é", 1, "ö"): (1, 9), ("b",): (3, 1)}


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*"[]{}:,-?!&*|>'\"#%@` \n", "a", "é", "no", "---", "\\x", "- ", ": ", "\n  "]))
)
def test_no_heap_of_signs_makes_the_parser_raise(signs: list[str]) -> None:
    text = "".join(signs)
    document = parse(text, "deck.yaml")
    ends = text.count("\n") + 2
    assert all(1 <= problem.line <= ends and problem.column >= 1 for problem in document.problems)
    assert document.value is not None or document.problems
