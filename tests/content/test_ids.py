import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.ids import ID_PATTERN, misnamed, slug


@pytest.mark.parametrize("name", ["a", "brand-trust", "ch4", "-", "x" * 40])
def test_a_valid_id_is_no_problem(name: str) -> None:
    assert misnamed(Path("a.yaml"), name, "a deck") == ()


@pytest.mark.parametrize(
    ("name", "better"), [("", "a-1"), ("Ch 4", "ch-4"), ("été", "t"), ("x" * 41, "x" * 40), ("a\n", "a")]
)
def test_a_name_that_cannot_be_an_id_comes_with_one_that_can(name: str, better: str) -> None:
    [problem] = misnamed(Path("a.yaml"), name, "a deck")
    assert problem.message == (
        f"'{name}' cannot be the id of a deck; "
        f"rename it with small letters, digits and hyphens, at most 40, such as {better}"
    )


@given(st.text())
def test_every_name_has_a_slug_that_is_an_id(name: str) -> None:
    assert re.fullmatch(ID_PATTERN, slug(name))
