"""What in an answer speaks against a wording, as numbers that a person can read."""

from collections.abc import Mapping, Sequence

from grading.matching import Match
from grading.reading import Reading
from grading.saying import SAID
from grading.sheet import Sheet
from grading.wording import Wording

# A word this like is said in so many words.
_SURELY = 0.8

NAMES = (
    "against", "against_typed", "opposite_count", "rival", "rival_count", "restricted", "replaced",
    "displaced", "number_missing", "other_number", "stance_asked", "stance_other", "stance_same", "restated",
)  # fmt: skip


def opposing(sheet: Sheet, point: int, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES."""
    reading, best, against = sheet.reading, found.best, found.against
    taken = reading.stance is not None and wording.stance is not None
    same = taken and reading.stance_said == wording.stance
    restricted = best.share > 0.2 and any(
        clause in reading.restricted for clause in range(best.first, best.last + 1)
    )
    return (
        against.share,
        sum([wording.weights[word] * finding[0] for word, finding in against.kept.items()]),
        _opposites(sheet, wording, found, sheet.opposites)[1],
        *_opposites(sheet, wording, found, sheet.rivals),
        float(restricted),
        _replaced(sheet, wording, found),
        _displaced(sheet, point, wording, found),
        *_numbers(sheet, wording, found),
        float(wording.stance is not None),
        float(taken and not same),
        float(same),
        _restated(sheet, wording),
    )


def _numbers(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, float]:
    """The share of the wording's numbers that are not said, and whether another is said in place of one."""
    if not wording.numbers:
        return 0.0, 0.0
    ids = sheet.card.vocabulary.ids
    missing = sum([ids[number] not in sheet.found for number in wording.numbers])
    return missing / len(wording.numbers), float(numbers_instead(sheet, wording, found) != ())


def numbers_instead(sheet: Sheet, wording: Wording, found: Match) -> tuple[int, ...]:
    """The tokens of a number that stands in place of the wording's, and of the word that follows both."""
    reading, said = sheet.reading, found.best.kept
    for left, right in wording.pairs if wording.numbers else ():
        if right in said and said[right][0] >= _SURELY and wording.words[left] in wording.numbers:
            at = said[right][2]
            before = _next_content(reading, at, -1)
            if before in reading.numbers and before not in sheet.explained and not found.meant[left]:
                return before, at
    return ()


def _restated(sheet: Sheet, wording: Wording) -> float:
    """For a yes or no: whether the answer repeats the question as this stance would have it, in [-1, 1]."""
    if wording.stance is None:
        return 0.0
    reading = sheet.reading
    repeated = [
        denied
        for root, weight, denied in zip(reading.roots, reading.weights, reading.denied, strict=True)
        if weight and root in sheet.card.asked
    ]
    if not repeated:
        return 0.0
    affirmed = (len(repeated) - 2 * sum(repeated)) / max(len(repeated), 2)
    return affirmed if wording.stance == "yes" else -affirmed


def _opposites(
    sheet: Sheet, wording: Wording, found: Match, opposites: Mapping[int, Sequence[int]]
) -> tuple[float, float]:
    """The heaviest word whose opposite the answer affirms; how many have it near the stretch instead."""
    reading, best = sheet.reading, found.best
    heaviest = count = 0.0
    for word, number in enumerate(wording.ids):
        for at in opposites.get(number, ()):
            if reading.denied[at] == wording.denied[word]:
                heaviest = max(heaviest, wording.weights[word] * (1.0 - found.meant[word] / 2.0))
                if best.first - 1 <= reading.clauses[at] <= best.last + 1:
                    count += word not in best.kept or best.kept[word][1] < SAID
    return heaviest, min(count, 3.0)


def _replaced(sheet: Sheet, wording: Wording, found: Match) -> float:
    """The heaviest unsaid word in whose place, beside its neighbour, a word strange to the card stands."""
    kept, reading = found.best.kept, sheet.reading
    heaviest = 0.0
    for left, right in wording.pairs:
        for said, unsaid, step in ((left, right, 1), (right, left, -1)):
            if said in kept and kept[said][0] >= _SURELY and found.meant[unsaid] < SAID:
                at = _next_content(reading, kept[said][2], step)
                if at >= 0 and at not in sheet.explained and reading.roots[at] not in sheet.card.asked:
                    heaviest = max(heaviest, wording.weights[unsaid])
    return heaviest


def _displaced(sheet: Sheet, point: int, wording: Wording, found: Match) -> float:
    """The heaviest word in whose place, beside its neighbour, a word of another key point stands."""
    kept, reading = found.best.kept, sheet.reading
    mine = {finding[2] for finding in kept.values()}
    heaviest = 0.0
    for left, right in wording.pairs:
        for said, other, step in ((left, right, 1), (right, left, -1)):
            if said in kept and kept[said][0] >= _SURELY:
                at = _next_content(reading, kept[said][2], step)
                if at >= 0 and at not in mine and sheet.claims.rival(at, point) >= _SURELY:
                    heaviest = max(heaviest, wording.weights[other])
    return heaviest


def _next_content(reading: Reading, at: int, step: int) -> int:
    """The next word of the clause that is no function word, or -1."""
    clause = reading.clauses[at]
    at += step
    while 0 <= at < len(reading.clauses) and reading.clauses[at] == clause:
        if reading.weights[at]:
            return at
        at += step
    return -1
