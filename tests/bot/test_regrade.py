from dataclasses import replace

from bot.regrade import regrade
from content.card import Card
from grading import Outcome, PointOutcome, PointVerdict, Verdict
from tests.bot.wire import Wire


def generous(card: Card, _: str) -> Verdict:
    """A grader that finds every key point in anything."""
    points = tuple(PointVerdict(PointOutcome.HIT, 1.0) for _ in card.key_points)
    return Verdict(Outcome.CORRECT, 1.0, points, "generous")


async def answers(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.types("plenty\nof water"))
    await wire.after(lambda: wire.ann.taps("Next"), lambda: wire.ann.types("in late winter"))
    await wire.after(lambda: wire.ann.taps("Next"), lambda: wire.ann.taps("I don't know"))


async def test_a_dry_run_lists_what_another_grader_would_change_and_changes_nothing(wire: Wire) -> None:
    await answers(wire)
    before = await wire.kept()
    assert wire.app is not None
    cards = wire.library.cards_by_key
    (revision,) = await regrade(wire.app.bot_data.store, cards, generous, dry_run=True)
    grader = before[0].grader
    assert str(revision) == (
        f"garden/mint: partial {before[0].score:.2f} (grader {grader}) -> "
        "correct 1.00 (grader generous): plenty of water"
    )
    assert await wire.kept() == before


async def test_regrading_keeps_the_new_verdict_and_leaves_rating_and_schedule_alone(wire: Wire) -> None:
    await answers(wire)
    before, schedules = await wire.kept(), await wire.schedules()
    assert wire.app is not None
    await regrade(wire.app.bot_data.store, wire.library.cards_by_key, generous, dry_run=False)
    after = await wire.kept()
    assert [row.outcome for row in after] == ["correct", "correct", "incorrect"]
    assert after[0].grader == "generous"
    assert [row.rating for row in after] == [row.rating for row in before]
    assert await wire.schedules() == schedules


async def test_answers_to_cards_that_are_gone_or_have_other_points_are_passed_over(wire: Wire) -> None:
    await answers(wire)
    assert wire.app is not None
    mint = wire.library.cards_by_key["garden/mint"]
    changed = {"garden/mint": replace(mint, key_points=mint.key_points[:1])}
    assert await regrade(wire.app.bot_data.store, changed, generous, dry_run=False) == []
