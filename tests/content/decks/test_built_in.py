from pathlib import Path

import pytest

from content.card import Card
from content.loader import BUILT_IN, load

LIBRARY = load(BUILT_IN)
NOTES = {note.id for course in LIBRARY.courses for note in course.notes}


def test_the_built_in_courses_have_no_problems() -> None:
    assert [str(problem) for problem in LIBRARY.problems] == []


def test_the_course_has_a_deck_for_each_of_its_five_documents() -> None:
    assert [deck.id for deck in LIBRARY.decks] == [
        "ch4-flashcards",
        "ch4-slides",
        "crm-models",
        "crm-objectives",
        "crm-strategy",
    ]


@pytest.mark.parametrize("card", LIBRARY.cards, ids=lambda card: card.key)
def test_a_card_teaches_and_accepts_as_learners_speak(card: Card) -> None:
    assert 1 <= len(card.key_points) <= 8
    for point in card.key_points:
        assert 2 <= len(point.accept) <= 6
        assert point.text not in point.accept
        assert point.note in NOTES


def test_every_picture_is_asked_about_and_has_words_for_who_cannot_see_it() -> None:
    pictures = [card.picture for card in LIBRARY.cards if card.picture]
    assert {Path(picture.file) for picture in pictures} == set(BUILT_IN.glob("*/images/*.png"))
    assert all(len(picture.alt) > 40 for picture in pictures)


def test_every_note_is_read_beside_a_deck_and_taught_by_a_card() -> None:
    for course in LIBRARY.courses:
        ids = {note.id for note in course.notes}
        assert ids == {note.id for deck in course.decks for note in deck.notes}
        assert ids == {point.note for card in LIBRARY.cards for point in card.key_points}


def test_the_card_that_explains_the_image_shows_it() -> None:
    [card] = [card for card in LIBRARY.cards if card.question == "Explain this image."]
    assert card.picture
    assert Path(card.picture.file).name == "crm-business-model.png"
