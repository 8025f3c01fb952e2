import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import bot
from bot.texts import Catalogue
from bot.texts.catalogue import FOLDER, Html

SOURCES = sorted(Path(bot.__file__).parent.rglob("*.py"))
_NAMED = re.compile(r'texts(?:\.plain)?\(\s*"([a-z-]+)"|"((?:button|reason)-[a-z-]+)"')


def names_in(file: Path) -> set[str]:
    resource = FluentParser().parse(file.read_text(encoding="utf-8"))
    assert not [entry for entry in resource.body if isinstance(entry, ast.Junk)]
    return {entry.id.name for entry in resource.body if isinstance(entry, ast.Message)}


def test_every_text_that_the_code_names_is_there() -> None:
    named = {
        one or two for source in SOURCES for one, two in _NAMED.findall(source.read_text(encoding="utf-8"))
    }
    assert named
    assert named <= names_in(FOLDER / "en.ftl")


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.ftl")), ids=lambda file: file.stem)
def test_every_language_says_the_same_things(file: Path) -> None:
    assert names_in(file) == names_in(FOLDER / "en.ftl")


def test_a_second_language_needs_only_a_file(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("hello = Hello { $name }\nbye = Bye", encoding="utf-8")
    (tmp_path / "nl.ftl").write_text("hello = Hallo { $name }", encoding="utf-8")
    texts = Catalogue(tmp_path).texts_for("nl-BE")
    assert texts("hello", name="Ann") == "Hallo Ann"
    assert texts("bye") == "Bye"


def test_values_are_escaped_unless_they_are_html_and_plain_texts_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("hello = <b>{ $name }</b>", encoding="utf-8")
    texts = Catalogue(tmp_path).texts_for("en")
    assert texts("hello", name="<A&B>") == "<b>&lt;A&amp;B&gt;</b>"
    assert texts("hello", name=Html("<i>A</i>")) == "<b><i>A</i></b>"
    assert texts.plain("hello", name="<A>") == "<b><A></b>"


def test_a_missing_text_or_value_is_an_error_of_ours_not_a_gap_in_a_message() -> None:
    texts = Catalogue().texts_for("en")
    with pytest.raises(KeyError, match="no text called 'nonsense'"):
        texts("nonsense")
    with pytest.raises(ValueError, match="does not fit its values"):
        texts("explanation")
