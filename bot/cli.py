"""The commands."""

import asyncio
import logging
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot import __version__
from bot.settings import SettingsError, describe, read_settings
from content.check import check as check_decks
from content.errors import ContentError
from content.formats.cards_json import cards_json
from content.loader import BUILT_IN, load

log = logging.getLogger(__name__)

main = typer.Typer(
    help="A tutoring bot for Telegram that grades answers in your own words, key point by key point.",
    add_completion=False,
    pretty_exceptions_enable=False,
)

DeckPath = Annotated[
    Path, typer.Argument(help="A folder of courses, a course, or one deck.", show_default="built in")
]


@main.callback(invoke_without_command=True)
def keypoint(
    context: typer.Context, *, version: Annotated[bool, typer.Option(help="Print the version.")] = False
) -> None:
    """Run the bot, if no command is named."""
    if version:
        typer.echo(__version__)
    elif context.invoked_subcommand is None:
        run()


@main.command(
    help="Run the bot: on Telegram with TELEGRAM_TOKEN, on the local playground without.\n\n"
    "Settings are environment variables, or lines NAME=value in a file .env:\n\n" + describe()
)
def run() -> None:
    """Run the bot until it is stopped."""
    from bot.app import run as run_bot  # noqa: PLC0415 - the other commands need not wait for it
    from bot.store.errors import StoreError  # noqa: PLC0415 - as above
    from bot.web import PortError  # noqa: PLC0415 - as above

    try:
        asyncio.run(run_bot(read_settings()))
    except KeyboardInterrupt:
        pass
    except (SettingsError, StoreError, PortError, ContentError) as error:
        _fail(str(error))
    except Exception:
        # By now the log blots out secrets, which a bare traceback would not.
        log.exception("Keypoint has stopped on a fault of its own; please report it with these lines")
        raise typer.Exit(1) from None


@main.command()
def check(path: DeckPath = BUILT_IN) -> None:
    """Check decks: print each problem as file:line:column and what to write instead; exit status 1 if any."""
    try:
        problems = check_decks(path)
    except ContentError as error:
        _fail(str(error))
    for problem in problems:
        typer.echo(str(problem))
    if problems:
        raise typer.Exit(1)
    library = load(path)
    typer.echo(f"No problems: {len(library.decks)} decks, {len(library.cards)} cards.", err=True)


@main.command()
def cards(
    path: DeckPath = BUILT_IN,
    *,
    json: Annotated[bool, typer.Option("--json", help="As one JSON array.")] = False,
) -> None:
    """Print every card."""
    try:
        library = load(path)
    except ContentError as error:
        _fail(str(error))
    if json:
        typer.echo(cards_json(library.courses))
        return
    for card in library.cards:
        typer.echo(f"{card.course}/{card.deck}/{card.id}: {card.question}")


@main.command()
def regrade(*, dry_run: Annotated[bool, typer.Option(help="Only list what would change.")] = False) -> None:
    """Grade every kept answer anew with this grader and list what changes; ratings and schedules stay."""
    from bot.app import open_services  # noqa: PLC0415 - the other commands need not wait for it
    from bot.regrade import regrade as regrade_answers  # noqa: PLC0415 - as above
    from bot.store.errors import StoreError  # noqa: PLC0415 - as above

    try:
        settings = read_settings()
        services = open_services(settings)
    except (SettingsError, StoreError, ContentError) as error:
        _fail(str(error))
    cards, judge = services.library.cards_by_key, services.judge
    found = asyncio.run(regrade_answers(services.store, cards, judge, dry_run=dry_run))
    for revision in found:
        typer.echo(str(revision))
    services.store.close()
    typer.echo(f"{len(found)} answers {'would change' if dry_run else 'changed'}.", err=True)


def _fail(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
