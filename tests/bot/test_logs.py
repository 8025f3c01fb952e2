import logging
from collections.abc import Iterator

import pytest

from bot.logs import set_up

SECRET = "123:geheim"  # noqa: S105 - made up


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Logging as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:], root.level = handlers, level


def test_a_secret_is_blotted_out_of_lines_and_tracebacks(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("INFO", (SECRET,))
    error = RuntimeError(f"https://api/bot{SECRET}/getMe")
    logging.getLogger("x").error("Asked for bot%s", SECRET, exc_info=error)
    said = capsys.readouterr().err
    assert "RuntimeError" in said
    assert SECRET not in said


def test_addresses_which_hold_the_token_are_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    set_up("DEBUG", ())
    logging.getLogger("httpx").info("HTTP Request: POST https://api/bot%s/getMe", SECRET)
    logging.getLogger("bot").info("Ready")
    assert "Ready" in (said := capsys.readouterr().err)
    assert "HTTP Request" not in said
