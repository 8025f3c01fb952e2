"""Text as Telegram keeps it: lengths in UTF-16 units, no control characters, entities that fit."""

import re

from bot.playground.errors import bad_request
from bot.playground.schema import Json

Formatted = tuple[str, list[Json]]

_CONTROL = re.compile("[\x00-\x09\x0b-\x1f]")
_SPACE = " \n"
_EXCLUSIVE = ("pre", "code")
_MERGED = ("bold", "italic", "underline", "strikethrough", "spoiler")
_MOST_ENTITIES = 100


def units(text: str) -> int:
    """The length in UTF-16 code units, which is how Telegram counts."""
    return len(text) + sum(char > "\uffff" for char in text)


def part(text: str, offset: int, length: int) -> str:
    """The piece of the text that an entity covers; offset and length in UTF-16 units."""
    data = text.encode("utf-16-le")[2 * offset : 2 * (offset + length)]
    return data.decode("utf-16-le", "replace")


def cleaned(text: str) -> str:
    """The text without carriage returns, and with other control characters as spaces; same as Telegram."""
    return _CONTROL.sub(" ", text.replace("\r", ""))


def fitted(text: str, entities: list[Json]) -> Formatted:
    """The text trimmed and its entities cut, merged and sorted as Telegram would show them.

    White space at the end goes; at the start it goes too, unless an entity begins there. Nothing lives inside
    code, quotes are not nested, and only the first 100 entities count.
    """
    end = units(text.rstrip(_SPACE))
    start = min([units(text) - units(text.lstrip(_SPACE)), *(entity["offset"] for entity in entities)])
    trimmed = part(text, start, end - start) if end > start else ""
    moved = [_moved(entity, start, end) for entity in entities]
    kept = _merged(_sorted([entity for entity in moved if entity["length"] > 0]))
    shown = [entity for place, entity in enumerate(kept) if not _swallowed(place, kept)]
    return trimmed, shown[:_MOST_ENTITIES]


def checked_length(formatted: Formatted, most: int, what: str, *, empty: bool) -> Formatted:
    """The same, if it is not too long (nor empty, where it may not be); raises the 400 otherwise."""
    if not formatted[0] and not empty:
        raise bad_request("text must be non-empty")
    if units(formatted[0]) > most:
        raise bad_request(f"{what} is too long")
    return formatted


def pieces(text: str, most: int) -> list[str]:
    """A long text as the apps send it: several messages, parted at a line or a space where there is one."""
    parts = []
    while units(text) > most:
        head = part(text, 0, most).rstrip("\ufffd")
        cut = max(head.rfind("\n"), head.rfind(" "))
        head = head[: cut + 1] if cut > len(head) // 2 else head
        parts.append(head)
        text = text[len(head) :]
    return [*parts, text]


def _sorted(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _moved(entity: Json, start: int, end: int) -> Json:
    first = max(entity["offset"], start)
    last = min(entity["offset"] + entity["length"], end)
    return {**entity, "offset": first - start, "length": last - first}


def _merged(entities: list[Json]) -> list[Json]:
    """Neighbours and overlaps of one style become one entity."""
    merged: list[Json] = []
    for entity in entities:
        before = next((other for other in reversed(merged) if other["type"] == entity["type"]), None)
        if before and entity["type"] in _MERGED and entity["offset"] <= _end(before):
            before["length"] = max(_end(before), _end(entity)) - before["offset"]
        else:
            merged.append(dict(entity))
    return merged


def _end(entity: Json) -> int:
    return int(entity["offset"] + entity["length"])


def _swallowed(place: int, entities: list[Json]) -> bool:
    entity = entities[place]
    return any(
        _holds(other, entity) and (at < place or not _holds(entity, other) or not _forbids(entity, other))
        for at, other in enumerate(entities)
        if at != place and _forbids(other, entity)
    )


def _holds(outer: Json, inner: Json) -> bool:
    return bool(outer["offset"] <= inner["offset"] and _end(inner) <= _end(outer))


def _forbids(outer: Json, inner: Json) -> bool:
    return outer["type"] in _EXCLUSIVE or ("blockquote" in outer["type"] and "blockquote" in inner["type"])
