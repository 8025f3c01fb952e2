"""What the lexicon is made from, once it is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from grading.lexicon.vectors import Encode, Form, forms
from grading.lexicon.wordnet import Sense


@dataclass(frozen=True, slots=True)
class Sources:
    """What the lexicon is made from: WordNet's senses, their shares by word, the words tagged; the model."""

    known: Mapping[str, Sense]
    shares: Mapping[str, Mapping[str, float]]
    tagged: frozenset[str]
    pieces: tuple[str, ...]
    encode: Encode

    def spelled(self, stems: Iterable[str]) -> dict[str, list[Form]]:
        """The forms of each stem that the dictionary or the model has; common ones weigh more."""
        ranks = {piece: rank for rank, piece in enumerate(self.pieces)}
        return forms((*self.shares, *self.pieces), ranks, stems)
