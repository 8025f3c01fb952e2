"""Judges kept answers anew and says what changes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from bot.store import Store
from bot.store.regrading import Judged, judged, revise
from bot.tutor.judge import Judge
from content.card import Card
from grading import Verdict


@dataclass(frozen=True, slots=True)
class Revision:
    """A kept answer that this grader judges otherwise."""

    before: Judged
    after: Verdict

    def __str__(self) -> str:
        """One line: the card, both verdicts with their scores and graders, and the answer."""
        was, now, answer = self.before.verdict, self.after, " ".join(self.before.answer.split())
        return (
            f"{self.before.card}: {was.outcome} {was.score:.2f} (grader {was.grader}) -> "
            f"{now.outcome} {now.score:.2f} (grader {now.grader}): {answer}"
        )


async def regrade(store: Store, cards: Mapping[str, Card], judge: Judge, *, dry_run: bool) -> list[Revision]:
    """What changes when every kept answer is graded by this judge; kept unless it is a dry run.

    Answers to cards that are no longer there, or whose number of key points has changed, are passed over.
    """
    found = list(_revisions(await store.run(judged), cards, judge))
    for revision in () if dry_run else found:
        await store.run(partial(revise, review=revision.before.id, verdict=revision.after))
    return found


def _revisions(kept: list[Judged], cards: Mapping[str, Card], judge: Judge) -> Iterator[Revision]:
    for one in kept:
        card = cards.get(one.card)
        if card is None or len(card.key_points) != len(one.verdict.points):
            continue
        after = judge(card, one.answer)
        if _outcomes(after) != _outcomes(one.verdict):
            yield Revision(one, after)


def _outcomes(verdict: Verdict) -> tuple[object, ...]:
    return (verdict.outcome, *(point.outcome for point in verdict.points))
