"""The course notes: contents, and one passage at a time."""

from collections.abc import Sequence

from bot.replies.actions import ShowDeckNotes, ShowNote, ShowNotes, StudyDeck
from bot.replies.reply import Button, Reply
from bot.texts.catalogue import Texts
from content.card import Deck


def contents(decks: Sequence[Deck], texts: Texts) -> Reply:
    """The decks that have notes."""
    return Reply(
        texts("notes"), tuple((Button(deck.title, ShowDeckNotes(deck.id)),) for deck in decks if deck.notes)
    )


def deck_contents(deck: Deck, texts: Texts) -> Reply:
    """The notes of one deck."""
    rows = tuple((Button(note.title, ShowNote(deck.id, number)),) for number, note in enumerate(deck.notes))
    return Reply(
        texts("deck-notes", title=deck.title),
        (*rows, (Button(texts.plain("button-all-notes"), ShowNotes()),)),
    )


def note(deck: Deck, number: int, texts: Texts) -> Reply:
    """One note, by its place from 0, with the way to the ones beside it."""
    one = deck.notes[number]
    text = texts(
        "note", title=one.title, number=number + 1, total=len(deck.notes), text=one.text, source=one.source
    )
    beside = [
        Button(texts.plain(label), ShowNote(deck.id, place))
        for label, place in (("button-before", number - 1), ("button-after", number + 1))
        if 0 <= place < len(deck.notes)
    ]
    ways_out = (
        Button(texts.plain("button-note-list"), ShowDeckNotes(deck.id)),
        Button(texts.plain("button-study-deck"), StudyDeck(deck.id)),
    )
    return Reply(text, (tuple(beside), ways_out) if beside else (ways_out,))
