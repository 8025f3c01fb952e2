"""The one place where a failed handler ends up."""

import logging

from telegram import Update
from telegram.error import Forbidden, TelegramError

from bot.context import Context
from bot.handlers.say import say
from bot.replies.reply import Reply

log = logging.getLogger(__name__)


async def report(update: object, context: Context) -> None:
    """Log what went wrong; tell the learner where that can be done and helps."""
    match context.error:
        case Forbidden():
            log.info("A learner has blocked the bot or left; what is kept of them stays")
        case TelegramError() as error:
            log.error("Telegram would not take a reply: %s", error, exc_info=error)
        case error:
            log.error("An update could not be handled", exc_info=error)
            if isinstance(update, Update):
                await say(update, context, Reply(context.texts_for(update)("failure")))
