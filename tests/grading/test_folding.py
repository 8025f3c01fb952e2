import unicodedata
from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.folding import folded

Form = Literal["NFC", "NFD", "NFKC", "NFKD"]
FORMS: tuple[Form, ...] = get_args(Form)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Café CRÈME", "cafe creme"),
        ("Straße", "strasse"),
        ("don\u2019t", "don't"),
        ("\u201cquoted\u201d", '"quoted"'),
        ("\ufb01ne \uff21\uff22", "fine ab"),
        ("co\u00adoperate", "cooperate"),
        ("İstanbul", "istanbul"),
        ("don\xb4t", "don't"),
        ("don \u0301t", "don't"),
        ("cause \u2192 effect", "cause -> effect"),
        ("good \U0001f44d idea", "good   idea"),
    ],
)
def test_spellings_of_one_text_fold_to_the_same_plain_text(text: str, plain: str) -> None:
    assert folded(text)[0] == plain


def test_each_folded_character_knows_where_it_came_from() -> None:
    text = "e\u0301t\u00e9 \ufb01n"
    plain, origins = folded(text)
    assert origins is not None
    assert [(letter, text[origin]) for letter, origin in zip(plain, origins, strict=True)] == [
        ("e", "e"),
        ("t", "t"),
        ("e", "\u00e9"),
        (" ", " "),
        ("f", "\ufb01"),
        ("i", "\ufb01"),
        ("n", "n"),
    ]


@given(st.text(), st.sampled_from(FORMS))
def test_the_normal_form_of_a_text_does_not_matter(text: str, form: Form) -> None:
    words = folded(text)[0].replace("'", " ").replace('"', " ").split()
    other = folded(unicodedata.normalize(form, text))[0].replace("'", " ").replace('"', " ").split()
    assert "".join(words) == "".join(other)


@given(st.text())
def test_origins_never_run_backwards_and_stay_in_the_text(text: str) -> None:
    plain, origins = folded(text)
    places = list(range(len(plain))) if origins is None else origins
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
