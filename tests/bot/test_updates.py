import asyncio
from collections import defaultdict
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from telegram import Chat, Message, Update, User

from bot.updates import LANES, Lanes


def update(number: int, chat: int) -> Update:
    person = User(chat, "Ann", is_bot=False)
    message = Message(number, datetime.now(UTC), Chat(chat, "private"), from_user=person, text="x")
    return Update(number, message=message)


async def test_updates_of_one_chat_keep_their_order_while_those_of_others_go_on() -> None:
    done: list[int] = []
    gate = asyncio.Event()

    async def handle(one: Update) -> None:
        if one.update_id == 1:
            await gate.wait()
        done.append(one.update_id)

    lanes = Lanes(handle)
    for number, chat in [(1, 7), (2, 7), (3, 8)]:
        lanes.put(update(number, chat))
    assert not await lanes.settle(0.05)
    assert done == [3]
    gate.set()
    assert await lanes.settle(1)
    assert done == [3, 1, 2]


async def test_an_update_is_confirmed_only_when_it_and_all_before_it_are_done() -> None:
    gates: dict[int, asyncio.Event] = defaultdict(asyncio.Event)

    async def handle(one: Update) -> None:
        await gates[one.update_id].wait()

    lanes = Lanes(handle)
    for number in (10, 11, 12):
        lanes.put(update(number, chat=number))
    gates[11].set()
    await lanes.settle(0.02)
    assert lanes.confirm() == 10
    gates[10].set()
    await lanes.settle(0.02)
    assert lanes.confirm() == 12
    gates[12].set()
    await lanes.settle(0.02)
    assert lanes.confirm() == 13


async def test_an_update_that_is_delivered_again_while_under_way_or_done_is_handled_once() -> None:
    handled: list[int] = []
    gate = asyncio.Event()

    async def handle(one: Update) -> None:
        handled.append(one.update_id)
        if one.update_id == 1:
            await gate.wait()

    lanes = Lanes(handle)
    for _ in range(3):
        lanes.put(update(1, 7))
        lanes.put(update(2, 8))
        await lanes.settle(0.02)
    gate.set()
    await lanes.settle(1)
    assert sorted(handled) == [1, 2]


async def test_an_update_done_while_the_next_were_being_fetched_is_not_handled_again() -> None:
    handled: list[int] = []

    async def handle(one: Update) -> None:
        handled.append(one.update_id)

    lanes = Lanes(handle)
    lanes.put(update(1, 7))
    assert lanes.confirm() == 1
    await lanes.settle(1)
    lanes.put(update(1, 7))
    lanes.put(update(2, 7))
    await lanes.settle(1)
    assert handled == [1, 2]


async def test_an_update_that_fails_does_not_stop_the_ones_behind_it() -> None:
    handled: list[int] = []

    async def handle(one: Update) -> None:
        if one.update_id == 1:
            raise RuntimeError("poison")
        handled.append(one.update_id)

    lanes = Lanes(handle)
    lanes.put(update(1, 7))
    lanes.put(update(2, 7))
    assert await lanes.settle(1)
    assert handled == [2]
    assert lanes.confirm() == 3


async def test_at_most_sixteen_chats_are_served_at_once() -> None:
    now = most = 0

    async def handle(_: Update) -> None:
        nonlocal now, most
        now += 1
        most = max(most, now)
        await asyncio.sleep(0.001)
        now -= 1

    lanes = Lanes(handle)
    for number in range(100):
        lanes.put(update(number + 1, chat=number))
    await lanes.settle(5)
    assert most == LANES == 16


@given(st.lists(st.integers(1, 5), min_size=1, max_size=40), st.randoms(use_true_random=False))
def test_whatever_the_interleaving_every_update_is_handled_once_in_its_chats_order(
    chats: list[int], rng: object
) -> None:
    handled: dict[int, list[int]] = defaultdict(list)

    async def handle(one: Update) -> None:
        for _ in range(rng.randrange(3)):  # type: ignore[attr-defined]
            await asyncio.sleep(0)
        assert one.effective_chat is not None
        handled[one.effective_chat.id].append(one.update_id)

    async def play() -> None:
        lanes = Lanes(handle)
        for number, chat in enumerate(chats, 1):
            lanes.put(update(number, chat))
        await lanes.settle(5)
        assert lanes.confirm() == len(chats) + 1

    asyncio.run(play())
    assert {chat: sorted(numbers) for chat, numbers in handled.items()} == dict(handled)
    assert sum(map(len, handled.values())) == len(chats)
