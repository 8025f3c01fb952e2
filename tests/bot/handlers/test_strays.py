from collections.abc import Callable

import pytest

from bot.playground.person import Person
from tests.bot.wire import Wire


@pytest.mark.parametrize("act", [Person.sends_sticker, Person.sends_voice, Person.sends_photo])
async def test_what_is_not_text_is_met_kindly_and_leaves_the_question_open(
    wire: Wire, act: Callable[[Person], object]
) -> None:
    await wire.after(lambda: wire.ann.types("/study"))
    said = await wire.after(lambda: act(wire.ann))
    assert said == "I can only read text. Type your answer, or tap a button."
    assert "What does mint need?" in await wire.after(lambda: wire.ann.taps("Go on"))
    assert await wire.kept() == []


async def test_an_edited_answer_is_not_a_second_answer(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.types("plenty of water"))
    said = await wire.after(lambda: wire.ann.edits("plenty of water, half shade"))
    assert said == "I do not grade edited messages. Please send it as a new message."
    assert len(await wire.kept()) == 1


async def test_an_unknown_command_is_answered_with_those_there_are(wire: Wire) -> None:
    said = await wire.after(lambda: wire.ann.types("/quiz"))
    assert wire.ann.messages[-2].text.startswith("I do not know that command.")
    assert "/study" in said


async def test_a_button_this_release_does_not_know_says_so(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"))
    message = wire.ann.last.data
    message["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = "zz:9"
    await wire.after(lambda: wire.ann.taps("Hint"))
    assert wire.ann.toast == "That button no longer works. Send /help to see what does."


async def test_a_forged_note_number_shows_the_contents(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/notes"))
    wire.ann.last.data["reply_markup"]["inline_keyboard"][0][0]["callback_data"] = "nt:herbs:-1"
    said = await wire.after(lambda: wire.ann.taps("Herbs & spices"))
    assert said == "Notes\nWhich part would you like to read?"


async def test_the_menu_of_private_chats_lists_the_commands(wire: Wire) -> None:
    assert wire.app is not None
    answer = wire.telegram.answer(
        wire.app.bot.token, "getMyCommands", {"scope": {"type": "all_private_chats"}}
    )
    assert [command["command"] for command in answer["result"]] == ["study", "decks", "notes", "stop", "help"]
    assert all(command["description"] for command in answer["result"])


async def test_a_failure_is_said_once_and_the_bot_goes_on(
    wire: Wire, caplog: pytest.LogCaptureFixture
) -> None:
    assert wire.app is not None
    store = wire.app.bot_data.store
    run, store.run = store.run, _broken  # type: ignore[method-assign, assignment]
    assert (await wire.after(lambda: wire.ann.types("/study"))).startswith("Sorry, something went wrong")
    store.run = run  # type: ignore[method-assign]
    assert "card 1 of 4" in await wire.after(lambda: wire.ann.types("/study"))
    assert "An update could not be handled" in caplog.text


async def _broken(_: object) -> None:
    raise RuntimeError("a fault in a transaction")
