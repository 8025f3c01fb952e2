"""What in an answer speaks against a wording, as numbers that a person can read."""

from collections.abc import Mapping, Sequence

from grading.matching import SAID, Match
from grading.reading import Reading
from grading.sheet import Sheet
from grading.wording import Wording

# A word this like is said in so many words.
_SURELY = 0.8

# What stands behind these stands in no other word's place.
_JOINTS = frozenset(("and", "or", "plus"))

NAMES = (
    "against", "against_typed", "opposite_count", "rival", "rival_count", "restricted", "replaced",
    "displaced", "number_missing", "other_number", "stance_asked", "stance_other", "stance_same", "restated",
)  # fmt: skip


def opposing(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES."""
    best, against, places = found.best, found.against, sheet.places
    restricted = sheet.reading.restricted
    return (
        against.share,
        sum([wording.weights[place] * typed for place, (_, typed, _) in against.kept.items()]),
        _opposites(sheet, wording, found, places.opposites)[1] if places.opposites else 0.0,
        *(_opposites(sheet, wording, found, places.rivals) if places.rivals else (0.0, 0.0)),
        float(
            bool(restricted)
            and best.share > 0.2
            and not restricted.isdisjoint(range(best.first, best.last + 1))
        ),
        *(_instead(sheet, wording, found) if best.kept and wording.pairs else (0.0, 0.0)),
        *(_numbers(sheet, wording, found) if wording.numbers else (0.0, 0.0)),
        *(_stances(sheet, wording) if wording.stance else (0.0,) * 4),
    )


def _numbers(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, float]:
    """The share of the wording's numbers that are not said, and whether another is said in place of one."""
    ids, said = sheet.card.vocabulary.ids, sheet.places.meant
    missing = sum([ids.get(number) not in said for number in wording.numbers])
    return missing / len(wording.numbers), float(numbers_instead(sheet, wording, found) != ())


def numbers_instead(sheet: Sheet, wording: Wording, found: Match) -> tuple[int, ...]:
    """The tokens of a number that stands in place of the wording's, and of the word that follows both."""
    reading, said = sheet.reading, found.best.kept
    for left, right in wording.pairs if wording.numbers else ():
        if right in said and said[right][1] >= _SURELY and wording.words[left] in wording.numbers:
            at = said[right][2]
            before = _next_content(reading, at, -1)
            is_number = before >= 0 and reading.words[before][0].isdigit()
            if is_number and not sheet.places.explained[before] and left not in found.peaks:
                return before, at
    return ()


def _stances(sheet: Sheet, wording: Wording) -> tuple[float, ...]:
    """For a yes or no: whether the answer says the other, or the same, and whether it repeats the question.

    The last as this stance would have it, in [-1, 1].
    """
    reading, asked = sheet.reading, sheet.card.asked
    repeated = [
        denied
        for root, weight, denied in zip(reading.roots, reading.weights, reading.denied, strict=True)
        if weight and root in asked
    ]
    affirmed = (len(repeated) - 2 * sum(repeated)) / max(len(repeated), 2)
    said = reading.stance_said
    return (
        1.0,
        float(said is not None and said != wording.stance),
        float(said == wording.stance),
        affirmed if wording.stance == "yes" else -affirmed,
    )


def _opposites(
    sheet: Sheet, wording: Wording, found: Match, opposites: Mapping[int, Sequence[int]]
) -> tuple[float, float]:
    """The heaviest word whose opposite the answer affirms; how many have it near the stretch instead."""
    reading, best, ids = sheet.reading, found.best, sheet.card.vocabulary.ids
    heaviest = count = 0.0
    # 'Hours' stands in no place but its own where the wording is '16 hours a day'.
    placed = {at for _, typed, at in best.kept.values() if typed >= _SURELY}
    for place, word in enumerate(wording.words):
        for at in opposites.get(ids[word], ()):
            is_free = at not in placed and sheet.claims.rival(at, wording.point) < _SURELY
            if is_free and reading.denied[at] == wording.denied[place]:
                meant = found.peaks.get(place, (0.0, 0.0))[0]
                heaviest = max(heaviest, wording.weights[place] * (1.0 - meant / 2.0))
                if best.first - 1 <= reading.clauses[at] <= best.last + 1:
                    count += place not in best.kept or best.kept[place][0] < SAID
    return heaviest, min(count, 3.0)


def _instead(sheet: Sheet, wording: Wording, found: Match) -> tuple[float, float]:
    """The heaviest word in whose place, beside its neighbour, another stands.

    First: an unsaid word, and in its place one strange to the card; then: one of another key point.
    """
    kept, mine = found.best.kept, {at for _, _, at in found.best.kept.values()}
    strange = others = 0.0
    for left, right in wording.pairs:
        for said, other, step in ((left, right, 1), (right, left, -1)):
            if said not in kept or kept[said][1] < _SURELY:
                continue
            at = _next_content(sheet.reading, kept[said][2], step)
            if at < 0:
                continue
            weight = wording.weights[other]
            if weight > others and at not in mine and sheet.claims.rival(at, wording.point) >= _SURELY:
                others = weight
            if weight > strange and _is_strange(sheet, at) and found.peaks.get(other, (0.0, 0.0))[0] < SAID:
                strange = weight
    return strange, others


def _is_strange(sheet: Sheet, at: int) -> bool:
    return not sheet.places.explained[at] and sheet.reading.roots[at] not in sheet.card.asked


def _next_content(reading: Reading, at: int, step: int) -> int:
    """The next word of the clause that is no function word, or -1 if there is none before an 'and'."""
    clause = reading.clauses[at]
    at += step
    while (
        0 <= at < len(reading.clauses) and reading.clauses[at] == clause and reading.words[at] not in _JOINTS
    ):
        if reading.weights[at]:
            return at
        at += step
    return -1
