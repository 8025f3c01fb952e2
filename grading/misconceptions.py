"""Which of a card's misconceptions an answer states."""

from grading.judging import Bench, judge
from grading.reading import Reading
from grading.sheet import lay
from grading.verdict import Held, KeyPoint, Misconception, PointOutcome
from grading.wording import prepare


def held(
    question: str,
    misconceptions: tuple[Misconception, ...],
    key_points: tuple[KeyPoint, ...],
    reading: Reading,
    bench: Bench,
) -> tuple[Held, ...]:
    """The misconceptions that the answer states, judged as key points among the card's own."""
    if not misconceptions:
        return ()
    ideas = tuple(KeyPoint(wrong.text, wrong.accept) for wrong in misconceptions)
    sheet = lay(prepare(question, (*ideas, *key_points)), reading, None)
    verdicts = (judge(sheet, number, bench) for number in range(len(ideas)))
    return tuple(
        Held(wrong, verdict.evidence)
        for wrong, verdict in zip(misconceptions, verdicts, strict=True)
        if verdict.outcome is PointOutcome.HIT
    )
