from grading.lexicon.kinship import are_sisters, standing
from grading.lexicon.wordnet import Sense


def sense(key: str, above: str) -> Sense:
    return Sense(key, (), "", (("@", above, -1, -1),))


KNOWN = {"red": sense("red", "color"), "blue": sense("blue", "color"), "cat": sense("cat", "animal")}


def test_sisters_stand_right_under_one_sense_and_share_none() -> None:
    red, blue, cat = (standing({key: 1.0}, KNOWN) for key in ("red", "blue", "cat"))
    assert are_sisters(red, blue)
    assert not are_sisters(red, red)
    assert not are_sisters(red, cat)


def test_a_sense_that_is_rarely_meant_makes_no_sisters() -> None:
    red, seldom_blue = standing({"red": 1.0}, KNOWN), standing({"blue": 0.1, "cat": 0.9}, KNOWN)
    assert not are_sisters(red, seldom_blue)
