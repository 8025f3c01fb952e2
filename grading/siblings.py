"""How the card's other key points fare beside one of them, as numbers."""

from collections.abc import Sequence
from typing import NamedTuple

from grading.arrays import most_of_others
from grading.matching import Match

NAMES = (
    "best_sibling", "mean_sibling", "worst_sibling", "siblings_against", "siblings_typed",
    "siblings_clause", "claimed", "contrast", "above_mean", "lone",
)  # fmt: skip


class Around(NamedTuple):
    """For each key point what holds of the others, and for each clause how much of any it says.

    `means`: of the shares said, said against, typed, and said in the best clause; `mean`: of all shares said.
    """

    texts: Sequence[Match]
    best: Sequence[float]
    worst: Sequence[float]
    means: Sequence[tuple[float, ...]]
    mean: float


def around(texts: Sequence[Match]) -> Around:
    """What holds of the others of each key point."""
    shares = [text.best.share for text in texts]
    told = [
        (
            text.best.share,
            max(text.against.share - text.best.share, 0.0),
            text.typed,
            max(text.shares.values(), default=0.0),
        )
        for text in texts
    ]
    sums = [sum(column) for column in zip(*told, strict=True)]
    count = max(len(texts) - 1, 1)
    return Around(
        texts,
        most_of_others(shares),
        [-share for share in most_of_others([-share for share in shares])],
        [tuple([(all_of - mine) / count for all_of, mine in zip(sums, one, strict=True)]) for one in told],
        sum(shares) / len(shares),
    )


def siblings(others: Around, point: int, found: Match) -> tuple[float, ...]:
    """The numbers of NAMES; a key point without others is its own sibling."""
    best = found.best
    if len(others.texts) == 1:
        against = max(found.against.share - best.share, 0.0)
        clause = max(found.shares.values(), default=0.0)
        means = (best.share, best.share, best.share, against, found.typed, clause)
        return (*means, 0.0, best.share, best.share - others.mean, 1.0)
    mean, *more = others.means[point]
    claimed = _claimed(others.texts, point, range(best.first, best.last + 1))
    return (
        others.best[point],
        mean,
        others.worst[point],
        *more,
        claimed,
        best.share - claimed,
        best.share - others.mean,
        0.0,
    )


def _claimed(texts: Sequence[Match], point: int, here: range) -> float:
    """The most that a clause of a stretch says of another key point."""
    claimed = 0.0
    for number, text in enumerate(texts):
        if number != point and text.shares:
            for clause in here:
                share = text.shares.get(clause, 0.0)
                claimed = max(claimed, share)
    return claimed
