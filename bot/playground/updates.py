"""The updates that wait for the bot: numbered, and kept for 24 hours or until an offset confirms them."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.playground.errors import RefusedError
from bot.playground.schema import Json

_KEPT_SECONDS = 24 * 60 * 60
_MOST = 100
_ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}  # sent only to bots that name them
_OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)


@dataclass(slots=True)
class Updates:
    """A queue of updates for one bot; `clock` gives seconds since 1970."""

    clock: Callable[[], float]
    next_id: int = 100_000_001
    pending: list[tuple[float, Json]] = field(default_factory=list)
    allowed: list[str] = field(default_factory=list)
    _waiting: asyncio.Future[bool] | None = None

    def add(self, kind: str, payload: Json) -> None:
        """Put an update at the end, unless the bot does not want this kind."""
        if kind not in self.allowed if self.allowed else kind in _ASKED_FOR:
            return
        self.pending.append((self.clock(), {"update_id": self.next_id, kind: payload}))
        self.next_id += 1
        self.end_wait(news=True)

    def take(self, offset: int, limit: int = _MOST) -> list[Json]:
        """The first updates from `offset` on; all before it are confirmed and forgotten.

        A negative offset counts from the end, as in Telegram.
        """
        oldest = self.clock() - _KEPT_SECONDS
        fresh = [(at, update) for at, update in self.pending if at > oldest]
        kept = fresh[offset:] if offset < 0 else [item for item in fresh if item[1]["update_id"] >= offset]
        self.pending = kept
        return [update for _, update in kept[: limit if 0 < limit <= _MOST else _MOST]]

    async def wait(self, seconds: float) -> None:
        """Until an update comes, or the time is over; raises the 409 when another poller takes the place."""
        self.end_wait(news=False)
        place: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting = place
        done, _ = await asyncio.wait({place}, timeout=seconds)
        if self._waiting is place:
            self._waiting = None
        if done and not place.result():
            raise RefusedError(409, _OTHER_POLLER)

    def end_wait(self, *, news: bool) -> None:
        """Let a waiting poller look again, or (without news) send it away, as when another one comes."""
        if self._waiting and not self._waiting.done():
            self._waiting.set_result(news)
        self._waiting = None

    @property
    def state(self) -> tuple[int, int, tuple[str, ...]]:
        """Changes when anything here has changed that a snapshot would show."""
        return len(self.pending), self.next_id, tuple(self.allowed)

    def snapshot(self) -> Json:
        """Everything as JSON."""
        return {
            "next_id": self.next_id,
            "allowed": self.allowed,
            "pending": [list(item) for item in self.pending],
        }

    def restore(self, saved: Json) -> None:
        """Be as at the time of that snapshot."""
        self.next_id, self.allowed = saved["next_id"], list(saved["allowed"])
        self.pending = [(at, update) for at, update in saved["pending"]]
