"""Words that speak against a key point may cost it; no choice of words may earn one."""

import numpy as np
import pytest

from grading.doubting import Doubts, Others, doubting, others
from grading.model import shipped
from grading.reading import read
from grading.sheet import lay
from grading.tallying import Tally
from grading.verdict import KeyPoint
from grading.wording import prepare

NOTHING: frozenset[str] = frozenset()


def words_around(answer: str) -> Others:
    card = prepare("What does a cat drink?", (KeyPoint("Fresh milk"), KeyPoint("Rain water")))
    sheet = lay(card, read(answer), None)
    return others(sheet, sheet.texts[0])


def test_words_beside_a_key_point_are_told_from_those_elsewhere() -> None:
    beside, elsewhere = words_around("only the freshest milk; never rain water")
    assert beside == {"onli", "the"}
    assert elsewhere == {"never"}


def test_words_that_explain_a_key_point_cast_no_doubt() -> None:
    assert words_around("fresh milk, rain water") == (NOTHING, NOTHING)


def test_doubts_add_up_by_where_the_words_stand() -> None:
    doubts = Doubts({"onli": (0.5, 1.0), "never": (1.0, 2.0)}, {"never": (0.25, 0.0)})
    words = Others(frozenset({"onli", "never", "unheard"}), frozenset({"never"}))
    assert doubting(words, doubts) == (1.5, 3.0, 0.25, 0.0)


def test_no_word_earns_a_key_point() -> None:
    known = (*shipped().doubts.beside.values(), *shipped().doubts.elsewhere.values())
    assert known
    assert min(min(doubt) for doubt in known) >= 0.0


@pytest.fixture
def tally() -> Tally:
    """'never' stands in every other row, none of which is a hit; 'xqzt' is no word."""
    rows = 400
    words = [Others(frozenset({"never", "xqzt"} if row % 2 else {"also"}), NOTHING) for row in range(rows)]
    hits = np.array([float(row % 2 == 0) for row in range(rows)])
    return Tally(words, hits, 1.0 - hits, np.ones(rows), np.arange(rows) // 2 % 4)


def test_a_word_where_fewer_key_points_are_said_casts_doubt(tally: Tally) -> None:
    doubts = tally.doubts()
    assert doubts.elsewhere == {}
    assert list(doubts.beside) == ["never"]
    assert all(doubt > 1.0 for doubt in doubts.beside["never"])


def test_rows_are_told_of_their_words_by_other_folds(tally: Tally) -> None:
    everything, one = tally.numbers(frozenset()), tally.numbers(frozenset({0, 1, 2, 3}))
    assert everything.shape == (400, 4)
    assert everything[1, 0] > 1.0
    assert not one.any()
