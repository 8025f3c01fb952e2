import pytest

from bot.playground.found import with_found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start deck_x", [("bot_command", 0, 6)]),
        ("try /study@keypoint_bot now", [("bot_command", 4, 19)]),
        ("either/or and 1/2", []),
        ("😀 /help.", [("bot_command", 3, 5)]),
        ("see https://x.org/a?b=c, please", [("url", 4, 19)]),
        ("by @somebody for a@b.org", [("mention", 3, 9), ("email", 17, 7)]),
        ("#crm and #1", [("hashtag", 0, 4)]),
        ("", []),
    ],
)
def test_telegram_marks_commands_and_addresses_by_itself(
    text: str, found: list[tuple[str, int, int]]
) -> None:
    entities = with_found(text, [])
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in entities] == found


def test_nothing_is_found_inside_code() -> None:
    code = {"type": "code", "offset": 0, "length": 6}
    assert with_found("/study", [code]) == [code]


def test_a_found_entity_stands_beside_bold() -> None:
    bold = {"type": "bold", "offset": 0, "length": 9}
    assert with_found("go /study", [bold]) == [bold, {"type": "bot_command", "offset": 3, "length": 6}]
