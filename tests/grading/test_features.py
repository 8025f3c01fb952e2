"""What the numbers say that the network is told, on a card about cats."""

import pytest

from grading import features
from tests.grading.cats import laid


def numbers(answer: str, wording: int = 0) -> dict[str, float]:
    """The features of one wording: 0 to 2 the key points, 3 the accepted one."""
    rows = features.features(laid(answer), range(4))
    return dict(zip(features.NAMES, rows[wording], strict=True))


def test_every_number_has_one_name() -> None:
    assert len(set(features.NAMES)) == len(features.NAMES)


@pytest.mark.parametrize("answer", ["", "?!", "the", "milk", "no. " * 400])
def test_there_is_a_row_for_any_answer(answer: str) -> None:
    rows = features.features(laid(answer), range(4))
    assert [len(row) for row in rows] == [len(features.NAMES)] * 4


@pytest.mark.parametrize(
    ("answer", "name", "least", "most"),
    [
        ("it drinks fresh milk", "stretch", 0.9, 1.0),
        ("it drinks fresh milk", "typed", 0.9, 1.0),
        ("milk", "stretch", 0.2, 0.5),
        ("rain", "stretch", 0.0, 0.0),
        # All is there, but not in one sentence.
        ("It drinks. It is fresh. It is milk.", "sentence", 0.1, 0.5),
        ("It drinks. It is fresh. It is milk.", "told", 0.7, 1.0),
        ("Dogs bark. It drinks fresh milk.", "sentence_at", 0.75, 0.75),
        # The end of a key point is what it says of its subject.
        ("the cat drinks", "last_told", 0.0, 0.0),
        ("milk", "last_told", 1.0, 1.0),
        ("the cat drinks fresh milk", "run_copied", 1.0, 1.0),
        ("fresh milk is drunk by the cat", "run_copied", 0.2, 0.3),
        ("it never drinks fresh milk", "against", 0.9, 1.0),
        ("it never drinks fresh milk", "stretch", 0.0, 0.1),
    ],
)
def test_they_tell_how_much_is_said(answer: str, name: str, least: float, most: float) -> None:
    assert least <= numbers(answer)[name] <= most


def test_a_number_that_is_not_said_is_missing() -> None:
    assert numbers("it sleeps 16 hours", 1)["number_missing"] == 0.0
    assert numbers("it sleeps 12 hours", 1)["number_missing"] == 1.0
    assert numbers("it sleeps 12 hours", 1)["other_number"] == 1.0


def test_what_others_explain_is_not_left_over() -> None:
    assert numbers("it hunts birds and chases yarn")["free"] < numbers("it chases wool and yarn")["free"]


def test_siblings_are_the_other_key_points_not_the_accepted_wordings() -> None:
    own, other, accepted = (numbers("it drinks fresh milk", wording) for wording in (0, 1, 3))
    assert own["best_sibling"] == accepted["best_sibling"] < 0.1
    assert other["best_sibling"] == own["stretch"]


def test_the_fit_of_an_answer_is_that_of_its_key_points_whichever_wording_is_asked_about() -> None:
    fits = [numbers("it drinks fresh milk", wording) for wording in range(4)]
    sentences = [fit["sentence"] for fit in fits[:3]]
    assert {fit["most_sentence"] for fit in fits} == {max(sentences)}
    assert {fit["mean_sentence"] for fit in fits} == {sum(sentences) / 3}


def test_the_course_is_told_of_only_where_it_is_given() -> None:
    assert numbers("milk")["course_given"] == numbers("milk")["course_words"] == 0.0
