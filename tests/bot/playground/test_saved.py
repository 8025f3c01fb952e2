import asyncio
import json
import logging
from pathlib import Path

import httpx
import pytest

from bot.playground import Person, Telegram, playground
from bot.playground.saved import Saved
from tests.bot.playground.conftest import TOKEN, Clock


async def test_what_is_acknowledged_is_on_disk(
    telegram: Telegram, ann: Person, tmp_path: Path, clock: Clock
) -> None:
    file = tmp_path / "new folder" / "playground.json"
    transport = httpx.ASGITransport(app=playground(telegram, file))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
        await http.post(f"/bot{TOKEN}/sendMessage", data={"chat_id": ann.id, "text": "Hi"})
        await http.post(f"/api/people/{ann.id}/types", json={"key": "1", "text": "hello"})
    after = Telegram(TOKEN, clock)
    playground(after, file)
    assert [message.text for message in after.people[0].messages] == ["/start", "Hi", "hello"]
    assert after.snapshot() == telegram.snapshot()
    assert [path.name for path in file.parent.iterdir()] == ["playground.json"]


async def test_nothing_is_written_when_nothing_has_changed(
    telegram: Telegram, ann: Person, tmp_path: Path
) -> None:
    file = tmp_path / "playground.json"
    saved = Saved(telegram, file)
    await saved.keep()
    assert not file.exists()
    ann.types("hello")
    await saved.keep()
    file.unlink()
    telegram.answer(TOKEN, "getMe")
    telegram.answer(TOKEN, "getUpdates")
    await saved.keep()
    assert not file.exists()
    telegram.answer(TOKEN, "getUpdates", {"offset": telegram.world.updates.next_id})
    await saved.keep()
    assert file.exists()


async def test_all_who_wait_at_once_find_their_change_kept(
    telegram: Telegram, ann: Person, tmp_path: Path
) -> None:
    saved = Saved(telegram, tmp_path / "playground.json")

    async def says(text: str) -> bool:
        ann.types(text)
        await saved.keep()
        return f'"{text}"' in (tmp_path / "playground.json").read_text()

    assert all(await asyncio.gather(*(says(f"word{number}") for number in range(20))))


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"version 0": {}}', b'{"version 1": {}}', b"\xff"])
def test_an_unreadable_file_is_set_aside_and_said(
    telegram: Telegram, tmp_path: Path, caplog: pytest.LogCaptureFixture, content: bytes
) -> None:
    file = tmp_path / "playground.json"
    file.write_bytes(content)
    before = telegram.snapshot()
    with caplog.at_level(logging.WARNING):
        Saved(telegram, file)
    assert "starts afresh" in caplog.text
    assert (tmp_path / "playground.unreadable").read_bytes() == content
    assert telegram.snapshot() == before


async def test_the_file_is_whole_json_without_the_token(
    telegram: Telegram, ann: Person, tmp_path: Path
) -> None:
    file = tmp_path / "playground.json"
    saved = Saved(telegram, file)
    ann.types("hello")
    await saved.keep()
    assert list(json.loads(file.read_text())) == ["version 1"]
    assert "secret" not in file.read_text()
