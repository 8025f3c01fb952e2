import io
import json
import os
import subprocess
import sys

import pytest

from grading.__main__ import grade_lines, main
from grading.grader import GRADER

GOOD = (
    '{"id": "a", "question": "What melts?", "key_points": ["Ice", {"text": "Butter"}],'
    ' "answer": "caf\u00e9: ice"}'
)


def test_each_line_gets_its_verdict_in_order() -> None:
    out, problems = io.StringIO(), io.StringIO()
    second = GOOD.replace('"a"', "2").replace("ice", "butter, ice")
    assert grade_lines([GOOD.encode(), b"\n", second.encode()], out, problems) == 0
    first, last = map(json.loads, out.getvalue().splitlines())
    assert (first["id"], first["verdict"], first["grader"]) == ("a", "partial", GRADER)
    assert first["points"][0] == {"verdict": "hit", "score": 1.0, "evidence": [[6, 9]]}
    assert (first["points"][1]["verdict"], first["points"][1]["reason"]) == ("missed", "not mentioned")
    assert (last["id"], last["verdict"]) == (2, "correct")
    assert not problems.getvalue()


def test_a_bad_line_is_named_and_the_others_go_on() -> None:
    out, problems = io.StringIO(), io.StringIO()
    assert grade_lines([GOOD.encode(), b"{", b"[]", GOOD.encode()], out, problems) == 1
    assert len(out.getvalue().splitlines()) == 2
    assert [line.split(":")[0] for line in problems.getvalue().splitlines()] == ["line 2", "line 3"]


def test_the_shell_command_answers_line_by_line_whatever_the_locale() -> None:
    command = [sys.executable, "-m", "grading"]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as process:  # noqa: S603 - our own command
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(GOOD.encode() + b"\n")
        process.stdin.flush()
        first = json.loads(process.stdout.readline())
        process.stdin.close()
        assert process.wait() == 0
    assert first["points"][0]["evidence"] == [[6, 9]]


def test_the_version_can_be_asked(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert GRADER in capsys.readouterr().out
