"""Reading the course notes."""

from telegram import Update

from bot.context import Context
from bot.handlers.reading import pressed
from bot.handlers.say import say
from bot.replies import actions, notes
from bot.replies.reply import Change


async def show_notes(update: Update, context: Context) -> None:
    """List the decks that have notes."""
    reply = notes.contents(context.services.library.decks, context.texts_for(update))
    await say(update, context, Change(reply))


async def show_deck_notes(update: Update, context: Context) -> None:
    """List the notes of one deck."""
    deck = context.services.library.deck(pressed(update, actions.ShowDeckNotes).deck)
    if deck is None:
        await show_notes(update, context)
        return
    await say(update, context, Change(notes.deck_contents(deck, context.texts_for(update))))


async def show_note(update: Update, context: Context) -> None:
    """Show one note, or what there is where it is gone."""
    action = pressed(update, actions.ShowNote)
    deck = context.services.library.deck(action.deck)
    if deck is None or not 0 <= action.number < len(deck.notes):
        await show_notes(update, context)
        return
    await say(update, context, Change(notes.note(deck, action.number, context.texts_for(update))))
