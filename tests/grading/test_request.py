import pytest

from grading.request import Request, RequestError, parse
from grading.verdict import KeyPoint


def test_key_points_are_texts_or_objects_and_other_fields_are_left_alone() -> None:
    line = (
        b'{"id": 7, "question": "q", "key_points": ["a", {"text": "b", "accept": ["c"], "essential": true,'
        b' "note": "n"}], "answer": "x", "need": 1, "kind": "typo"}'
    )
    points = (KeyPoint("a"), KeyPoint("b", ("c",), essential=True))
    assert parse(line) == Request(7, "q", points, "x", 1)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"nonsense", "not JSON"),
        (b"\xff{}", "not UTF-8"),
        (b"[" * 100_000, "nested too deep"),
        (b"9" * 5000, "number too long"),
        (b"[1]", "a JSON object"),
        (b'{"id": "1", "question": "q", "answer": "x"}', '"key_points" must be a list'),
        (b'{"id": "1", "question": "q", "key_points": [], "answer": "x"}', '"key_points" must be a list'),
        (b'{"id": "1", "question": "q", "key_points": [3], "answer": "x"}', "key point 1"),
        (b'{"id": "1", "question": "q", "key_points": [{"text": 1}], "answer": "x"}', "key point 1"),
        (
            b'{"id": "1", "question": "q", "key_points": ["a", {"text": "b", "accept": "c"}], "answer": "x"}',
            '"accept"',
        ),
        (
            b'{"id": "1", "question": "q", "key_points": [{"text": "b", "essential": 1}], "answer": "x"}',
            '"essential"',
        ),
        (b'{"id": "1", "question": "q", "key_points": ["a"], "answer": null}', '"answer" must be a text'),
        (b'{"id": "1", "key_points": ["a"], "answer": "x"}', '"question" must be a text'),
        (b'{"question": "q", "key_points": ["a"], "answer": "x"}', '"id" must be'),
        (b'{"id": true, "question": "q", "key_points": ["a"], "answer": "x"}', '"id" must be'),
        (b'{"id": "1", "question": "q", "key_points": ["a"], "answer": "x", "need": 2}', '"need" must be'),
    ],
)
def test_a_line_that_cannot_be_graded_says_why(line: bytes, said: str) -> None:
    with pytest.raises(RequestError, match=said.replace("[", r"\[")):
        parse(line)
