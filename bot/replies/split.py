"""Cuts a long HTML text into messages that Telegram takes, with the markup of each whole."""

import re
from collections.abc import Sequence
from html import unescape

LIMIT = 4096

_TOKEN = re.compile(r"<[^>]*>|&#?\w+;|\n|[^\S\n]|[^\s<&]{1,64}|[<&]")
_NAME = re.compile(r"</?([\w-]+)")


def split(text: str, limit: int = LIMIT) -> list[str]:
    """The text in parts of at most `limit` UTF-16 units after parsing, cut at line ends where there are any.

    Tags that are open at a cut are closed there and opened again in the next part.
    """
    tokens = _TOKEN.findall(text)
    parts: list[str] = []
    opened: list[str] = []
    while tokens:
        cut = _cut(tokens, limit)
        before = "".join(opened)
        for token in tokens[:cut]:
            _note(token, opened)
        part = before + "".join(tokens[:cut]).strip() + "".join(_closing(tag) for tag in reversed(opened))
        if _has_text(part):
            parts.append(part)
        tokens = tokens[cut:]
    return parts


def _cut(tokens: Sequence[str], limit: int) -> int:
    """How many tokens make the next part."""
    used = 0
    for place, token in enumerate(tokens):
        used += _units(token)
        if used > limit:
            return _last(tokens[:place], "\n") or _last(tokens[:place], " ") or place
    return len(tokens)


def _last(tokens: Sequence[str], space: str) -> int:
    """The place after the last such space; 0 if there is none."""
    return next((place for place in range(len(tokens), 0, -1) if tokens[place - 1] == space), 0)


def _units(token: str) -> int:
    return 0 if _NAME.match(token) else len(unescape(token).encode("utf-16-le")) // 2


def _note(token: str, opened: list[str]) -> None:
    if not _NAME.match(token):
        return
    if token.startswith("</"):
        opened.pop()
    else:
        opened.append(token)


def _closing(tag: str) -> str:
    found = _NAME.match(tag)
    return f"</{found.group(1)}>" if found else ""


def _has_text(part: str) -> bool:
    return bool(re.sub(r"<[^>]*>|\s", "", part))
