"""Everything the playground remembers: the bot, people, chats, files, and updates that wait."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.chat import Chat
from bot.playground.errors import RefusedError, bad_request
from bot.playground.files import Files
from bot.playground.profile import Profile
from bot.playground.schema import Json
from bot.playground.updates import Updates

_CALLBACK_SECONDS = 10
_KEPT_ACTIONS = 100


@dataclass(slots=True)
class World:
    """One bot and the people around it; `clock` gives seconds since 1970, `bot` is a Bot API user."""

    bot: Json
    clock: Callable[[], float]
    updates: Updates
    files: Files = field(default_factory=Files)
    profile: Profile = field(default_factory=Profile)
    people: dict[int, Json] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    started: set[int] = field(default_factory=set)  # chats that the bot may write to
    callbacks: dict[str, Json] = field(default_factory=dict)  # taps that the bot has not answered yet
    answers: dict[int, Json] = field(default_factory=dict)  # what each person's last tap was answered with
    next_message_id: int = 1
    next_callback_id: int = 4_000_000_000_000_000_001
    done: dict[str, Json] = field(default_factory=dict)  # the last actions of pages, by their keys
    changes: int = 0  # counts up with whatever a snapshot would show

    def now(self) -> int:
        """The date as Telegram gives it, in whole seconds."""
        return int(self.clock())

    def chat(self, chat_id: int | str) -> Chat:
        """The chat the bot means and may write to; raises Telegram's 400 or 403."""
        number = str(chat_id)
        known = int(number) if number.removeprefix("-").isdecimal() else 0
        if known not in self.started:
            raise bad_request("chat not found")
        if self.chats[known].blocked:
            raise RefusedError(403, "Forbidden: bot was blocked by the user")
        return self.chats[known]

    def new_message(self, chat: Chat, sender: Json, content: Json) -> Json:
        """Put a new message into the chat and give it back; `content` is what differs from kind to kind."""
        message = {
            "message_id": self.next_message_id,
            "from": sender,
            "chat": chat.info,
            "date": self.now(),
            **content,
        }
        self.next_message_id += 1
        chat.put(message)
        return message

    def new_callback(self, callback: Json) -> str:
        """Give a tap its id and keep it until the bot answers."""
        callback_id = str(self.next_callback_id)
        self.next_callback_id += 1
        self.callbacks = {key: old for key, old in self.callbacks.items() if self._in_time(old)}
        self.callbacks[callback_id] = {**callback, "at": self.clock()}
        return callback_id

    def take_callback(self, callback_id: str) -> Json:
        """The tap that the bot answers, once and within Telegram's time; raises the 400 otherwise."""
        callback = self.callbacks.pop(callback_id, None)
        if callback is None or not self._in_time(callback):
            raise bad_request("query is too old and response timeout expired or query ID is invalid")
        return callback

    def once(self, key: str, action: Callable[[], Json]) -> Json:
        """Do what a page asks for, or give back what came of it if it is done already."""
        if key not in self.done:
            self.done[key] = action()
            self.changes += 1
            while len(self.done) > _KEPT_ACTIONS:
                del self.done[next(iter(self.done))]
        return self.done[key]

    def tells_bot(self, kind: str, payload: Json) -> None:
        """Something happened that the bot may want to know."""
        self.updates.add(kind, payload)
        self.changes += 1

    def snapshot(self) -> Json:
        """Everything as JSON."""
        return {
            "people": list(self.people.values()),
            "chats": [chat.snapshot() for chat in self.chats.values()],
            "started": sorted(self.started),
            "callbacks": dict(self.callbacks),
            "done": dict(self.done),
            "next_message_id": self.next_message_id,
            "next_callback_id": self.next_callback_id,
            "updates": self.updates.snapshot(),
            "files": self.files.snapshot(),
            "profile": self.profile.snapshot(),
        }

    def restore(self, saved: Json) -> None:
        """Be as at the time of that snapshot."""
        self.people = {user["id"]: user for user in saved["people"]}
        self.chats = {chat["info"]["id"]: Chat.restored(chat) for chat in saved["chats"]}
        self.started = set(saved["started"])
        self.callbacks, self.done = dict(saved["callbacks"]), dict(saved["done"])
        self.next_message_id, self.next_callback_id = saved["next_message_id"], saved["next_callback_id"]
        self.updates.restore(saved["updates"])
        self.files.restore(saved["files"])
        self.profile.restore(saved["profile"])

    def _in_time(self, callback: Json) -> bool:
        return bool(self.clock() - callback["at"] <= _CALLBACK_SECONDS)
