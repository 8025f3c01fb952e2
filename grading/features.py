"""What there is to say about a wording and an answer, as numbers that a person can read."""

from collections.abc import Sequence
from math import log1p

from grading import meaning, opposing, placing, roles, saying, siblings, telling
from grading.course import Aim
from grading.matching import Match
from grading.sheet import Sheet
from grading.wording import Wording

_SHAPE = ("length", "length_gap", "denials")
_WHOLE = (
    "answer_length", "clauses", "sentences", "points", "words_per_point", "bare", "explained", "asked_share",
    "giving_up", "left_out", "story", "course_given", "other_card", "aim", "other_point", "course_words",
    "course_topic", "card_meant", "point_meant",
)  # fmt: skip

_OF_WORDING = (
    *saying.NAMES, *telling.NAMES, *meaning.NAMES, *opposing.NAMES, *roles.NAMES, *_SHAPE, *siblings.NAMES,
    *placing.NAMES, *_WHOLE,
)  # fmt: skip
# Of these the most and the mean over the key points tell whether the answer is about the card at all.
_FIT = ("meaning", "meaning_here", "words_near_here", "sentence", "loosely")
_FIT_AT = [_OF_WORDING.index(name) for name in _FIT]

NAMES = (*_OF_WORDING, *(f"most_{name}" for name in _FIT), *(f"mean_{name}" for name in _FIT))


def features(sheet: Sheet, wordings: Sequence[int]) -> list[tuple[float, ...]]:
    """The numbers of NAMES for some wordings, a row each; the key points' own texts come first."""
    whole, around, left = _whole(sheet), siblings.around(sheet.texts), placing.left_over(sheet)
    rows = []
    for number in wordings:
        wording, found = sheet.card.wordings[number], sheet.places.matches[number]
        rows.append(
            (
                *saying.said(sheet, wording, found),
                *telling.telling(sheet, number, wording),
                *sheet.meaning.rows[number],
                *opposing.opposing(sheet, wording, found),
                *roles.roles(sheet, number, wording),
                wording.length,
                whole[0] - wording.length,
                _denials(sheet, wording, found),
                *siblings.siblings(around, wording.point, found),
                *placing.placing(sheet, left, wording, found),
                *whole,
            )
        )
    fit = _fit(rows[: len(sheet.texts)])
    return [(*row, *fit) for row in rows]


def _fit(rows: Sequence[tuple[float, ...]]) -> tuple[float, ...]:
    """How well the answer fits the card: the most that a key point gets, and the mean."""
    columns = [[row[at] for row in rows] for at in _FIT_AT]
    return (*map(max, columns), *(sum(column) / len(column) for column in columns))


def _whole(sheet: Sheet) -> tuple[float, ...]:
    """What holds of the whole answer: its shape, what it is about, what the course makes of it."""
    reading, points = sheet.reading, len(sheet.texts)
    return (
        log1p(reading.content),
        log1p(len(reading.clause_weights)),
        log1p(sheet.sentence_count),
        log1p(points),
        log1p(reading.content / points),
        log1p(reading.bare),
        *sheet.whole,
        *_aim(sheet.aim),
    )


def _denials(sheet: Sheet, wording: Wording, found: Match) -> float:
    """How many denials of the answer do not deny what the wording denies too, in fourths up to 1."""
    cues = sheet.reading.cues
    if not cues:
        return 0.0
    asked = 0
    if True in wording.denied:
        places = [at for place, (_, _, at) in found.best.kept.items() if wording.denied[place]]
        asked = sum([any(cue.first <= at < cue.last for at in places) for cue in cues])
    return min(len(cues) - asked, 4) / 4.0


def _aim(aim: Aim | None) -> tuple[float, ...]:
    """Whether the course is given, how alike the likest other card is, and how much more the own one is.

    Then how alike the likest other key point is, how much of the answer is in the course's words, and how
    near it comes to what the nearest other card and key point mean.
    """
    if aim is None:
        return (0.0,) * 8
    return (
        1.0,
        aim.other_card,
        aim.own - aim.other_card,
        aim.other_point,
        aim.words,
        aim.topic,
        aim.card_meant,
        aim.point_meant,
    )
