"""How a Bot API request travels over HTTP: in the query, as a form, as multipart with files, or as JSON."""

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from bot.playground.errors import RefusedError, bad_request
from bot.playground.files import Upload
from bot.playground.schema import Json

_MOST_BYTES = 50 * 1024 * 1024


async def read(request: Request) -> tuple[Json, dict[str, Upload]]:
    """The parameters and the uploads of a request; raises the 400 or 413 that Telegram would answer."""
    if int(request.headers.get("content-length", 0)) > _MOST_BYTES:
        raise RefusedError(413, "Request Entity Too Large")
    params: Json = dict(request.query_params)
    kind = request.headers.get("content-type", "").split(";")[0].strip()
    if kind == "application/json":
        params |= await _json(request)
    elif kind in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        async with request.form() as form:
            return params | _fields(form), await _uploads(form)
    return params, {}


async def _json(request: Request) -> Json:
    body = await request.body()
    try:
        given = await request.json() if body else {}
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(given, dict):
        raise bad_request("can't parse JSON object")
    return given


def _fields(form: FormData) -> Json:
    return {name: value for name, value in form.multi_items() if isinstance(value, str)}


async def _uploads(form: FormData) -> dict[str, Upload]:
    return {
        name: Upload(value.filename or name, await value.read())
        for name, value in form.multi_items()
        if isinstance(value, UploadFile)
    }
