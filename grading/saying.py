"""How much of a wording an answer says, as numbers that a person can read."""

from itertools import pairwise

from rapidfuzz import fuzz

from grading.matching import Match
from grading.sheet import Sheet
from grading.wording import Wording

_FAR = 3

NAMES = (
    "typed", "meant", "stretch", "stretch_typed", "clause", "precision", "heaviest_missed", "pairs_kept",
    "in_order", "token_set", "label_said", "content_said",
)  # fmt: skip


def said(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES: all over the answer, in the best stretch, in the best clause, in what form."""
    weights, kept = wording.weights, found.best.kept
    stretch_typed = sum([weights[place] * typed for place, (_, typed, _) in kept.items()])
    return (
        found.typed,
        found.meant,
        found.best.share,
        stretch_typed,
        max(found.shares.values(), default=0.0),
        _precision(sheet, found),
        _heaviest_missed(weights, found),
        _pairs(wording, found, stretch_typed),
        _in_order(found) if len(kept) > 1 else 0.0,
        fuzz.token_set_ratio(wording.stems, sheet.reading.stems) / 100.0,
        *_slots(wording, found),
    )


def _heaviest_missed(weights: tuple[float, ...], found: Match) -> float:
    peaks = found.peaks
    return max(
        [
            weight * (1.0 - peaks[place][0]) if place in peaks else weight
            for place, weight in enumerate(weights)
        ],
        default=1.0,
    )


def _precision(sheet: Sheet, found: Match) -> float:
    """The share of the best stretch that the wording explains."""
    best, reading = found.best, sheet.reading
    total = sum(reading.clause_weights[best.first : best.last + 1])
    if not total:
        return 0.0
    weights = reading.weights
    return sum([weights[at] for at in {at for _, _, at in best.kept.values()}]) / total


def _pairs(wording: Wording, found: Match, otherwise: float) -> float:
    """The share of the wording's neighbouring words that are neighbours in the answer."""
    if not wording.pairs:
        return otherwise
    kept = found.best.kept
    close = [a in kept and b in kept and 0 < abs(kept[a][2] - kept[b][2]) <= _FAR for a, b in wording.pairs]
    return sum(close) / len(close)


def _in_order(found: Match) -> float:
    """How far the words said stand in the wording's order, in [-1, 1]: 0 for fewer than two."""
    kept = found.best.kept
    steps = [a < b for a, b in pairwise([kept[place][2] for place in sorted(kept)]) if a != b]
    return (2 * sum(steps) - len(steps)) / len(steps) if steps else 0.0


def _slots(wording: Wording, found: Match) -> tuple[float, float]:
    """Where the wording is 'label: content', the shares of the two that are said."""
    if True not in wording.label:
        return found.meant, found.meant
    said, total = [0.0, 0.0], [0.0, 0.0]
    for place, (weight, of) in enumerate(zip(wording.weights, wording.label, strict=True)):
        total[of] += weight
        said[of] += weight * found.peaks.get(place, (0.0, 0.0))[0]
    content, label = (part / whole if whole else found.meant for part, whole in zip(said, total, strict=True))
    return label, content
