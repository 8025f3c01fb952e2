"""What the wordings of a card mean, by vectors of their words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grading.arrays import Numbers, np, unit
from grading.lexicon import meanings_of, place_of
from grading.normalize import Token
from grading.wording import Told, Wording
from grading.words import FUNCTION_WORDS

_TINY = 1e-9


@dataclass(frozen=True, slots=True, eq=False)
class Gist:
    """What a card's wordings mean; the question's words count only where a wording has no others.

    `vectors` (word, direction): a row for each word of each wording, `words` the same of length 1; `ids`: the
    words' numbers in the vocabulary; `shares` (wording, word): how much of a wording a word is, 0 for one of
    another; `filled`: the wordings that have words, `firsts`: where these begin. `sums` and `sums_asked`
    (wording, direction): what a wording means as a whole, without and with the question's words, `card` and
    `question`: what these mean; all of length 1.
    """

    points: tuple[int, ...]
    vectors: Numbers
    words: Numbers
    ids: tuple[int, ...]
    shares: Numbers
    filled: tuple[int, ...]
    firsts: tuple[int, ...]
    sums: Numbers
    sums_asked: Numbers
    card: Numbers
    question: Numbers


def gist_of(wordings: Sequence[Wording], question: Sequence[Token], ids: Mapping[str, int]) -> Gist:
    """What the wordings of a card mean, each key point's own text first; `ids`: words of its vocabulary."""
    asked = frozenset(token.stem for token in question)
    told = [_telling(wording.told, asked) for wording in wordings]
    sizes = [len(words) for words in told]
    flat = [word for words in told for word in words]
    vectors = meanings_of([word.stem for word in flat])
    firsts = [sum(sizes[:number]) for number in range(len(sizes))]
    filled = [number for number, size in enumerate(sizes) if size]
    shares = _shares(told, firsts)
    sums = unit((shares > 0.0) @ vectors)
    points = tuple(wording.point for wording in wordings)
    whole = [meanings_of([word.stem for word in wording.told]).sum(0) for wording in wordings]
    questioned = dict.fromkeys(token.stem for token in question if token.word not in FUNCTION_WORDS)
    return Gist(
        points,
        vectors,
        unit(vectors),
        tuple(ids[word.word] for word in flat),
        shares,
        tuple(filled),
        tuple(firsts[number] for number in filled),
        sums,
        unit(np.array(whole)),
        unit(sums[: len(set(points))].sum(0)[None])[0],
        unit(meanings_of(questioned).sum(0)[None])[0],
    )


def _telling(told: Sequence[Told], asked: frozenset[str]) -> list[Told]:
    """The words of which it is known what they mean: those that are not asked, or all."""
    known = [word for word in told if place_of(word.stem) is not None]
    return [word for word in known if word.stem not in asked] or known


def _shares(told: Sequence[Sequence[Told]], firsts: Sequence[int]) -> Numbers:
    """(wording, word): how much of a wording a word is, by how rare it is."""
    rare = np.zeros((len(told), sum(map(len, told))))
    for number, (first, words) in enumerate(zip(firsts, told, strict=True)):
        rare[number, first : first + len(words)] = [word.rarity for word in words]
    shares: Numbers = rare / np.maximum(rare.sum(1), _TINY)[:, None]
    return shares
