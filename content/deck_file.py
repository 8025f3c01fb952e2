"""How one deck's file becomes a deck."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from content.advice import validate
from content.card import Card, Deck, Note, Picture
from content.ids import misnamed
from content.problem import Problem
from content.rules import Shelf
from content.schema import CardFields, DeckFields
from content.text_file import read_text
from content.yaml_nodes import Document, Place, parse
from grading import KeyPoint, Misconception


@dataclass(frozen=True, slots=True)
class DeckFile:
    """What a deck's file says: its fields (None if they cannot be used), and where each card's id stands."""

    path: Path
    fields: DeckFields | None
    ids: tuple[tuple[str, Place], ...]
    problems: tuple[Problem, ...]


def read_deck(path: Path, shelf: Shelf) -> DeckFile:
    """Read a deck's file and everything that is wrong with it on its own."""
    text, problems = read_text(path)
    if problems:
        return DeckFile(path, None, (), problems)
    document = parse(text, str(path))
    problems = (*misnamed(path, path.stem, "a deck"), *document.problems)
    if document.value is None:
        return DeckFile(path, None, (), problems)
    fields, misfits = validate(document, str(path), DeckFields, shelf)
    return DeckFile(path, fields, tuple(_ids(document)), (*problems, *misfits))


def deck_of(file: DeckFile, fields: DeckFields, course: str, notes: Mapping[str, Note]) -> Deck:
    """Make the deck of a file from its fields and the notes of its course."""
    deck = Deck(
        id=file.path.stem,
        course=course,
        title=fields.title,
        source=fields.source,
        cards=(),
        notes=tuple(notes[each] for each in fields.notes),
        synonyms=tuple(tuple(group.split(" = ")) for group in fields.synonyms),
    )
    images = file.path.parent.resolve() / "images"
    return replace(deck, cards=tuple(_card(each, deck, images) for each in fields.cards))


def _card(fields: CardFields, deck: Deck, images: Path) -> Card:
    shown = fields.picture
    return Card(
        course=deck.course,
        deck=deck.id,
        id=fields.id,
        question=fields.question,
        key_points=tuple(
            KeyPoint(point.text, tuple(point.accept), point.essential, point.note)
            for point in fields.key_points
        ),
        explanation=fields.explanation,
        source=fields.source or deck.source,
        need=fields.need,
        picture=Picture(str(images / shown.file), shown.alt) if shown else None,
        misconceptions=tuple(
            Misconception(wrong.text, wrong.feedback, tuple(wrong.accept)) for wrong in fields.misconceptions
        ),
        ordered=fields.ordered,
    )


def _ids(document: Document) -> Iterator[tuple[str, Place]]:
    cards = document.value.get("cards") if isinstance(document.value, dict) else None
    for number, card in enumerate(cards if isinstance(cards, list) else ()):
        if isinstance(card, dict) and isinstance(card.get("id"), str):
            yield card["id"], document.values["cards", number, "id"]
