"""How a graded answer becomes the scheduler's rating."""

from bot.tutor.schedule import Rating
from content.card import Card
from grading import PointOutcome, Verdict

PASS = 0.60
FULL = 0.85


def rate(card: Card, verdict: Verdict, *, hinted: bool) -> Rating:
    """Again below 0.60, without an essential point or with a wrong idea; hard below 0.85 or hinted; or good.

    Hard is a pass: FSRS gives a card failed with it far too long an interval. Easy is never given here, the
    learner says it. The cuts are a policy of this project, to be judged against kept reviews.
    """
    if verdict.score < PASS or verdict.misconceptions or _lacks_essential(card, verdict):
        return Rating.AGAIN
    if verdict.score < FULL or hinted:
        return Rating.HARD
    return Rating.GOOD


def _lacks_essential(card: Card, verdict: Verdict) -> bool:
    pairs = zip(card.key_points, verdict.points, strict=True)
    return any(point.essential and judged.outcome is not PointOutcome.HIT for point, judged in pairs)
