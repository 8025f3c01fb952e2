"""What can be said of the page's files without a browser."""

import re
from pathlib import Path

import httpx
import pytest

from bot.playground import Telegram, playground, server

PAGE = Path(server.__file__).parent / "page"
SCRIPTS = sorted(PAGE.glob("*.js"))
LOADED = re.compile(r'(?:src|href)="(/page/[^"]+)"|from "(\./[^"]+)"')


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_nothing_on_the_page_is_made_from_a_text_of_html(script: Path) -> None:
    forbidden = (
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser|\beval\b"
    )
    assert not re.findall(forbidden, script.read_text())


@pytest.mark.parametrize("file", sorted(PAGE.iterdir()), ids=lambda path: path.name)
def test_the_page_names_nothing_outside_this_machine(file: Path) -> None:
    addresses = re.findall(r"https?://[^\s\"'`]+", file.read_text())
    assert set(addresses) <= {"http://www.w3.org/2000/svg"}


async def test_everything_that_the_page_loads_is_there(telegram: Telegram) -> None:
    wanted = {"/"}
    seen: set[str] = set()
    transport = httpx.ASGITransport(app=playground(telegram))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
        while wanted - seen:
            address = min(wanted - seen)
            seen.add(address)
            loaded = await http.get(address)
            assert loaded.status_code == 200, address
            found = LOADED.findall(loaded.text)
            wanted |= {whole or f"/page/{sibling.removeprefix('./')}" for whole, sibling in found}
    assert {f"/page/{script.name}" for script in SCRIPTS} <= seen
