"""A chat as the playground keeps it: its messages in order, and who watches it."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.playground.schema import Json

_KEPT_MESSAGES = 500


@dataclass(slots=True)
class Chat:
    """One chat; `info` is the Bot API's chat object, messages are the Bot API's message objects.

    A message is never changed in place: an edit puts a new object in its place.
    """

    info: Json
    messages: dict[int, Json] = field(default_factory=dict)
    reactions: dict[int, str] = field(default_factory=dict)
    asked: Json | None = None  # the bot's ForceReply that still waits: message_id and perhaps a placeholder
    blocked: bool = False
    watchers: set[asyncio.Queue[Json]] = field(default_factory=set)

    def put(self, message: Json) -> None:
        """Add a message, or put it in the place of the one with its id; the oldest beyond 500 go."""
        known = message["message_id"] in self.messages
        self.messages[message["message_id"]] = message
        self.tell("edited" if known else "message", self.view(message))
        while len(self.messages) > _KEPT_MESSAGES:
            oldest = next(iter(self.messages))
            del self.messages[oldest]
            self.reactions.pop(oldest, None)

    def remove(self, message_id: int) -> None:
        """Take a message out of the chat."""
        del self.messages[message_id]
        self.reactions.pop(message_id, None)
        self.tell("deleted", {"message_id": message_id})

    def react(self, message_id: int, emoji: str | None) -> None:
        """Set or take away the bot's reaction to a message."""
        self.reactions.pop(message_id, None)
        if emoji:
            self.reactions[message_id] = emoji
        self.tell("edited", self.view(self.messages[message_id]))

    def ask(self, asked: Json | None) -> None:
        """Ask the person's app for a reply to a message, or stop asking."""
        if asked != self.asked:
            self.asked = asked
            self.tell("asked", {"asked": asked})

    def view(self, message: Json) -> Json:
        """The message as the page gets it: the Bot API's object and the reaction to it."""
        return {**message, "reaction": self.reactions.get(message["message_id"])}

    def tell(self, event: str, data: Json) -> None:
        """Tell all who watch this chat what has happened."""
        for watcher in self.watchers:
            watcher.put_nowait({"event": event, "data": data})

    @contextmanager
    def watched(self) -> Iterator[asyncio.Queue[Json]]:
        """A queue of everything that happens here from now on, as `{"event": ..., "data": ...}`."""
        queue: asyncio.Queue[Json] = asyncio.Queue()
        self.watchers.add(queue)
        try:
            yield queue
        finally:
            self.watchers.discard(queue)

    def snapshot(self) -> Json:
        """Everything as JSON."""
        return {
            "info": self.info,
            "messages": list(self.messages.values()),
            "reactions": [[message_id, emoji] for message_id, emoji in self.reactions.items()],
            "asked": self.asked,
            "blocked": self.blocked,
        }

    @classmethod
    def restored(cls, saved: Json) -> "Chat":
        """The chat as at the time of that snapshot."""
        return cls(
            info=saved["info"],
            messages={message["message_id"]: message for message in saved["messages"]},
            reactions=dict(saved["reactions"]),
            asked=saved["asked"],
            blocked=saved["blocked"],
        )
