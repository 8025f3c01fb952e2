from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.card import Note
from content.notes import read_notes


def read(folder: Path, text: str, name: str = "trust.md") -> tuple[Note | None, list[str]]:
    (folder / name).write_text(text, encoding="utf-8")
    notes, problems = read_notes(folder)
    return notes.get(Path(name).stem), [str(problem).removeprefix(f"{folder}/") for problem in problems]


def test_a_note_is_its_title_its_passage_and_its_source(tmp_path: Path) -> None:
    text = (
        "# Trust\n\nTrust is\nearned.\n\nBy:\n- keeping\n  promises\n- time\n\nSource: Chapter 4,\npage 2.\n"
    )
    note = Note("trust", "Trust", "Trust is earned.\n\nBy:\n- keeping promises\n- time", "Chapter 4, page 2.")
    assert read(tmp_path, text) == (note, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Trust is earned.\n\nSource: x\n",
            ["1:1: the title is missing; write '# ' and the title in the first line"],
        ),
        (
            "# Trust\n\nEarned.\n",
            ["3:1: the source is missing; write a last paragraph 'Source: ...'"],
        ),
        (
            "# Trust\n\nSource: x\n\nEarned.\n",
            [
                "1:1: there is nothing to read; write a paragraph under the title",
                "5:1: the source is missing; write a last paragraph 'Source: ...'",
            ],
        ),
        ("# Trust\n\nSource: x\n", ["1:1: there is nothing to read; write a paragraph under the title"]),
        (
            "# Trust\n\nIt is **earned**.\n\nSource: x\n",
            ["3:7: '**' would be shown as it is; write plain paragraphs and '- ' lists"],
        ),
        (
            "# Trust\n\n## How\n\n* time\n\nSource: x\n",
            [
                "3:1: '##' would be shown as it is; write plain paragraphs and '- ' lists",
                "5:1: '*' would be shown as it is; write plain paragraphs and '- ' lists",
            ],
        ),
        ("", ["1:1: the file is empty; write its content or delete it"]),
    ],
)
def test_each_flaw_of_form_is_told_with_its_place(tmp_path: Path, text: str, expected: list[str]) -> None:
    _, problems = read(tmp_path, text)
    assert problems == [f"trust.md:{problem}" for problem in expected]


@pytest.mark.parametrize(
    "text", ["Earned.\n", "# Trust\nEarned.", "Earned.\nSource: x", "# T\n\nEarned.\n\n"]
)
def test_a_flaw_of_form_hides_nothing_that_can_be_read(tmp_path: Path, text: str) -> None:
    note, problems = read(tmp_path, text)
    assert note
    assert "Earned." in note.text
    assert problems


def test_a_note_that_is_no_text_is_no_note(tmp_path: Path) -> None:
    (tmp_path / "trust.md").write_bytes(b"\xff")
    notes, problems = read_notes(tmp_path)
    assert notes == {}
    assert len(problems) == 1


def test_a_notes_name_is_its_id(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "# Trust\n\nEarned.\n\nSource: x\n", "Brand Trust.md")
    assert problems == [
        "Brand Trust.md:1:1: 'Brand Trust' cannot be the id of a note; "
        "rename it with small letters, digits and hyphens, at most 40, such as brand-trust"
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text(st.sampled_from("# \n-Sa:*")))
def test_any_text_is_a_note_or_a_problem(tmp_path: Path, text: str) -> None:
    note, problems = read(tmp_path, text)
    assert (note and note.title and note.text and note.source) or problems
