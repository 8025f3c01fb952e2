"""The whole product as its user has it: the command, the page in a real Chromium, a phone's screen."""

import os
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
PORT = 18_480
ADDRESS = f"http://127.0.0.1:{PORT}"
QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")


class Bot:
    """`keypoint` without a token, as a process of its own."""

    address = ADDRESS

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.start()

    def start(self) -> None:
        environment = {"DATA_DIR": str(self._folder), "PORT": str(PORT), "PATH": ""}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until_there()

    def kill(self) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()


def wait_until_there() -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(ADDRESS)
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"nothing is served at {ADDRESS}")


@pytest.fixture
def bot(tmp_path: Path) -> Iterator[Bot]:
    one = Bot(tmp_path)
    yield one
    one.kill()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        if os.environ.get("TEST_REQUIRE_ALL"):
            pytest.fail("no Chromium on the path")
        pytest.skip("no Chromium on the path; install Debian's package chromium, or Chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser, bot: Bot) -> Iterator[Page]:
    """The chat page on a phone, whose scripts may not fail unseen."""
    context = chromium.new_context(viewport={"width": 390, "height": 844})
    one = context.new_page()
    faults: list[str] = []
    one.on("pageerror", lambda error: faults.append(str(error)))
    one.goto(bot.address)
    yield one
    context.close()
    assert faults == []


def tap(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).last.click()


def answer(page: Page, text: str) -> None:
    page.get_by_role("textbox", name="Message").fill(text)
    page.keyboard.press("Enter")


def sees(page: Page, text: str) -> None:
    expect(page.get_by_role("log", name="Messages")).to_contain_text(text)


def test_a_newcomer_starts_answers_three_cards_takes_a_hint_skips_and_finishes(page: Page) -> None:
    tap(page, "Start")
    tap(page, "First question")
    sees(page, "card 1 of 10")
    answer(page, "leadership, mission and culture")
    sees(page, "Partly right: 3 of 8 key points.")
    tap(page, "Next")
    sees(page, "card 2 of 10")
    tap(page, "Hint")
    sees(page, "Hint 1 of")
    answer(page, "no idea at all")
    sees(page, "Not yet: 0 of")
    tap(page, "Next")
    sees(page, "card 3 of 10")
    tap(page, "Skip")
    sees(page, "card 4 of 10")
    answer(page, "nothing that fits")
    expect(page.get_by_text("Not yet: 0 of")).to_have_count(2)
    tap(page, "Next")
    sees(page, "card 5 of 10")
    tap(page, "I don't know")
    sees(page, "No problem, here is the answer.")
    answer(page, "/stop")
    sees(page, "Stopped. 4 cards")


def test_a_picture_card_shows_its_picture_with_words_for_it(page: Page) -> None:
    page.goto(f"{ADDRESS}/?start=deck_crm-models")
    tap(page, "Start")
    sees(page, "CRM business models")
    tap(page, "Study this deck")
    picture = page.get_by_role("log", name="Messages").get_by_role("img")
    for number in range(1, 11):
        sees(page, f"card {number} of 10")
        if picture.count():
            break
        tap(page, "Skip")
    expect(picture.last).to_have_attribute("alt", pictured())
    assert picture.last.evaluate("image => image.naturalWidth") >= 1000


def pictured() -> str:
    from content.loader import BUILT_IN, load  # noqa: PLC0415 - only this test reads the decks

    (alt,) = (card.picture.alt for card in load(BUILT_IN).cards if card.picture and card.deck == "crm-models")
    return alt


def test_killed_in_the_middle_the_chat_goes_on_where_it_was_without_a_reload(page: Page, bot: Bot) -> None:
    tap(page, "Start")
    tap(page, "First question")
    sees(page, "card 1 of 10")
    bot.kill()
    bot.start()
    answer(page, "leadership, mission and culture")
    sees(page, "Partly right: 3 of 8 key points.")
    bot.kill()
    bot.start()
    tap(page, "Next")
    sees(page, "card 2 of 10")


def test_everything_can_be_done_from_the_keyboard(page: Page) -> None:
    page.get_by_role("button", name="Start", exact=True).focus()
    page.keyboard.press("Enter")
    first = page.get_by_role("button", name="First question")
    expect(first).to_be_visible()
    first.focus()
    page.keyboard.press("Enter")
    sees(page, "card 1 of 10")
    page.get_by_role("textbox", name="Message").focus()
    page.keyboard.type("/st")
    expect(page.get_by_role("listbox", name="Commands")).to_contain_text("/study")


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_is_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    tap(page, "Start")
    answer(page, "x" * 400)
    sees(page, "No question is open")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
