from collections.abc import Callable

import pytest

from content.rules import did_you_mean

LAST = "explanation: It takes time."
ALT = "write what the picture shows, in at most 1024 characters"


@pytest.mark.parametrize("text", ["...", "'🤝'", "' '", "'\u200b'", "—"])
def test_a_text_has_a_word_in_it(problems_after: Callable[[str, str], list[str]], text: str) -> None:
    assert problems_after("title: Trust", f"title: {text}") == [
        "1:8: 'title' has no word in it; write the title that learners see"
    ]


def test_a_text_holds_nothing_that_a_chat_cannot_show(
    problems_after: Callable[[str, str], list[str]],
) -> None:
    assert problems_after("title: Trust", 'title: "Tru\\0st"') == [
        "1:8: 'title' holds a character that no screen can show; write the title that learners see"
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("note: trust", "note: truts", "9:15: there is no note 'truts' in notes/; did you mean 'trust'?"),
        ("note: trust", "note: faith", "9:15: there is no note 'faith' in notes/; write notes/faith.md"),
        ("[trust]", "[faith]", "3:9: there is no note 'faith' in notes/; write notes/faith.md"),
        ("[trust]", "[trust, trust]", "3:8: 'trust' stands twice in this list; keep one of the two"),
        (
            "note: trust",
            "note: '{}'",
            "9:15: 'note' has no word in it; write the id of the note that teaches it",
        ),
    ],
)
def test_a_note_is_there_when_it_is_named(
    problems_after: Callable[[str, str], list[str]], old: str, new: str, expected: str
) -> None:
    assert problems_after(old, new) == [expected]


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        ("", "13: 'picture' cannot be empty; write its fields: file, alt"),
        ("model.png", "14: 'picture' cannot be the text 'model.png'; write its fields: file, alt"),
        ("{file: model.png}", f"14: 'alt' is missing; {ALT}"),
        ("{file: model.png, alt: ''}", f"37: 'alt' has no word in it; {ALT}"),
        (f"{{file: model.png, alt: {'x' * 1025}}}", f"37: 'alt' has 1025 characters; {ALT}"),
        (
            "{file: modle.png, alt: x}",
            "21: there is no picture 'modle.png' in images/; did you mean 'model.png'?",
        ),
        ("{file: ../a.png, alt: x}", "21: there is no picture '../a.png' in images/; put the file there"),
        (
            "{file: a.svg, alt: x}",
            "21: 'a.svg' is not a picture's name; write the name of a PNG or JPEG file in images/",
        ),
    ],
)
def test_a_picture_is_there_and_has_words_that_say_what_it_shows(
    problems_after: Callable[[str, str], list[str]], picture: str, expected: str
) -> None:
    assert problems_after(LAST, f"{LAST}\n    picture: {picture}") == [f"12:{expected}"]


@pytest.mark.parametrize(
    ("word", "meant"), [("acept", "accept"), ("keypoints", "key_points"), ("Notes", "note"), ("zebra", None)]
)
def test_a_near_word_is_meant_and_a_far_one_is_not(word: str, meant: str | None) -> None:
    assert did_you_mean(word, ["accept", "key_points", "note", "text"]) == meant
