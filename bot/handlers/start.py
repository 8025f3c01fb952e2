"""The greeting, the way in by a link, and help."""

from functools import partial

from telegram import BotCommandScopeAllPrivateChats, Update

from bot.context import App, Context
from bot.handlers.decks import tell_deck
from bot.handlers.reading import visit_of
from bot.handlers.say import say
from bot.replies.reply import Reply
from bot.replies.study import greeting, ways_on
from bot.store.study import session_of

DECK_LINK = "deck_"
_MENU = ("study", "decks", "notes", "stop", "help")


async def start(update: Update, context: Context) -> None:
    """Greet, or open what the link names."""
    payload = context.args[0] if context.args else ""
    if payload.startswith(DECK_LINK):
        await tell_deck(update, context, payload.removeprefix(DECK_LINK))
        return
    session = await context.services.store.run(partial(session_of, learner=visit_of(update, context).learner))
    texts = context.texts_for(update)
    await say(update, context, greeting(session, texts))


async def show_help(update: Update, context: Context) -> None:
    """Say how it works."""
    texts = context.texts_for(update)
    await say(update, context, Reply(texts("help"), ways_on(texts)))


async def announce(app: App) -> None:
    """Tell Telegram the commands and what the bot is, in every language there is."""
    catalogue = app.bot_data.catalogue
    for language in catalogue.languages:
        texts = catalogue.texts_for(language)
        code = None if language == catalogue.fallback else language
        commands = [(name, texts.plain(f"command-{name}")) for name in _MENU]
        await app.bot.set_my_commands(commands, BotCommandScopeAllPrivateChats(), language_code=code)
        await app.bot.set_my_description(texts.plain("about"), language_code=code)
        await app.bot.set_my_short_description(texts.plain("about"), language_code=code)
