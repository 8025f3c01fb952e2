from grading.lexicon.blend import MOST_LINKS, links, paired, strongest, unless_opposed
from grading.lexicon.store import OPPOSITE


def test_pairs_of_words_become_pairs_of_different_stems_the_strongest_kept() -> None:
    found = strongest({("rains", "wet"): 0.4, ("rain", "rains"): 1.0}, {("wet", "raining"): 0.6})
    assert found == {("rain", "wet"): 0.6}


def test_opposites_are_never_near_and_no_stem_has_too_many_links() -> None:
    near = {("big", f"other{number:02}"): 0.5 for number in range(2 * MOST_LINKS)} | {("big", "thin"): 0.9}
    known = frozenset(word for pair in near for word in pair)
    linked = links(near, paired([("thin", "big")]), known)
    assert linked["thin"] == {"big": OPPOSITE}
    assert len(linked["big"]) == MOST_LINKS + 1


def test_what_is_opposed_to_a_synonym_is_not_near() -> None:
    near = {("exact", "right"): 0.9, ("right", "true"): 0.5, ("exact", "wrong"): 0.4}
    assert unless_opposed(near, paired([("right", "wrong")])) == {
        ("exact", "right"): 0.9,
        ("right", "true"): 0.5,
    }
