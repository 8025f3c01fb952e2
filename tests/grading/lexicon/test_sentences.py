from collections.abc import Sequence

from grading.arrays import np
from grading.lexicon.sentences import taught
from grading.lexicon.sources import Sources
from grading.lexicon.store import pack, unpack
from grading.lexicon.vectors import Matrix
from grading.lexicon.wordnet import Sense

SENSES = (
    Sense("n1", ("cat",), 'a small animal that hunts; "the cat hunts birds"', ()),
    Sense("n2", ("bird",), "a small animal that flies", ()),
    Sense("n3", ("price",), 'what one pays; "they paid a high price"', ()),
    Sense("v4", ("pay",), "to give a price", ()),
)
ANIMALS, MONEY = ("cat", "bird", "animal", "hunts", "flies"), ("price", "pay", "paid", "pays")


def encode(texts: Sequence[str]) -> Matrix:
    """How often a text speaks of animals, and of money, and that it is a text."""
    counts = [
        [sum(word in text for word in subject) for subject in (ANIMALS, MONEY)] + [0.1] for text in texts
    ]
    return np.tile(np.array(counts, dtype="float32"), (1, 40))


def test_words_of_one_subject_point_the_same_way() -> None:
    shares = {word: {sense.key: 1.0} for sense in SENSES for word in sense.words}
    sources = Sources({sense.key: sense for sense in SENSES}, shares, frozenset(), (), encode)
    stems = dict.fromkeys(("bird", "cat", "klant", "pay", "price"), 1.0)
    lexicon = unpack(pack(stems, {"klant": {"pay": 0.9}}, []))
    vectors = taught(sources, lexicon)
    bird, cat, foreign, pay, price = vectors / np.sqrt((vectors * vectors).sum(1))[:, None]
    assert cat @ bird > 0.5 > cat @ price
    assert pay @ price > 0.5
    # What no sentence holds means what it is linked with.
    assert foreign @ pay > 0.9
