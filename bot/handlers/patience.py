"""How Telegram's refusals are borne: wait and send again, never drop; some are no failure at all."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

log = logging.getLogger(__name__)

_TRIES = 8
_LONGEST_PAUSE = 30.0
# A tap delivered late, a second tap that changes nothing, a message that its reader has deleted.
_HARMLESS = (
    "query is too old",
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
)

Result = bool | dict[str, Any] | list[dict[str, Any]]


class Patience(BaseRateLimiter[None]):
    """Stands between the bot and every request but getUpdates."""

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to let go of."""

    async def process_request(  # noqa: PLR0913, PLR0917 - the signature is the library's
        self,
        callback: Callable[..., Coroutine[Any, Any, Result]],
        args: Any,  # noqa: ANN401 - as above
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Result:
        """Make the request, again where Telegram asks to wait or is away; True if a refusal is harmless."""
        del data, rate_limit_args
        pause = 1.0
        for attempt in range(1, _TRIES + 1):
            try:
                return await callback(*args, **kwargs)
            except BadRequest as error:
                if _harmless(error):
                    return True
                raise
            except (NetworkError, RetryAfter) as error:
                if attempt == _TRIES:
                    raise
                wait = asked_wait(error) or pause
                log.warning("%s failed (%s), trying again in %.1f s", endpoint, error, wait)
                await asyncio.sleep(wait)
                pause = min(2 * pause, _LONGEST_PAUSE)
        raise AssertionError("unreachable: the last try returns or raises")


def _harmless(error: BadRequest) -> bool:
    return any(words in error.message.lower() for words in _HARMLESS)


def asked_wait(error: TelegramError) -> float | None:
    """The seconds Telegram asks to wait, if it does."""
    if not isinstance(error, RetryAfter):
        return None
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
