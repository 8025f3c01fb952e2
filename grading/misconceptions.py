"""Which of a card's misconceptions an answer states."""

from grading.judging import Bench, bench, finding
from grading.model import Weights
from grading.prepared import prepare
from grading.quoting import evidence
from grading.reading import Reading
from grading.sheet import lay
from grading.verdict import Evidence, Held, KeyPoint, Misconception

# How much of a wrong idea's wording must be said.
_IN_WORDS = 0.6


def held(
    question: str,
    misconceptions: tuple[Misconception, ...],
    key_points: tuple[KeyPoint, ...],
    reading: Reading,
    judged_by: tuple[Weights, float],
) -> tuple[Held, ...]:
    """The misconceptions that the answer states, held against it as key points among the card's own are."""
    if not misconceptions:
        return ()
    ideas = tuple(KeyPoint(wrong.text, wrong.accept) for wrong in misconceptions)
    asked = bench(lay(prepare(question, (*ideas, *key_points)), reading, None), *judged_by)
    said = ((wrong, _said(asked, number)) for number, wrong in enumerate(misconceptions))
    return tuple(Held(wrong, words) for wrong, words in said if words)


def _said(asked: Bench, number: int) -> tuple[Evidence, ...]:
    """The words that state a wrong idea, in so many words and not denied: no right answer may be scolded."""
    one = finding(asked, number)
    found = asked.sheet.places.matches[one.wording]
    said, denied = found.best.share, found.against.share
    if one.score >= asked.cut and said >= _IN_WORDS and said > denied:
        return evidence(one.tokens, asked.sheet.reading)
    return ()
