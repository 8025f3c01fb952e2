"""How alike words look to a sentence model: by their own vectors, and by the glosses of their senses."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from grading.arrays import np
from grading.lexicon.tables import is_plain, stem_of
from grading.lexicon.wordnet import Sense

Matrix = Any
Encode = Callable[[Sequence[str]], Matrix]
# The directions that all words share say nothing of one of them.
_COMMON_DIRECTIONS = 2
_ROWS_AT_ONCE = 2000
# Added to a word's rank in its weight: a stem is like its commonest forms, but not like one alone.
_DAMPING = 50


@dataclass(frozen=True, slots=True)
class Form:
    """A word that has a certain stem, and how much it weighs among the forms of this."""

    word: str
    weight: float


def encoder(model_folder: str) -> Encode:
    """The sentence model of a folder, as a function from texts to rows of length 1."""
    model = import_module("sentence_transformers").SentenceTransformer(model_folder, device="cpu")
    return lambda texts: model.encode(list(texts), batch_size=128, normalize_embeddings=True)


def forms(words: Iterable[str], ranks: Mapping[str, int], stems: Iterable[str]) -> dict[str, list[Form]]:
    """The forms of each stem that has any among some words; common ones weigh more."""
    found: dict[str, list[Form]] = {stem: [] for stem in sorted(stems)}
    for word in sorted(set(words)):
        if is_plain(word) and stem_of(word) in found:
            rank = ranks.get(word, 2 * len(ranks))
            found[stem_of(word)].append(Form(word, (rank + _DAMPING) ** -0.5))
    return {stem: kinds for stem, kinds in found.items() if kinds}


def of_words(spelled: Mapping[str, Sequence[Form]], encode: Encode) -> Matrix:
    """A row a stem: the mean of its forms' vectors, cleared of what all have in common."""
    parts = [{form.word: form.weight for form in kinds} for kinds in spelled.values()]
    return _cleared(
        _means(parts, {form.word: form.word for kinds in spelled.values() for form in kinds}, encode)
    )


def of_glosses(
    spelled: Mapping[str, Sequence[Form]],
    shares: Mapping[str, Mapping[str, float]],
    known: Mapping[str, Sense],
    encode: Encode,
) -> Matrix:
    """A row a stem: the mean of its senses' glosses by their shares, cleared; noughts for one without."""
    parts = [senses_of(kinds, shares) for kinds in spelled.values()]
    return _cleared(_means(parts, {key: known[key].told for part in parts for key in part}, encode))


def senses_of(kinds: Sequence[Form], shares: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """The senses of a stem's forms with their shares of its uses."""
    found: defaultdict[str, float] = defaultdict(float)
    total = sum(form.weight for form in kinds if form.word in shares)
    for form in kinds:
        for key, share in shares.get(form.word, {}).items():
            found[key] += form.weight * share / total
    return dict(found)


def nearest(rows: Matrix, count: int) -> list[tuple[int, int]]:
    """Pairs of a row and one of its `count` nearest others."""
    found: list[tuple[int, int]] = []
    for first in range(0, len(rows), _ROWS_AT_ONCE):
        likeness = rows[first : first + _ROWS_AT_ONCE] @ rows.T
        best = np.argpartition(-likeness, count, axis=1)[:, : count + 1]
        found += [
            (first + here, int(there))
            for here, others in enumerate(best)
            for there in others
            if first + here != there and likeness[here, there] > 0
        ]
    return found


def likenesses(rows: Matrix, pairs: Sequence[tuple[int, int]]) -> list[float]:
    """The cosine of each pair of rows."""
    left, right = np.array(pairs).T
    cosines: list[float] = np.einsum("ij,ij->i", rows[left], rows[right]).tolist()
    return cosines


def _means(parts: Sequence[Mapping[str, float]], texts: Mapping[str, str], encode: Encode) -> Matrix:
    """For each part the weighted mean of the vectors of its texts."""
    number = {key: row for row, key in enumerate(texts)}
    vectors = _encoded(list(texts.values()), encode)
    means = np.zeros((len(parts), vectors.shape[1]), dtype="float32")
    for row, part in enumerate(parts):
        if part:
            weights = np.array(list(part.values()), dtype="float32")
            means[row] = weights @ vectors[[number[key] for key in part]] / weights.sum()
    return means


def of_texts(texts: Sequence[str], encode: Encode) -> Matrix:
    """A row a text: its vector without what all have in common."""
    rows = _encoded(texts, encode)
    return rows - rows.mean(axis=0)


def _encoded(texts: Sequence[str], encode: Encode) -> Matrix:
    # Texts of like length together spare the model padding.
    order = sorted(range(len(texts)), key=lambda number: (len(texts[number]), texts[number]))
    vectors = encode([texts[number] for number in order])
    rows = np.empty_like(vectors)
    rows[order] = vectors
    return rows


def _cleared(rows: Matrix) -> Matrix:
    """Rows of length 1 without their mean and main common directions; rows of noughts stay so."""
    told = np.abs(rows).sum(axis=1) > 0
    centered = rows - rows[told].mean(axis=0)
    centered[~told] = 0
    _, directions = np.linalg.eigh(centered.T @ centered)
    common = directions[:, -_COMMON_DIRECTIONS:]
    rest = centered - (centered @ common) @ common.T
    return rest / np.maximum(np.linalg.norm(rest, axis=1, keepdims=True), 1e-6)
