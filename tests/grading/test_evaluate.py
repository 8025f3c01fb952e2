import json
from pathlib import Path

import pytest

from grading.evaluate import main

ROW = {
    "id": "1",
    "question": "What melts?",
    "key_points": ["Ice", "Snow"],
    "answer": "ice and snow",
    "hit": [0, 1],
    "contradicts": [],
    "verdict": "correct",
    "kind": "terse",
}


def test_the_table_shows_the_grader_beside_its_peers(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.jsonl"
    wrong = ROW | {"answer": "sand", "hit": [], "verdict": "incorrect", "kind": "wrong"}
    file.write_text(f"{json.dumps(ROW)}\n\n{json.dumps(wrong)}\n", encoding="utf-8")
    assert main([str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "2 answers, 4 labels"
    rows = {line.split("  ")[0]: line.split() for line in lines[2:]}
    assert rows["grading"][1:10] == ["1.000"] * 7 + ["0/1", "0/1"]
    assert {"token_set_ratio", "stemmed coverage", "terse", "wrong", "answers.jsonl"} <= rows.keys()
    assert any(line.startswith("a key point: ") and "token_set_ratio" in line for line in lines)


@pytest.mark.parametrize(
    "change", [{"hit": None}, {"verdict": "maybe"}, {"answer": 3}, {"key_points": "Ice"}]
)
def test_a_bad_row_is_named(
    change: dict[str, object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "answers.jsonl"
    file.write_text(json.dumps(ROW | change), encoding="utf-8")
    assert main([str(file)]) == 1
    assert f"{file}:1:" in capsys.readouterr().err


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere.jsonl"]) == 1
    assert "nowhere.jsonl" in capsys.readouterr().err
