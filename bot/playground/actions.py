"""What a person does, as the chat page asks for it: the name of an action, and what it needs, as JSON."""

import base64
import binascii
from collections.abc import Callable

from bot.playground.errors import ActionError
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.schema import Json


def act(person: Person, action: str, given: Json) -> Json:
    """Do it, and give back the id of the message or of the tap; raises ActionError."""
    if action not in _ACTIONS:
        raise ActionError(f"The playground does not know the action {action!r}.")
    try:
        return _ACTIONS[action](person, given)
    except (KeyError, TypeError, AttributeError, binascii.Error) as wrong:
        raise ActionError(f"The action {action!r} lacks something: {wrong!r}.") from wrong


def _types(person: Person, given: Json) -> Json:
    return _sent(person.types(given["text"], given.get("reply_to")))


def _opens(person: Person, given: Json) -> Json:
    return _sent(person.opens(given.get("payload", "")))


def _edits(person: Person, given: Json) -> Json:
    return _sent(person.edits(given["text"], _message(person, given)))


def _taps(person: Person, given: Json) -> Json:
    return {"callback_query_id": person.presses(given["data"], _message(person, given))}


def _sends(person: Person, given: Json) -> Json:
    match given["kind"]:
        case "sticker":
            return _sent(person.sends_sticker())
        case "voice":
            return _sent(person.sends_voice())
        case _:
            return _sent(person.sends_photo(base64.b64decode(given["picture"]), given.get("caption", "")))


def _blocks(person: Person, given: Json) -> Json:
    if given["blocked"]:
        person.blocks()
    else:
        person.unblocks()
    return {}


def _message(person: Person, given: Json) -> Message:
    data = person.chat.messages.get(given["message_id"])
    if data is None:
        raise ActionError("That message is no longer there.")
    return Message(data)


def _sent(message: Message) -> Json:
    return {"message_id": message.id}


_ACTIONS: dict[str, Callable[[Person, Json], Json]] = {
    "types": _types,
    "opens": _opens,
    "edits": _edits,
    "taps": _taps,
    "sends": _sends,
    "blocks": _blocks,
}
