import pytest

from bot.playground.errors import RefusedError
from bot.playground.keyboard import Markup, markup
from bot.playground.schema import Json

NEXT = {"text": "Next", "callback_data": "n"}


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (None, Markup()),
        ({"remove_keyboard": True}, Markup()),
        ({"inline_keyboard": []}, Markup()),
        ({"inline_keyboard": [[]]}, Markup()),
        ({"inline_keyboard": [[NEXT], []]}, Markup(inline={"inline_keyboard": [[NEXT]]})),
        ({"force_reply": True, "input_field_placeholder": "Say"}, Markup(ask={"placeholder": "Say"})),
        ({"force_reply": True}, Markup(ask={"placeholder": ""})),
    ],
)
def test_a_message_keeps_an_inline_keyboard_and_asks_once_for_a_reply(
    given: Json | None, kept: Markup
) -> None:
    assert markup(given) == kept


@pytest.mark.parametrize(
    "button",
    [
        {"text": "Next", "callback_data": "x" * 64},
        {"text": "Next", "callback_data": "é" * 32},
        {"text": "Next", "callback_data": "n", "style": "danger"},
        {"text": "Site", "url": "https://example.org"},
        {"text": "Copy", "copy_text": {"text": "words"}},
    ],
)
def test_a_button_that_telegram_takes_is_taken(button: Json) -> None:
    assert markup({"inline_keyboard": [[button]]}).inline == {"inline_keyboard": [[button]]}


@pytest.mark.parametrize(
    ("button", "problem"),
    [
        ({"text": "Next", "callback_data": "x" * 65}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "Next", "callback_data": "é" * 33}, "Bad Request: BUTTON_DATA_INVALID"),
        ({"text": "Next", "callback_data": ""}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "Next"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": " ", "callback_data": "n"}, "button text must be non-empty"),
        ({"text": "Next", "callback_data": "n", "style": "pink"}, "invalid button style specified"),
        ({"text": "Site", "url": "javascript:alert(1)"}, "Unsupported URL protocol"),
        ({"text": "Pay", "pay": True}, "Not Implemented: a button with pay"),
    ],
)
def test_a_button_that_telegram_refuses_is_refused(button: Json, problem: str) -> None:
    with pytest.raises(RefusedError) as refused:
        markup({"inline_keyboard": [[button]]})
    assert problem in refused.value.description


def test_more_than_a_hundred_buttons_are_too_many() -> None:
    assert markup({"inline_keyboard": [[NEXT] * 10] * 10}).inline
    with pytest.raises(RefusedError, match="reply markup is too long"):
        markup({"inline_keyboard": [[NEXT] * 10] * 10 + [[NEXT]]})


def test_a_reply_keyboard_is_said_not_to_be_here() -> None:
    with pytest.raises(RefusedError) as refused:
        markup({"keyboard": [["Yes"]]})
    assert refused.value.code == 501


def test_a_long_placeholder_is_refused() -> None:
    with pytest.raises(RefusedError, match="placeholder is too long"):
        markup({"force_reply": True, "input_field_placeholder": "x" * 65})
