"""How much of a wording an answer says, as numbers that a person can read."""

from itertools import pairwise
from math import log1p

from grading.matching import Match
from grading.reading import Reading
from grading.wording import Wording
from grading.words import FUNCTION_WEIGHT

# A word at least this like counts as said.
SAID = 0.5
_FAR = 3

NAMES = (
    "typed", "meant", "stretch", "stretch_typed", "clause", "clause_typed", "clause_precision", "precision",
    "words_said", "words_said_count", "own_words", "heaviest_missed",
    "pairs_kept", "order_broken", "trigrams",
)  # fmt: skip


def said(reading: Reading, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES: all over the answer, in the best stretch, in the best clause, in what form."""
    weights, best = wording.weights, found.best
    typed = sum([a * b for a, b in zip(weights, found.typed, strict=True)])
    meant = sum([a * b for a, b in zip(weights, found.meant, strict=True)])
    stretch_typed = sum([weights[word] * finding[0] for word, finding in best.kept.items()])
    clause, share = max(found.shares.items(), key=lambda entry: entry[1], default=(-1, 0.0))
    words = sum([likeness >= SAID for likeness in found.meant])
    missed = [weight * (1.0 - likeness) for weight, likeness in zip(weights, found.meant, strict=True)]
    own = [(w * m, w) for w, m, o in zip(weights, found.meant, wording.own, strict=True) if o]
    return (
        typed,
        meant,
        best.share,
        stretch_typed,
        share,
        *_clause(reading, wording, found, clause),
        _precision(reading, found),
        words / max(len(weights), 1),
        log1p(words),
        sum([a for a, _ in own]) / sum([b for _, b in own]) if own else meant,
        max(missed, default=1.0),
        _pairs(wording, found, stretch_typed),
        _order_broken(wording, found),
        len(wording.trigrams & reading.trigrams) / max(len(wording.trigrams), 1),
    )


def _clause(reading: Reading, wording: Wording, found: Match, clause: int) -> tuple[float, float]:
    """Of the best clause: the share of the wording said as typed, the share of the clause it explains."""
    if clause < 0:
        return 0.0, 0.0
    kept = found.said[clause]
    typed = sum([wording.weights[word] * finding[0] for word, finding in kept.items()])
    clear = sum([reading.weights[at] * meant for at, meant in {f[2]: f[1] for f in kept.values()}.items()])
    total = reading.clause_weights[clause]
    return typed, clear / total if total else 0.0


def _precision(reading: Reading, found: Match) -> float:
    """The share of the best stretch that the wording explains."""
    best = found.best
    total = sum(reading.clause_weights[best.first : best.last + 1])
    clear = sum([reading.weights[at] for at in {finding[2] for finding in best.kept.values()}])
    return clear / total if total else 0.0


def _pairs(wording: Wording, found: Match, otherwise: float) -> float:
    """The share of the wording's neighbouring words that are neighbours in the answer."""
    kept = found.best.kept
    if not wording.pairs:
        return otherwise
    close = [a in kept and b in kept and 0 < abs(kept[a][2] - kept[b][2]) <= _FAR for a, b in wording.pairs]
    return sum(close) / len(close)


def _order_broken(wording: Wording, found: Match) -> float:
    """The share of steps from word to word of the wording that go backwards in the answer."""
    kept = found.best.kept
    told = [
        kept[word][2]
        for word in sorted(kept)
        if kept[word][1] >= SAID and wording.weights[word] > FUNCTION_WEIGHT
    ]
    steps = [a > b for a, b in pairwise(told)]
    return sum(steps) / len(steps) if steps else 0.0
