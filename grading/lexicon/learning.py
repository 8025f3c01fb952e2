"""Words' vectors whose sum lies where a sentence model puts the sentence.

The longer a word's vector, the more the word decides where its sentences lie.
"""

from collections.abc import Mapping, Sequence

from grading.arrays import Numbers, Places, np

_EPOCHS, _BATCH = 8, 1024
_RATE = 0.02
_SEED, _TINY = 1, 1e-8


def learned(start: Numbers, sentences: Sequence[Sequence[int]], targets: Numbers) -> Numbers:
    """Vectors (word, direction) by gradient descent (Adagrad, one rate a word) from where they start.

    `sentences` are numbers of words, at least one each, `targets` (sentence, direction) of length 1. The
    cosine between these and the sums of the words' vectors is made large.
    """
    vectors, slopes = start.copy(), np.zeros(len(start))
    words = np.concatenate([np.array(sentence) for sentence in sentences])
    sizes = np.array([len(sentence) for sentence in sentences])
    ends = sizes.cumsum()
    draw = np.random.default_rng(_SEED)
    steps = _EPOCHS * max(len(sentences) // _BATCH, 1)
    for step in range(steps):
        chosen = draw.integers(len(sentences), size=_BATCH)
        places = np.concatenate([np.arange(ends[one] - sizes[one], ends[one]) for one in chosen])
        told, of = np.unique(words[places], return_inverse=True)
        slope = _slope(vectors[told], (of, sizes[chosen]), targets[chosen])
        slopes[told] += (slope * slope).mean(1)
        rate = _RATE * (1.0 - step / steps) / (np.sqrt(slopes[told]) + _TINY)
        vectors[told] += rate[:, None] * slope
    return vectors


def _slope(vectors: Numbers, sentences: tuple[Places, Places], targets: Numbers) -> Numbers:
    """Where vectors must move for cosines to grow; `sentences`: words in a row, and how many each has."""
    words, sizes = sentences
    sums = np.add.reduceat(vectors[words], sizes.cumsum() - sizes)
    lengths = np.sqrt((sums * sums).sum(1))[:, None] + _TINY
    along = sums / lengths
    pulls = (targets - (along * targets).sum(1)[:, None] * along) / lengths
    slope = np.zeros(vectors.shape)
    np.add.at(slope, words, pulls.repeat(sizes, axis=0))
    return slope


def through_links(vectors: Numbers, links: Mapping[int, Mapping[int, float]]) -> Numbers:
    """The same, and for words without one the mean of those they are linked with, by how alike they are."""
    filled = vectors.copy()
    for word, linked in links.items():
        if linked and not vectors[word].any():
            likeness = np.array(list(linked.values()))
            filled[word] = likeness @ vectors[list(linked)] / likeness.sum()
    return filled
