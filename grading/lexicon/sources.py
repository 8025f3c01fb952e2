"""What the lexicon is made from, once it is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from grading.lexicon.vectors import Encode
from grading.lexicon.wordnet import Sense


@dataclass(frozen=True, slots=True)
class Sources:
    """What the lexicon is made from: WordNet's senses, their shares by word, the words tagged; the model."""

    known: Mapping[str, Sense]
    shares: Mapping[str, Mapping[str, float]]
    tagged: frozenset[str]
    pieces: tuple[str, ...]
    encode: Encode
