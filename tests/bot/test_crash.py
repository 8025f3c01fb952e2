"""What `kill -9` does to learners: nothing."""

import asyncio
import sys
from asyncio.subprocess import Process
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import create_engine, select

from bot.playground.server import playground
from bot.playground.telegram import Telegram
from bot.store.tables import reviews
from bot.web import serving

TOKEN = "424242:crash"  # noqa: S105 - of the look-alike
PEOPLE = 25


async def start(address: str, folder: Path) -> Process:
    environment = {
        "TELEGRAM_TOKEN": TOKEN,
        "TELEGRAM_BASE_URL": address,
        "DATA_DIR": str(folder),
        "PATH": "",
    }
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        env=environment,
        cwd=Path(__file__).parents[2],
        stderr=asyncio.subprocess.DEVNULL,
    )


async def until(condition: Callable[[], bool], seconds: float = 30) -> None:
    async with asyncio.timeout(seconds):
        while not condition():  # noqa: ASYNC110 - the other process sets no event here
            await asyncio.sleep(0.005)


async def test_killed_among_many_answers_the_bot_loses_none_counts_none_twice_and_answers_all(
    tmp_path: Path,
) -> None:
    telegram = Telegram(TOKEN)
    people = [telegram.add_person(f"Learner {number}") for number in range(PEOPLE)]
    verdicts = ("Correct", "Partly", "Not yet")

    def said(start_of: str | tuple[str, ...]) -> int:
        return sum(any(message.text.startswith(start_of) for message in person.messages) for person in people)

    async with serving(playground(telegram), 18_080) as address:
        process = await start(address, tmp_path)
        for person in people:
            person.types("/study")
        await until(lambda: all("Hint" in person.last.buttons for person in people))
        for person in people:
            person.types("leadership and culture")
        for share in (0.2, 0.5, 0.8):
            await until(lambda share=share: said(verdicts) >= PEOPLE * share)  # type: ignore[misc]
            process.kill()
            await process.wait()
            process = await start(address, tmp_path)
        await until(lambda: said(verdicts) == PEOPLE)
        process.terminate()
        assert await process.wait() == 0
        telegram.close()

    engine = create_engine(f"sqlite:///{tmp_path / 'keypoint.db'}")
    with engine.connect() as connection:
        kept = sorted(connection.execute(select(reviews.c.learner_id)).scalars())
    engine.dispose()
    assert kept == [person.id for person in people]
