"""What the bot says: a text, the buttons under it, and perhaps a picture above it."""

from dataclasses import dataclass

from bot.replies.actions import Action
from bot.texts.catalogue import Html
from content.card import Picture


@dataclass(frozen=True, slots=True)
class Button:
    """A labelled action."""

    label: str
    action: Action


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """One message: HTML text, rows of buttons, and a picture that is sent before it."""

    text: Html
    buttons: Rows = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The message whose button was tapped, made anew."""

    reply: Reply


@dataclass(frozen=True, slots=True)
class Toast:
    """A line that appears and goes, for taps that need no message."""

    text: str


Answer = Reply | Change | Toast
