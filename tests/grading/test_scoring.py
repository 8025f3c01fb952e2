"""A scorer says what its forest says, only sooner."""

from math import exp, isclose

from hypothesis import given
from hypothesis import strategies as st

from grading.scoring import scorer
from grading.trees import DEPTH, Forest, Tree

numbers = st.integers(0, 4)
values = st.floats(-2, 2).map(lambda value: round(value, 3))
leaves = 2**DEPTH
trees = st.builds(
    Tree,
    st.tuples(*[numbers] * DEPTH),
    st.tuples(*[values] * DEPTH),
    st.lists(values, min_size=leaves, max_size=leaves).map(tuple),
)


def slowly(forest: Forest, row: list[float]) -> float:
    total = forest.base
    for tree in forest.trees:
        leaf = 0
        for number, threshold in zip(tree.asks, tree.above, strict=True):
            leaf = 2 * leaf + (row[number] > threshold)
        total += tree.leaves[leaf]
    return 1.0 / (1.0 + exp(-total))


@given(values, st.lists(trees, max_size=7), st.lists(values, min_size=5, max_size=5))
def test_it_gives_the_forests_probability(base: float, grown: list[Tree], row: list[float]) -> None:
    forest = Forest(base, tuple(grown))
    assert isclose(scorer(forest).probability(row), slowly(forest, row), rel_tol=1e-9)
