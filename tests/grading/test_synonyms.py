import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading import KeyPoint
from grading.synonyms import widened

GROUPS = (("client", "customer", "guest"), ("return on investment", "ROI"))


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Treat the client well", ("Treat the customer well", "Treat the guest well")),
        ("Clients come first", ("customer come first", "guest come first")),
        ("Measure the ROI", ("Measure the return on investment",)),
        ("A clientele is loyal", ()),
        ("", ()),
    ],
)
def test_a_word_of_a_group_may_be_any_other_of_it(text: str, added: tuple[str, ...]) -> None:
    (point,) = widened([KeyPoint(text, ("given",))], GROUPS)
    assert point.accept == ("given", *added)


def test_a_wording_that_is_there_is_not_added_twice() -> None:
    (point,) = widened([KeyPoint("Know the client", ("know the customer",))], GROUPS)
    assert point.accept == ("know the customer", "Know the guest")


@given(st.text(), st.lists(st.lists(st.text(min_size=1), min_size=2, max_size=4), max_size=4))
def test_the_text_and_the_given_wordings_stay_whatever_the_groups(text: str, groups: list[list[str]]) -> None:
    (point,) = widened([KeyPoint(text, ("given",), essential=True)], groups)
    assert (point.text, point.accept[0], point.essential) == (text, "given", True)
    assert len(point.accept) <= 7
