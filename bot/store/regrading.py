"""Reviews as they were judged, to be judged anew by a later grader."""

from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from bot.store.tables import reviews
from bot.store.verdicts import read_verdict, verdict_columns
from grading import Verdict


@dataclass(frozen=True, slots=True)
class Judged:
    """One kept answer to a card (its key), and the verdict that it was given."""

    id: int
    card: str
    answer: str
    verdict: Verdict


def judged(connection: Connection) -> list[Judged]:
    """Every answer that was graded, oldest first; those given up are left out."""
    graded = select(reviews).where(reviews.c.gave_up.is_(False)).order_by(reviews.c.id)
    return [
        Judged(row.id, row.card, row.answer, read_verdict(row.verdict)) for row in connection.execute(graded)
    ]


def revise(connection: Connection, review: int, verdict: Verdict) -> None:
    """Put another verdict in the place of a review's; its rating and the card's schedule stay."""
    connection.execute(update(reviews).where(reviews.c.id == review).values(verdict_columns(verdict)))
