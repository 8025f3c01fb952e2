"""HTML parse mode: which tags Telegram takes, what they become, and how it words a refusal.

Rules and wordings are those of the Bot API's "HTML style" section and of Telegram's own servers; positions in
refusals are byte offsets in UTF-8, positions in entities are UTF-16 units.
"""

import re
from dataclasses import dataclass, field

from bot.playground.errors import RefusedError, bad_request
from bot.playground.schema import Json
from bot.playground.tags import STYLES, entity_of
from bot.playground.text import Formatted, cleaned, part, units

_SIGNS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]+)|#(?P<dec>[0-9]+)|(?P<name>[a-zA-Z]+));?")
_PIECE = re.compile(r"[^<&]+|&|</|<", re.DOTALL)
_NAME = re.compile(r"[^\s>]*")
_TAG_END = re.compile(r"\s*>")
_ATTRIBUTE = re.compile(r"""\s*(?P<name>[^\s=>/"']+)\s*(?P<is>=?)\s*""")
_VALUE = re.compile(r""""(?P<double>[^"]*)"|'(?P<single>[^']*)'|(?P<token>[\w.-]+)(?=[\s>])""", re.ASCII)


@dataclass(slots=True)
class _Open:
    """A start tag that waits for its end."""

    tag: str
    argument: str
    offset: int


@dataclass(slots=True)
class _Reader:
    """Where the reading of one piece of HTML stands."""

    html: str
    at: int = 0
    text: list[str] = field(default_factory=list)
    length: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)


def parsed(html: str) -> Formatted:
    """The text and its entities; raises the 400 "can't parse entities: ..." for what Telegram refuses."""
    reader = _Reader(html)
    while found := _PIECE.match(html, reader.at):
        match found[0]:
            case "&":
                _reference(reader)
            case "<":
                _start(reader)
            case "</":
                _end(reader)
            case plain:
                _say(reader, plain, len(plain))
    if reader.open:
        raise _refusal(f'Can\'t find end tag corresponding to start tag "{reader.open[-1].tag}"')
    return "".join(reader.text), [_without_language(entity) for entity in reader.entities]


def _say(reader: _Reader, text: str, width: int) -> None:
    text = cleaned(text)
    reader.text.append(text)
    reader.length += units(text)
    reader.at += width


def _reference(reader: _Reader) -> None:
    sign, width = _decoded(reader.html, reader.at)
    _say(reader, sign or "&", width if sign else 1)


def _decoded(html: str, at: int) -> tuple[str, int]:
    """The character that a reference stands for and its width, or an empty text if it stands for none."""
    found = _REFERENCE.match(html, at)
    if found is None:
        return "", 0
    if found["name"]:
        return _SIGNS.get(found["name"], ""), len(found[0])
    code = int(found["hex"], 16) if found["hex"] else int(found["dec"])
    if 0xD800 <= code <= 0xDFFF:
        raise _refusal("Text contains invalid Unicode characters after decoding HTML entities")
    return (chr(code) if 0 < code < 0x10FFFF else ""), len(found[0])


def _start(reader: _Reader) -> None:
    begin = reader.at
    tag = _name(reader.html, begin + 1).lower()
    reader.at += 1 + len(tag)
    if reader.at >= len(reader.html):
        raise _refusal("Unclosed start tag", reader, begin)
    if tag not in STYLES:
        raise _refusal(f'Unsupported start tag "{tag}"', reader, begin)
    attributes = _attributes(reader, tag, begin)
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _refusal('Tag "span" must have class "tg-spoiler"', reader, begin)
    reader.open.append(_Open(tag, attributes.get(STYLES[tag].attribute, ""), reader.length))


def _attributes(reader: _Reader, tag: str, begin: int) -> dict[str, str]:
    found: dict[str, str] = {}
    while not (end := _TAG_END.match(reader.html, reader.at)):
        if not reader.html[reader.at :].strip():
            raise _refusal(f'Unclosed start tag "{tag}"', reader, begin)
        name = _ATTRIBUTE.match(reader.html, reader.at)
        if name is None:
            raise _refusal(f'Empty attribute name in the tag "{tag}"', reader, begin)
        reader.at = name.end()
        found[name["name"]] = _attribute_value(reader, begin) if name["is"] else "yes"
    reader.at = end.end()
    return found


def _attribute_value(reader: _Reader, begin: int) -> str:
    value = _VALUE.match(reader.html, reader.at)
    if value is None:
        quoted = reader.html[reader.at : reader.at + 1] in {'"', "'", ""}
        problem = "Unclosed start tag" if quoted else "Unexpected end of name token"
        raise _refusal(problem, reader, begin if quoted else reader.at)
    reader.at = value.end()
    if value["token"] is not None:
        return value["token"].lower()
    return _REFERENCE.sub(
        lambda found: _decoded(found[0], 0)[0] or found[0], value["double"] or value["single"] or ""
    )


def _end(reader: _Reader) -> None:
    begin = reader.at
    if not reader.open:
        raise _refusal("Unexpected end tag", reader, begin)
    tag = _name(reader.html, begin + 2).lower()
    closing = _TAG_END.match(reader.html, begin + 2 + len(tag))
    if closing is None:
        raise _refusal("Unclosed end tag", reader, begin)
    opened = reader.open[-1]
    if tag and tag != opened.tag:
        wanted = f', expected "</{opened.tag}>", found "</{tag}>"'
        raise _refusal("Unmatched end tag", reader, begin, wanted)
    reader.at = closing.end()
    _close(reader, reader.open.pop())


def _close(reader: _Reader, opened: _Open) -> None:
    length = reader.length - opened.offset
    if not length:
        return
    covered = part("".join(reader.text), opened.offset, length)
    entity = entity_of(opened.tag, opened.argument, covered)
    if entity:
        place = {"offset": opened.offset, "length": length}
        inner = reader.entities[-1] if reader.entities else {}
        if entity["type"] == "pre" and inner == {**place, "type": "code", "language": inner.get("language")}:
            entity = {**reader.entities.pop(), "type": "pre"}
        reader.entities.append({**place, **entity})


def _without_language(entity: Json) -> Json:
    """Only a block of code keeps its language; a piece of code within a line has none."""
    return {name: value for name, value in entity.items() if name != "language" or entity["type"] == "pre"}


def _name(html: str, at: int) -> str:
    found = _NAME.match(html, at)
    return found[0] if found else ""


def _refusal(problem: str, reader: _Reader | None = None, at: int = 0, more: str = "") -> RefusedError:
    place = f" at byte offset {len(reader.html[:at].encode())}" if reader else ""
    return bad_request(f"can't parse entities: {problem}{place}{more}")
