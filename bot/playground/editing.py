"""Methods by which the bot changes what it has said: texts, captions, keyboards, deletions."""

from collections.abc import Mapping

from bot.playground import content
from bot.playground.chat import Chat
from bot.playground.errors import bad_request, not_here
from bot.playground.files import Upload
from bot.playground.keyboard import markup
from bot.playground.schema import Json
from bot.playground.world import World

_DELETABLE_SECONDS = 48 * 60 * 60
_UNCHANGED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)


def edit_message_text(world: World, given: Json, _: Mapping[str, Upload]) -> Json:
    """`editMessageText`."""
    if given.get("rich_message"):
        raise not_here("rich_message")
    if not given.get("text"):
        raise bad_request("message text is empty")
    shown = content.text(given)
    chat, message = _editable(world, given)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return _change(world, chat, message, {"entities": None, **shown, **_keyboard(given)})


def edit_message_caption(world: World, given: Json, _: Mapping[str, Upload]) -> Json:
    """`editMessageCaption`."""
    shown = content.caption(given)
    chat, message = _editable(world, given)
    if "photo" not in message:
        raise bad_request("there is no caption in the message to edit")
    return _change(
        world, chat, message, {"caption": None, "caption_entities": None, **shown, **_keyboard(given)}
    )


def edit_message_reply_markup(world: World, given: Json, _: Mapping[str, Upload]) -> Json:
    """`editMessageReplyMarkup`: does not count as an edit that people see."""
    chat, message = _editable(world, given)
    return _change(world, chat, message, _keyboard(given))


def delete_message(world: World, given: Json, _: Mapping[str, Upload]) -> bool:
    """`deleteMessage`: within 48 hours."""
    chat = world.chat(given["chat_id"])
    message = chat.messages.get(given["message_id"])
    if message is None:
        raise bad_request("message to delete not found")
    if world.now() - message["date"] > _DELETABLE_SECONDS:
        raise bad_request("message can't be deleted for everyone")
    chat.remove(given["message_id"])
    return True


def _editable(world: World, given: Json) -> tuple[Chat, Json]:
    if "chat_id" not in given and "message_id" not in given:
        raise bad_request(
            "MESSAGE_ID_INVALID" if given.get("inline_message_id") else "message identifier is not specified"
        )
    chat = world.chat(given.get("chat_id", ""))
    message = chat.messages.get(given.get("message_id", 0))
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.bot["id"]:
        raise bad_request("message can't be edited")
    return chat, message


def _keyboard(given: Json) -> Json:
    under = markup(given.get("reply_markup"))
    if under.ask is not None:
        raise bad_request("can't parse reply_markup: inline keyboard expected")
    return {"reply_markup": under.inline}


def _change(world: World, chat: Chat, message: Json, changes: Json) -> Json:
    """Put the changed message in the place of the old one; None takes a field away."""
    if all(message.get(name) == value for name, value in changes.items()):
        raise bad_request(_UNCHANGED)
    seen = any(message.get(name) != value for name, value in changes.items() if name != "reply_markup")
    dated = {"edit_date": world.now()} if seen else {}
    edited = {**message, **changes, **dated}
    edited = {name: value for name, value in edited.items() if value is not None}
    chat.put(edited)
    return edited
