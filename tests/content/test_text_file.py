from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.text_file import files, read_text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"\xef\xbb\xbftitle", "title"),
        ("naïve 🤝".encode(), "naïve 🤝"),
    ],
)
def test_text_comes_with_one_kind_of_line_end_and_no_byte_order_mark(
    tmp_path: Path, data: bytes, text: str
) -> None:
    file = tmp_path / "a.md"
    file.write_bytes(data)
    assert read_text(file) == (text, ())


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", ["1:1: the file is empty; write its content or delete it"]),
        (b" \n\n", ["1:1: the file is empty; write its content or delete it"]),
        ("é\ncaf".encode() + b"\xe9\n", ["2:4: the byte 0xe9 is not UTF-8; save the file as UTF-8"]),
        ("title: é".encode("utf-16"), ["1:1: the byte 0xff is not UTF-8; save the file as UTF-8"]),
        (b"a:\n\tb: c\td\n", ["2:1: there is a tab here; write spaces"]),
        ("é\u2028b".encode(), ["1:2: there is an invisible character here (U+2028); delete it"]),
        (b"a\x00b", ["1:2: there is an invisible character here (U+0000); delete it"]),
        (
            "a\ufeffb\n\u0085".encode(),
            [
                "1:2: there is an invisible character here (U+FEFF); delete it",
                "2:1: there is an invisible character here (U+0085); delete it",
            ],
        ),
    ],
)
def test_what_hides_in_a_file_is_told_with_its_place(
    tmp_path: Path, data: bytes, expected: list[str]
) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(data)
    _, problems = read_text(file)
    assert [str(problem) for problem in problems] == [f"{file}:{problem}" for problem in expected]


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    _, [problem] = read_text(tmp_path)
    assert problem.message == "the file cannot be read (is a directory); make it a readable file"
    _, [problem] = read_text(tmp_path / "absent.md")
    assert problem.message == "the file cannot be read (no such file or directory); make it a readable file"


def test_files_come_by_name_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yaml", ".c.yaml", "d.md"):
        (tmp_path / name).touch()
    assert [file.name for file in files(tmp_path, "*.yaml")] == ["a.yaml", "b.yaml"]
    assert files(tmp_path / "absent", "*") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.binary())
def test_any_bytes_are_text_or_a_problem(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(data)
    text, problems = read_text(file)
    assert text.strip() or problems
