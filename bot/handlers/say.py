"""Sends what the replies say: messages, changes of the tapped message, toasts."""

from pathlib import Path

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.constants import ParseMode

from bot.context import Context
from bot.replies.actions import encode
from bot.replies.reply import Answer, Change, Reply, Rows, Toast
from bot.replies.split import split


async def say(update: Update, context: Context, answer: Answer) -> None:
    """Answer an update; a tap is always acknowledged, so that its button stops waiting."""
    query = update.callback_query
    if query is not None:
        await query.answer(answer.text if isinstance(answer, Toast) else None)
    match answer:
        case Change(reply):
            await _change(update, context, reply)
        case Reply():
            await _send(update, context, answer)
        case Toast():
            pass


async def retire(update: Update) -> None:
    """Take the buttons off the tapped message: what they were for is done."""
    if update.callback_query is not None:
        await update.callback_query.edit_message_reply_markup(None)


async def _send(update: Update, context: Context, reply: Reply) -> None:
    chat = update.effective_chat
    if chat is None:
        return
    if reply.picture is not None:
        await context.bot.send_photo(chat.id, Path(reply.picture.file), caption=reply.picture.alt)
    *firsts, last = split(reply.text)
    for part in firsts:
        await context.bot.send_message(chat.id, part, parse_mode=ParseMode.HTML)
    await context.bot.send_message(
        chat.id, last, parse_mode=ParseMode.HTML, reply_markup=_keyboard(reply.buttons)
    )


async def _change(update: Update, context: Context, reply: Reply) -> None:
    query, parts = update.callback_query, split(reply.text)
    if query is None or len(parts) > 1:
        await _send(update, context, reply)
        return
    await query.edit_message_text(parts[0], parse_mode=ParseMode.HTML, reply_markup=_keyboard(reply.buttons))


def _keyboard(rows: Rows) -> InlineKeyboardMarkup | None:
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [
            [InlineKeyboardButton(button.label, callback_data=encode(button.action)) for button in row]
            for row in rows
        ]
    )
