from collections.abc import Callable

import pytest

TITLE = "title: Trust"
ACCEPT = "accept: [you earn it, it must be earned]"
LAST = "explanation: It takes time."
POINTS = "key_points:\n      - text: It is earned.\n        note: trust\n        " + ACCEPT
WRITE_TITLE = "write the title that learners see"
WORDINGS = "write a list of 2 to 6 wordings"
NUMBER = "write how many key points make a full answer, as a number such as 3"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (TITLE + "\n", "", f"1:1: 'title' is missing; {WRITE_TITLE}"),
        (TITLE, "title:", f"1:7: 'title' cannot be empty; {WRITE_TITLE}"),
        (TITLE, "title: ' '", f"1:8: 'title' has no word in it; {WRITE_TITLE}"),
        (TITLE, "title: [Trust]", "1:8: 'title' is read as a list here; put the whole text in quotes"),
        (TITLE, "title: {Trust: x}", "1:8: 'title' is read as fields here; put the whole text in quotes"),
        (
            TITLE,
            f"{TITLE}\nauthor: me",
            "2:1: 'author' is not a field of a deck; write one of title, source, notes, cards, synonyms",
        ),
        (
            ACCEPT,
            f"{ACCEPT}\n        esential: true",
            "11:9: 'esential' is not a field of a key point; did you mean 'essential'?",
        ),
        (
            LAST,
            f"{LAST}\n    questoin: x",
            "12:5: 'questoin' is not a field of a card; did you mean 'question'?",
        ),
        (
            "id: brand-trust",
            "id: Brand trust!",
            "5:9: 'Brand trust!' cannot be an id; "
            "write small letters, digits and hyphens, at most 40, such as brand-trust",
        ),
        ("id: brand-trust", "id: 4", "5:9: '4' is read as a number here; put it in quotes: \"4\""),
        (
            "question: What is trust?",
            f"question: {'x' * 1001}",
            "6:15: 'question' has 1001 characters; write the question, in at most 1000 characters",
        ),
        (
            "text: It is earned.",
            f"text: {'x' * 301}",
            "8:15: 'text' has 301 characters; "
            "write one thing that a good answer says, in at most 300 characters",
        ),
        (POINTS, "key_points: []", "7:17: 'key_points' has 0 entries; write a list of 1 to 8 key points"),
        (
            POINTS,
            "key_points:\n      - It is earned.",
            "8:9: an entry of 'key_points' cannot be the text 'It is earned.'; "
            "write its fields: text, note, essential, accept",
        ),
    ],
)
def test_each_slip_in_a_field_is_told_with_its_place_and_what_to_write(
    problems_after: Callable[[str, str], list[str]], old: str, new: str, expected: str
) -> None:
    assert problems_after(old, new) == [expected]


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", f"10:16: 'accept' cannot be empty; {WORDINGS}"),
        (" 3", f"10:17: 'accept' cannot be 3; {WORDINGS}"),
        (" earn it", f"10:17: 'accept' cannot be the text 'earn it'; {WORDINGS}"),
        (" [earn it]", f"10:17: 'accept' has 1 entry; {WORDINGS}"),
        (" [a, b, c, d, e, f, g]", f"10:17: 'accept' has 7 entries; {WORDINGS}"),
        (" [a, A]", "10:17: 'A' stands twice in this list; keep one of the two"),
        (
            "\n          - a\n          -",
            "12:12: an entry of 'accept' cannot be empty; write another wording of the same",
        ),
        (
            "\n          - a\n          - b: c",
            "12:13: an entry of 'accept' is read as fields here; put the whole text in quotes",
        ),
    ],
)
def test_each_slip_in_a_list_is_told_with_its_place_and_what_to_write(
    problems_after: Callable[[str, str], list[str]], accept: str, expected: str
) -> None:
    assert problems_after(ACCEPT, f"accept:{accept}") == [expected]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("need: 2", "need' is 2 of 1 key points; write 1 to 1, or leave it out"),
        ("need: 0", "need' is 0 of 1 key points; write 1 to 1, or leave it out"),
        ("need: 01", f"need' cannot be '01'; {NUMBER}"),
        ("need: '1'", f"need' cannot be the text '1'; {NUMBER}"),
        ("need: 1.0", f"need' cannot be '1.0'; {NUMBER}"),
        ("need: true", f"need' cannot be true; {NUMBER}"),
        ("need: 9999999999", f"need' cannot be '9999999999'; {NUMBER}"),
    ],
)
def test_a_number_is_written_plainly_and_within_the_key_points(
    problems_after: Callable[[str, str], list[str]], field: str, expected: str
) -> None:
    assert problems_after(LAST, f"{LAST}\n    {field}") == [f"12:11: '{expected}"]


@pytest.mark.parametrize(("value", "shown"), [("yes", "'yes'"), ("'true'", "the text 'true'"), ("1", "1")])
def test_a_truth_value_is_written_in_one_way(
    problems_after: Callable[[str, str], list[str]], value: str, shown: str
) -> None:
    assert problems_after(ACCEPT, f"{ACCEPT}\n        essential: {value}") == [
        f"11:20: 'essential' cannot be {shown}; write true or false, without quotes"
    ]


def test_all_slips_of_a_deck_are_told_at_once(problems_after: Callable[[str, str], list[str]]) -> None:
    told = problems_after(
        f"{POINTS}\n    {LAST}\n", "key_points:\n      - {text: no, note: x}\n    nede: 1\n"
    )
    assert [problem.split(": ")[0] for problem in told] == ["5:5", "8:9", "8:16", "8:26", "9:5"]
