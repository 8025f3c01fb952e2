"""Who may talk to the playground: this machine's own pages and programs, and nobody through another site.

A page on the Internet can make a browser call 127.0.0.1: under a name of its own (DNS rebinding), with a
form, or as a picture. So the Host must be this machine's; a request that names an Origin or another site
must come from the playground's own page, unless it opens that page; and a Content-Security-Policy lets the
page load nothing from outside.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_HOSTS = {"localhost", "127.0.0.1", "::1", "testserver"}
_OWN_SITES = {"none", "same-origin"}
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Guard:
    """Wraps the application: refuses strangers with a 403, and puts the headers on what it lets through."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
        elif not _welcome(Headers(scope=scope), scope["path"]):
            refusal = PlainTextResponse(
                "Open the playground at its own address on this machine.", status_code=403
            )
            await refusal(scope, receive, send)
        else:
            await self._app(scope, receive, _with_headers(send))


def _welcome(headers: Headers, path: str) -> bool:
    host, origin = headers.get("host", ""), headers.get("origin")
    try:
        local = urlsplit(f"//{host}").hostname in _HOSTS
    except ValueError:
        return False
    own = origin in {None, f"http://{host}"} and headers.get("sec-fetch-site", "none") in _OWN_SITES
    opened = path == "/" and headers.get("sec-fetch-mode") == "navigate"
    return local and (own or opened)


def _with_headers(send: Send) -> Send:
    async def send_guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(_HEADERS)
        await send(message)

    return send_guarded
