"""A local look-alike of Telegram: for running without a token, and the wire that the tests use."""

from bot.playground.errors import ActionError
from bot.playground.message import Message
from bot.playground.person import Person
from bot.playground.server import playground
from bot.playground.telegram import Telegram

__all__ = ["ActionError", "Message", "Person", "Telegram", "playground"]
