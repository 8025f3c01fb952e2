"""Choosing a deck, and seeing how much of it is known."""

from functools import partial

from telegram import Update

from bot.context import Context
from bot.handlers.reading import pressed
from bot.handlers.say import say
from bot.replies import actions, decks
from bot.replies.reply import Change, Reply
from bot.store.study import schedules_of
from bot.tutor.progress import Progress, progress


async def show_decks(update: Update, context: Context) -> None:
    """List the decks."""
    reply = decks.decks(await _progress(update, context), context.texts_for(update))
    await say(update, context, _in_place(update, reply))


async def show_deck(update: Update, context: Context) -> None:
    """Show one deck."""
    await tell_deck(update, context, pressed(update, actions.ShowDeck).deck)


async def tell_deck(update: Update, context: Context, deck_id: str) -> None:
    """Show the deck of that name, or say that there is none and list the others."""
    texts, all_progress = context.texts_for(update), await _progress(update, context)
    found = next((one for one in all_progress if one.deck.id == deck_id), None)
    reply = decks.deck(found, texts) if found else decks.decks(all_progress, texts, unknown=True)
    await say(update, context, _in_place(update, reply))


async def _progress(update: Update, context: Context) -> list[Progress]:
    learner = update.effective_user.id if update.effective_user else 0
    schedules = await context.services.store.run(partial(schedules_of, learner=learner))
    return [progress(deck, schedules, context.moment.day) for deck in context.services.library.decks]


def _in_place(update: Update, reply: Reply) -> Reply | Change:
    return Change(reply) if update.callback_query else reply
