"""Serves a web application on this machine."""

import asyncio
import contextlib
import logging
import socket
import sys
from collections.abc import AsyncIterator, Generator

import uvicorn
from starlette.types import ASGIApp

HOST = "127.0.0.1"
_PORTS = 50


class PortError(Exception):
    """No port is free."""


@contextlib.asynccontextmanager
async def serving(app: ASGIApp, port: int) -> AsyncIterator[str]:
    """Serve the application while in the context, which is given its address; taken ports are passed over."""
    listener = _listen(port)
    config = uvicorn.Config(app, log_level=logging.WARNING, access_log=False, lifespan="off")
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        await server.ready.wait()
        yield f"http://{HOST}:{listener.getsockname()[1]}"
    finally:
        server.should_exit = server.force_exit = True
        await task


class _Server(uvicorn.Server):
    """Says when it is ready, and leaves signals to whoever runs it."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        yield


def _listen(port: int) -> socket.socket:
    for candidate in range(port, min(port + _PORTS, 65536)):
        # Named as TCP, or asyncio leaves Nagle's delay on, which costs 40 ms a request.
        listener = socket.socket(proto=socket.IPPROTO_TCP)
        # A port just let go of is free at once; on Windows the option would share it with another program.
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, candidate))
        except OSError:
            listener.close()
            continue
        return listener
    raise PortError(f"No port from {port} to {port + _PORTS - 1} is free; set PORT to another.")
