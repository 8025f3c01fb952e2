from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.replies.actions import LIMIT, Action, Hint, ShowDeck, ShowNote, Study, decode, encode

ACTIONS: list[Action] = [Hint(17), Study(), ShowDeck("crm-models"), ShowNote("crm-models", 3)]


@pytest.mark.parametrize("action", ACTIONS)
def test_what_is_written_into_a_button_is_read_back(action: Action) -> None:
    assert decode(encode(action)) == action


def test_an_action_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="over 64 bytes"):
        encode(ShowDeck("x" * LIMIT))


@pytest.mark.parametrize(
    "data", ["", "h", "h:", "h:x", "h:1:2", "h:1.5", "zz:1", "st:1", None, 7, "nt:deck:x"]
)
def test_unknown_or_forged_data_is_no_action(data: object) -> None:
    assert decode(data) is None


@given(st.text())
def test_whatever_the_data_it_is_an_action_of_the_right_types_or_none(data: str) -> None:
    action = decode(data)
    if action is not None:
        assert all(isinstance(getattr(action, field.name), field.type) for field in fields(action))  # type: ignore[arg-type]
