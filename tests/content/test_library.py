from content.card import Card, Course, Deck, Note
from content.library import Library


def course(course_id: str) -> Course:
    cards = tuple(Card(course_id, "d", card, "?", (), "!", "s") for card in ("a", "b"))
    notes = (Note("n", "N", "text", "s"), Note("m", "M", "text", "s"))
    return Course(course_id, "T", (Deck("d", course_id, "D", "s", cards, notes[:1]),), notes)


def test_a_thing_is_found_by_its_key() -> None:
    library = Library((course("x"), course("y")))
    found = library.card("y/b")
    assert found
    assert (found.course, found.id) == ("y", "b")
    assert library.deck("x/d") == library.decks[0]
    assert library.course("y") == library.courses[1]


def test_a_note_is_found_even_if_no_deck_lists_it() -> None:
    found = Library((course("x"),)).note("x/m")
    assert found
    assert found.title == "M"


def test_an_unknown_key_finds_nothing() -> None:
    library = Library((course("x"),))
    assert [library.card("x/z"), library.deck("a"), library.note(""), library.course("z")] == [None] * 4


def test_decks_and_cards_come_in_order() -> None:
    library = Library((course("x"), course("y")))
    assert [deck.course for deck in library.decks] == ["x", "y"]
    assert [card.key for card in library.cards] == ["x/a", "x/b", "y/a", "y/b"]
