"""What is neither a known command, nor an answer, nor a button of ours."""

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.helpers import create_deep_linked_url

from bot.context import Context
from bot.handlers.say import say
from bot.handlers.start import show_help
from bot.replies.reply import Reply, Toast
from bot.replies.study import ways_on


async def not_text(update: Update, context: Context) -> None:
    """A sticker, a photo, a voice message: say what can be read."""
    await say(update, context, _told(update, context, "not-text"))


async def edited(update: Update, context: Context) -> None:
    """An edited message is not a second answer: say so."""
    await say(update, context, _told(update, context, "not-edited"))


async def unknown_command(update: Update, context: Context) -> None:
    """A command there is not: say so and list those there are."""
    await say(update, context, Reply(context.texts_for(update)("unknown-command")))
    await show_help(update, context)


async def unknown_button(update: Update, context: Context) -> None:
    """Button data that this release does not know."""
    await say(update, context, Toast(context.texts_for(update).plain("unknown-button")))


async def group_command(update: Update, context: Context) -> None:
    """A command in a group: point to the private chat."""
    if update.effective_message is None:
        return
    texts = context.texts_for(update)
    link = create_deep_linked_url(context.bot.username)
    button = InlineKeyboardButton(texts.plain("button-open-private"), url=link)
    await update.effective_message.reply_text(
        texts.plain("private-only"), reply_markup=InlineKeyboardMarkup([[button]])
    )


def _told(update: Update, context: Context, name: str) -> Reply:
    texts = context.texts_for(update)
    return Reply(texts(name), ways_on(texts, "button-continue"))
