"""A learner's sitting: questions, answers, and the buttons under them."""

from collections.abc import Callable
from functools import partial

from telegram import Update

from bot.context import Context
from bot.handlers.reading import pressed, text_of, visit_of
from bot.handlers.say import retire, say
from bot.replies import actions
from bot.replies.reply import Toast
from bot.replies.study import happened
from bot.store.study import change
from bot.tutor import study as rules
from bot.tutor.desk import Desk, Moment, Step
from bot.tutor.session import Phase


async def study(update: Update, context: Context) -> None:
    """Go on with the open sitting, or start one."""
    decks = context.services.library.decks
    await _apply(update, context, partial(rules.continued, decks=decks), whole=True)


async def study_ahead(update: Update, context: Context) -> None:
    """Start a sitting over cards that are not due yet."""
    decks = context.services.library.decks
    await _apply(update, context, partial(rules.opened_ahead, decks=decks), whole=True)


async def study_deck(update: Update, context: Context) -> None:
    """Start a sitting over one deck."""
    deck = context.services.library.deck(pressed(update, actions.StudyDeck).deck)
    await _apply(update, context, partial(rules.opened, decks=[deck] if deck else []), whole=True)


async def answer(update: Update, context: Context) -> None:
    """Grade the learner's text, keep the review, show the verdict."""
    await _apply(update, context, partial(rules.answered, text=text_of(update)))


async def stop(update: Update, context: Context) -> None:
    """End the sitting."""
    await _apply(update, context, rules.stopped)


async def hint(update: Update, context: Context) -> None:
    """Show one more hint."""
    turn = pressed(update, actions.Hint).turn
    await _apply(update, context, rules.pressed(Phase.ASKED, turn, rules.hinted))


async def skip(update: Update, context: Context) -> None:
    """Go on without an answer."""
    turn = pressed(update, actions.Skip).turn
    await _apply(update, context, rules.pressed(Phase.ASKED, turn, rules.skipped), moves_on=True)


async def give_up(update: Update, context: Context) -> None:
    """Show the answer."""
    turn = pressed(update, actions.GiveUp).turn
    await _apply(update, context, rules.pressed(Phase.ASKED, turn, rules.gave_up), moves_on=True)


async def go_on(update: Update, context: Context) -> None:
    """Ask the next question."""
    turn = pressed(update, actions.Next).turn
    await _apply(update, context, rules.pressed(Phase.REVIEWED, turn, rules.went_on), moves_on=True)


async def retry(update: Update, context: Context) -> None:
    """Ask the same question once more."""
    turn = pressed(update, actions.Retry).turn
    await _apply(update, context, rules.pressed(Phase.REVIEWED, turn, rules.retried), moves_on=True)


async def ease(update: Update, context: Context) -> None:
    """Call the answer easy."""
    turn = pressed(update, actions.Easy).turn
    await _apply(update, context, rules.pressed(Phase.REVIEWED, turn, rules.eased))


async def _apply(
    update: Update,
    context: Context,
    rule: Callable[[Desk, Moment], Step],
    *,
    whole: bool = False,
    moves_on: bool = False,
) -> None:
    visit = visit_of(update, context)
    event = await context.services.store.run(partial(change, visit=visit, rule=rule, whole=whole))
    reply = happened(event, context.services.titles, visit.moment.day, context.texts_for(update))
    await say(update, context, reply)
    if moves_on and not isinstance(reply, Toast):
        await retire(update)
