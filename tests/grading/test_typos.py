import pytest

from grading.typos import similarity


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("photosynthesis", "fotosynthesis"),
        ("mitochondria", "mitocondria"),
        ("gravity", "garvity"),
        ("parliament", "parlament"),
        ("river", "rivr"),
        ("responsibility", "responsability"),
    ],
)
def test_a_slip_in_a_long_word_is_forgiven(expected: str, typed: str) -> None:
    assert similarity(expected, typed) > 0.7


@pytest.mark.parametrize(
    ("expected", "typed"),
    [
        ("air", "chair"),
        ("air", "aid"),
        ("strangle", "tangle"),
        ("ion", "iron"),
        ("form", "from"),
        ("quiet", "quite"),
        ("1914", "1915"),
        ("cell", "bell"),
        ("acid", "base"),
        ("internal", "external"),
        ("increase", "decrease"),
        ("pleasant", "unpleasant"),
        ("legal", "illegal"),
        ("aerobic", "anaerobic"),
        ("endothermic", "exothermic"),
        ("hypertension", "hypotension"),
        ("macroeconomic", "microeconomic"),
        ("meiosis", "mitosis"),
        ("import", "export"),
    ],
)
def test_another_word_is_no_slip(expected: str, typed: str) -> None:
    assert similarity(expected, typed) == 0.0


@pytest.mark.parametrize(
    ("expected", "typed"), [("evaporate", "evaporation"), ("strategy", "strategic"), ("sincere", "sincerity")]
)
def test_words_of_one_family_are_alike(expected: str, typed: str) -> None:
    assert similarity(expected, typed) >= 0.9
