from pathlib import Path

import pytest

from content.check import check
from content.errors import ContentError


def test_a_good_course_has_no_problems(course: Path) -> None:
    assert check(course) == ()


def test_problems_come_by_file_and_place(course: Path) -> None:
    (course / "trust.yaml").write_text("a: 1\ncards: []\nnotes: [x]\ntitle: no\n", encoding="utf-8")
    (course / "notes" / "trust.md").write_text("Trust", encoding="utf-8")
    (course / "course.yaml").write_text("title: on\n", encoding="utf-8")
    places = [(Path(problem.file).name, problem.line, problem.column) for problem in check(course)]
    assert places == [
        ("course.yaml", 1, 8),
        ("trust.md", 1, 1),
        ("trust.md", 1, 1),
        ("trust.yaml", 1, 1),
        ("trust.yaml", 1, 1),
        ("trust.yaml", 2, 8),
        ("trust.yaml", 3, 9),
        ("trust.yaml", 4, 8),
    ]


def test_a_place_without_content_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError):
        check(tmp_path / "nowhere")
