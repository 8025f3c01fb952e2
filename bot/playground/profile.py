"""What the bot tells Telegram of itself: its commands and descriptions, by scope and language."""

import json
import re
from dataclasses import dataclass, field

from bot.playground.errors import bad_request
from bot.playground.schema import Json

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_MOST_COMMANDS = 100
_MOST_DESCRIPTION = 256
_LONGEST = {"description": 512, "short_description": 120}


@dataclass(slots=True)
class Profile:
    """Commands by scope and language (as one JSON key), descriptions by kind and language."""

    commands: dict[str, list[Json]] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)

    def set_commands(self, scope: Json | None, language: str, commands: list[Json]) -> None:
        """Keep the commands of one scope and language; raises the 400 for what Telegram refuses."""
        if len(commands) > _MOST_COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        for command in commands:
            if not _COMMAND.fullmatch(command["command"].removeprefix("/")):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= _MOST_DESCRIPTION:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        named = [{**command, "command": command["command"].removeprefix("/")} for command in commands]
        self.commands[_key(scope, language)] = named
        if not named:
            self.delete_commands(scope, language)

    def delete_commands(self, scope: Json | None, language: str) -> None:
        """Forget the commands of one scope and language."""
        self.commands.pop(_key(scope, language), None)

    def commands_of(self, scope: Json | None, language: str) -> list[Json]:
        """The commands set for exactly this scope and language."""
        return self.commands.get(_key(scope, language), [])

    def menu(self, chat_id: int, language: str) -> list[Json]:
        """The commands that a person sees in their private chat: the narrowest scope that has any."""
        for scope in ({"type": "chat", "chat_id": chat_id}, {"type": "all_private_chats"}, None):
            for code in (language, ""):
                if commands := self.commands_of(scope, code):
                    return commands
        return []

    def set_text(self, kind: str, language: str, text: str) -> None:
        """Keep the description or short description for one language."""
        if len(text) > _LONGEST[kind]:
            raise bad_request(f"{kind.replace('_', ' ')} is too long")
        self.texts[f"{kind} {_language(language)}"] = text

    def text(self, kind: str, language: str) -> str:
        """The description or short description in this language, or else the one for all."""
        return self.texts.get(f"{kind} {_language(language)}") or self.texts.get(f"{kind} ", "")

    def snapshot(self) -> Json:
        """Everything as JSON."""
        return {"commands": dict(self.commands), "texts": dict(self.texts)}

    def restore(self, saved: Json) -> None:
        """Be as at the time of that snapshot."""
        self.commands, self.texts = dict(saved["commands"]), dict(saved["texts"])


def _key(scope: Json | None, language: str) -> str:
    kind = {name: str(value) for name, value in (scope or {"type": "default"}).items()}
    return json.dumps([kind, _language(language)], sort_keys=True)


def _language(code: str) -> str:
    if code and not re.fullmatch(r"[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code
