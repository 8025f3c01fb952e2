"""A message as a person sees it."""

from dataclasses import dataclass

from bot.playground.schema import Json


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat; `data` is the Bot API's object, never to be changed."""

    data: Json

    @property
    def id(self) -> int:
        """Its number."""
        return int(self.data["message_id"])

    @property
    def text(self) -> str:
        """Its text, or its caption, or nothing; without markup."""
        return str(self.data.get("text", self.data.get("caption", "")))

    @property
    def entities(self) -> list[Json]:
        """The Bot API's entities of that text."""
        return list(self.data.get("entities") or self.data.get("caption_entities", []))

    @property
    def from_bot(self) -> bool:
        """Whether the bot sent it."""
        return bool(self.data["from"]["is_bot"])

    @property
    def edited(self) -> bool:
        """Whether it was changed in a way that people see."""
        return "edit_date" in self.data

    @property
    def photo(self) -> str | None:
        """The `file_id` of its picture, if it has one."""
        return str(self.data["photo"][-1]["file_id"]) if "photo" in self.data else None

    @property
    def reply_to(self) -> int | None:
        """The number of the message it answers."""
        return int(self.data["reply_to_message"]["message_id"]) if "reply_to_message" in self.data else None

    @property
    def keyboard(self) -> list[list[Json]]:
        """The rows of buttons under it, as the Bot API's objects."""
        return list(self.data.get("reply_markup", {}).get("inline_keyboard", []))

    @property
    def buttons(self) -> tuple[str, ...]:
        """The labels of its buttons, row by row."""
        return tuple(str(button["text"]) for row in self.keyboard for button in row)

    def button(self, label: str) -> Json | None:
        """The button with this label, if there is one."""
        return next((button for row in self.keyboard for button in row if button["text"] == label), None)
