"""What goes into a message: its text or caption with entities, its picture, what it replies to."""

from collections.abc import Mapping

from bot.playground.chat import Chat
from bot.playground.errors import bad_request, not_here
from bot.playground.files import Files, Upload
from bot.playground.found import with_found
from bot.playground.markup import parsed
from bot.playground.schema import Json
from bot.playground.text import Formatted, checked_length, cleaned, fitted, part, units

MOST_TEXT = 4096
MOST_CAPTION = 1024
_MOST_BYTES = 1 << 15


def text(given: Json) -> Json:
    """`text` and `entities` of a message; raises the 400 if it is empty, too long or badly marked up."""
    words, entities = checked_length(_formatted(given, "text"), MOST_TEXT, "message", empty=False)
    return {"text": words, **({"entities": entities} if entities else {})}


def caption(given: Json) -> Json:
    """`caption` and `caption_entities` of a message, or nothing if it is empty; raises the 400 as `text`."""
    words, entities = checked_length(
        _formatted(given, "caption"), MOST_CAPTION, "message caption", empty=True
    )
    shown: Json = {"caption": words} if words else {}
    return {**shown, **({"caption_entities": entities} if words and entities else {})}


def photo(given: Json, uploads: Mapping[str, Upload], files: Files) -> list[Json]:
    """`photo` of a message: an upload (attached or under its own name), or the id of a file sent before."""
    named = given.get("photo", "").removeprefix("attach://") or "photo"
    if named in uploads:
        return files.add_photo(uploads[named].content)
    if named.startswith(("http://", "https://")):
        raise not_here("fetching a picture from the Internet; upload it instead")
    content = files.content(named)
    if content is None:
        raise bad_request("wrong file identifier/HTTP URL specified")
    return files.add_photo(content)


def reply(given: Json, chat: Chat) -> Json:
    """`reply_to_message` and `quote` of a message that answers another one, or nothing."""
    parameters = given.get("reply_parameters")
    if not parameters:
        return {}
    target = chat.messages.get(parameters["message_id"])
    if target is None:
        if parameters.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {**replied(target), **_quote(parameters, target)}


def replied(target: Json) -> Json:
    """A message as it stands inside its reply: without what it replied to itself."""
    return {"reply_to_message": {name: value for name, value in target.items() if name != "reply_to_message"}}


def _quote(parameters: Json, target: Json) -> Json:
    words = _formatted({**parameters, "parse_mode": parameters.get("quote_parse_mode", "")}, "quote")[0]
    place = str(target.get("text") or target.get("caption", "")).find(words)
    if place < 0:
        raise bad_request("QUOTE_TEXT_INVALID")
    return {"quote": {"text": words, "position": place, "is_manual": True}} if words else {}


def _formatted(given: Json, name: str) -> Formatted:
    raw, mode = given.get(name, ""), given.get("parse_mode", "").lower()
    if len(raw.encode()) > _MOST_BYTES:
        raise bad_request("text is too long")
    if mode.startswith("markdown"):
        raise not_here("a parse mode other than HTML")
    if mode not in {"", "none", "html"}:
        raise bad_request("unsupported parse_mode")
    listed = given.get("entities" if name == "text" else f"{name}_entities", [])
    words, entities = parsed(raw) if mode == "html" else (cleaned(raw), _inside(listed, raw))
    words, entities = fitted(words, entities)
    return words, with_found(words, entities)


def _inside(entities: list[Json], words: str) -> list[Json]:
    """Entities that were given by their places; raises the 400 for one that ends inside a character."""
    for entity in entities:
        end = entity["offset"] + entity["length"]
        if (
            entity["offset"] < 0
            or end > units(words)
            or "\ufffd" in part(words, entity["offset"], entity["length"])
        ):
            raise bad_request(
                f"entity beginning at UTF-16 offset {entity['offset']} ends after the end of the text"
            )
    return entities
