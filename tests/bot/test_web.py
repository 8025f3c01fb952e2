import socket

import httpx
import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot import web
from bot.web import PortError, serving

APP = Starlette(routes=[Route("/", PlainTextResponse("here"))])


async def test_a_taken_port_is_passed_over() -> None:
    async with serving(APP, 18_180) as first, serving(APP, 18_180) as second:
        assert first != second
        async with httpx.AsyncClient() as client:
            assert (await client.get(second)).text == "here"


async def test_with_no_port_free_it_says_which_were_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "_PORTS", 1)
    with socket.socket() as taken:
        taken.bind((web.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(PortError, match=f"No port from {port} to {port} is free; set PORT to another"):
            async with serving(APP, port):
                pass
