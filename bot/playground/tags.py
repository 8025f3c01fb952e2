"""The tags of HTML parse mode, and the entity that each becomes."""

import re
from dataclasses import dataclass

from bot.playground.schema import Json


@dataclass(frozen=True, slots=True)
class Style:
    """The entity type of a tag, and the one attribute that matters to it."""

    type: str
    attribute: str = ""


STYLES = {
    "b": Style("bold"),
    "strong": Style("bold"),
    "i": Style("italic"),
    "em": Style("italic"),
    "u": Style("underline"),
    "ins": Style("underline"),
    "s": Style("strikethrough"),
    "strike": Style("strikethrough"),
    "del": Style("strikethrough"),
    "tg-spoiler": Style("spoiler"),
    "span": Style("spoiler"),
    "code": Style("code", "class"),
    "pre": Style("pre"),
    "blockquote": Style("blockquote", "expandable"),
    "a": Style("text_link", "href"),
    "tg-emoji": Style("", "emoji-id"),
    "tg-time": Style("", "unix"),
}

_LANGUAGE = re.compile(r"language-(.+)")
_LINK = re.compile(r"(?:[a-z][a-z0-9+.-]*:(?://)?)?[^\s/:]+\.[^\s]+|(?:https?|tg)://[^\s]+", re.IGNORECASE)


def entity_of(tag: str, argument: str, covered: str) -> Json | None:
    """The entity without its place, or None for a tag that only its text survives of.

    Custom emoji and times are such: few bots may send the former, and old apps do not show the latter.
    """
    style = STYLES[tag].type
    if style == "text_link":
        return _link(argument or covered)
    if style == "blockquote" and argument:
        return {"type": "expandable_blockquote"}
    if style == "code" and (language := _LANGUAGE.fullmatch(argument)):
        return {"type": "code", "language": language[1]}
    return {"type": style} if style else None


def _link(url: str) -> Json | None:
    if not _LINK.fullmatch(url):
        return None
    bare = "://" not in url and not url.startswith(("mailto:", "tel:"))
    return {"type": "text_link", "url": f"http://{url}" if bare else url}
