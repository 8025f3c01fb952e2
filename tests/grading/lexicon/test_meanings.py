from hypothesis import given
from hypothesis import strategies as st

from grading.arrays import np
from grading.lexicon.meanings import pack, unpack

ROWS = st.lists(st.lists(st.floats(-30.0, 30.0), min_size=3, max_size=3), min_size=1, max_size=5)


@given(ROWS)
def test_a_vector_is_kept_to_a_hundredth_of_its_largest_number(rows: list[list[float]]) -> None:
    vectors = np.array(rows)
    kept = unpack(pack(vectors), len(rows))
    assert kept.of(range(len(rows))).shape == (len(rows), 3)
    off = np.abs(kept.of(range(len(rows))) - vectors).max(1)
    assert (off <= np.maximum(np.abs(vectors).max(1) / 100.0, 1e-5)).all()


def test_a_vector_of_noughts_stays_one() -> None:
    kept = unpack(pack(np.array([[0.0, 0.0], [3.0, -1.0]])), 2)
    assert kept.of([0]).tolist() == [[0.0, 0.0]]
    assert kept.of([]).shape == (0, 2)
