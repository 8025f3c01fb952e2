"""The look-alike over HTTP: the Bot API for the bot, and the chat page with its own small API for people."""

from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.playground import window
from bot.playground.errors import RefusedError
from bot.playground.guard import Guard
from bot.playground.request import read
from bot.playground.saved import Saved
from bot.playground.telegram import Telegram, refusal

_PAGE = Path(__file__).parent / "page"


def playground(telegram: Telegram, state_file: Path | None = None) -> Starlette:
    """The web application; with a state file, what that says is restored now, and kept before every answer.

    It needs no lifespan, so `httpx.ASGITransport(app=playground(telegram))` serves as well as uvicorn does.
    When a server is told to stop, call `telegram.close()`: polls and pages keep it waiting otherwise.
    """
    app = Starlette(
        routes=[
            Route("/bot{token}/{method}", _bot_call, methods=["GET", "POST"]),
            Route("/file/bot{token}/files/{file_id}", _bot_file),
            *window.routes(),
            Route("/", FileResponse(_PAGE / "index.html")),
            Mount("/page", StaticFiles(directory=_PAGE)),
        ],
        middleware=[Middleware(Guard)],
    )
    app.state.telegram = telegram
    app.state.saved = Saved(telegram, state_file)
    return app


async def _bot_call(request: Request) -> Response:
    telegram: Telegram = request.app.state.telegram
    try:
        params, files = await read(request)
    except RefusedError as refused:
        answered = refusal(refused)
    else:
        token, method = request.path_params["token"], request.path_params["method"]
        answered = await telegram.call(token, method, params, files)
    await request.app.state.saved.keep()
    return JSONResponse(answered, status_code=answered.get("error_code", 200))


async def _bot_file(request: Request) -> Response:
    telegram: Telegram = request.app.state.telegram
    content = telegram.world.files.content(request.path_params["file_id"])
    if request.path_params["token"] != telegram.token or content is None:
        return JSONResponse({"ok": False, "error_code": 404, "description": "Not Found"}, status_code=404)
    return Response(content, media_type="application/octet-stream")
