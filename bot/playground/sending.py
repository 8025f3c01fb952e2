"""Methods by which the bot says something new: messages, photos, answers to taps, reactions, "typing"."""

from collections.abc import Mapping

from bot.playground import content
from bot.playground.chat import Chat
from bot.playground.errors import bad_request, not_here
from bot.playground.files import Upload
from bot.playground.keyboard import markup
from bot.playground.reactions import EMOJI
from bot.playground.schema import Json
from bot.playground.world import World

_ACTIONS = {
    "typing",
    *(f"{doing}_{what}" for doing in ("record", "upload") for what in ("video", "voice", "video_note")),
    "upload_photo",
    "upload_document",
    "choose_sticker",
    "find_location",
}
_NOT_HERE = (
    "business_connection_id",
    "direct_messages_topic_id",
    "suggested_post_parameters",
    "allow_paid_broadcast",
)
_MOST_TOAST = 200


def send_message(world: World, given: Json, _: Mapping[str, Upload]) -> Json:
    """`sendMessage`."""
    chat = _chat(world, given)
    return _send(world, chat, given, content.text(given))


def send_photo(world: World, given: Json, uploads: Mapping[str, Upload]) -> Json:
    """`sendPhoto`."""
    chat = _chat(world, given)
    shown = {"photo": content.photo(given, uploads, world.files), **content.caption(given)}
    marks = {
        "has_media_spoiler": given.get("has_spoiler"),
        "show_caption_above_media": given.get("show_caption_above_media"),
    }
    return _send(world, chat, given, {**shown, **{name: True for name, mark in marks.items() if mark}})


def send_chat_action(world: World, given: Json, _: Mapping[str, Upload]) -> bool:
    """`sendChatAction`: shown for five seconds or until a message comes."""
    chat = _chat(world, given)
    if given["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat.tell("action", {"action": given["action"]})
    return True


def set_message_reaction(world: World, given: Json, _: Mapping[str, Upload]) -> bool:
    """`setMessageReaction`: at most one emoji, of those that Telegram knows."""
    chat = world.chat(given["chat_id"])
    if given["message_id"] not in chat.messages:
        raise bad_request("message to react not found")
    chosen = [reaction.get("emoji", "") for reaction in given.get("reaction", [])]
    if len(chosen) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if any(emoji not in EMOJI for emoji in chosen):
        raise bad_request("REACTION_INVALID")
    chat.react(given["message_id"], chosen[0] if chosen else None)
    return True


def answer_callback_query(world: World, given: Json, _: Mapping[str, Upload]) -> bool:
    """`answerCallbackQuery`: ends the waiting of the button, perhaps with a toast or an alert."""
    if len(given.get("text", "")) > _MOST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    if given.get("url"):
        raise not_here("opening an address from a tap")
    callback = world.take_callback(given["callback_query_id"])
    answer = {"text": given.get("text", ""), "show_alert": given.get("show_alert", False)}
    world.chats[callback["chat_id"]].tell(
        "answer", {"callback_query_id": given["callback_query_id"], **answer}
    )
    world.answers[callback["person_id"]] = answer
    return True


def _chat(world: World, given: Json) -> Chat:
    for name in _NOT_HERE:
        if given.get(name):
            raise not_here(name)
    if given.get("message_thread_id"):
        raise bad_request("message thread not found")
    return world.chat(given["chat_id"])


def _send(world: World, chat: Chat, given: Json, shown: Json) -> Json:
    under = markup(given.get("reply_markup"))
    extra = {
        "reply_markup": under.inline,
        "effect_id": given.get("message_effect_id"),
        "has_protected_content": given.get("protect_content"),
    }
    kept = {name: value for name, value in extra.items() if value}
    message = world.new_message(chat, world.bot, {**content.reply(given, chat), **shown, **kept})
    if under.ask is not None:
        chat.ask({"message_id": message["message_id"], **under.ask})
    return message
