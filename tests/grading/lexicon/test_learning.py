from grading.arrays import np
from grading.lexicon.learning import learned, through_links


def test_words_come_to_lie_where_their_sentences_do() -> None:
    # Words 0 and 1 decide where a sentence lies; word 2 is in all of them and decides nothing.
    sentences = [[0, 2], [1, 2], [2, 0], [2, 1]] * 3000
    targets = np.tile(np.array([[1.0, 0.0], [0.0, 1.0]]), (6000, 1))
    start = np.full((3, 2), 0.5)
    found = learned(start, sentences, targets)
    lengths = np.sqrt((found * found).sum(1))
    assert found[0, 0] / lengths[0] > 0.8
    assert found[1, 1] / lengths[1] > 0.8
    assert lengths[2] < min(lengths[:2])


def test_the_same_sentences_teach_the_same() -> None:
    given = np.eye(2), [[0, 1], [1]], np.array([[0.0, 1.0], [1.0, 0.0]])
    assert (learned(*given) == learned(*given)).all()


def test_a_word_without_a_vector_means_what_it_is_linked_with() -> None:
    vectors = np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 0.0]])
    filled = through_links(vectors, {0: {1: 0.9, 2: 0.3}, 1: {2: 1.0}, 3: {}})
    assert np.allclose(filled[0], [0.75, 0.25])
    assert (filled[1:] == vectors[1:]).all()
