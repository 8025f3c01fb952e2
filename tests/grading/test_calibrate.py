import json
from pathlib import Path

import pytest

from grading.calibrate import main
from grading.model import parse

ROWS = [
    {
        "id": number,
        "question": f"What melts at {number % 3}?",
        "key_points": ["Ice", "Snow"],
        "answer": "ice and snow" if number % 2 else "sand",
        "hit": [0, 1] if number % 2 else [],
        "contradicts": [],
        "verdict": "correct" if number % 2 else "incorrect",
        "kind": "terse",
    }
    for number in range(12)
]


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    file = tmp_path / "answers.jsonl"
    file.write_text("".join(f"{json.dumps(row)}\n" for row in ROWS), encoding="utf-8")
    return file


def test_the_same_data_give_the_same_bytes(answers: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    assert main([str(answers), "--out", str(first)]) == main([str(answers), "--out", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()


def test_the_weights_name_their_data_and_can_be_used(answers: Path, tmp_path: Path) -> None:
    out = tmp_path / "weights.json"
    main([str(answers), "--out", str(out)])
    written = json.loads(out.read_text("utf-8"))
    assert written["data"][0]["file"] == "answers.jsonl"
    assert len(written["data"][0]["sha256"]) == 64
    assert 0.0 < parse(out.read_text("utf-8")).hit_cut < 1.0


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nowhere.jsonl", "--out", str(tmp_path / "w.json")]) == 1
    assert "nowhere.jsonl" in capsys.readouterr().err
