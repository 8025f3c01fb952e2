"""Reply markup: what Telegram takes under a message, and what it refuses."""

from typing import NamedTuple
from urllib.parse import urlsplit

from bot.playground.errors import bad_request, not_here
from bot.playground.schema import Json

_SHOWN = ("url", "callback_data", "copy_text")
_OTHER_ACTIONS = (
    "callback_game",
    "login_url",
    "pay",
    "switch_inline_query",
    "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat",
    "web_app",
)
_STYLES = {"", "default", "primary", "success", "danger"}
_MOST_BUTTONS = 100
_MOST_DATA_BYTES = 64
_MOST_PLACEHOLDER = 64


class Markup(NamedTuple):
    """What a message carries for ever (an inline keyboard), and what it asks of the app once (a reply)."""

    inline: Json | None = None
    ask: Json | None = None


def markup(given: Json | None) -> Markup:
    """The reply markup of a request; raises Telegram's 400, or a 501 for what is not shown here."""
    if not given or "remove_keyboard" in given:
        return Markup()
    if "inline_keyboard" in given:
        return Markup(inline=_inline(given["inline_keyboard"]))
    if "force_reply" in given:
        return Markup(ask=_ask(given))
    raise not_here("a reply keyboard; use an inline one")


def _inline(rows: list[list[Json]]) -> Json | None:
    kept = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, kept)) > _MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": kept} if kept else None


def _button(button: Json) -> Json:
    if not button["text"].strip():
        raise bad_request("inline keyboard button text must be non-empty")
    if button.get("style", "") not in _STYLES:
        raise bad_request("can't parse inline keyboard button: invalid button style specified")
    if any(name in button for name in _OTHER_ACTIONS):
        raise not_here(f"a button with {next(name for name in _OTHER_ACTIONS if name in button)}")
    if not any(button.get(name) for name in _SHOWN):
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(button.get("callback_data", "").encode()) > _MOST_DATA_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and urlsplit(button["url"]).scheme not in {"http", "https", "tg", "ton"}:
        raise bad_request(
            f"inline keyboard button URL '{button['url']}' is invalid: Unsupported URL protocol"
        )
    return button


def _ask(given: Json) -> Json:
    placeholder = given.get("input_field_placeholder", "")
    if len(placeholder) > _MOST_PLACEHOLDER:
        raise bad_request("input field placeholder is too long")
    return {"placeholder": placeholder}
