import pytest

from bot.playground import Person, Telegram
from bot.playground.files import Upload
from bot.playground.media import DOT
from bot.playground.schema import Json
from tests.bot.playground.conftest import Call, Clock

PHOTO = {"photo": Upload("dot.png", DOT)}
BOLD = {"type": "bold", "offset": 0, "length": 2}


def test_a_message_looks_as_telegrams_do(call: Call, ann: Person) -> None:
    answered = call("sendMessage", chat_id=ann.id, text=" <b>Hi</b> ", parse_mode="HTML")
    assert answered == {
        "ok": True,
        "result": {
            "message_id": 2,
            "from": {"id": 123456, "is_bot": True, "first_name": "Keypoint", "username": "keypoint_bot"},
            "chat": {"id": ann.id, "type": "private", "first_name": "Ann"},
            "date": 1_800_000_000,
            "text": "Hi",
            "entities": [BOLD],
        },
    }
    assert ann.last.data == answered["result"]


def test_entities_may_be_given_by_their_places(call: Call, ann: Person) -> None:
    call("sendMessage", chat_id=ann.id, text="Hi!", entities=[BOLD])
    assert ann.last.entities == [BOLD]


def test_a_photo_is_uploaded_attached_or_sent_again_by_its_id(call: Call, ann: Person) -> None:
    plain = call("sendPhoto", chat_id=ann.id, files=PHOTO, caption="<i>x</i>", parse_mode="HTML")["result"]
    attached = call("sendPhoto", chat_id=ann.id, photo="attach://dot", files={"dot": PHOTO["photo"]})[
        "result"
    ]
    again = call("sendPhoto", chat_id=ann.id, photo=plain["photo"][0]["file_id"], has_spoiler=True)["result"]
    assert plain["photo"] == attached["photo"] == again["photo"]
    assert (plain["photo"][0]["width"], plain["photo"][0]["height"]) == (1, 1)
    assert plain["caption"] == "x"
    assert plain["caption_entities"] == [{"type": "italic", "offset": 0, "length": 1}]
    assert "caption" not in again
    assert again["has_media_spoiler"] is True


def test_a_reply_carries_what_it_replies_to_and_quotes(call: Call, ann: Person) -> None:
    asked = ann.types("customers trust them")
    parameters = {"message_id": asked.id, "quote": "trust"}
    call("sendMessage", chat_id=ann.id, text="Yes", reply_parameters=parameters)
    assert ann.last.reply_to == asked.id
    assert ann.last.data["quote"] == {"text": "trust", "position": 10, "is_manual": True}
    reply = call("sendMessage", chat_id=ann.id, text="x", reply_parameters={"message_id": ann.last.id})[
        "result"
    ]
    assert "reply_to_message" not in reply["reply_to_message"]


def test_a_reply_to_nothing_goes_out_alone_if_that_is_allowed(call: Call, ann: Person) -> None:
    parameters = {"message_id": 999, "allow_sending_without_reply": True}
    assert call("sendMessage", chat_id=ann.id, text="x", reply_parameters=parameters)["ok"]
    assert ann.last.reply_to is None


