from content.card import Card, Course, Deck, Note
from content.library import Library


def course(course_id: str) -> Course:
    cards = tuple(Card(course_id, f"{course_id}-deck", card, "?", (), "!", "s") for card in ("a", "b"))
    notes = (Note("n", "N", "text", "s"), Note("m", "M", "text", "s"))
    return Course(course_id, "T", (Deck(f"{course_id}-deck", course_id, "D", "s", cards, notes[:1]),), notes)


def test_a_deck_is_found_by_its_id_and_a_card_by_its_key() -> None:
    library = Library((course("x"), course("y")))
    assert library.deck("y-deck") == library.decks[1]
    assert library.cards_by_key["y/b"] == library.decks[1].cards[1]


def test_an_unknown_deck_is_none() -> None:
    assert Library((course("x"),)).deck("a") is None


def test_decks_and_cards_come_in_order() -> None:
    library = Library((course("x"), course("y")))
    assert [deck.course for deck in library.decks] == ["x", "y"]
    assert [card.key for card in library.cards] == ["x/a", "x/b", "y/a", "y/b"]
