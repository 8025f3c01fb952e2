"""A scorer says what its forest says, only sooner."""

from math import exp, isclose

from hypothesis import given
from hypothesis import strategies as st

from grading.scoring import scorer
from grading.trees import Forest, Tree

numbers = st.integers(0, 4)
values = st.floats(-2, 2).map(lambda value: round(value, 3))
trees = st.tuples(
    *(numbers, values) * 4, st.lists(values, min_size=16, max_size=16).map(tuple)
)  # fmt: skip


def slowly(forest: Forest, row: list[float]) -> float:
    total = forest.base
    for tree in forest.trees:
        a, over_a, b, over_b, c, over_c, d, over_d, leaves = tree
        total += leaves[
            8 * (row[a] > over_a) + 4 * (row[b] > over_b) + 2 * (row[c] > over_c) + (row[d] > over_d)
        ]
    return 1.0 / (1.0 + exp(-total))


@given(values, st.lists(trees, max_size=7), st.lists(values, min_size=5, max_size=5))
def test_it_gives_the_forests_probability(base: float, grown: list[Tree], row: list[float]) -> None:
    forest = Forest(base, tuple(grown))
    assert isclose(scorer(forest).probability(row), slowly(forest, row), rel_tol=1e-9)
