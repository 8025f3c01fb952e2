import json

import pytest

from bot.playground.errors import RefusedError
from bot.playground.schema import checked, method_named

BUTTON = {"text": "Next", "callback_data": "n"}


@pytest.mark.parametrize(
    ("given", "values"),
    [
        ({"chat_id": "5", "text": "x"}, {"chat_id": 5, "text": "x"}),
        ({"chat_id": "@channel", "text": "x"}, {"chat_id": "@channel", "text": "x"}),
        ({"chat_id": 5, "text": 12}, {"chat_id": 5, "text": "12"}),
        (
            {"chat_id": "-5", "text": "x", "disable_notification": "True"},
            {"chat_id": -5, "text": "x", "disable_notification": True},
        ),
        (
            {"chat_id": 5, "text": "x", "reply_markup": json.dumps({"inline_keyboard": [[BUTTON]]})},
            {"chat_id": 5, "text": "x", "reply_markup": {"inline_keyboard": [[BUTTON]]}},
        ),
        (
            {"chat_id": 5, "text": "x", "reply_markup": {"force_reply": True}},
            {"chat_id": 5, "text": "x", "reply_markup": {"force_reply": True}},
        ),
        ({"chat_id": 5, "text": "x", "parse_mode": None}, {"chat_id": 5, "text": "x"}),
    ],
)
def test_parameters_may_come_as_text_and_become_their_types(
    given: dict[str, object], values: dict[str, object]
) -> None:
    assert checked("sendMessage", given) == values


@pytest.mark.parametrize(
    ("method", "given", "problem"),
    [
        ("sendMessage", {"text": "x"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 5}, "message text is empty"),
        ("sendMessage", {"chat_id": 5, "text": ""}, "message text is empty"),
        (
            "sendMessage",
            {"chat_id": 5, "text": "x", "colour": "red"},
            'unknown parameter "colour" of sendMessage',
        ),
        ("sendMessage", {"chat_id": 5, "text": ["x"]}, 'field "text" must be of type String'),
        ("sendMessage", {"chat_id": 5, "text": "\ud800"}, "strings must be encoded in UTF-8"),
        ("sendMessage", {"chat_id": 5, "text": "x", "protect_content": "maybe"}, "must be of type Boolean"),
        ("sendMessage", {"chat_id": 5, "text": "x", "entities": "["}, "can't parse entities JSON object"),
        (
            "sendMessage",
            {"chat_id": 5, "text": "x", "entities": {}},
            "can't parse entities: expected an Array",
        ),
        ("sendMessage", {"chat_id": 5, "text": "x", "link_preview_options": []}, "expected an Object"),
        (
            "sendMessage",
            {"chat_id": 5, "text": "x", "entities": [{"type": "bold", "offset": 0}]},
            'Can\'t find field "length"',
        ),
        (
            "sendMessage",
            {"chat_id": 5, "text": "x", "reply_parameters": {"message": 1}},
            'unknown field "message"',
        ),
        ("editMessageText", {"message_id": "1.5"}, 'field "message_id" must be a valid Integer'),
        ("editMessageText", {"message_id": True}, 'field "message_id" must be a valid Integer'),
        ("sendLocation", {"chat_id": 5, "latitude": "north", "longitude": 0}, "must be of type Number"),
        (
            "setMessageReaction",
            {"chat_id": 5, "message_id": 1, "reaction": [{"smile": 1}]},
            "it is no ReactionType",
        ),
        ("sendPhoto", {"chat_id": 5}, 'parameter "photo" of sendPhoto is required'),
    ],
)
def test_what_does_not_keep_to_the_bot_api_is_refused(
    method: str, given: dict[str, object], problem: str
) -> None:
    with pytest.raises(RefusedError, match="Bad Request: ") as refused:
        checked(method, given)
    assert problem in refused.value.description


def test_a_required_file_may_come_as_an_upload() -> None:
    assert checked("sendPhoto", {"chat_id": 5}, {"photo"}) == {"chat_id": 5}


def test_a_member_of_a_family_of_types_is_known_by_its_fields() -> None:
    reaction = [{"type": "emoji", "emoji": "👍"}]
    given = {"chat_id": 5, "message_id": 1, "reaction": reaction}
    assert checked("setMessageReaction", given)["reaction"] == reaction


def test_method_names_have_any_case_and_unknown_ones_are_not_found() -> None:
    assert method_named("SENDmessage") == "sendMessage"
    with pytest.raises(RefusedError) as refused:
        method_named("sendMassage")
    assert (refused.value.code, refused.value.description) == (404, "Not Found: method not found")
