"""The Bot API's methods that work here, by name."""

from collections.abc import Callable, Mapping

from bot.playground.editing import (
    delete_message,
    edit_message_caption,
    edit_message_reply_markup,
    edit_message_text,
)
from bot.playground.errors import bad_request, not_here
from bot.playground.files import Upload
from bot.playground.schema import Json
from bot.playground.sending import (
    answer_callback_query,
    send_chat_action,
    send_message,
    send_photo,
    set_message_reaction,
)
from bot.playground.world import World

_POWERS = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}

Method = Callable[[World, Json, Mapping[str, Upload]], object]


def _get_updates(world: World, given: Json, _: Mapping[str, Upload]) -> list[Json]:
    if "allowed_updates" in given:
        world.updates.allowed = given["allowed_updates"]
    return world.updates.take(given.get("offset", 0), given.get("limit", 100))


def _set_webhook(world: World, given: Json, uploads: Mapping[str, Upload]) -> bool:
    if given["url"]:
        raise not_here("a webhook; poll with getUpdates")
    return _delete_webhook(world, given, uploads)


def _delete_webhook(world: World, given: Json, _: Mapping[str, Upload]) -> bool:
    if given.get("drop_pending_updates"):
        world.updates.pending = []
    return True


def _webhook_info(world: World, _: Json, __: Mapping[str, Upload]) -> Json:
    return {"url": "", "has_custom_certificate": False, "pending_update_count": len(world.updates.pending)}


def _get_file(world: World, given: Json, _: Mapping[str, Upload]) -> Json:
    content = world.files.content(given["file_id"])
    if content is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    return {**world.files.add(content), "file_path": world.files.path(given["file_id"])}


def _set_commands(world: World, given: Json, _: Mapping[str, Upload]) -> bool:
    world.profile.set_commands(given.get("scope"), given.get("language_code", ""), given["commands"])
    return _told(world)


def _delete_commands(world: World, given: Json, _: Mapping[str, Upload]) -> bool:
    world.profile.delete_commands(given.get("scope"), given.get("language_code", ""))
    return _told(world)


def _get_commands(world: World, given: Json, _: Mapping[str, Upload]) -> list[Json]:
    return world.profile.commands_of(given.get("scope"), given.get("language_code", ""))


def _setter(kind: str) -> Method:
    def change(world: World, given: Json, _: Mapping[str, Upload]) -> bool:
        world.profile.set_text(kind, given.get("language_code", ""), given.get(kind, ""))
        return _told(world)

    return change


def _getter(kind: str) -> Method:
    def read(world: World, given: Json, _: Mapping[str, Upload]) -> Json:
        return {kind: world.profile.text(kind, given.get("language_code", ""))}

    return read


def _told(world: World) -> bool:
    """All who look at a chat see the bot's new commands or description."""
    for chat in world.chats.values():
        chat.tell("bot", {})
    return True


TRACELESS: dict[str, Method] = {
    "getMe": lambda world, _, __: {**world.bot, **_POWERS},
    "getWebhookInfo": _webhook_info,
    "getMyCommands": _get_commands,
    "getMyDescription": _getter("description"),
    "getMyShortDescription": _getter("short_description"),
    "sendChatAction": send_chat_action,
}

LASTING: dict[str, Method] = {
    "getUpdates": _get_updates,
    "setWebhook": _set_webhook,
    "deleteWebhook": _delete_webhook,
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "setMessageReaction": set_message_reaction,
    "answerCallbackQuery": answer_callback_query,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "getFile": _get_file,
    "setMyCommands": _set_commands,
    "deleteMyCommands": _delete_commands,
    "setMyDescription": _setter("description"),
    "setMyShortDescription": _setter("short_description"),
}


def implemented(name: str) -> Method:
    """What the method does; raises the 501 for one that only Telegram has."""
    method = TRACELESS.get(name) or LASTING.get(name)
    if method is None:
        raise not_here(name)
    return method
