"""Reads plain values from updates."""

from collections.abc import Callable
from typing import TypeVar

from telegram import Update

from bot.context import Context
from bot.replies.actions import Action, decode
from bot.store.study import Visit

A = TypeVar("A")


def presses(kind: type[Action]) -> Callable[[object], bool]:
    """Whether button data stands for this kind of action."""
    return lambda data: isinstance(decode(data), kind)


def pressed(update: Update, kind: type[A]) -> A:
    """The action of the tapped button, known to be of this kind."""
    action = decode(update.callback_query.data if update.callback_query else None)
    if not isinstance(action, kind):
        raise TypeError(f"A handler for {kind.__name__} was given {action!r}")
    return action


def text_of(update: Update) -> str:
    """The text that was sent."""
    message = update.effective_message
    return (message.text if message else None) or ""


def visit_of(update: Update, context: Context) -> Visit:
    """Who did something, what caused it, and when."""
    person, message = update.effective_user, update.effective_message
    if person is None or (message is None and update.callback_query is None):
        raise TypeError("Only messages and taps of people reach a handler")
    cause = f"c{update.callback_query.id}" if update.callback_query else f"m{message.id if message else 0}"
    services = context.services
    return Visit(person.id, cause, context.moment, services.library.cards_by_key, services.judge)
