"""What in an answer speaks against a wording, as numbers that a person can read."""

from grading.matching import Match
from grading.reading import Reading
from grading.saying import SAID
from grading.sheet import Sheet
from grading.wording import Wording

# A word this like is said in so many words.
_SURELY = 0.8

NAMES = (
    "against", "against_typed", "against_more", "opposite", "opposite_near", "opposite_count", "restricted",
    "replaced", "number_missing", "other_number", "stance_asked", "stance_other", "stance_same",
)  # fmt: skip


def opposing(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES."""
    reading, best, against = sheet.reading, found.best, found.against
    missing = [number for number in wording.numbers if number not in reading.numbers]
    number_missing = len(missing) / len(wording.numbers) if missing else 0.0
    taken = reading.stance is not None and wording.stance is not None
    same = taken and reading.stance is not None and reading.words[reading.stance] == wording.stance
    restricted = best.share > 0.2 and any(
        clause in reading.restricted for clause in range(best.first, best.last + 1)
    )
    return (
        against.share,
        sum([wording.weights[word] * finding[0] for word, finding in against.kept.items()]),
        max(against.share - best.share, 0.0),
        *_opposites(sheet, wording, found),
        float(restricted),
        _replaced(sheet, wording, found),
        number_missing,
        float(bool(missing and reading.numbers)),
        float(wording.stance is not None),
        float(taken and not same),
        float(same),
    )


def _opposites(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, float, float]:
    """The heaviest word whose opposite the answer affirms: anywhere, and about the best stretch.

    Then how many words have their opposite in that stretch instead of themselves.
    """
    reading, best = sheet.reading, found.best
    anywhere = near = count = 0.0
    for word, number in enumerate(wording.ids):
        for at in sheet.opposites.get(number, ()):
            if reading.denied[at] == wording.denied[word]:
                anywhere = max(anywhere, wording.weights[word] * (1.0 - found.meant[word] / 2.0))
                if best.first - 1 <= reading.clauses[at] <= best.last + 1:
                    near = max(near, wording.weights[word])
                    count += word not in best.kept or best.kept[word][1] < SAID
    return anywhere, near, min(count, 3.0)


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


def _next_content(reading: Reading, at: int, step: int) -> int:
    """The next word of the clause that is no function word, or -1."""
    clause = reading.clauses[at]
    at += step
    while 0 <= at < len(reading.clauses) and reading.clauses[at] == clause:
        if reading.weights[at]:
            return at
        at += step
    return -1
