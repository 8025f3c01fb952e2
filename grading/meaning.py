"""How near an answer comes to what a wording means, by vectors of words, as numbers that a person can read.

Texts are compared by the cosines of the sums of their words' vectors, words by the cosines of their own. The
question's words count only where it is said.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from grading.arrays import Numbers, Places, most_of_others, np, unit
from grading.gist import Gist
from grading.lexicon import meaning_of
from grading.matching import SAID
from grading.reading import Reading
from grading.topics import EXPLAINED

NAMES = (
    "meaning", "meaning_here", "meaning_lead", "meaning_asked", "words_near", "words_near_here", "words_lead",
    "precision_near", "left_near", "left_lead", "unsaid_near", "card_near", "question_near", "meaning_known",
)  # fmt: skip
_TINY = 1e-9
# So many digits are the same whatever machine adds the numbers up.
_DIGITS = 6


class Meaning(NamedTuple):
    """What an answer means beside a card.

    `rows`: the numbers of NAMES for each wording; `nearest`: the clause that comes nearest to it, or the
    first of two, None if none comes near; how near the answer comes to card and question as a whole.
    """

    rows: list[list[float]]
    nearest: list[int | None]
    card: float
    question: float


class _Words(NamedTuple):
    """Words of an answer: their tokens, vectors (word, direction), and where new clauses begin."""

    tokens: list[int]
    vectors: Numbers
    clauses: list[int]


def meaning(
    gist: Gist, asked: frozenset[str], reading: Reading, said: tuple[Sequence[float], Mapping[int, float]]
) -> Meaning:
    """Compare an answer with the wordings of a card.

    `asked`: the question's stems; `said`: how well a key point explains each token, and how surely each word
    of the vocabulary is said.
    """
    everything = _words(reading)
    words = _unasked(everything, asked, reading)
    question = float(unit(everything.vectors.sum(0)[None])[0] @ gist.question)
    if not words.tokens:
        count = len(gist.points)
        return Meaning([[0.0] * len(NAMES)] * count, [None] * count, 0.0, question)
    whole = unit(words.vectors.sum(0)[None])[0]
    card = float(whole @ gist.card)
    here, clause = _best_window(words, gist.sums)
    asked_too, _ = _best_window(everything, gist.sums_asked)
    alike = np.maximum(gist.words @ unit(words.vectors).T, 0.0)
    by_word, by_word_here, precise = _by_word(gist, words, alike, reading, clause)
    left, unsaid = _left(gist, words, alike, said)
    columns = [
        gist.sums @ whole, here, _lead(gist, here), asked_too, by_word, by_word_here, _lead(gist, by_word),
        precise, left, _lead(gist, left), unsaid,
        *(np.full(len(here), one) for one in (card, question, len(words.tokens) / max(reading.content, 1))),
    ]  # fmt: skip
    numbered = [reading.clauses[words.tokens[words.clauses[number]]] for number in clause.tolist()]
    nearest = [number if near > 0.0 else None for number, near in zip(numbered, here.tolist(), strict=True)]
    return Meaning(np.column_stack(columns).round(_DIGITS).tolist(), nearest, card, question)


def _words(reading: Reading) -> _Words:
    """The words that tell something and of which it is known what they mean."""
    found = [(at, word.place) for at, word in enumerate(reading.known) if word.place is not None]
    tokens, places = [at for at, _ in found], [place for _, place in found]
    return _Words(tokens, meaning_of(places), _beginnings([reading.clauses[at] for at in tokens]))


def _unasked(words: _Words, asked: frozenset[str], reading: Reading) -> _Words:
    """Those that the question does not have."""
    kept = [place for place, at in enumerate(words.tokens) if reading.roots[at] not in asked]
    if len(kept) == len(words.tokens):
        return words
    tokens = [words.tokens[place] for place in kept]
    return _Words(tokens, words.vectors[kept], _beginnings([reading.clauses[at] for at in tokens]))


def _beginnings(numbers: Sequence[int]) -> list[int]:
    """Where in a row of numbers another one begins."""
    return [at for at, number in enumerate(numbers) if not at or number != numbers[at - 1]]


def _best_window(words: _Words, sums: Numbers) -> tuple[Numbers, Places]:
    """For each wording how near the nearest clause or two neighbours come, and the first clause of these."""
    clauses = np.add.reduceat(words.vectors, words.clauses)
    alike = sums @ unit(np.concatenate([clauses, clauses[:-1] + clauses[1:]])).T
    best = alike.argmax(1)
    return alike[np.arange(len(best)), best], np.where(best < len(clauses), best, best - len(clauses))


def _lead(gist: Gist, values: Numbers) -> Numbers:
    """How much more a value is than the most for another key point's own text."""
    others = most_of_others(values[: max(gist.points) + 1].tolist())
    lead: Numbers = values - np.array([others[point] for point in gist.points])
    return lead


def _by_word(
    gist: Gist, words: _Words, alike: Numbers, reading: Reading, clause: Places
) -> tuple[Numbers, Numbers, Numbers]:
    """How much of each wording the nearest words say: in all, in the best sentence.

    Then how much of its best clause it says.
    """
    sentences = _beginnings([reading.sentences[at] for at in words.tokens])
    rare = np.array([reading.known[at].rarity for at in words.tokens])
    nearest = np.zeros((len(gist.points), len(rare)))
    if gist.filled:
        nearest[list(gist.filled)] = np.maximum.reduceat(alike, gist.firsts, axis=0)
    told = np.add.reduceat(nearest * rare, words.clauses, axis=1)[np.arange(len(nearest)), clause]
    total = np.add.reduceat(rare, words.clauses)[clause]
    return (
        gist.shares @ alike.max(1),
        (gist.shares @ np.maximum.reduceat(alike, sentences, axis=1)).max(1),
        told / np.maximum(total, _TINY),
    )


def _left(
    gist: Gist, words: _Words, alike: Numbers, said: tuple[Sequence[float], Mapping[int, float]]
) -> tuple[Numbers, Numbers]:
    """How near what no key point explains comes to what is not said, as a whole and word by word."""
    explained, meant = said
    free = [place for place, at in enumerate(words.tokens) if explained[at] < EXPLAINED]
    if not free:
        return np.zeros(len(gist.points)), np.zeros(len(gist.points))
    unsaid = np.array([meant.get(number, 0.0) < SAID for number in gist.ids], float)
    missing = unit((gist.shares > 0.0) * unsaid @ gist.vectors)
    left = unit(words.vectors[free].sum(0)[None])[0]
    return missing @ left, (gist.shares * unsaid) @ alike[:, free].max(1)
