import json

from content.card import Card, Course, Deck
from content.formats.cards_json import cards_json
from grading import KeyPoint

POINT = KeyPoint("Naïve trust 🤝", ("blind", "too soon"), essential=True, note="n")


def course(*cards: Card) -> Course:
    return Course("c", "C", (Deck("d", "c", "D", "deck source", cards),))


def test_a_card_is_written_with_exactly_these_fields() -> None:
    card = Card("c", "d", "i", "Why?", (POINT,), "Because.", "Page 2", need=1)
    assert json.loads(cards_json([course(card)])) == [
        {
            "course": "c",
            "deck": "d",
            "id": "i",
            "question": "Why?",
            "key_points": [
                {"text": "Naïve trust 🤝", "accept": ["blind", "too soon"], "essential": True, "note": "n"}
            ],
            "need": 1,
            "source": "Page 2",
        }
    ]


def test_what_is_absent_is_null_and_letters_stay_themselves() -> None:
    text = cards_json([course(Card("c", "d", "i", "Why?", (POINT,), "Because.", "é"))])
    assert '"need": null' in text
    assert "Naïve trust 🤝" in text


def test_no_cards_are_an_empty_array() -> None:
    assert json.loads(cards_json([])) == []
