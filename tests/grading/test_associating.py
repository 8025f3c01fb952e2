"""Who says one word often means another: what labelled answers tell of pairs of words."""

import numpy as np
import pytest

from grading.associating import Associations, Sides, associated, sides
from grading.model import shipped
from grading.pairing import Pairing
from grading.prepared import prepare
from grading.reading import read
from grading.sheet import Sheet, lay
from grading.verdict import KeyPoint

ROWS = 120


def laid(answer: str) -> Sheet:
    card = prepare("What does a cat drink?", (KeyPoint("Fresh milk"), KeyPoint("Rain water")))
    return lay(card, read(answer), None)


def test_a_key_points_words_are_met_with_each_word_of_the_answer_once() -> None:
    told, said = sides(laid("a cow, a cow!"), 0)
    assert [stem for stem, _ in told] == ["fresh", "milk"]
    assert sum(share for _, share in told) == pytest.approx(1.0)
    assert said == ("a", "cow")


def test_what_words_tell_adds_up_by_their_share_of_the_key_point() -> None:
    known = Associations({"milk": "cow 20 -10 white 10 0", "rain": "cloud 30 0"})
    shares = dict(sides(laid(""), 0).told)
    ((hit, wrong), other) = associated(laid("white stuff of a cow"), [0, 1], known)
    assert (hit, wrong) == pytest.approx((3.0 * shares["milk"], -1.0 * shares["milk"]))
    assert other == (0.0, 0.0)


@pytest.mark.parametrize("row", ["cow", "cow 1", "cow 1 0.5", "cow 1 2 3", "1 cow 2"])
def test_rows_of_another_form_are_refused(row: str) -> None:
    with pytest.raises(ValueError, match="milk"):
        Associations({"milk": row})


@pytest.fixture
def pairing() -> Pairing:
    """Who says 'reason' of a purpose is right, who says 'how' is wrong; nothing is counted of 'price'."""
    told = [(("purpos", 1.0),), (("price", 1.0),)]
    rows = [Sides(told[row % 4 == 3], ("reason",) if row % 2 else ("how", "xqzt")) for row in range(ROWS)]
    hits = np.array([float(row % 2) for row in range(ROWS)])
    counted = np.array([row % 4 != 3 for row in range(ROWS)])
    return Pairing(rows, np.column_stack([hits, 1.0 - hits]), counted, np.arange(ROWS) // 4 % 3)


def test_a_word_of_those_who_are_right_speaks_for_a_key_point(pairing: Pairing) -> None:
    known = pairing.associations()
    assert list(known.texts) == ["purpos"]
    assert known.of("purpos").keys() == {"reason", "how"}
    for_it, against_it = known.of("purpos")["reason"], known.of("purpos")["how"]
    assert for_it[0] > 1.0 > -1.0 > for_it[1]
    assert against_it[0] < 0.0 < against_it[1]
    assert known.of("price") == {}


def test_rows_are_told_of_their_pairs_by_other_folds(pairing: Pairing) -> None:
    everything, nothing = pairing.numbers(frozenset()), pairing.numbers(frozenset({0, 1, 2}))
    assert everything[1, 0] > 1.0
    assert everything[0, 0] < 0.0
    assert not everything[3].any()
    assert not nothing.any()


def test_the_shipped_associations_are_words_that_learners_say() -> None:
    known = shipped().associations
    assert known.of("purpos")
    assert known.of("no such stem") == {}
