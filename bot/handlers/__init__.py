"""The Telegram edge: which update goes to which handler."""

from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.context import App
from bot.handlers import decks, notes, start, strays, study
from bot.handlers.errors import report
from bot.handlers.reading import presses
from bot.replies import actions

PRIVATE = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE


def register(app: App) -> None:
    """Give the application its handlers; the first that fits an update gets it."""
    for command, handler in _COMMANDS.items():
        app.add_handler(CommandHandler(command, handler, filters=PRIVATE))
    for action, handler in _BUTTONS.items():
        app.add_handler(CallbackQueryHandler(handler, pattern=presses(action)))
    app.add_handler(CallbackQueryHandler(strays.unknown_button))
    app.add_handler(MessageHandler(PRIVATE & filters.COMMAND, strays.unknown_command))
    app.add_handler(MessageHandler(PRIVATE & filters.TEXT, study.answer))
    app.add_handler(MessageHandler(PRIVATE & ~filters.StatusUpdate.ALL, strays.not_text))
    edited = filters.ChatType.PRIVATE & filters.UpdateType.EDITED_MESSAGE
    app.add_handler(MessageHandler(edited, strays.edited))
    groups = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE & filters.COMMAND
    app.add_handler(MessageHandler(groups, strays.group_command))
    app.add_error_handler(report)


_COMMANDS = {
    "start": start.start,
    "help": start.show_help,
    "study": study.study,
    "stop": study.stop,
    "decks": decks.show_decks,
    "notes": notes.show_notes,
}
_BUTTONS = {
    actions.Study: study.study,
    actions.StudyAhead: study.study_ahead,
    actions.StudyDeck: study.study_deck,
    actions.Hint: study.hint,
    actions.Skip: study.skip,
    actions.GiveUp: study.give_up,
    actions.Next: study.go_on,
    actions.Retry: study.retry,
    actions.Easy: study.ease,
    actions.ShowDecks: decks.show_decks,
    actions.ShowDeck: decks.show_deck,
    actions.ShowNotes: notes.show_notes,
    actions.ShowDeckNotes: notes.show_deck_notes,
    actions.ShowNote: notes.show_note,
}
