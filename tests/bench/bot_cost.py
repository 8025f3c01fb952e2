"""What the bot costs beside a bare echo bot on the same library: `python tests/bench/bot_cost.py` (Linux).

Both are real processes that poll the look-alike of Telegram over HTTP, in turn. Ready is from the process's
start to its first reply; memory is what is resident after the run; CPU is user and system time over the cards
answered, a card being an answer (grade, save, reply) and a tap on Next, and for the echo two messages.
"""

import asyncio
import os
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.server import playground
from bot.playground.telegram import Telegram
from bot.web import serving

TOKEN = "77:bench"  # noqa: S105 - of the look-alike
RUNS = 5
LEARNERS = 20
CARDS = 10
ANSWER = "leadership and culture support marketing, sales and service, with a good strategy for customers"
ROOT = Path(__file__).parents[2]
TICKS = os.sysconf("SC_CLK_TCK")

ECHO = """
import os
from telegram.ext import Application, MessageHandler, filters

async def echo(update, context):
    await update.effective_message.reply_text(update.effective_message.text)

app = Application.builder().token(os.environ["TELEGRAM_TOKEN"])
app = app.base_url(os.environ["TELEGRAM_BASE_URL"] + "/bot").build()
app.add_handler(MessageHandler(filters.TEXT, echo))
app.run_polling()
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds to the first reply, resident MiB, CPU milliseconds a card."""

    ready: float
    memory: float
    card: float


@asynccontextmanager
async def _running(telegram: Telegram, command: list[str]) -> AsyncIterator[int]:
    with tempfile.TemporaryDirectory() as folder:
        async with serving(playground(telegram), 18_280) as address:
            environment = {"TELEGRAM_TOKEN": TOKEN, "TELEGRAM_BASE_URL": address, "DATA_DIR": folder}
            process = await asyncio.create_subprocess_exec(
                sys.executable, *command, cwd=ROOT, env=environment, stderr=asyncio.subprocess.DEVNULL
            )
            try:
                yield process.pid
            finally:
                process.terminate()
                await process.wait()
                telegram.close()


async def _measure(command: list[str], play: Callable[[Person], AsyncIterator[None]]) -> Cost:
    telegram = Telegram(TOKEN)
    first, *learners = [telegram.add_person(f"Learner {i}") for i in range(LEARNERS + 1)]
    first.types("/start")
    began = time.perf_counter()
    async with _running(telegram, command) as process:
        await _reply(first)
        ready = time.perf_counter() - began
        spent = 0.0
        for learner in learners:
            cards = play(learner)
            await anext(cards)
            before = _cpu(process)
            async for _ in cards:
                pass
            spent += _cpu(process) - before
        return Cost(ready, _memory(process), 1000 * spent / (LEARNERS * CARDS))


async def _study(learner: Person) -> AsyncIterator[None]:
    """A sitting: opened, then card by card."""
    learner.types("/study")
    await _reply(learner)
    yield
    for _ in range(CARDS):
        learner.types(ANSWER)
        await _reply(learner)
        shown = learner.last
        learner.taps(shown.buttons[0], shown)
        # The verdict's buttons are taken off after the next question is sent, which is the end of the tap.
        await _until(lambda shown=shown: not _as_it_is(learner, shown.id).buttons)  # type: ignore[misc]
        yield


async def _chatter(learner: Person) -> AsyncIterator[None]:
    """As many messages, echoed."""
    yield
    for _ in range(CARDS):
        for _ in range(2):
            learner.types(ANSWER)
            await _reply(learner)
        yield


def _as_it_is(learner: Person, message: int) -> Message:
    return next(one for one in learner.messages if one.id == message)


async def _reply(learner: Person) -> None:
    await _until(lambda: learner.last.from_bot)


async def _until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - the other process sets no event here
            await asyncio.sleep(0.001)


def _cpu(process: int) -> float:
    """User and system seconds of a process so far (proc(5), fields 14 and 15 of stat)."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def _memory(process: int) -> float:
    """Resident MiB of a process."""
    status = Path(f"/proc/{process}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


async def main() -> None:
    """Measure both in turn and print medians and their ratio."""
    bots, echoes = [], []
    for _ in range(RUNS):
        bots.append(await _measure(["-m", "bot"], _study))
        echoes.append(await _measure(["-c", ECHO], _chatter))
    print(f"{'':28}{'keypoint':>10}{'echo':>10}{'ratio':>8}")
    for name, figure in (("ready, s", "ready"), ("resident, MiB", "memory"), ("CPU a card, ms", "card")):
        ours, theirs = (median(getattr(cost, figure) for cost in costs) for costs in (bots, echoes))
        print(f"{name:28}{ours:10.2f}{theirs:10.2f}{ours / theirs:8.2f}")


if __name__ == "__main__":
    asyncio.run(main())
