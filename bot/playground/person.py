"""A person's side: everything one can do in the app, and what one sees of it."""

import re
from dataclasses import dataclass

from bot.playground import content, media
from bot.playground.chat import Chat
from bot.playground.errors import ActionError
from bot.playground.found import with_found
from bot.playground.message import Message
from bot.playground.schema import Json
from bot.playground.text import cleaned, fitted, pieces
from bot.playground.world import World

_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(frozen=True, slots=True)
class Person:
    """Someone with a private chat with the bot; `user` is the Bot API's object. Actions raise ActionError."""

    world: World
    user: Json

    @property
    def id(self) -> int:
        """The person's id, which is also the id of their private chat."""
        return int(self.user["id"])

    @property
    def chat(self) -> Chat:
        """Their private chat with the bot."""
        return self.world.chats[self.id]

    @property
    def messages(self) -> list[Message]:
        """All they see, oldest first."""
        return [Message(data) for data in self.chat.messages.values()]

    @property
    def last(self) -> Message:
        """The newest message; raises ActionError while there is none."""
        if not self.chat.messages:
            raise ActionError(f"{self.user['first_name']} has no messages yet.")
        return self.messages[-1]

    @property
    def toast(self) -> str | None:
        """The words that the last tap was answered with, shown for a moment; None if there are none."""
        return self._answer(alert=False)

    @property
    def alert(self) -> str | None:
        """As `toast`, but shown until closed."""
        return self._answer(alert=True)

    def types(self, text: str, reply_to: int | None = None) -> Message:
        """Send a text, in several messages if it is too long for one; gives back the last."""
        words, _ = fitted(cleaned(text), [])
        if not words.strip():
            raise ActionError("There is nothing to send: the text is empty.")
        first, *others = [part for part in pieces(words, content.MOST_TEXT) if part.strip()]
        sent = self._sends(_text(first), reply_to)
        for part in others:
            sent = self._sends(_text(part))
        return sent

    def opens(self, payload: str = "") -> Message:
        """Press Start, or open the link `t.me/<bot>?start=<payload>`."""
        if payload and not _PAYLOAD.fullmatch(payload):
            raise ActionError("A start parameter is 1 to 64 of A-Z, a-z, 0-9, _ and -.")
        if self.chat.blocked:
            self.unblocks()
        return self.types(f"/start {payload}".strip())

    def edits(self, text: str, message: Message | None = None) -> Message:
        """Change one's own message, the newest if none is named."""
        own = [sent for sent in self.messages if not sent.from_bot and "text" in sent.data]
        wanted = [sent for sent in own if message is None or sent.id == message.id]
        words, _ = fitted(cleaned(text), [])
        if not wanted or not words:
            raise ActionError("Only one's own text can be edited, and not to nothing.")
        edited = {name: value for name, value in wanted[-1].data.items() if name not in {"text", "entities"}}
        edited |= {**_text(pieces(words, content.MOST_TEXT)[0]), "edit_date": self.world.now()}
        self.chat.put(edited)
        self.world.tells_bot("edited_message", edited)
        return Message(edited)

    def sends_sticker(self, emoji: str = "👍") -> Message:
        """Send a sticker."""
        return self._sends(media.sticker(self.world.files, emoji))

    def sends_voice(self, seconds: int = 3) -> Message:
        """Send a voice message."""
        return self._sends(media.voice(self.world.files, seconds))

    def sends_photo(self, picture: bytes = media.DOT, caption: str = "") -> Message:
        """Send a picture (PNG, JPEG or GIF)."""
        return self._sends(media.photo(self.world.files, picture, caption))

    def taps(self, label: str, message: Message | None = None) -> str:
        """Press a button of a message (the newest that has it, if none is named); gives back the tap's id.

        A button works for ever, however old its message is, as long as it is there.
        """
        shown = [one for one in self.messages if message is None or one.id == message.id]
        found = next((one for one in reversed(shown) if label in one.buttons), None)
        if found is None:
            raise ActionError(f'There is no button "{label}" to press.')
        button = found.button(label) or {}
        if "callback_data" not in button:
            raise ActionError(f'"{label}" does not talk to the bot: it opens a link or copies a text.')
        return self.presses(button["callback_data"], found)

    def presses(self, data: str, message: Message) -> str:
        """Press the button of a message that carries this callback data; gives back the tap's id."""
        if all(button.get("callback_data") != data for row in message.keyboard for button in row):
            raise ActionError("That button is no longer there.")
        self.world.answers.pop(self.id, None)
        tap = self.world.new_callback({"chat_id": self.id, "person_id": self.id})
        callback = {
            "id": tap,
            "from": self.user,
            "message": message.data,
            "chat_instance": str(self.id),
            "data": data,
        }
        self.world.tells_bot("callback_query", callback)
        return tap

    def blocks(self) -> None:
        """Block the bot: it can write no more."""
        self._changes_block(blocked=True)

    def unblocks(self) -> None:
        """Let the bot write again."""
        self._changes_block(blocked=False)

    def _answer(self, *, alert: bool) -> str | None:
        answer = self.world.answers.get(self.id, {})
        return answer["text"] or None if answer and answer["show_alert"] == alert else None

    def _sends(self, what: Json, reply_to: int | None = None) -> Message:
        if self.chat.blocked:
            raise ActionError("The bot is blocked; unblock it to write to it.")
        target = self.chat.messages.get(reply_to or 0)
        message = self.world.new_message(
            self.chat, self.user, {**(content.replied(target) if target else {}), **what}
        )
        self.world.started.add(self.id)
        self.chat.ask(None)
        self.world.tells_bot("message", message)
        return Message(message)

    def _changes_block(self, *, blocked: bool) -> None:
        old, new = ("member", "kicked") if blocked else ("kicked", "member")
        if self.chat.blocked == blocked:
            return
        self.chat.blocked = blocked
        self.chat.tell("bot", {})
        members = {
            "old_chat_member": _member(self.world.bot, old),
            "new_chat_member": _member(self.world.bot, new),
        }
        change = {"chat": self.chat.info, "from": self.user, "date": self.world.now(), **members}
        self.world.tells_bot("my_chat_member", change)


def _text(words: str) -> Json:
    words, _ = fitted(words, [])
    entities = with_found(words, [])
    return {"text": words, **({"entities": entities} if entities else {})}


def _member(bot: Json, status: str) -> Json:
    return {"user": bot, "status": status, **({"until_date": 0} if status == "kicked" else {})}
