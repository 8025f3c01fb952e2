from pathlib import Path

import pytest

from bot.settings import SettingsError, describe, read_settings


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder without a file of settings."""
    monkeypatch.chdir(tmp_path)
    for name in ("TELEGRAM_TOKEN", "DATABASE_URL", "DATA_DIR", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def test_without_settings_there_is_a_default_for_everything() -> None:
    settings = read_settings()
    assert settings.token is None
    assert settings.database == f"sqlite:///{settings.data_dir / 'playground.db'}"
    assert str(settings.telegram_base_url) == "https://api.telegram.org/"


def test_a_file_named_env_is_read_and_the_environment_comes_before_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("TELEGRAM_TOKEN=1:file\nPORT=9000\n", encoding="utf-8")
    monkeypatch.setenv("PORT", "9001")
    settings = read_settings()
    assert (settings.token, settings.port) == ("1:file", 9001)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("PORT", "abc", "PORT: Input should be a valid integer"),
        ("STRICTNESS", "cruel", "STRICTNESS: Input should be 'lenient', 'normal' or 'strict'"),
        ("PORT", "0", "PORT: Input should be greater than or equal to 1"),
        ("TIME_ZONE", "Mars/Base", "TIME_ZONE: write a time zone's name, such as Europe/Amsterdam"),
        ("TIME_ZONE", "../etc", "TIME_ZONE: write a time zone's name"),
        ("DECKS_DIR", "/no/such", "DECKS_DIR: write the path of a folder that exists"),
        ("TELEGRAM_BASE_URL", "telegram", "TELEGRAM_BASE_URL: Input should be a valid URL"),
        ("LOG_LEVEL", "LOUD", "LOG_LEVEL: Input should be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_expected(
    name: str, value: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as raised:
        read_settings()
    assert str(raised.value).startswith(expected)


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_TOKEN", "123:geheim")
    monkeypatch.setenv("DATABASE_URL", "postgresql://ann:geheim@host/db")
    assert "geheim" not in repr(read_settings())


def test_every_setting_of_a_host_is_described() -> None:
    for name in (
        "TELEGRAM_TOKEN",
        "TELEGRAM_BASE_URL",
        "DATABASE_URL",
        "DATA_DIR",
        "DECKS_DIR",
        "TIME_ZONE",
        "PORT",
    ):
        assert f"{name}: " in describe()
