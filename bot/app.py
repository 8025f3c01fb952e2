"""Puts the bot together: the only module that knows all the others."""

import asyncio
import contextlib
import logging
import signal
import webbrowser
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import cast

from telegram.error import InvalidToken, TelegramError
from telegram.ext import Application, ContextTypes
from telegram.request import BaseRequest, HTTPXRequest

from bot.context import App, Context, Services
from bot.handlers import register
from bot.handlers.patience import Patience
from bot.handlers.start import announce
from bot.logs import set_up
from bot.playground.server import playground
from bot.playground.telegram import Telegram
from bot.settings import Settings, SettingsError
from bot.store import Store
from bot.texts import Catalogue
from bot.tutor.judge import judge_of
from bot.updates import LANES, poll
from bot.web import serving
from content.loader import load

log = logging.getLogger(__name__)

PLAYGROUND_TOKEN = "1:playground"  # noqa: S105 - the look-alike's own, worth nothing elsewhere


def build(token: str, base_url: str, services: Services, request: BaseRequest | None = None) -> App:
    """The library's application with our handlers and rooms; `request` is the wire, HTTP unless told."""
    app: App = (
        Application.builder()
        .token(token)
        .base_url(f"{base_url.rstrip('/')}/bot")
        .base_file_url(f"{base_url.rstrip('/')}/file/bot")
        .request(request or HTTPXRequest(connection_pool_size=2 * LANES))
        .get_updates_request(request or HTTPXRequest(connection_pool_size=1))
        .rate_limiter(Patience())
        .context_types(ContextTypes(context=Context, bot_data=cast("type[Services]", lambda: services)))
        .updater(None)
        .job_queue(None)
        .build()
    )
    register(app)
    return app


def open_services(settings: Settings) -> Services:
    """The bot's rooms: decks read, problems logged, store opened."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    library = load(settings.decks_dir)
    for problem in library.problems:
        log.error("Left out: %s", problem)
    return Services(
        store=Store(settings.database),
        library=library,
        catalogue=Catalogue(),
        judge=judge_of(library.courses, settings.strictness),
        zone=settings.zone,
        now=lambda: datetime.now(UTC),
    )


async def run(settings: Settings) -> None:
    """Run until told to stop: on Telegram with a token, on the playground without."""
    set_up(settings.log_level, (settings.token,) if settings.token else ())
    stop = _stop_signal()
    async with contextlib.AsyncExitStack() as stack:
        token, base_url = settings.token, str(settings.telegram_base_url)
        if token is None:
            token, base_url = PLAYGROUND_TOKEN, await stack.enter_async_context(_playground(settings))
        services = open_services(settings)
        stack.callback(services.store.close)
        app = build(token, base_url, services)
        polling = await stack.enter_async_context(_running(app))
        if not settings.token:
            _show(base_url, settings)
        await _until(stop, polling)


@contextlib.asynccontextmanager
async def _running(app: App) -> AsyncIterator[asyncio.Task[None]]:
    """The bot signed in, its commands announced, updates coming."""
    async with contextlib.AsyncExitStack() as stack:
        # An application that failed to sign in does not let go of its bot's connections.
        stack.push_async_callback(app.bot.shutdown)
        stack.push_async_callback(app.shutdown)
        await _sign_in(app)
        task = asyncio.create_task(poll(app.bot, app.process_update))
        try:
            yield task
        finally:
            task.cancel()
            await asyncio.wait({task})


async def _sign_in(app: App) -> None:
    with _refusals():
        await app.initialize()
        await app.bot.delete_webhook()
        await announce(app)
    log.info("Ready as @%s", app.bot.username)


async def _until(stop: asyncio.Event, polling: asyncio.Task[None]) -> None:
    """Wait for the signal to stop, or for polling to end, which it does only if it cannot go on."""
    told = asyncio.create_task(stop.wait())
    await asyncio.wait({told, polling}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    with _refusals():
        if polling.done():
            polling.result()


@contextlib.contextmanager
def _refusals() -> Iterator[None]:
    """Telegram's refusals as what the host can do about them."""
    try:
        yield
    except InvalidToken as error:
        raise SettingsError(
            "TELEGRAM_TOKEN: Telegram does not know it; copy it anew from @BotFather."
        ) from error
    except TelegramError as error:
        raise SettingsError(f"TELEGRAM_BASE_URL: the server there cannot be used ({error}).") from error


@contextlib.asynccontextmanager
async def _playground(settings: Settings) -> AsyncIterator[str]:
    telegram = Telegram(PLAYGROUND_TOKEN)
    page = playground(telegram, settings.data_dir / "playground.json")
    if not telegram.people:
        telegram.add_person("You")
    async with serving(page, settings.port) as address:
        yield address
        telegram.close()


def _show(address: str, settings: Settings) -> None:
    print(f"Keypoint's playground is open: {address}\nPress Ctrl+C to stop.", flush=True)  # noqa: T201 - said to a person
    if settings.has_desktop:
        webbrowser.open(address)


def _stop_signal() -> asyncio.Event:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        # Windows' event loop has no signal handlers; there Ctrl+C cancels the run instead.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(name, stop.set)
    return stop
