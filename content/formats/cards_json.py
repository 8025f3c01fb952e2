"""The JSON form of cards, for programs that read them: an array with one object a card."""

import json
from collections.abc import Iterable

from content.card import Card, Course


def cards_json(courses: Iterable[Course]) -> str:
    """Write every card of the courses as one JSON array, in order of course, deck and card."""
    cards = [_card(card) for course in courses for deck in course.decks for card in deck.cards]
    return json.dumps(cards, ensure_ascii=False, indent=2)


def _card(card: Card) -> dict[str, object]:
    return {
        "course": card.course,
        "deck": card.deck,
        "id": card.id,
        "question": card.question,
        "key_points": [
            {"text": point.text, "accept": point.accept, "essential": point.essential, "note": point.note}
            for point in card.key_points
        ],
        "need": card.need,
        "source": card.source,
    }
