"""A small course that has nothing wrong with it, to be spoilt."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from content import yaml_nodes
from content.check import check

DECK = """\
title: Trust
source: Chapter 4
notes: [trust]
cards:
  - id: brand-trust
    question: What is trust?
    key_points:
      - text: It is earned.
        note: trust
        accept: [you earn it, it must be earned]
    explanation: It takes time.
"""

NOTE = "# Trust\n\nTrust is earned.\n\nSource: Chapter 4.\n"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """The folder of a course with one deck, one note and one picture."""
    folder = tmp_path / "crm"
    (folder / "notes").mkdir(parents=True)
    (folder / "images").mkdir()
    (folder / "course.yaml").write_text("title: Customers\n", encoding="utf-8")
    (folder / "trust.yaml").write_text(DECK, encoding="utf-8")
    (folder / "notes" / "trust.md").write_text(NOTE, encoding="utf-8")
    (folder / "images" / "model.png").write_bytes(b"")
    return folder


@pytest.fixture
def problems_after(course: Path) -> Callable[[str, str], list[str]]:
    """Replace a passage of the deck, and give its problems as `line:column: message`."""

    def replace(old: str, new: str) -> list[str]:
        assert DECK.count(old) == 1
        deck = course / "trust.yaml"
        deck.write_text(DECK.replace(old, new), encoding="utf-8")
        return [str(problem).removeprefix(f"{deck}:") for problem in check(deck)]

    return replace


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def _either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML with libyaml, and without: the problems are to be the same."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML was built without libyaml")
    monkeypatch.setattr(yaml_nodes, "_LOADER", getattr(yaml, request.param))
