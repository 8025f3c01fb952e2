"""The look-alike of Telegram: answers the bot's calls, and gives each person their side.

    telegram = Telegram(token="123456:secret", clock=time.time)
    ann = telegram.add_person("Ann")
    ann.opens()                      # presses Start: "/start" goes to the bot
    ann.types("hello")               # and so on: edits, sends_sticker, taps("Next"), blocks ...
    ann.last.text, ann.last.buttons  # what the bot made of it
    ann.toast, ann.alert             # what the last tap was answered with

The bot's side is `await telegram.call(token, "sendMessage", {"chat_id": ..., "text": ...})`, which gives
`{"ok": True, "result": ...}` or `{"ok": False, "error_code": ..., "description": ...}` in Telegram's words;
`telegram.answer` is the same without waiting for updates to come.
"""

import time
from collections.abc import Callable, Mapping

from bot.playground.chat import Chat
from bot.playground.errors import RefusedError
from bot.playground.files import Upload
from bot.playground.methods import TRACELESS, implemented
from bot.playground.person import Person
from bot.playground.schema import Json, checked, method_named
from bot.playground.updates import Updates
from bot.playground.world import World

_FIRST_PERSON_ID = 1001
_LONGEST_POLL = 50.0


class Telegram:
    """One bot, the people who talk to it, and all that was said; lives in memory, on one event loop."""

    def __init__(
        self,
        token: str,
        clock: Callable[[], float] = time.time,
        name: str = "Keypoint",
        username: str = "keypoint_bot",
    ) -> None:
        number = token.partition(":")[0]
        bot = {
            "id": int(number) if number.isdecimal() else 1,
            "is_bot": True,
            "first_name": name,
            "username": username,
        }
        self.token = token
        self.closed = False
        self.world = World(bot=bot, clock=clock, updates=Updates(clock))

    def add_person(self, name: str, language: str = "en") -> Person:
        """Somebody new, with an empty private chat; ids count up from 1001."""
        person_id = max(self.world.people, default=_FIRST_PERSON_ID - 1) + 1
        user = {"id": person_id, "is_bot": False, "first_name": name, "language_code": language}
        self.world.people[person_id] = user
        self.world.chats[person_id] = Chat({"id": person_id, "type": "private", "first_name": name})
        self.world.changes += 1
        return Person(self.world, user)

    @property
    def people(self) -> list[Person]:
        """Everybody, in the order in which they came."""
        return [Person(self.world, user) for user in self.world.people.values()]

    async def call(
        self,
        token: str,
        method: str,
        params: Mapping[str, object] | None = None,
        files: Mapping[str, Upload] | None = None,
    ) -> Json:
        """Answer the bot as Telegram does; `getUpdates` waits up to its timeout (at most 50 seconds)."""
        answered = self.answer(token, method, params, files)
        given = params or {}
        seconds = (
            min(float(str(given.get("timeout") or 0)), _LONGEST_POLL) if answered.get("result") == [] else 0
        )
        if method.lower() != "getupdates" or not answered["ok"] or self.closed:
            return answered
        try:
            await self.world.updates.wait(seconds)
        except RefusedError as refused:
            return refusal(refused)
        return self.answer(token, method, params, files)

    def answer(
        self,
        token: str,
        method: str,
        params: Mapping[str, object] | None = None,
        files: Mapping[str, Upload] | None = None,
    ) -> Json:
        """Answer the bot at once."""
        try:
            return {"ok": True, "result": self._perform(token, method, params or {}, files or {})}
        except RefusedError as refused:
            return refusal(refused)

    def close(self) -> None:
        """Let waiting polls and watchers of chats go, now and from now on, so that a server can stop."""
        self.closed = True
        self.world.updates.end_wait(news=True)
        for chat in self.world.chats.values():
            chat.tell("closed", {})

    def snapshot(self) -> Json:
        """Everything as JSON, so that `restore` can bring it back after a crash."""
        return self.world.snapshot()

    def restore(self, saved: Json) -> None:
        """Be as at the time of that snapshot."""
        self.world.restore(saved)

    def _perform(
        self, token: str, method_name: str, params: Mapping[str, object], files: Mapping[str, Upload]
    ) -> object:
        if token != self.token:
            raise RefusedError(401, "Unauthorized")
        name = method_named(method_name)
        method = implemented(name)
        before = self.world.updates.state
        result = method(self.world, checked(name, params, files), files)
        lasting = self.world.updates.state != before if name == "getUpdates" else name not in TRACELESS
        self.world.changes += lasting
        return result


def refusal(refused: RefusedError) -> Json:
    """The answer to a request that Telegram would refuse."""
    return {"ok": False, "error_code": refused.code, "description": refused.description}
