"""What Telegram itself marks in a text: commands, addresses, mentions, hashtags."""

import re

from bot.playground.schema import Json
from bot.playground.text import units

_MARKED = re.compile(
    r"(?P<url>https?://[^\s<>\"]*[^\s<>\".,:;!?)\]])"
    r"|(?P<email>\b[\w.+-]+@[\w-]+\.[\w.-]*\w)"
    r"|(?<![\w/<])(?P<bot_command>/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<![\w@])(?P<mention>@[A-Za-z]\w{3,31})\b"
    r"|(?<![\w#])(?P<hashtag>#\w*[^\W\d]\w*)",
)
_OWN_WORDS = {"code", "pre", "text_link", "text_mention"}


def with_found(text: str, entities: list[Json]) -> list[Json]:
    """The entities and those that the text itself calls for, in order; none inside code and links."""
    closed = [entity for entity in entities if entity["type"] in _OWN_WORDS]
    fresh = [entity for entity in _found(text) if not any(_touch(entity, other) for other in closed)]
    return sorted([*entities, *fresh], key=lambda entity: (entity["offset"], -entity["length"]))


def _found(text: str) -> list[Json]:
    return [
        {"type": match.lastgroup, "offset": units(text[: match.start()]), "length": units(match[0])}
        for match in _MARKED.finditer(text)
    ]


def _touch(one: Json, other: Json) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"],
    )
