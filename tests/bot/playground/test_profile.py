import pytest

from bot.playground import Person, Telegram
from bot.playground.schema import Json
from tests.bot.playground.conftest import Call

STUDY = {"command": "study", "description": "Answer questions"}
LERNEN = {"command": "study", "description": "Fragen beantworten"}
STOP = {"command": "stop", "description": "End"}
PRIVATE = {"type": "all_private_chats"}


def test_commands_are_kept_by_scope_and_language(call: Call) -> None:
    call("setMyCommands", commands=[STUDY])
    call("setMyCommands", commands=[LERNEN], language_code="de")
    call("setMyCommands", commands=[STUDY, STOP], scope=PRIVATE)
    assert call("getMyCommands")["result"] == [STUDY]
    assert call("getMyCommands", language_code="de")["result"] == [LERNEN]
    assert call("getMyCommands", scope=PRIVATE)["result"] == [STUDY, STOP]
    assert call("deleteMyCommands", scope=PRIVATE)["ok"]
    assert call("getMyCommands", scope=PRIVATE)["result"] == []


def test_a_person_sees_the_commands_of_the_narrowest_scope(
    call: Call, telegram: Telegram, ann: Person
) -> None:
    profile = telegram.world.profile
    assert profile.menu(ann.id, "de") == []
    for scope, language, commands in (
        (None, "", [STUDY]),
        (None, "de", [LERNEN]),
        (PRIVATE, "", [STOP]),
        ({"type": "chat", "chat_id": ann.id}, "", [STOP, STUDY]),
    ):
        call("setMyCommands", commands=commands, scope=scope, language_code=language)
        assert profile.menu(ann.id, "de") == commands


@pytest.mark.parametrize(
    ("commands", "problem"),
    [
        ([{**STUDY, "command": "Study"}], "BOT_COMMAND_INVALID"),
        ([{**STUDY, "command": "x" * 33}], "BOT_COMMAND_INVALID"),
        ([{**STUDY, "description": ""}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([{**STUDY, "description": "x" * 257}], "BOT_COMMAND_DESCRIPTION_INVALID"),
        ([STUDY] * 101, "BOT_COMMANDS_TOO_MUCH"),
        ([{"command": "study"}], "can't parse commands[0]: Can't find field \"description\""),
    ],
)
def test_commands_that_telegram_refuses_are_refused(call: Call, commands: list[Json], problem: str) -> None:
    assert call("setMyCommands", commands=commands)["description"] == f"Bad Request: {problem}"


@pytest.mark.parametrize(("kind", "longest"), [("Description", 512), ("ShortDescription", 120)])
def test_a_description_is_kept_by_language(call: Call, kind: str, longest: int) -> None:
    name = "description" if kind == "Description" else "short_description"
    assert call(f"getMy{kind}")["result"] == {name: ""}
    call(f"setMy{kind}", **{name: "A tutor"})
    call(f"setMy{kind}", **{name: "Eine Tutorin"}, language_code="de")
    assert call(f"getMy{kind}", language_code="de")["result"] == {name: "Eine Tutorin"}
    assert call(f"getMy{kind}", language_code="fr")["result"] == {name: "A tutor"}
    assert "is too long" in call(f"setMy{kind}", **{name: "x" * (longest + 1)})["description"]


def test_a_language_is_two_letters(call: Call) -> None:
    answered = call("setMyCommands", commands=[STUDY], language_code="deu")
    assert answered["description"] == "Bad Request: invalid language code specified"
