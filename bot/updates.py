"""Where updates come from: a lane per chat, and nothing acknowledged before its effect is saved."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, TelegramError

from bot.handlers.patience import asked_wait

log = logging.getLogger(__name__)

LANES = 16
KINDS = ("message", "edited_message", "callback_query")
_POLL_SECONDS = 25
_GLANCE_SECONDS = 0.2
_GRACE_SECONDS = 10.0
_LONGEST_PAUSE = 30.0


class Lanes:
    """Updates under way: those of one chat in order, those of up to 16 chats at once."""

    def __init__(self, handle: Callable[[Update], Awaitable[None]]) -> None:
        """Pass updates on to `handle`, which is to return only when the effect is saved."""
        self._handle = handle
        self._free = asyncio.Semaphore(LANES)
        self._queues: dict[int, deque[Update]] = {}
        self._open: set[int] = set()
        self._closed: set[int] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        self._highest = 0

    def confirm(self) -> int | None:
        """The offset to ask Telegram for: the oldest update that is not done; all before it are confirmed.

        Those done since are remembered, because an answer to this offset may still hold them.
        """
        offset = min(self._open, default=self._highest + 1 if self._highest else None)
        self._closed = {done for done in self._closed if done >= (offset or 0)}
        return offset

    def put(self, update: Update) -> None:
        """Take an update, unless it was taken before."""
        if update.update_id in self._open or update.update_id in self._closed:
            return
        self._open.add(update.update_id)
        self._highest = update.update_id if len(self._open) == 1 else max(self._highest, update.update_id)
        chat = update.effective_chat.id if update.effective_chat else 0
        if chat in self._queues:
            self._queues[chat].append(update)
            return
        self._queues[chat] = deque([update])
        task = asyncio.create_task(self._drive(chat))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self, seconds: float) -> bool:
        """Wait until nothing is under way, but no longer than that; whether it is so."""
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=seconds)
        return not self._open

    async def _drive(self, chat: int) -> None:
        queue = self._queues[chat]
        async with self._free:
            while queue:
                await self._finish(queue.popleft())
            del self._queues[chat]

    async def _finish(self, update: Update) -> None:
        try:
            await self._handle(update)
        except Exception:  # one bad update must not stop the ones behind it
            log.exception("Update %s could not be handled and is passed over", update.update_id)
        self._open.discard(update.update_id)
        self._closed.add(update.update_id)


async def poll(bot: Bot, handle: Callable[[Update], Awaitable[None]]) -> None:
    """Fetch and pass on updates until cancelled; then let those under way end and confirm them."""
    lanes = Lanes(handle)
    idle = True
    try:
        while True:
            for update in await _fetch(bot, lanes.confirm(), _POLL_SECONDS if idle else 0):
                lanes.put(update)
            idle = await lanes.settle(_GLANCE_SECONDS)
    finally:
        await lanes.settle(_GRACE_SECONDS)
        offset = lanes.confirm()
        if offset is not None:
            await bot.get_updates(offset=offset, limit=1, timeout=0)


async def _fetch(bot: Bot, offset: int | None, seconds: int) -> tuple[Update, ...]:
    """The updates from an offset on, however long Telegram is away."""
    pause = 1.0
    while True:
        try:
            return await bot.get_updates(offset=offset, timeout=seconds, allowed_updates=KINDS)
        except InvalidToken:
            raise
        except Conflict:
            log.warning("Another copy of the bot is fetching updates; only one can. Stop the other one.")
        except TelegramError as error:
            pause = asked_wait(error) or pause
            log.warning("Telegram cannot be reached (%s), trying again in %.0f s", error, pause)
        await asyncio.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)
