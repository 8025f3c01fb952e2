import asyncio
import os
import signal
from pathlib import Path

import pytest
from pydantic import HttpUrl, SecretStr

from bot.app import run
from bot.handlers import patience
from bot.playground.person import Person
from bot.playground.server import playground
from bot.playground.telegram import Telegram
from bot.settings import Settings, SettingsError
from bot.web import serving

TOKEN = "31:right"  # noqa: S105 - of the look-alike


def settings(folder: Path, address: str, token: str) -> Settings:
    return Settings(
        telegram_token=SecretStr(token),
        telegram_base_url=HttpUrl(address),
        data_dir=folder,
        log_level="ERROR",
    )


async def answering(chosen: Settings, learner: Person, text: str) -> asyncio.Task[None]:
    """The bot running, having answered this text."""
    running = asyncio.create_task(run(chosen))
    learner.types(text)
    async with asyncio.timeout(20):
        while not learner.last.from_bot:  # noqa: ASYNC110 - the look-alike sets no event here
            await asyncio.sleep(0.01)
    return running


async def test_a_token_that_telegram_does_not_know_is_said_without_showing_it(tmp_path: Path) -> None:
    async with serving(playground(Telegram(TOKEN)), 18_380) as address:
        with pytest.raises(SettingsError, match="TELEGRAM_TOKEN: Telegram does not know it") as raised:
            await run(settings(tmp_path, address, "31:wrong"))
    assert "31:wrong" not in str(raised.value)


async def test_a_server_that_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patience, "_TRIES", 1)
    with pytest.raises(SettingsError, match="TELEGRAM_BASE_URL: the server there cannot be used"):
        await run(settings(tmp_path, "http://127.0.0.1:1", TOKEN))


async def test_a_token_revoked_while_running_stops_the_bot_with_a_sentence(tmp_path: Path) -> None:
    telegram = Telegram(TOKEN)
    ann = telegram.add_person("Ann")
    async with serving(playground(telegram), 18_380) as address:
        running = await answering(settings(tmp_path, address, TOKEN), ann, "/help")
        telegram.token = "31:new"  # noqa: S105 - of the look-alike
        ann.types("anybody there?")
        with pytest.raises(SettingsError, match="TELEGRAM_TOKEN: Telegram does not know it"):
            await asyncio.wait_for(running, 20)


async def test_told_to_stop_it_ends_what_is_under_way_and_confirms_it(tmp_path: Path) -> None:
    telegram = Telegram(TOKEN)
    ann = telegram.add_person("Ann")
    async with serving(playground(telegram), 18_380) as address:
        running = await answering(settings(tmp_path, address, TOKEN), ann, "/help")
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(running, 10)
        assert telegram.world.updates.pending == []


async def test_a_bad_deck_is_left_out_and_said_so_in_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    course = tmp_path / "decks" / "garden"
    (course / "notes").mkdir(parents=True)
    (course / "course.yaml").write_text("title: Garden\n", encoding="utf-8")
    (course / "notes" / "mint.md").write_text("# Mint\n\nIt drinks.\n\nSource: A book\n", encoding="utf-8")
    card = (
        "title: Herbs\nsource: A book\nnotes: [mint]\ncards:\n- id: mint\n  question: What does mint need?\n"
        "  key_points:\n  - {text: water, note: mint, accept: [drink, moisture]}\n"
        "  explanation: It grows by brooks.\n"
    )
    (course / "good.yaml").write_text(card, encoding="utf-8")
    (course / "bad.yaml").write_text(card.replace("id: mint", "id: yes"), encoding="utf-8")
    telegram = Telegram(TOKEN)
    ann = telegram.add_person("Ann")
    async with serving(playground(telegram), 18_380) as address:
        chosen = settings(tmp_path, address, TOKEN).model_copy(update={"decks_dir": tmp_path / "decks"})
        running = await answering(chosen, ann, "/study")
        os.kill(os.getpid(), signal.SIGTERM)
        await asyncio.wait_for(running, 10)
    assert "What does mint need?" in ann.last.text
    assert f"Left out: {course / 'bad.yaml'}:5:7: " in capsys.readouterr().err
