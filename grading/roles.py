"""Who does what to whom, and what stands under which heading, as numbers that a person can read."""

from collections.abc import Container, Mapping, Sequence

from grading.matching import SAID
from grading.sheet import Sheet
from grading.verbs import Turn, is_passive
from grading.wording import Wording

NAMES = ("direction", "sides", "turned", "slot", "slot_before", "slot_after")


def roles(sheet: Sheet, number: int, wording: Wording) -> tuple[float, ...]:
    """The numbers of NAMES.

    In [-1, 1]: how far the words stand on the side of the verb where the wording has them, then on the side
    of each other; whether just one of wording and answer is passive. In [-1, 1]: how much more of what is
    under a heading stands under that than under another key point's.
    """
    turned = _turned(sheet, number, wording) if wording.turns else (0.0, 0.0, 0.0)
    return (*turned, *(_slots(sheet, number, wording) if wording.heading else (0.0, 0.0, 0.0)))


def _turned(sheet: Sheet, number: int, wording: Wording) -> tuple[float, float, float]:
    """The turn of which most is said: by its verb, by its sides alone, and if it is passive just here."""
    best = (0.0, 0.0, 0.0)
    for kept in sheet.places.told[number].values():
        said = {place: at for place, (meant, _, at) in kept.items() if meant >= SAID}
        for turn in wording.turns:
            before = [(said[place], wording.told[place].rarity) for place in turn.before if place in said]
            after = [(said[place], wording.told[place].rarity) for place in turn.after if place in said]
            if before and after:
                total = sum([wording.told[place].rarity for place in (*turn.before, *turn.after)])
                found = _one(sheet, turn, said, (before, after, total))
                best = max(best, found, key=lambda one: (abs(one[0]), abs(one[1])))
    return best


def _one(
    sheet: Sheet,
    turn: Turn,
    said: Mapping[int, int],
    around: tuple[Sequence[tuple[int, float]], Sequence[tuple[int, float]], float],
) -> tuple[float, float, float]:
    before, after, total = around
    words = sheet.reading.words
    sides = sum([rare * other * _sign(at < there) for at, rare in before for there, other in after])
    sides /= sum([rare for _, rare in before]) * sum([rare for _, rare in after])
    verbs = _verbs(sheet, turn, said, (before[0][0], after[0][0]))
    directions = []
    for at, sign in verbs:
        mine = sum([rare * _sign(there < at) for there, rare in before if there != at])
        mine += sum([rare * _sign(there > at) for there, rare in after if there != at])
        turned = is_passive(words, at) != turn.is_passive
        directions.append((sign * mine / total * _sign(not turned), sides * _sign(not turned), float(turned)))
    return max(directions, key=lambda one: abs(one[0]), default=(0.0, sides, 0.0))


def _verbs(sheet: Sheet, turn: Turn, said: Mapping[int, int], near: tuple[int, int]) -> list[tuple[int, int]]:
    """Where the answer has what a turn turns on, and 1, or -1 where that says it the other way round."""
    if turn.verb is not None:
        return [(said[turn.verb], 1)] if turn.verb in said else []
    words = sheet.reading.words
    return [
        (at, 1 if words[at] == turn.word else -1)
        for at in range(min(near), max(near))
        if words[at] in {turn.word, turn.inverse}
    ]


def _slots(sheet: Sheet, number: int, wording: Wording) -> tuple[float, float, float]:
    """What stands under its own heading less what stands under another's.

    First as the answer has its headings, before or behind what is under them; then by the nearest before,
    and by the nearest behind.
    """
    heads = sheet.headings
    mine = {wording.told[place].word for place in wording.heading}
    said = [
        (wording.told[place], at)
        for kept in sheet.places.told[number].values()
        for place, (meant, _, at) in kept.items()
        if place not in wording.heading and meant >= SAID
    ]
    # Words that other key points have as well may stand under their headings.
    said = [(one, at) for one, at in said if one.is_alone] or said
    total = sum([one.share for one, _ in said])
    if not total or not heads.words:
        return 0.0, 0.0, 0.0
    before = sum([one.share * _owner(heads.before(at), mine) for one, at in said])
    behind = sum([one.share * _owner(heads.behind(at), mine) for one, at in said])
    return (before if heads.come_first else behind) / total, before / total, behind / total


def _owner(head: str, mine: Container[str]) -> int:
    return _sign(head in mine) if head else 0


def _sign(right: bool) -> int:  # noqa: FBT001 - a sign of one condition
    return 1 if right else -1
