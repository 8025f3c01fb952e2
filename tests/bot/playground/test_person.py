import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.playground import ActionError, Person, Telegram
from bot.playground.schema import Json
from bot.playground.text import cleaned
from tests.bot.playground.conftest import Call, Clock

KEYBOARD = {
    "inline_keyboard": [[{"text": "Next", "callback_data": "n"}, {"text": "Site", "url": "https://x.org"}]]
}


def pending(telegram: Telegram) -> list[Json]:
    return telegram.world.updates.take(0)


def test_what_a_person_types_reaches_the_bot_as_a_message(telegram: Telegram, ann: Person) -> None:
    sent = ann.types("  hello /help ")
    update = pending(telegram)[0]
    assert update["message"] == sent.data
    assert update["message"]["from"] == {
        "id": ann.id,
        "is_bot": False,
        "first_name": "Ann",
        "language_code": "en",
    }
    assert update["message"]["text"] == "hello /help"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 6, "length": 5}]


def test_a_reply_names_what_it_answers(telegram: Telegram, ann: Person) -> None:
    first = ann.types("first")
    assert ann.types("second", reply_to=first.id).reply_to == first.id
    assert pending(telegram)[1]["message"]["reply_to_message"]["text"] == "first"


def test_a_text_that_is_too_long_goes_in_several_messages(telegram: Telegram, ann: Person) -> None:
    ann.types("word " * 1000)
    texts = [update["message"]["text"] for update in pending(telegram)]
    assert [len(text) for text in texts] == [4094, 904]
    assert " ".join(texts) == ("word " * 1000).strip()


@given(text=st.text())
@example("\N{NO-BREAK SPACE}")
def test_any_text_arrives_as_it_was_typed(text: str) -> None:
    telegram = Telegram("1:x")
    ann = telegram.add_person("Ann")
    words = cleaned(text).strip(" \n")
    if words.strip():
        ann.types(text)
        assert "".join(update["message"]["text"] for update in pending(telegram)) == words
    else:
        with pytest.raises(ActionError, match="nothing to send"):
            ann.types(text)


def test_a_deep_link_starts_the_bot_with_its_parameter(telegram: Telegram, ann: Person) -> None:
    ann.opens("deck_crm-1")
    assert pending(telegram)[0]["message"]["text"] == "/start deck_crm-1"


@pytest.mark.parametrize("payload", ["a b", "é", "x" * 65])
def test_a_deep_link_takes_only_what_telegram_takes(ann: Person, payload: str) -> None:
    with pytest.raises(ActionError, match="start parameter"):
        ann.opens(payload)


def test_an_edit_reaches_the_bot_and_keeps_its_place(telegram: Telegram, ann: Person, clock: Clock) -> None:
    said = ann.types("helo")
    ann.types("later")
    clock.now += 5
    ann.edits("hello", said)
    update = pending(telegram)[-1]["edited_message"]
    assert (update["message_id"], update["text"]) == (said.id, "hello")
    assert update["edit_date"] == update["date"] + 5
    assert [message.text for message in ann.messages] == ["/start", "hello", "later"]
    ann.edits("newest")
    assert ann.last.text == "newest"


def test_only_ones_own_text_can_be_edited(call: Call, ann: Person) -> None:
    call("sendMessage", chat_id=ann.id, text="by the bot")
    for text, message in (("x", ann.last), (" ", ann.messages[0])):
        with pytest.raises(ActionError, match="own text"):
            ann.edits(text, message)


def test_pictures_stickers_and_voices_reach_the_bot(telegram: Telegram, ann: Person) -> None:
    ann.sends_photo(caption="look")
    ann.sends_sticker("🔥")
    ann.sends_voice(seconds=7)
    photo, sticker, voice = (update["message"] for update in pending(telegram))
    assert (photo["caption"], photo["photo"][0]["width"]) == ("look", 1)
    assert sticker["sticker"]["emoji"] == "🔥"
    assert voice["voice"]["duration"] == 7


def test_only_a_picture_is_a_photo(ann: Person) -> None:
    with pytest.raises(ActionError, match="PNG, JPEG or GIF"):
        ann.sends_photo(b"%PDF")


def test_a_tap_reaches_the_bot_with_its_message(call: Call, telegram: Telegram, ann: Person) -> None:
    call("sendMessage", chat_id=ann.id, text="old", reply_markup=KEYBOARD)
    old = ann.last
    call("sendMessage", chat_id=ann.id, text="new", reply_markup=KEYBOARD)
    ann.taps("Next")
    ann.taps("Next", message=old)
    newest, oldest = (update["callback_query"] for update in pending(telegram))
    assert (newest["message"]["text"], oldest["message"]["text"]) == ("new", "old")
    assert (newest["data"], newest["from"], newest["chat_instance"]) == ("n", ann.user, str(ann.id))
    assert newest["id"] != oldest["id"]


def test_old_buttons_work_for_ever(call: Call, telegram: Telegram, ann: Person, clock: Clock) -> None:
    call("sendMessage", chat_id=ann.id, text="x", reply_markup=KEYBOARD)
    clock.now += 365 * 24 * 60 * 60
    ann.taps("Next")
    assert pending(telegram)[0]["callback_query"]["data"] == "n"


def test_a_button_that_is_not_there_cannot_be_tapped(call: Call, ann: Person) -> None:
    call("sendMessage", chat_id=ann.id, text="x", reply_markup=KEYBOARD)
    message = ann.last
    with pytest.raises(ActionError, match='no button "Stop"'):
        ann.taps("Stop")
    with pytest.raises(ActionError, match="does not talk to the bot"):
        ann.taps("Site")
    with pytest.raises(ActionError, match="no longer there"):
        ann.presses("forged", message)


def test_blocking_and_unblocking_are_told_to_the_bot_once(telegram: Telegram, ann: Person) -> None:
    ann.blocks()
    ann.blocks()
    with pytest.raises(ActionError, match="blocked"):
        ann.types("hello")
    ann.opens()
    changes = [update["my_chat_member"] for update in pending(telegram) if "my_chat_member" in update]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    assert ann.last.text == "/start"


def test_a_new_person_has_no_messages(telegram: Telegram) -> None:
    ben = telegram.add_person("Ben")
    assert ben.messages == []
    with pytest.raises(ActionError, match="Ben has no messages yet"):
        _ = ben.last


def test_each_person_has_a_chat_of_their_own(call: Call, telegram: Telegram, ann: Person) -> None:
    ben = telegram.add_person("Ben", language="de")
    ben.opens()
    call("sendMessage", chat_id=ben.id, text="Hallo")
    assert (ann.last.text, ben.last.text) == ("/start", "Hallo")
    assert [person.user["first_name"] for person in telegram.people] == ["Ann", "Ben"]
