"""The only description of the environment."""

import sys
from datetime import tzinfo
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from platformdirs import user_data_path
from pydantic import AfterValidator, Field, HttpUrl, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from content.loader import BUILT_IN
from grading import Strictness

APP = "keypoint"


class SettingsError(Exception):
    """A setting has a value that cannot be used."""


def _known_zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise ValueError("write a time zone's name, such as Europe/Amsterdam") from error
    return name


def _folder(path: Path) -> Path:
    if not path.is_dir():
        raise ValueError("write the path of a folder that exists")
    return path


class Settings(BaseSettings):
    """Every setting, as an environment variable of the same name in capitals, or in a file `.env`."""

    model_config = SettingsConfigDict(
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        hide_input_in_errors=True,
    )

    telegram_token: SecretStr | None = Field(
        default=None, description="the token from @BotFather; without one the local playground is started"
    )
    telegram_base_url: HttpUrl = Field(
        default=HttpUrl("https://api.telegram.org"), description="the Bot API server to talk to"
    )
    data_dir: Path = Field(
        default_factory=lambda: user_data_path(APP, appauthor=False),
        description="the folder that data is kept in",
    )
    database_url: SecretStr | None = Field(
        default=None,
        description="the database, as sqlite:////path or postgresql://...; default: SQLite in DATA_DIR",
    )
    decks_dir: Annotated[Path, AfterValidator(_folder)] = Field(
        default=BUILT_IN, description="the folder of courses; default: the course that comes with Keypoint"
    )
    time_zone: Annotated[str, AfterValidator(_known_zone)] = Field(
        default="UTC", description="where the learners live: their study day begins at 04:00 there"
    )
    strictness: Strictness = Field(
        default=Strictness.NORMAL,
        description="how surely a key point must be said: lenient, normal or strict",
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="how much is logged"
    )
    port: int = Field(
        default=8080,
        ge=1,
        le=65535,
        description="where the playground's page is; the next free port is taken",
    )
    display: str = Field(default="", description="set by a desktop: the playground's page is opened there")
    wayland_display: str = Field(default="", description="the same")

    @property
    def token(self) -> str | None:
        """The token, in the open."""
        return self.telegram_token.get_secret_value() if self.telegram_token else None

    @property
    def zone(self) -> tzinfo:
        """The learners' time zone."""
        return ZoneInfo(self.time_zone)

    @property
    def has_desktop(self) -> bool:
        """Whether there is a screen to open a page on."""
        return sys.platform in {"darwin", "win32"} or bool(self.display or self.wayland_display)

    @property
    def database(self) -> str:
        """The database's URL: the one set, or an SQLite file, the playground's apart from the real one."""
        if self.database_url:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.data_dir / ('keypoint.db' if self.token else 'playground.db')}"


def read_settings() -> Settings:
    """The settings, or `SettingsError` naming each wrong one and what is expected."""
    try:
        return Settings()
    except ValidationError as error:
        wrong = (f"{str(fault['loc'][0]).upper()}: {_said(fault['msg'])}" for fault in error.errors())
        raise SettingsError("\n".join(wrong)) from None


def describe() -> str:
    """Every setting in a line: its name, default and meaning."""
    fields = Settings.model_fields.items()
    return "\n\n".join(
        f"{name.upper()}: {field.description}" for name, field in fields if "display" not in name
    )


def _said(message: str) -> str:
    return message.removeprefix("Value error, ")
