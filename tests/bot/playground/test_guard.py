import httpx
import pytest

from bot.playground import Telegram, playground
from tests.bot.playground.conftest import TOKEN


async def status(telegram: Telegram, headers: dict[str, str]) -> int:
    transport = httpx.ASGITransport(app=playground(telegram))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
        return (await http.post(f"/bot{TOKEN}/getMe", headers=headers)).status_code


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "localhost:8080"},
        {"host": "127.0.0.1:9999"},
        {"host": "[::1]:8080"},
        {"host": "testserver"},
        {"host": "localhost:8080", "origin": "http://localhost:8080"},
    ],
)
async def test_this_machine_may_come_in(telegram: Telegram, headers: dict[str, str]) -> None:
    assert await status(telegram, headers) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "localhost.evil.example:8080"},
        {"host": "[oops"},
        {"host": ""},
        {"host": "localhost:8080", "origin": "http://evil.example"},
        {"host": "localhost:8080", "origin": "http://localhost:1234"},
        {"host": "localhost:8080", "origin": "null"},
        {"host": "localhost:8080", "sec-fetch-site": "cross-site"},
        {"host": "localhost:8080", "sec-fetch-site": "same-site", "sec-fetch-mode": "navigate"},
    ],
)
async def test_other_sites_and_other_names_may_not(telegram: Telegram, headers: dict[str, str]) -> None:
    assert await status(telegram, headers) == 403


async def test_another_site_may_link_to_the_page_but_not_load_or_frame_it(telegram: Telegram) -> None:
    transport = httpx.ASGITransport(app=playground(telegram))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
        statuses = [
            (
                await http.get("/", headers={"sec-fetch-site": "cross-site", "sec-fetch-mode": mode})
            ).status_code
            for mode in ("navigate", "no-cors")
        ]
        policy = (await http.get("/")).headers["content-security-policy"]
    assert statuses == [200, 403]
    assert "frame-ancestors 'none'" in policy


async def test_the_page_may_load_nothing_from_outside(telegram: Telegram) -> None:
    transport = httpx.ASGITransport(app=playground(telegram))
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as http:
        page = await http.get("/")
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert page.headers["x-content-type-options"] == "nosniff"
