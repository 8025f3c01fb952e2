import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.lexicon import loose_phrases, loosely, opposites, phrases, rarity, related, rivals
from grading.spelling import canonical, stem


def stem_of(word: str) -> str:
    return stem(canonical(word))


def nearness(one: str, other: str) -> float:
    return related(stem_of(one)).get(stem_of(other), 0.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("customer", "client"),
        ("company", "firm"),
        ("staff", "employee"),
        ("buy", "purchase"),
        ("genuine", "sincere"),
        ("leader", "leadership"),
        ("accountable", "responsible"),
        ("illness", "disease"),
        ("automobile", "car"),
        ("klant", "customer"),
        ("vertrouwen", "trust"),
        ("niet", "not"),
    ],
)
def test_words_that_mean_the_same_are_near_both_ways(one: str, other: str) -> None:
    assert nearness(one, other) >= 0.8
    assert nearness(other, one) >= 0.8


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("short", "long"),
        ("internal", "external"),
        ("more", "less"),
        ("increase", "decrease"),
        ("rise", "fall"),
        ("individual", "undifferentiated"),
        ("hide", "show"),
        ("right", "wrong"),
        ("left", "right"),
        ("pleasant", "unpleasant"),
        ("conditional", "unconditional"),
        ("attract", "repel"),
    ],
)
def test_opposites_are_known_both_ways_and_never_near(one: str, other: str) -> None:
    assert stem_of(other) in opposites(stem_of(one))
    assert stem_of(one) in opposites(stem_of(other))
    assert nearness(one, other) == nearness(other, one) == 0.0


@pytest.mark.parametrize(
    ("one", "other"),
    [("monday", "tuesday"), ("june", "july"), ("red", "blue"), ("france", "germany"), ("oxygen", "nitrogen")],
)
def test_sisters_are_not_the_same(one: str, other: str) -> None:
    assert nearness(one, other) <= 0.35


@pytest.mark.parametrize(("one", "other"), [("accurate", "incorrect"), ("honest", "false"), ("big", "tiny")])
def test_the_opposite_of_a_synonym_is_not_near(one: str, other: str) -> None:
    assert nearness(one, other) == 0.0


def test_a_reversing_opening_makes_an_opposite_of_a_known_word_only() -> None:
    assert opposites("nonkeyboard") == {"keyboard"}
    assert opposites("unzzzzzz") == frozenset()


def test_everyday_words_tell_less_than_rare_ones() -> None:
    assert rarity("the") < rarity("thing") < rarity("custom") < rarity("congruenc") == rarity("zzzzz") == 1.0


def test_a_phrase_is_found_by_its_first_two_stems_the_longest_first() -> None:
    found = phrases()["third", stem_of("party")]
    assert "outsourc" in {stem for phrase in found for stem, _ in phrase.means}
    lengths = [len(phrase.said) for phrase in loose_phrases()["find", "out"]]
    assert lengths == sorted(lengths, reverse=True)


def test_what_people_say_instead_of_a_word_is_known_both_ways() -> None:
    assert loosely(stem_of("loyalty"))["devot"] == loosely("devot")[stem_of("loyalty")] > 0.8
    assert loosely("zzzzz") == {}


def test_rivals_make_a_statement_wrong_and_are_never_said_for_each_other() -> None:
    assert {"loss", "cost"} <= rivals("profit")
    assert not rivals("profit") & loosely("profit").keys()


@given(st.text(max_size=12))
def test_any_text_may_be_looked_up(text: str) -> None:
    assert all(0.0 < near <= 1.0 for near in related(text).values())
    assert not opposites(text) & related(text).keys()
    assert 0.0 <= rarity(text) <= 1.0
