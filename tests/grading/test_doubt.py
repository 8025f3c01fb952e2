from grading.doubt import doubted
from grading.verdict import Evidence, MissReason, PointOutcome, PointVerdict


def hits(*scores: float) -> list[PointVerdict]:
    return [PointVerdict(PointOutcome.HIT, score, (Evidence(0, 1),)) for score in scores]


def test_the_least_sure_of_unsure_hits_is_too_little() -> None:
    first, second = doubted(hits(0.6, 0.55))
    assert first.outcome is PointOutcome.HIT
    assert (second.outcome, second.reason, second.score) == (
        PointOutcome.MISSED,
        MissReason.TOO_LITTLE,
        0.55,
    )


def test_sure_hits_a_lone_hit_and_half_a_card_are_left_alone() -> None:
    for points in (hits(0.9, 0.55), hits(0.51), [*hits(0.55), PointVerdict(PointOutcome.MISSED, 0.2)], []):
        assert doubted(points) == tuple(points)
