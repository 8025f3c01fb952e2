import asyncio
import json

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from bot.playground import Person, Telegram
from bot.playground.files import Upload
from bot.playground.media import DOT
from bot.playground.methods import LASTING, TRACELESS
from bot.playground.schema import method_named
from tests.bot.playground.conftest import TOKEN, Call, Clock


@pytest.mark.parametrize(
    ("token", "method", "code", "description"),
    [
        ("wrong", "getMe", 401, "Unauthorized"),
        (TOKEN, "getMoon", 404, "Not Found: method not found"),
        (
            TOKEN,
            "banChatMember",
            501,
            "Not Implemented: banChatMember exists in Telegram, not in the playground",
        ),
        (TOKEN, "getMe", None, None),
    ],
)
def test_only_the_bot_with_the_token_is_answered(
    telegram: Telegram, token: str, method: str, code: int | None, description: str | None
) -> None:
    answered = telegram.answer(token, method)
    assert (answered.get("error_code"), answered.get("description")) == (code, description)


def test_every_method_here_is_one_of_the_bot_api() -> None:
    assert [method_named(name) for name in (TRACELESS | LASTING)] == [*TRACELESS, *LASTING]


async def test_a_poll_waits_for_the_next_update(telegram: Telegram, ann: Person) -> None:
    poll = asyncio.create_task(telegram.call(TOKEN, "getUpdates", {"timeout": "60"}))
    await asyncio.sleep(0)
    ann.types("hello")
    assert [update["message"]["text"] for update in (await poll)["result"]] == ["hello"]


async def test_a_poll_that_other_polls_replace_gets_a_conflict(telegram: Telegram) -> None:
    poll = asyncio.create_task(telegram.call(TOKEN, "getUpdates", {"timeout": 60}))
    await asyncio.sleep(0)
    assert (await telegram.call(TOKEN, "getUpdates", {"timeout": 0}))["ok"]
    assert (await poll)["error_code"] == 409


async def test_closing_lets_polls_go(telegram: Telegram) -> None:
    poll = asyncio.create_task(telegram.call(TOKEN, "getUpdates", {"timeout": 60}))
    await asyncio.sleep(0)
    telegram.close()
    assert await poll == {"ok": True, "result": []}
    assert await telegram.call(TOKEN, "getUpdates", {"timeout": 60}) == {"ok": True, "result": []}


def test_allowed_updates_stay_until_they_are_set_again(call: Call, ann: Person) -> None:
    call("getUpdates", allowed_updates=["callback_query"])
    ann.types("unheard")
    assert call("getUpdates")["result"] == []
    call("getUpdates", allowed_updates=[])
    ann.types("heard")
    assert [update["message"]["text"] for update in call("getUpdates")["result"]] == ["heard"]


def test_a_webhook_is_refused_and_taking_it_away_can_drop_what_waits(call: Call, ann: Person) -> None:
    ann.types("hello")
    assert call("setWebhook", url="https://example.org")["error_code"] == 501
    assert call("getWebhookInfo")["result"]["pending_update_count"] == 1
    assert call("deleteWebhook")["ok"]
    assert call("getUpdates")["result"]
    assert call("setWebhook", url="", drop_pending_updates=True)["error_code"] == 400
    assert call("deleteWebhook", drop_pending_updates=True)["ok"]
    assert call("getUpdates")["result"] == []


def test_a_file_can_be_asked_for_by_its_id(call: Call, telegram: Telegram, ann: Person) -> None:
    sent = ann.sends_photo().data["photo"][0]
    found = call("getFile", file_id=sent["file_id"])["result"]
    assert (found["file_id"], found["file_size"]) == (sent["file_id"], len(DOT))
    assert telegram.world.files.content(found["file_path"].removeprefix("files/")) == DOT
    assert "wrong file_id" in call("getFile", file_id="x")["description"]


