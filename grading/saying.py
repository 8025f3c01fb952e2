"""How much of a wording an answer says, as numbers that a person can read."""

from itertools import pairwise
from operator import itemgetter, mul

from rapidfuzz import fuzz

from grading.matching import Match
from grading.reading import Reading
from grading.sheet import Sheet
from grading.wording import Wording

# A word at least this like counts as said.
SAID = 0.5
_FAR = 3

NAMES = (
    "typed", "meant", "stretch", "stretch_typed", "clause", "clause_precision", "precision",
    "heaviest_missed", "pairs_kept", "in_order", "trigrams", "trigrams_alike", "token_set",
    "rare_typed", "rare_meant", "rare_explained", "labelled", "label_said", "content_said",
)  # fmt: skip


def said(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES: all over the answer, in the best stretch, in the best clause, in what form."""
    reading, weights, best = sheet.reading, wording.weights, found.best
    shared = len(wording.trigrams & reading.trigrams)
    meant = sum(map(mul, weights, found.meant))
    stretch_typed = sum([weights[word] * finding[0] for word, finding in best.kept.items()])
    clause, share = max(found.shares.items(), key=itemgetter(1), default=(-1, 0.0))
    return (
        sum(map(mul, weights, found.typed)),
        meant,
        best.share,
        stretch_typed,
        share,
        _clause_precision(reading, found, clause),
        _precision(reading, found),
        max([w * (1.0 - m) for w, m in zip(weights, found.meant, strict=True)], default=1.0),
        _pairs(wording, found, stretch_typed),
        _in_order(found),
        shared / max(len(wording.trigrams), 1),
        2.0 * shared / max(len(wording.trigrams) + len(reading.trigrams), 1),
        fuzz.token_set_ratio(wording.stems, reading.stems) / 100.0,
        *_rare(sheet, wording),
        *_slots(wording, found, meant),
    )


def _rare(sheet: Sheet, wording: Wording) -> tuple[float, float, float]:
    """With the question's own words and rare ones weighing most: what is said as typed, by meaning.

    Then the share of the answer's words, so weighed, that the wording explains.
    """
    found, total, typed, meant = sheet.found, 0.0, 0.0, 0.0
    clear: dict[int, float] = {}
    for number, rare in wording.rare:
        total += rare
        findings = found.get(number)
        if findings:
            typed += rare * max([finding[0] for finding in findings])
            meant += rare * max([finding[1] for finding in findings])
            for _, alike, at in findings:
                if alike > clear.get(at, 0.0):
                    clear[at] = alike
    rarities = sheet.reading.rarities
    explained = sum([rarities[at] * alike for at, alike in clear.items()])
    return (
        typed / total if total else 0.0,
        meant / total if total else 0.0,
        explained / sheet.reading.rare if sheet.reading.rare else 0.0,
    )


def _slots(wording: Wording, found: Match, otherwise: float) -> tuple[float, float, float]:
    """Whether the wording is 'label: content', and the shares of the two that are said."""
    if not any(wording.label):
        return 0.0, otherwise, otherwise
    said = {True: 0.0, False: 0.0}
    total = {True: 0.0, False: 0.0}
    for weight, meant, of in zip(wording.weights, found.meant, wording.label, strict=True):
        said[of] += weight * meant
        total[of] += weight
    label, content = (said[of] / total[of] if total[of] else otherwise for of in (True, False))
    return 1.0, label, content


def _clause_precision(reading: Reading, found: Match, clause: int) -> float:
    """The share of the best clause that the wording explains."""
    if clause < 0:
        return 0.0
    clear = {finding[2]: finding[1] for finding in found.said[clause].values()}
    total = reading.clause_weights[clause]
    return sum([reading.weights[at] * meant for at, meant in clear.items()]) / total if total else 0.0


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


def _in_order(found: Match) -> float:
    """How far the words said stand in the wording's order, in [-1, 1]: 0 for fewer than two."""
    places = [found.best.kept[word][2] for word in sorted(found.best.kept)]
    steps = [a < b for a, b in pairwise(places) if a != b]
    return (2 * sum(steps) - len(steps)) / len(steps) if steps else 0.0
