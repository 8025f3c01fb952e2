import base64
import json
from collections.abc import AsyncIterator
from contextlib import aclosing
from pathlib import Path

import httpx
import pytest

from bot.playground import Person, Telegram, playground
from bot.playground.media import DOT
from bot.playground.saved import Saved
from bot.playground.schema import Json
from bot.playground.window import events
from tests.bot.playground.conftest import Call

KEYBOARD = {"inline_keyboard": [[{"text": "Next", "callback_data": "n"}]]}


@pytest.fixture
async def http(telegram: Telegram) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app=playground(telegram))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
        yield http


async def test_the_first_visitor_becomes_the_first_person(
    http: httpx.AsyncClient, telegram: Telegram
) -> None:
    people = (await http.get("/api/people", headers={"accept-language": "de-CH"})).json()
    assert [(person["first_name"], person["language_code"]) for person in people] == [("You", "de")]
    assert (await http.get("/api/people")).json() == people
    assert len(telegram.people) == 1


@pytest.mark.parametrize(
    ("action", "given", "arrives"),
    [
        ("types", {"text": "hello"}, ("message", {"text": "hello"})),
        ("opens", {}, ("message", {"text": "/start"})),
        ("opens", {"payload": "deck_1"}, ("message", {"text": "/start deck_1"})),
        ("edits", {"text": "hello", "message_id": 1}, ("edited_message", {"text": "hello"})),
        ("sends", {"kind": "sticker"}, ("message", {})),
        ("sends", {"kind": "voice"}, ("message", {})),
        (
            "sends",
            {"kind": "photo", "picture": base64.b64encode(DOT).decode(), "caption": "c"},
            ("message", {"caption": "c"}),
        ),
        ("blocks", {"blocked": True}, ("my_chat_member", {})),
    ],
)
async def test_an_action_of_the_page_reaches_the_bot(
    http: httpx.AsyncClient, ann: Person, action: str, given: Json, arrives: tuple[str, Json]
) -> None:
    answered = await http.post(f"/api/people/{ann.id}/{action}", json={"key": "1", **given})
    assert answered.status_code == 200
    update = ann.world.updates.take(0)[-1]
    kind, found = arrives
    assert found.items() <= update[kind].items()


async def test_a_tap_gives_the_id_that_its_answer_will_name(
    http: httpx.AsyncClient, call: Call, ann: Person
) -> None:
    call("sendMessage", chat_id=ann.id, text="x", reply_markup=KEYBOARD)
    given = {"key": "1", "message_id": ann.last.id, "data": "n"}
    answered = (await http.post(f"/api/people/{ann.id}/taps", json=given)).json()
    assert answered == {"callback_query_id": ann.world.updates.take(0)[-1]["callback_query"]["id"]}


async def test_an_action_that_is_repeated_with_its_key_is_done_once(
    http: httpx.AsyncClient, ann: Person
) -> None:
    first, again, other = [
        (await http.post(f"/api/people/{ann.id}/types", json={"key": key, "text": "hello"})).json()
        for key in ("1", "1", "2")
    ]
    assert first == again != other
    assert [message.text for message in ann.messages] == ["/start", "hello", "hello"]


@pytest.mark.parametrize(
    ("action", "given", "refusal"),
    [
        ("types", {"key": "1", "text": " "}, (409, "nothing to send")),
        ("types", {"key": "1"}, (409, "lacks something")),
        ("types", {"key": "1", "text": 5}, (409, "lacks something")),
        ("edits", {"key": "1", "text": "x", "message_id": 99}, (409, "no longer there")),
        ("taps", {"key": "1", "message_id": 1, "data": "forged"}, (409, "no longer there")),
        ("sends", {"key": "1", "kind": "photo", "picture": "=="}, (409, "PNG, JPEG or GIF")),
        ("dances", {"key": "1"}, (409, "does not know")),
        ("types", {"text": "x"}, (400, "with a key")),
        ("types", ["x"], (400, "with a key")),
    ],
)
async def test_an_impossible_action_is_refused_with_a_sentence(
    http: httpx.AsyncClient, ann: Person, action: str, given: object, refusal: tuple[int, str]
) -> None:
    answered = await http.post(f"/api/people/{ann.id}/{action}", json=given)
    status, problem = refusal
    assert answered.status_code == status
    assert problem in answered.json()["error"]
    assert ann.last.text == "/start"


async def test_only_json_is_an_action(http: httpx.AsyncClient, ann: Person) -> None:
    answered = await http.post(f"/api/people/{ann.id}/types", data={"key": "1", "text": "x"})
    assert answered.status_code == 415


@pytest.mark.parametrize("address", ["/api/people/7/events", "/api/people/7/files/x"])
async def test_nobody_has_no_chat(http: httpx.AsyncClient, address: str) -> None:
    assert (await http.get(address)).status_code == 404
    assert (await http.post("/api/people/7/types", json={"key": "1", "text": "x"})).status_code == 404


async def test_the_page_shows_pictures_and_nothing_else(http: httpx.AsyncClient, ann: Person) -> None:
    photo, voice = ann.sends_photo().photo, ann.sends_voice().data["voice"]["file_id"]
    shown = await http.get(f"/api/people/{ann.id}/files/{photo}")
    assert (shown.status_code, shown.headers["content-type"], shown.content) == (200, "image/png", DOT)
    assert (await http.get(f"/api/people/{ann.id}/files/{voice}")).status_code == 404


async def test_a_page_is_told_the_whole_state_and_then_what_happens(
    call: Call, telegram: Telegram, ann: Person, tmp_path: Path
) -> None:
    saved = Saved(telegram, tmp_path / "state.json")
    async with aclosing(events(telegram, ann, saved)) as stream:
        name, state = told(await anext(stream))
        assert name == "state"
        assert [message["text"] for message in state["messages"]] == ["/start"]
        assert (state["bot"]["first_name"], state["commands"], state["blocked"]) == ("Keypoint", [], False)
        call("setMyCommands", commands=[{"command": "study", "description": "Answer"}])
        call("sendChatAction", chat_id=ann.id, action="typing")
        call("sendMessage", chat_id=ann.id, text="x", reply_markup=KEYBOARD)
        call("answerCallbackQuery", callback_query_id=ann.taps("Next"), text="Noted")
        call("editMessageText", chat_id=ann.id, message_id=ann.last.id, text="y")
        call("setMessageReaction", chat_id=ann.id, message_id=1, reaction=[{"type": "emoji", "emoji": "👍"}])
        call("deleteMessage", chat_id=ann.id, message_id=ann.last.id)
        ann.blocks()
        telegram.close()
        news = [told(event) async for event in stream]
    assert [name for name, _ in news] == [
        "bot",
        "action",
        "message",
        "answer",
        "edited",
        "edited",
        "deleted",
        "bot",
        "closed",
    ]
    assert news[0][1]["commands"][0]["command"] == "study"
    assert news[3][1]["text"] == "Noted"
    assert (news[4][1]["text"], news[5][1]["reaction"]) == ("y", "👍")
    assert news[-2][1]["blocked"] is True
    assert [told(event)[0] async for event in events(telegram, ann, saved)] == ["state"]
    assert not ann.chat.watchers


def told(event: str) -> tuple[str, Json]:
    fields = dict(line.split(": ", 1) for line in event.strip().splitlines())
    return fields["event"], json.loads(fields["data"])