@pytest.mark.parametrize(
    ("method", "params", "problem"),
    [
        ("sendMessage", {"text": " \n"}, "text must be non-empty"),
        ("sendMessage", {"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ("sendMessage", {"text": "😀" * 2049}, "message is too long"),
        ("sendMessage", {"text": "x" * 40_000}, "text is too long"),
        (
            "sendMessage",
            {"text": "<b>x", "parse_mode": "HTML"},
            "can't parse entities: Can't find end tag",
        ),
        ("sendMessage", {"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ("sendMessage", {"text": "x", "parse_mode": "MarkdownV2"}, "parse mode other than HTML"),
        ("sendMessage", {"text": "x", "entities": [BOLD]}, "ends after the end of the text"),
        (
            "sendMessage",
            {"text": "😀", "entities": [{**BOLD, "length": 1}]},
            "ends after the end of the text",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_parameters": {"message_id": 999}},
            "to be replied not found",
        ),
        (
            "sendMessage",
            {"text": "x", "reply_parameters": {"message_id": 1, "quote": "?"}},
            "QUOTE_TEXT_INVALID",
        ),
        ("sendMessage", {"text": "x", "message_thread_id": 7}, "message thread not found"),
        ("sendMessage", {"text": "x", "business_connection_id": "b"}, "business_connection_id"),
        ("sendPhoto", {"photo": "AgACAgIAAx0"}, "wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": "https://example.org/x.png"}, "fetching a picture"),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
        ("setMessageReaction", {"message_id": 999}, "message to react not found"),
        ("getChat", {}, "Not Implemented: getChat"),
    ],
)
def test_what_telegram_refuses_to_send_is_refused_and_leaves_no_trace(
    call: Call, ann: Person, method: str, params: Json, problem: str
) -> None:
    before = ann.messages
    answered = call(method, chat_id=ann.id, **params)
    assert not answered["ok"]
    assert problem in answered["description"]
    assert ann.messages == before


def test_a_text_of_exactly_4096_units_after_parsing_fits(call: Call, ann: Person) -> None:
    assert call("sendMessage", chat_id=ann.id, text="<b>" + "&amp;" * 4096 + "</b>", parse_mode="HTML")["ok"]
    assert ann.last.text == "&" * 4096


@pytest.mark.parametrize(
    ("content", "caption", "problem"),
    [
        (b"no picture", "", "IMAGE_PROCESS_FAILED"),
        (DOT[:16] + (9000).to_bytes(4, "big") + (2000).to_bytes(4, "big"), "", "PHOTO_INVALID_DIMENSIONS"),
        (DOT[:16] + (2100).to_bytes(4, "big") + (100).to_bytes(4, "big"), "", "PHOTO_INVALID_DIMENSIONS"),
        (DOT + bytes(10 * 1024 * 1024), "", "file is too big"),
        (DOT, "x" * 1025, "message caption is too long"),
    ],
)
def test_a_photo_that_telegram_refuses_is_refused(
    call: Call, ann: Person, content: bytes, caption: str, problem: str
) -> None:
    answered = call("sendPhoto", chat_id=ann.id, files={"photo": Upload("x", content)}, caption=caption)
    assert answered["description"] == f"Bad Request: {problem}"


def test_an_unknown_chat_is_not_found_and_neither_is_a_person_who_never_wrote(
    call: Call, telegram: Telegram
) -> None:
    ben = telegram.add_person("Ben")
    for chat_id in (ben.id, 5, "@nobody"):
        assert call("sendMessage", chat_id=chat_id, text="x")["description"] == "Bad Request: chat not found"


def test_a_person_who_blocked_the_bot_hears_nothing(call: Call, ann: Person) -> None:
    ann.blocks()
    for method, params in (("sendMessage", {"text": "x"}), ("sendChatAction", {"action": "typing"})):
        answered = call(method, chat_id=ann.id, **params)
        assert (answered["error_code"], answered["description"]) == (
            403,
            "Forbidden: bot was blocked by the user",
        )
    ann.unblocks()
    assert call("sendMessage", chat_id=ann.id, text="x")["ok"]


@pytest.mark.parametrize(
    ("params", "toast", "alert"),
    [
        ({}, None, None),
        ({"text": "Noted"}, "Noted", None),
        ({"text": "Noted", "show_alert": True}, None, "Noted"),
    ],
)
def test_a_tap_is_answered_with_a_toast_or_an_alert(
    call: Call, ann: Person, params: Json, toast: str | None, alert: str | None
) -> None:
    call("sendMessage", chat_id=ann.id, text="x", reply_markup=keyboard())
    assert call("answerCallbackQuery", callback_query_id=ann.taps("Next"), **params)["ok"]
    assert (ann.toast, ann.alert) == (toast, alert)


def test_a_tap_is_answered_once_and_in_time(call: Call, ann: Person, clock: Clock) -> None:
    call("sendMessage", chat_id=ann.id, text="x", reply_markup=keyboard())
    late, answered, unknown = ann.taps("Next"), ann.taps("Next"), "5"
    assert call("answerCallbackQuery", callback_query_id=answered)["ok"]
    clock.now += 11
    for tap in (answered, late, unknown):
        refused = call("answerCallbackQuery", callback_query_id=tap)
        assert refused["error_code"] == 400
        assert refused["description"].startswith("Bad Request: query is too old and response timeout expired")


def test_a_toast_has_at_most_200_characters(call: Call, ann: Person) -> None:
    call("sendMessage", chat_id=ann.id, text="x", reply_markup=keyboard())
    tap = ann.taps("Next")
    assert not call("answerCallbackQuery", callback_query_id=tap, text="x" * 201)["ok"]
    assert call("answerCallbackQuery", callback_query_id=tap, text="x" * 200)["ok"]


def test_a_reaction_stands_at_a_message_until_it_is_taken_back(call: Call, ann: Person) -> None:
    said = ann.types("hello")
    thumb = [{"type": "emoji", "emoji": "👍"}]
    assert call("setMessageReaction", chat_id=ann.id, message_id=said.id, reaction=thumb)["ok"]
    assert ann.chat.reactions == {said.id: "👍"}
    assert call("setMessageReaction", chat_id=ann.id, message_id=said.id, reaction=[])["ok"]
    assert ann.chat.reactions == {}


@pytest.mark.parametrize(
    ("emoji", "problem"), [(["🦖"], "REACTION_INVALID"), (["👍", "🔥"], "REACTIONS_TOO_MANY")]
)
def test_a_reaction_is_one_of_telegrams(call: Call, ann: Person, emoji: list[str], problem: str) -> None:
    chosen = [{"type": "emoji", "emoji": one} for one in emoji]
    answered = call("setMessageReaction", chat_id=ann.id, message_id=ann.last.id, reaction=chosen)
    assert answered["description"] == f"Bad Request: {problem}"


def test_a_forced_reply_waits_until_the_person_says_something(call: Call, ann: Person) -> None:
    ask = {"force_reply": True, "input_field_placeholder": "In your words"}
    call("sendMessage", chat_id=ann.id, text="Why?", reply_markup=ask)
    assert ann.chat.asked == {"message_id": ann.last.id, "placeholder": "In your words"}
    ann.types("because")
    assert ann.chat.asked is None


def keyboard() -> Json:
    return {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}