def test_updates_that_were_not_confirmed_come_again_after_a_restart(
    call: Call, telegram: Telegram, ann: Person, clock: Clock
) -> None:
    ann.types("one")
    ann.types("two")
    first = call("getUpdates")["result"][0]["update_id"]
    call("getUpdates", offset=first + 1)
    after = Telegram(TOKEN, clock)
    after.restore(json.loads(json.dumps(telegram.snapshot())))
    again = after.answer(TOKEN, "getUpdates")["result"]
    assert [update["message"]["text"] for update in again] == ["two"]


def test_a_person_goes_on_after_a_restart(call: Call, telegram: Telegram, ann: Person, clock: Clock) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}
    call("sendPhoto", chat_id=ann.id, files={"photo": Upload("x", DOT)}, reply_markup=keyboard)
    tap = ann.taps("Next")
    after = Telegram(TOKEN, clock)
    after.restore(telegram.snapshot())
    same = after.people[0]
    assert same.messages == ann.messages
    assert after.world.files.content(same.last.photo or "") == DOT
    assert after.answer(TOKEN, "answerCallbackQuery", {"callback_query_id": tap, "text": "Hi"})["ok"]
    assert same.toast == "Hi"
    assert same.types("on").id == ann.types("on").id


def test_a_chat_keeps_its_last_500_messages(ann: Person) -> None:
    for count in range(510):
        ann.types(str(count))
    assert len(ann.messages) == 500
    assert ann.last.text == "509"


class Anything(RuleBasedStateMachine):
    """Whatever people and the bot do in whatever order, a snapshot brings all of it back."""

    @initialize()
    def begin(self) -> None:
        self.telegram = Telegram(TOKEN, Clock())
        self.ann = self.telegram.add_person("Ann")
        self.ann.opens()

    def call(self, method: str, **params: object) -> None:
        self.telegram.answer(TOKEN, method, params)

    @rule(text=st.text(min_size=1, max_size=9))
    def types(self, text: str) -> None:
        if text.strip(" \n") and not self.ann.chat.blocked:
            self.ann.types(f"x{text}")

    @rule()
    def sends(self) -> None:
        if not self.ann.chat.blocked:
            self.ann.sends_photo(caption="c")

    @rule(blocked=st.booleans())
    def blocks(self, blocked: bool) -> None:
        if blocked:
            self.ann.blocks()
        else:
            self.ann.unblocks()

    @rule(text=st.sampled_from(["a", "<b>b</b>"]))
    def bot_says(self, text: str) -> None:
        markup = {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}
        self.call("sendMessage", chat_id=self.ann.id, text=text, parse_mode="HTML", reply_markup=markup)

    @rule(number=st.integers(1, 9), reaction=st.sampled_from(["👍", "🔥"]))
    def bot_reacts(self, number: int, reaction: str) -> None:
        chosen = [{"type": "emoji", "emoji": reaction}]
        self.call("setMessageReaction", chat_id=self.ann.id, message_id=number, reaction=chosen)

    @rule(number=st.integers(1, 9))
    def bot_edits(self, number: int) -> None:
        self.call("editMessageText", chat_id=self.ann.id, message_id=number, text=f"edited {number}")

    @rule(number=st.integers(1, 9))
    def bot_deletes(self, number: int) -> None:
        self.call("deleteMessage", chat_id=self.ann.id, message_id=number)

    @rule()
    def taps(self) -> None:
        if self.ann.messages and "Next" in self.ann.last.buttons:
            self.ann.taps("Next")

    @rule(seen=st.integers(0, 5))
    def bot_confirms(self, seen: int) -> None:
        self.call("getUpdates", offset=100_000_001 + seen)

    @invariant()
    def a_snapshot_brings_everything_back(self) -> None:
        saved = json.loads(json.dumps(self.telegram.snapshot()))
        after = Telegram(TOKEN, Clock())
        after.restore(saved)
        assert after.snapshot() == self.telegram.snapshot()


TestAnything = Anything.TestCase
TestAnything.settings = settings(max_examples=30, stateful_step_count=15, deadline=None)
