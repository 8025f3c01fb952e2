import asyncio

import pytest

from bot.playground.errors import RefusedError
from bot.playground.updates import Updates
from tests.bot.playground.conftest import Clock


@pytest.fixture
def updates(clock: Clock) -> Updates:
    updates = Updates(clock)
    for text in ("a", "b", "c"):
        updates.add("message", {"text": text})
    return updates


def texts(updates: Updates, offset: int = 0, limit: int = 100) -> list[str]:
    return [update["message"]["text"] for update in updates.take(offset, limit)]


def test_updates_come_again_until_a_later_offset_confirms_them(updates: Updates) -> None:
    first = updates.take(0)[0]["update_id"]
    assert texts(updates, first) == ["a", "b", "c"]
    assert texts(updates, first + 1) == ["b", "c"]
    assert texts(updates, first) == ["b", "c"]
    assert texts(updates, first + 3) == []
    assert texts(updates) == []


@pytest.mark.parametrize(
    ("offset", "limit", "found"),
    [
        (0, 2, ["a", "b"]),
        (0, 0, ["a", "b", "c"]),
        (-1, 100, ["c"]),
        (-2, 1, ["b"]),
        (-9, 100, ["a", "b", "c"]),
    ],
)
def test_limit_and_negative_offsets_count_as_in_telegram(
    updates: Updates, offset: int, limit: int, found: list[str]
) -> None:
    assert texts(updates, offset, limit) == found


def test_a_negative_offset_forgets_what_came_before(updates: Updates) -> None:
    updates.take(-1)
    assert texts(updates) == ["c"]


def test_ids_go_up_by_one_and_are_never_used_again(updates: Updates) -> None:
    ids = [update["update_id"] for update in updates.take(0)]
    assert ids == [ids[0], ids[0] + 1, ids[0] + 2]
    updates.take(ids[-1] + 1)
    updates.add("message", {"text": "d"})
    assert updates.take(0)[0]["update_id"] == ids[-1] + 1


def test_updates_are_kept_for_a_day(updates: Updates, clock: Clock) -> None:
    clock.now += 24 * 60 * 60 - 1
    assert texts(updates) == ["a", "b", "c"]
    clock.now += 1
    assert texts(updates) == []


def test_only_allowed_kinds_come(updates: Updates) -> None:
    updates.allowed = ["callback_query"]
    updates.add("message", {"text": "d"})
    updates.add("callback_query", {"data": "x"})
    assert [set(update) - {"update_id"} for update in updates.take(0)][-1] == {"callback_query"}


def test_kinds_that_must_be_asked_for_do_not_come_by_default(updates: Updates) -> None:
    updates.add("message_reaction", {})
    assert texts(updates) == ["a", "b", "c"]


async def test_waiting_ends_when_an_update_comes(updates: Updates) -> None:
    waiting = asyncio.create_task(updates.wait(60))
    await asyncio.sleep(0)
    updates.add("message", {"text": "d"})
    await waiting
    assert texts(updates)[-1] == "d"


async def test_waiting_ends_by_itself(updates: Updates) -> None:
    await updates.wait(0.001)
    assert texts(updates) == ["a", "b", "c"]


async def test_a_second_poller_sends_the_first_away(updates: Updates) -> None:
    first = asyncio.create_task(updates.wait(60))
    await asyncio.sleep(0)
    second = asyncio.create_task(updates.wait(60))
    with pytest.raises(RefusedError, match="Conflict: terminated by other getUpdates request") as refused:
        await first
    assert refused.value.code == 409
    updates.add("message", {"text": "d"})
    await second
