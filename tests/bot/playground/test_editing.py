import pytest

from bot.playground import Person
from bot.playground.files import Upload
from bot.playground.media import DOT
from bot.playground.schema import Json
from tests.bot.playground.conftest import Call, Clock

KEYBOARD = {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}
OTHER = {"inline_keyboard": [[{"text": "Stop", "callback_data": "s"}]]}


@pytest.fixture
def said(call: Call, ann: Person) -> Json:
    sent = call("sendMessage", chat_id=ann.id, text="<b>Hi</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    return {"chat_id": ann.id, "message_id": sent["result"]["message_id"]}


@pytest.fixture
def shown(call: Call, ann: Person) -> Json:
    sent = call("sendPhoto", chat_id=ann.id, files={"photo": Upload("x", DOT)}, caption="Look")
    return {"chat_id": ann.id, "message_id": sent["result"]["message_id"]}


def test_an_edit_stands_in_its_place_with_its_date(call: Call, ann: Person, said: Json, clock: Clock) -> None:
    ann.types("later")
    clock.now += 60
    edited = call("editMessageText", **said, text="Bye")["result"]
    assert edited["edit_date"] == edited["date"] + 60
    assert "entities" not in edited
    assert "reply_markup" not in edited
    assert [message.text for message in ann.messages] == ["/start", "Bye", "later"]
    assert ann.messages[1].edited


def test_a_changed_keyboard_alone_is_not_seen_as_an_edit(call: Call, ann: Person, said: Json) -> None:
    call("editMessageReplyMarkup", **said, reply_markup=OTHER)
    assert ann.last.buttons == ("Stop",)
    call("editMessageReplyMarkup", **said)
    assert not ann.last.buttons
    assert not ann.last.edited


def test_a_caption_is_edited_and_taken_away(call: Call, ann: Person, shown: Json) -> None:
    call("editMessageCaption", **shown, caption="<i>Look!</i>", parse_mode="HTML", reply_markup=KEYBOARD)
    assert (ann.last.text, ann.last.buttons) == ("Look!", ("Next",))
    call("editMessageCaption", **shown)
    assert (ann.last.text, ann.last.entities, ann.last.buttons) == ("", [], ())
    assert ann.last.photo


def test_an_edit_that_changes_nothing_is_refused(call: Call, said: Json, shown: Json) -> None:
    same = (
        ("editMessageText", {**said, "text": " <b>Hi</b>", "parse_mode": "HTML", "reply_markup": KEYBOARD}),
        ("editMessageReplyMarkup", {**said, "reply_markup": KEYBOARD}),
        ("editMessageCaption", {**shown, "caption": "Look"}),
    )
    for method, params in same:
        answered = call(method, **params)
        assert answered["error_code"] == 400
        assert answered["description"] == (
            "Bad Request: message is not modified: specified new message content and reply markup are "
            "exactly the same as a current content and reply markup of the message"
        )


@pytest.mark.parametrize(
    ("method", "params", "problem"),
    [
        ("editMessageText", {"message_id": 999, "text": "x"}, "message to edit not found"),
        ("editMessageText", {"text": ""}, "message text is empty"),
        ("editMessageText", {"text": "x" * 4097}, "message is too long"),
        ("editMessageText", {"text": "<b>", "parse_mode": "HTML"}, "can't parse entities"),
        ("editMessageText", {"text": "x", "reply_markup": {"force_reply": True}}, "can't parse reply_markup"),
        ("editMessageText", {"message_id": 1, "text": "x"}, "message can't be edited"),
        ("editMessageText", {"chat_id": 5, "text": "x"}, "chat not found"),
        ("editMessageCaption", {"caption": "x"}, "there is no caption in the message to edit"),
        ("editMessageReplyMarkup", {"message_id": 999}, "message to edit not found"),
        ("deleteMessage", {"message_id": 999}, "message to delete not found"),
    ],
)
def test_what_can_not_be_edited_is_refused(
    call: Call, said: Json, method: str, params: Json, problem: str
) -> None:
    assert problem in call(method, **{**said, **params})["description"]


def test_a_photo_has_no_text_to_edit(call: Call, shown: Json) -> None:
    refused = call("editMessageText", **shown, text="x")
    assert refused["description"] == "Bad Request: there is no text in the message to edit"


@pytest.mark.parametrize(
    ("params", "problem"),
    [({}, "message identifier is not specified"), ({"inline_message_id": "AAA"}, "MESSAGE_ID_INVALID")],
)
def test_an_edit_of_no_message_is_refused(call: Call, ann: Person, params: Json, problem: str) -> None:
    assert call("editMessageReplyMarkup", **params)["description"] == f"Bad Request: {problem}"
    assert ann.last.text == "/start"


def test_a_deleted_message_is_gone_with_its_buttons(call: Call, ann: Person, said: Json) -> None:
    assert call("deleteMessage", **said) == {"ok": True, "result": True}
    assert [message.text for message in ann.messages] == ["/start"]
    assert not call("deleteMessage", **said)["ok"]


def test_after_48_hours_a_message_stays(call: Call, ann: Person, said: Json, clock: Clock) -> None:
    clock.now += 48 * 60 * 60 + 1
    assert "can't be deleted" in call("deleteMessage", **said)["description"]
    assert ann.last.text == "Hi"
