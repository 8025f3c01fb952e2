"""Words that speak against a key point may cost it; no choice of words may earn one."""

import numpy as np
import pytest

from grading.doubting import Others, doubting, others
from grading.model import shipped
from grading.prepared import prepare
from grading.reading import read
from grading.sheet import Sheet, lay
from grading.tallying import Tally
from grading.verdict import KeyPoint

NOTHING: frozenset[str] = frozenset()


def laid(answer: str) -> Sheet:
    card = prepare("What does a cat drink?", (KeyPoint("Fresh milk"), KeyPoint("Rain water")))
    return lay(card, read(answer), None)


def words_around(answer: str) -> Others:
    sheet = laid(answer)
    return others(sheet, sheet.texts[0])


def test_words_beside_a_key_point_are_told_from_those_elsewhere() -> None:
    beside, elsewhere = words_around("only the freshest milk; never rain water")
    assert beside == {"onli", "the"}
    assert elsewhere == {"never"}


def test_words_that_explain_a_key_point_cast_no_doubt() -> None:
    assert words_around("fresh milk, rain water") == (NOTHING, NOTHING)


def test_doubts_add_up_by_where_the_words_stand_each_word_once() -> None:
    doubts = {"onli": (0.5, 1.0, 8.0, 8.0), "never": (4.0, 4.0, 0.25, 0.5), "milk": (9.0, 9.0, 9.0, 9.0)}
    sheet = laid("only only the freshest milk; never rain water")
    assert doubting(sheet, [0], doubts) == [(0.5, 1.0, 0.25, 0.5)]


def test_no_word_earns_a_key_point() -> None:
    known = shipped().doubts.values()
    assert known
    assert min(min(doubt) for doubt in known) >= 0.0


@pytest.fixture
def tally() -> Tally:
    """'never' stands in every other row, none of which is a hit; 'xqzt' is no word."""
    rows = 400
    words = [Others(frozenset({"never", "xqzt"} if row % 2 else {"also"}), NOTHING) for row in range(rows)]
    hits = np.array([float(row % 2 == 0) for row in range(rows)])
    return Tally(words, np.column_stack([hits, 1.0 - hits]), np.ones(rows), np.arange(rows) // 2 % 4)


def test_a_word_where_fewer_key_points_are_said_casts_doubt(tally: Tally) -> None:
    doubts = tally.doubts()
    assert list(doubts) == ["never"]
    assert all(doubt > 1.0 for doubt in doubts["never"][:2])
    assert doubts["never"][2:] == (0.0, 0.0)


def test_rows_are_told_of_their_words_by_other_folds(tally: Tally) -> None:
    everything, one = tally.numbers(frozenset()), tally.numbers(frozenset({0, 1, 2, 3}))
    assert everything.shape == (400, 4)
    assert everything[1, 0] > 1.0
    assert not one.any()
