"""How alike a word and its neighbors are, judged by a sentence model."""

from collections.abc import Iterable

from grading.lexicon import vectors
from grading.lexicon.kinship import are_sisters, standing
from grading.lexicon.sources import Sources
from grading.lexicon.tables import Near

_NEIGHBORS = 24
# The cosine from which on words are alike at all, and how alike those of cosine 1 are.
_UNLIKE = 0.3
_SUREST = 0.85
# Sisters such as Monday and Tuesday are not the same, however alike.
_SISTERS = 0.3


def judged(sources: Sources, stems: Iterable[str]) -> Near:
    """How alike each stem and its neighbors are, by the closer of their own vectors and their glosses'."""
    spelled = sources.spelled(stems)
    words = vectors.of_words(spelled, sources.encode)
    glosses = vectors.of_glosses(spelled, sources.shares, sources.known, sources.encode)
    found = (*vectors.nearest(words, _NEIGHBORS), *vectors.nearest(glosses, _NEIGHBORS))
    pairs = sorted({(min(pair), max(pair)) for pair in found})
    stands = [standing(vectors.senses_of(kinds, sources.shares), sources.known) for kinds in spelled.values()]
    names = [*spelled]
    cosines = zip(vectors.likenesses(words, pairs), vectors.likenesses(glosses, pairs), strict=True)
    return {
        (names[one], names[other]): min(_likeness(max(both)), _SISTERS if sisters else 1.0)
        for (one, other), both in zip(pairs, cosines, strict=True)
        for sisters in (are_sisters(stands[one], stands[other]),)
    }


def _likeness(cosine: float) -> float:
    return max(cosine - _UNLIKE, 0.0) / (1.0 - _UNLIKE) * _SUREST
