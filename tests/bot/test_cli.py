import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot import __version__
from bot.cli import main
from content.loader import BUILT_IN

RUNNER = CliRunner()


def test_check_finds_nothing_in_the_course_that_comes_with_the_bot() -> None:
    result = RUNNER.invoke(main, ["check"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("No problems: 5 decks,")


def test_check_prints_where_and_what_and_fails(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text("title: T\n", encoding="utf-8")
    deck = tmp_path / "bad.yaml"
    deck.write_text("title: no\nsource: S\nnotes: []\ncards: []\n", encoding="utf-8")
    result = RUNNER.invoke(main, ["check", str(tmp_path)])
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{deck}:1:8: ")


@pytest.mark.parametrize("command", ["check", "cards"])
def test_a_path_that_is_not_there_is_said_in_a_sentence(command: str) -> None:
    result = RUNNER.invoke(main, [command, "/no/such/folder"])
    assert result.exit_code == 2
    assert result.stderr.startswith("/no/such/folder does not exist;")


def test_cards_prints_every_card_as_one_json_array() -> None:
    cards = json.loads(RUNNER.invoke(main, ["cards", "--json"]).stdout)
    assert len(cards) > 50
    assert set(cards[0]) == {"course", "deck", "id", "question", "key_points", "need", "source"}
    assert set(cards[0]["key_points"][0]) == {"text", "accept", "essential", "note"}
    assert len(RUNNER.invoke(main, ["cards", str(BUILT_IN)]).stdout.splitlines()) == len(cards)


def test_the_version_is_told() -> None:
    assert RUNNER.invoke(main, ["--version"]).stdout.strip() == __version__


def test_help_on_run_lists_the_settings() -> None:
    said = RUNNER.invoke(main, ["run", "--help"]).stdout
    assert all(name in said for name in ("TELEGRAM_TOKEN", "TELEGRAM_BASE_URL", "DATABASE_URL"))


def test_a_wrong_setting_stops_the_bot_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "none")
    result = RUNNER.invoke(main, [])
    assert result.exit_code == 2
    assert result.stderr.startswith("PORT: ")


def test_regrading_an_empty_database_changes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    result = RUNNER.invoke(main, ["regrade", "--dry-run"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.endswith("0 answers would change.\n")
