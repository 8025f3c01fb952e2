"""What the chat page is told, and how its actions come in: server-sent events and JSON under `/api`."""

import asyncio
import json
from collections.abc import AsyncGenerator

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.playground import picture
from bot.playground.actions import act
from bot.playground.errors import ActionError
from bot.playground.person import Person
from bot.playground.saved import Saved
from bot.playground.schema import Json
from bot.playground.telegram import Telegram

_QUIET_SECONDS = 15.0  # then a comment shows both ends that the line is alive


def routes() -> list[Route]:
    """The page's own addresses."""
    return [
        Route("/api/people", _people),
        Route("/api/people/{person:int}/events", _watch),
        Route("/api/people/{person:int}/files/{file_id}", _file),
        Route("/api/people/{person:int}/{action}", _act, methods=["POST"]),
    ]


def state(telegram: Telegram, person: Person) -> Json:
    """All that the page shows of a person's chat."""
    chat = person.chat
    return {
        "person": person.user,
        "messages": [chat.view(message) for message in chat.messages.values()],
        "asked": chat.asked,
        **about_bot(telegram, person),
    }


def about_bot(telegram: Telegram, person: Person) -> Json:
    """The bot as a person sees it: name, commands, description, and whether they have blocked it."""
    profile, language = telegram.world.profile, person.user["language_code"][:2]
    return {
        "bot": telegram.world.bot,
        "commands": profile.menu(person.id, language),
        "description": profile.text("description", language),
        "blocked": person.chat.blocked,
    }


async def events(telegram: Telegram, person: Person, saved: Saved) -> AsyncGenerator[str]:
    """The stream of one page: the whole state, then what happens, each only when a crash cannot undo it."""
    with person.chat.watched() as queue:
        await saved.keep()
        yield _event("state", state(telegram, person))
        while not (telegram.closed and queue.empty()):
            try:
                news = await asyncio.wait_for(queue.get(), _QUIET_SECONDS)
            except TimeoutError:
                yield ": still here\n\n"
                continue
            await saved.keep()
            name = news["event"]
            yield _event(name, about_bot(telegram, person) if name == "bot" else news["data"])


def _event(name: str, data: Json) -> str:
    return f"retry: 1000\nevent: {name}\ndata: {json.dumps(data)}\n\n"


async def _people(request: Request) -> Response:
    """Everybody; the first visitor of an empty playground becomes its first person."""
    telegram: Telegram = request.app.state.telegram
    if not telegram.people:
        telegram.add_person("You", request.headers.get("accept-language", "en")[:2])
        await request.app.state.saved.keep()
    return JSONResponse([person.user for person in telegram.people])


async def _watch(request: Request) -> Response:
    person = _person(request)
    if person is None:
        return _nobody()
    stream = events(request.app.state.telegram, person, request.app.state.saved)
    return StreamingResponse(stream, media_type="text/event-stream", headers={"Cache-Control": "no-store"})


async def _file(request: Request) -> Response:
    content = request.app.state.telegram.world.files.content(request.path_params["file_id"])
    kind = picture.kind(content or b"")
    if content is None or kind is None:
        return JSONResponse({"error": "There is no such picture."}, status_code=404)
    return Response(
        content, media_type=kind, headers={"Cache-Control": "private, max-age=31536000, immutable"}
    )


async def _act(request: Request) -> Response:
    """Do what a person does, once for each `key`, however often a page that lost its line repeats it."""
    person = _person(request)
    if person is None:
        return _nobody()
    if request.headers.get("content-type", "").split(";")[0] != "application/json":
        return JSONResponse({"error": "Send JSON."}, status_code=415)
    try:
        given = await request.json()
        done = person.world.once(given["key"], lambda: act(person, request.path_params["action"], given))
    except ActionError as error:
        return JSONResponse({"error": str(error)}, status_code=409)
    except (ValueError, KeyError, TypeError):
        return JSONResponse({"error": "Send a JSON object with a key."}, status_code=400)
    await request.app.state.saved.keep()
    return JSONResponse(done)


def _person(request: Request) -> Person | None:
    telegram: Telegram = request.app.state.telegram
    return next((person for person in telegram.people if person.id == request.path_params["person"]), None)


def _nobody() -> Response:
    return JSONResponse({"error": "There is no such person; reload the page."}, status_code=404)
