from collections.abc import Callable

import pytest
import yaml

from content.yaml_faults import place_of, syntax_problem

QUESTION = "question: What is trust?"


@pytest.mark.usefixtures("_either_parser")
@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "What: is trust?",
            "6:19: a colon starts a field here; "
            "put the whole text in quotes, or line the field up with its neighbours",
        ),
        ("@trust", "6:15: a text cannot begin with this sign; put the whole text in quotes"),
        ("`trust", "6:15: a text cannot begin with this sign; put the whole text in quotes"),
        ('"What is trust?', "6:15: this quote is never closed; write the closing quote"),
        (
            "'What's trust?'",
            "6:21: this does not belong to what is above it; line it up, or put the whole text in quotes",
        ),
        (
            '"Trust" is what?',
            "6:23: this does not belong to what is above it; line it up, or put the whole text in quotes",
        ),
        ("[What is trust?", "6:15: this '[' is not closed by ']'; close it, or put the whole text in quotes"),
        ("{What is trust?", "6:15: this '{' is not closed by '}'; close it, or put the whole text in quotes"),
        (
            "- What is trust?",
            "6:15: a dash starts a list here; put it on a line of its own, or put the whole text in quotes",
        ),
        (
            "| What is trust?",
            "6:17: '|' or '>' begins a text on the lines below; start the text there, or put it in quotes",
        ),
    ],
)
def test_a_syntax_error_is_told_where_it_began_with_its_cure(
    problems_after: Callable[[str, str], list[str]], question: str, expected: str
) -> None:
    assert problems_after(QUESTION, f"question: {question}") == [expected]


@pytest.mark.usefixtures("_either_parser")
def test_a_lone_backslash_is_told(problems_after: Callable[[str, str], list[str]]) -> None:
    [problem] = problems_after(QUESTION, 'question: "What \\is trust?"')
    place, message = problem.split(": ", 1)
    assert place in ("6:21", "6:22")  # the backslash, or the letter after it where libyaml is absent
    assert message == "a backslash between double quotes needs another; write \\\\, or use single quotes"


def test_an_error_without_a_place_is_told_at_the_start_of_the_file() -> None:
    problem = syntax_problem(yaml.YAMLError("unforeseen"), "deck.yaml")
    assert (problem.line, problem.column) == place_of(None) == (1, 1)
