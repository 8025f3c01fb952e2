"""A scorer says what its forest says, only sooner."""

from math import exp, isclose

from hypothesis import given
from hypothesis import strategies as st

from grading.scoring import scorer
from grading.trees import DEPTH, MOST, STEP, Forest, Tree

numbers = st.integers(0, 4)
values = st.floats(-2, 2).map(lambda value: round(value, 3))
leaves = 2**DEPTH
trees = st.builds(
    Tree,
    st.tuples(*[numbers] * DEPTH),
    st.tuples(*[values] * DEPTH),
    st.lists(st.integers(-MOST, MOST), min_size=leaves, max_size=leaves).map(tuple),
)


def slowly(forest: Forest, row: list[float]) -> float:
    total = forest.base
    for tree in forest.trees:
        leaf = 0
        for number, threshold in zip(tree.asks, tree.above, strict=True):
            leaf = 2 * leaf + (row[number] > threshold)
        total += STEP * tree.leaves[leaf]
    return 1.0 / (1.0 + exp(-total))


forests = st.builds(Forest, values, st.lists(trees, max_size=7).map(tuple))


@given(forests, forests, st.lists(values, min_size=5, max_size=5))
def test_it_gives_the_forests_probabilities(one: Forest, other: Forest, row: list[float]) -> None:
    for said, forest in zip(scorer(one, other).probabilities(row), (one, other), strict=True):
        assert isclose(said, slowly(forest, row), rel_tol=1e-9)
