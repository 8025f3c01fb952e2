from grading import Course, KeyPoint, Outcome
from grading.labelled import Labelled
from grading.request import Request
from grading.strangers import strangers

BAKING, SAILING = Course(()), Course(())
BREAD = ("Why does dough rise?", "Yeast makes gas", "the yeast blows bubbles", BAKING)
CRUST = ("Why is a crust brown?", "Heat changes sugar", "sugars turn brown when it is hot", BAKING)
ROLLS = ("Why do rolls rise?", "Yeast makes gas", "gas of the yeast lifts them", BAKING)
KEEL = (
    "What is a keel for?",
    "It stops the boat from drifting sideways",
    "no sliding off with the wind",
    SAILING,
)


def labelled(card: tuple[str, str, str, Course]) -> Labelled:
    question, point, answer, course = card
    asked = Request(question, question, (KeyPoint(point),), answer)
    return Labelled(asked, (True,), (False,), Outcome.CORRECT, "paraphrase", question, course=course)


def test_a_card_is_given_answers_to_cards_about_something_else_near_and_far() -> None:
    answers = [labelled(card) for card in (BREAD, CRUST, ROLLS, KEEL)]
    given = {stranger.request.answer for number, stranger in strangers(answers) if number == 0}
    assert {CRUST[2], KEEL[2]} <= given
    assert not {BREAD[2], ROLLS[2]} & given


def test_strangers_hit_nothing_and_keep_the_card_and_its_course() -> None:
    answers = [labelled(card) for card in (BREAD, CRUST, KEEL)]
    made = list(strangers(answers))
    assert {number for number, _ in made} == {0, 1, 2}
    for number, stranger in made:
        assert stranger.request.key_points == answers[number].request.key_points
        assert stranger.course is answers[number].course
        assert (stranger.hits, stranger.outcome) == ((False,), Outcome.INCORRECT)
    assert made == list(strangers(answers))
