"""Decks and how much of them is known."""

from collections.abc import Sequence

from bot.replies.actions import ShowDeck, ShowDeckNotes, ShowDecks, StudyDeck
from bot.replies.reply import Button, Reply
from bot.texts.catalogue import Html, Texts
from bot.tutor.progress import Progress


def decks(all_progress: Sequence[Progress], texts: Texts, *, unknown: bool = False) -> Reply:
    """All decks, a button each; `unknown` says first that the one asked for is not among them."""
    title = texts("deck-unknown" if unknown else "decks")
    lines = [
        texts("deck-line", title=one.deck.title, known=one.known, total=one.total, due=one.due)
        for one in all_progress
    ]
    buttons = tuple((Button(one.deck.title, ShowDeck(one.deck.id)),) for one in all_progress)
    return Reply(Html("\n".join([title, "", *lines])), buttons)


def deck(one: Progress, texts: Texts) -> Reply:
    """One deck, a tap from its first question."""
    text = texts(
        "deck",
        title=one.deck.title,
        source=one.deck.source,
        known=one.known,
        total=one.total,
        due=one.due,
        new=one.new,
    )
    notes = Button(texts.plain("button-deck-notes"), ShowDeckNotes(one.deck.id))
    return Reply(
        text,
        (
            (Button(texts.plain("button-study-deck"), StudyDeck(one.deck.id)),),
            (notes, Button(texts.plain("button-all-decks"), ShowDecks()))
            if one.deck.notes
            else (Button(texts.plain("button-all-decks"), ShowDecks()),),
        ),
    )
