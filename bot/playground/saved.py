"""The playground's memory on disk: one JSON file, whole at every moment."""

import asyncio
import json
import logging
import os
from pathlib import Path

from bot.playground.schema import Json
from bot.playground.telegram import Telegram

_VERSION = 1
_log = logging.getLogger(__name__)


class Saved:
    """Keeps the state of a Telegram in a file, if one is given; restores it when made.

    A file that cannot be read is set aside under another name, never overwritten.
    """

    def __init__(self, telegram: Telegram, file: Path | None) -> None:
        self._telegram = telegram
        self._file = file
        self._lock = asyncio.Lock()
        self._lines: dict[int, tuple[Json, str]] = {}
        if file and file.exists():
            self._restore(file)
        self._kept = telegram.world.changes

    async def keep(self) -> None:
        """Return when everything up to now is on disk; does nothing if nothing has changed.

        Many who wait are served by one writing.
        """
        wanted = self._telegram.world.changes
        if self._file is None or wanted == self._kept:
            return
        async with self._lock:
            if self._kept < wanted:
                changes, state = self._telegram.world.changes, self._packed(self._telegram.snapshot())
                await asyncio.to_thread(_write, self._file, state)
                self._kept = changes

    def _restore(self, file: Path) -> None:
        try:
            saved = json.loads(file.read_bytes())
            self._telegram.restore(_unpacked(saved[f"version {_VERSION}"]))
        except (ValueError, KeyError, TypeError) as error:
            aside = file.with_suffix(".unreadable")
            file.replace(aside)
            _log.warning(
                "The playground starts afresh: %s could not be read (%r) and is now %s.", file, error, aside
            )

    def _packed(self, state: Json) -> Json:
        """The state with each message as a line of JSON, made once: most messages never change again."""
        known, self._lines = self._lines, {}
        for chat in state["chats"]:
            for message in chat["messages"]:
                made = known.get(id(message)) or (message, json.dumps(message, ensure_ascii=False))
                self._lines[id(message)] = made
            chat["messages"] = [self._lines[id(message)][1] for message in chat["messages"]]
        return state


def _unpacked(state: Json) -> Json:
    for chat in state["chats"]:
        chat["messages"] = [json.loads(line) for line in chat["messages"]]
    return state


def _write(file: Path, state: Json) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".new")
    fresh.write_text(json.dumps({f"version {_VERSION}": state}, ensure_ascii=False), encoding="utf-8")
    os.replace(fresh, file)  # noqa: PTH105 - named for what it promises: atomic on one file system
