"""Which of a card's misconceptions an answer states."""

from grading.judging import Bench, finding
from grading.quoting import evidence
from grading.reading import Reading
from grading.sheet import Sheet, lay
from grading.verdict import Evidence, Held, KeyPoint, Misconception
from grading.wording import prepare

# How much of a wrong idea's wording must be said.
_IN_WORDS = 0.6


def held(
    question: str,
    misconceptions: tuple[Misconception, ...],
    key_points: tuple[KeyPoint, ...],
    reading: Reading,
    bench: Bench,
) -> tuple[Held, ...]:
    """The misconceptions that the answer states, held against it as key points among the card's own are."""
    if not misconceptions:
        return ()
    ideas = tuple(KeyPoint(wrong.text, wrong.accept) for wrong in misconceptions)
    sheet = lay(prepare(question, (*ideas, *key_points)), reading, None)
    said = ((wrong, _said(sheet, number, bench)) for number, wrong in enumerate(misconceptions))
    return tuple(Held(wrong, words) for wrong, words in said if words)


def _said(sheet: Sheet, number: int, bench: Bench) -> tuple[Evidence, ...]:
    """The words that state a wrong idea, in so many words and not denied: no right answer may be scolded."""
    for wording in range(len(sheet.card.points[number])):
        one = finding(sheet, number, wording, bench)
        said, denied = one.found.best.share, one.found.against.share
        if one.score >= bench.cut and said >= _IN_WORDS and said > denied:
            return evidence(one.tokens, sheet.reading)
    return ()
