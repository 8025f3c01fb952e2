from bot.tutor.hints import hints_of
from content.card import Card
from grading import KeyPoint

CARD = Card("c", "d", "i", "q", (KeyPoint("People dare to be sincere"), KeyPoint("Trust, by 2005")), "", "")


def test_each_hint_gives_the_first_letters_of_one_more_point() -> None:
    assert hints_of(CARD, 0) == ()
    assert hints_of(CARD, 1) == ("P····· d··· to be s······",)
    assert hints_of(CARD, 2) == ("P····· d··· to be s······", "T····, by 2005")
