import gzip
import json
from pathlib import Path

import pytest

from grading.labelled import read_course, read_labelled
from grading.request import RequestError
from grading.rows import rows_of


def written(file: Path, *rows: dict[str, object]) -> Path:
    text = "".join(f"{json.dumps(row)}\n" for row in rows).encode()
    file.write_bytes(gzip.compress(text) if file.suffix == ".gz" else text)
    return file


def test_answers_with_references_have_one_label(tmp_path: Path) -> None:
    row = {"id": 1, "question": "Why?", "reference_answers": ["a", "b"], "answer": "a", "label2": "correct"}
    (answer,) = read_labelled(written(tmp_path / "two.jsonl.gz", row))
    assert (answer.hits, answer.references, answer.outcome) == ((True,), True, None)


def test_scores_are_marks_and_right_from_one_half(tmp_path: Path) -> None:
    row = {"id": 1, "question": "Why?", "reference_answers": ["a"], "answer": "a", "score": 0.4}
    (answer,) = read_labelled(written(tmp_path / "scored.jsonl", row))
    assert (answer.hits, answer.score) == ((False,), 0.4)


def test_a_unit_is_a_key_point(tmp_path: Path) -> None:
    row = {"id": "abs/doc/sys/1", "key_point": "It rains", "answer": "rain", "hit": True}
    (answer,) = read_labelled(written(tmp_path / "units.jsonl", row))
    assert (answer.hits, answer.card, answer.request.key_points[0].text) == ((True,), "doc", "It rains")


def test_units_held_against_one_text_are_the_key_points_of_one_card(tmp_path: Path) -> None:
    units = [
        {"id": "abs/doc/sys/1", "key_point": "It rains", "answer": "rain", "hit": True},
        {"id": "abs/doc/sys/2", "key_point": "It snows", "answer": "rain", "hit": False},
        {"id": "abs/doc/other/1", "key_point": "It rains", "answer": "sun", "hit": False},
    ]
    first, second = read_labelled(written(tmp_path / "units.jsonl", *units))
    assert [point.text for point in first.request.key_points] == ["It rains", "It snows"]
    assert (first.hits, second.hits) == ((True, False), (False,))


HARD: dict[str, object] = {
    "id": 1,
    "question": "Why?",
    "key_points": ["It rains", "It snows"],
    "answer": "rain",
    "hit": [0],
    "verdict": "partial",
}


def test_answers_harder_than_life_weigh_less(tmp_path: Path) -> None:
    easy, hard = read_labelled(written(tmp_path / "cards.jsonl", HARD, HARD | {"weight": 0.25}))
    whole, quarter = list(rows_of([easy])), list(rows_of([hard]))
    assert [row.weight for row in quarter] == pytest.approx([row.weight / 4 for row in whole])


@pytest.mark.parametrize("weight", [0, 2, "much", None])
def test_a_weight_that_is_none_is_refused_with_its_line(weight: object, tmp_path: Path) -> None:
    with pytest.raises(RequestError, match=r"cards\.jsonl:2: \"weight\" must be a number"):
        read_labelled(written(tmp_path / "cards.jsonl", HARD, HARD | {"weight": weight}))


@pytest.mark.parametrize("text", ["3", '{"a": 1}', "[3]", '[{"question": "Why?"}]', "["])
def test_a_file_that_is_no_course_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "course.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(RequestError):
        read_course(file)
