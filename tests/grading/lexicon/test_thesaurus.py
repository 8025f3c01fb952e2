from importlib.resources import files

import pytest

from grading.lexicon.store import RIVAL, unpack
from grading.lexicon.thesaurus import packed

LINES = [
    "# a comment",
    "loyal | same: faithful, stand by | near: keep coming back, repeat | not: disloyal",
    "profit | same: set-up | not: loss, net loss",
]


def test_an_entry_says_what_is_the_same_what_is_near_and_what_is_wrong() -> None:
    links = dict(unpack(packed(LINES)).links("loyal"))
    assert links["faith"] > links["repeat"] > links["disloy"] == pytest.approx(RIVAL)
    others = dict(unpack(packed(LINES)).links("profit"))
    assert others == {"setup": pytest.approx(0.85, abs=0.01), "loss": pytest.approx(RIVAL)}


def test_phrases_are_found_by_their_words_that_tell_something() -> None:
    phrases = unpack(packed(LINES)).phrases
    # Two such words are needed; 'back' and 'by' are none.
    assert phrases["keep", "come"][0].means[0][0] == "loyal"
    assert phrases["stand", "by"][0].said == ("stand", "by")


def test_the_order_of_the_entries_does_not_matter() -> None:
    assert packed(LINES) == packed(LINES[::-1])


def test_a_field_of_another_name_is_refused_with_its_headword() -> None:
    with pytest.raises(ValueError, match="loyal: no field"):
        packed(["loyal | same faithful"])


def test_the_shipped_thesaurus_is_what_its_table_makes() -> None:
    folder = files("grading.lexicon")
    lines = (folder / "tables" / "thesaurus.txt").read_text("utf-8").splitlines()
    assert (folder / "thesaurus.bin").read_bytes() == packed(lines)
