import pytest

from grading.spelling import canonical, stem


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organisation", "organization"),
        ("realising", "realizing"),
        ("analysed", "analyzed"),
        ("behaviour", "behavior"),
        ("colours", "colors"),
        ("favourable", "favorable"),
        ("centre", "center"),
        ("catalogue", "catalog"),
        ("programme", "program"),
        ("defence", "defense"),
        ("modelling", "modeling"),
        ("travelled", "traveled"),
        ("anaemia", "anemia"),
        ("judgement", "judgment"),
    ],
)
def test_british_and_american_spellings_are_one_word(british: str, american: str) -> None:
    assert stem(canonical(british)) == stem(canonical(american))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strategies", "strategy"),
        ("committed", "commitment"),
        ("sold", "sell"),
        ("children", "child"),
        ("ppl", "people"),
        ("info", "information"),
        ("three", "3"),
        ("rising", "rise"),
        ("precisely", "precision"),
    ],
)
def test_forms_of_one_word_share_a_stem(one: str, other: str) -> None:
    assert stem(canonical(one)) == stem(canonical(other))


@pytest.mark.parametrize(
    ("one", "other"), [("hour", "hor"), ("court", "cort"), ("poem", "pem"), ("wise", "wize")]
)
def test_the_rules_leave_other_words_alone(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)
