"""What a dictionary tells in sentences, and the words' vectors that are learned from it."""

from grading.arrays import Numbers, np, unit
from grading.lexicon import learning, vectors
from grading.lexicon.sources import Sources
from grading.lexicon.store import Store
from grading.lexicon.tables import stem_of
from grading.lexicon.wordnet import words_of
from grading.words import FUNCTION_WORDS

# How many directions are kept: those in which sentences differ most.
_DIRECTIONS = 96
# However common a word is, it begins with this much of a vector.
_LEAST = 0.05


def taught(sources: Sources, lexicon: Store) -> Numbers:
    """(stem, direction): vectors of the lexicon's stems, learned from WordNet's glosses and examples."""
    texts = sorted({text for sense in sources.known.values() for text in (sense.told, *sense.examples)})
    bags = [_bag(text, lexicon) for text in texts]
    used = [number for number, bag in enumerate(bags) if bag]
    meant = vectors.of_texts([texts[number] for number in used], sources.encode)
    _, directions = np.linalg.eigh(meant.T @ meant)
    kept = directions[:, -_DIRECTIONS:]
    spelled = sources.spelled(lexicon.stems)
    start = np.zeros((len(lexicon.stems), _DIRECTIONS))
    start[[lexicon.numbers[stem] for stem in spelled]] = vectors.of_words(spelled, sources.encode) @ kept
    rarities = [max(lexicon.rarity(stem) or 0.0, _LEAST) for stem in lexicon.stems]
    start = unit(start) * np.array(rarities)[:, None]
    learned = learning.learned(start, [bags[number] for number in used], unit(meant @ kept))
    return learning.through_links(learned, _links(lexicon))


def _bag(text: str, lexicon: Store) -> list[int]:
    """The numbers of a text's stems that tell something."""
    stems = (stem_of(word) for word in words_of(text) if word not in FUNCTION_WORDS)
    return [lexicon.numbers[stem] for stem in stems if stem in lexicon.numbers]


def _links(lexicon: Store) -> dict[int, dict[int, float]]:
    return {
        number: {lexicon.numbers[other]: alike for other, alike in lexicon.links(stem) if alike > 0.0}
        for number, stem in enumerate(lexicon.stems)
    }
