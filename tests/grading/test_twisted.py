"""Answers that are made up in a card's own words, to fit to."""

from grading import KeyPoint, Outcome
from grading.labelled import Labelled
from grading.request import Request
from grading.twisted import twisted


def made(*texts: str) -> dict[str, tuple[tuple[bool, ...], tuple[bool, ...]]]:
    none = (False,) * len(texts)
    request = Request("1", "What is so?", tuple(map(KeyPoint, texts)), "")
    card = Labelled(request, none, none, Outcome.INCORRECT, "idk", "card")
    return {answer.request.answer: (answer.hits, answer.contradicted) for _, answer in twisted([card, card])}


def test_who_does_what_is_turned_round() -> None:
    answers = made("The baker pays the miller.")
    assert answers["the miller pays The baker"] == ((False,), (True,))
    assert answers["The baker is pays by the miller"] == ((False,), (True,))
    assert answers["the miller is pays by The baker"] == ((True,), (False,))


def test_what_orders_two_things_is_turned_round() -> None:
    answers = made("Payment before delivery")
    assert answers["delivery before Payment"] == ((False,), (True,))
    assert answers["delivery after Payment"] == ((True,), (False,))


def test_contents_come_under_other_headings() -> None:
    answers = made("Scouts: explore ground", "Settlers: build houses", "Both: explore ground")
    right = {text for text, (hits, _) in answers.items() if all(hits)}
    wrong = {text for text, (_, contradicted) in answers.items() if sum(contradicted) > 1}
    assert right
    assert wrong
    assert not right & wrong
    assert not any("Both: explore" in text or "explore ground is the Both" in text for text in wrong)


def test_what_matters_most_is_denied() -> None:
    answers = made("Light from the sun", "It does not need soil")
    denied = {
        text
        for text, (hits, contradicted) in answers.items()
        if contradicted == (True, False) and not any(hits)
    }
    assert denied
    assert all("Light from the sun" in text for text in denied)


def test_a_card_is_twisted_once() -> None:
    assert len(made("Wool")) == 1
