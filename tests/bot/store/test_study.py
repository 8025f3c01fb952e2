from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial

import pytest
from sqlalchemy import func, select

from bot.store import Store
from bot.store.study import Visit, change, schedules_of, session_of
from bot.store.tables import effects, reviews
from bot.tutor import study as rules
from bot.tutor.desk import Desk, Moment, Step
from bot.tutor.events import Asked, Reviewed, Waiting
from bot.tutor.judge import judge_of
from bot.tutor.schedule import Rating
from bot.tutor.session import Phase
from tests.bot.wire import small_library

NOW = Moment(datetime(2026, 3, 2, 9, 0, tzinfo=UTC), UTC)
LIBRARY = small_library()
BIG = 7_123_456_789  # Telegram's ids pass 32 bits
VISIT = Visit(BIG, "m1", NOW, {card.key: card for card in LIBRARY.cards}, judge_of(LIBRARY.courses))
OPEN = partial(rules.continued, decks=LIBRARY.decks)
ANSWER = partial(rules.answered, text="plenty of water, half shade")


async def test_what_a_rule_says_is_kept_in_one_transaction(database: str) -> None:
    store = Store(database)
    opened = await store.run(lambda c: change(c, VISIT, OPEN, whole=True))
    answered = await store.run(lambda c: change(c, replace(VISIT, cause="m2"), ANSWER))
    assert isinstance(opened, Asked)
    assert isinstance(answered, Reviewed)
    schedule = (await store.run(lambda c: schedules_of(c, BIG)))["garden/mint"]
    assert (schedule.rating, schedule.last, schedule.due) == (Rating.GOOD, date(2026, 3, 2), date(2026, 3, 4))
    store.close()


async def test_a_cause_has_its_effect_once_and_then_shows_where_the_learner_is(database: str) -> None:
    store = Store(database)
    await store.run(lambda c: change(c, VISIT, OPEN, whole=True))
    second = replace(VISIT, cause="m2")
    first_time = await store.run(lambda c: change(c, second, ANSWER))
    again = await store.run(lambda c: change(c, second, ANSWER))
    assert first_time == again
    assert await store.run(lambda c: c.execute(select(func.count()).select_from(reviews)).scalar()) == 1
    store.close()


async def test_the_same_message_of_another_learner_is_another_cause(database: str) -> None:
    store = Store(database)
    await store.run(lambda c: change(c, VISIT, OPEN, whole=True))
    other = await store.run(lambda c: change(c, replace(VISIT, learner=8), OPEN, whole=True))
    assert isinstance(other, Asked)
    assert (await store.run(lambda c: session_of(c, 8))).phase is Phase.ASKED
    store.close()


async def test_a_rule_that_raises_leaves_nothing_behind(database: str) -> None:
    store = Store(database)

    def fails(_: Desk, __: Moment) -> Step:
        raise RuntimeError("a fault")

    with pytest.raises(RuntimeError, match="a fault"):
        await store.run(lambda c: change(c, VISIT, fails))
    assert isinstance(await store.run(lambda c: change(c, VISIT, OPEN, whole=True)), Asked)
    store.close()


async def test_everything_is_there_after_opening_the_database_again(database: str) -> None:
    store = Store(database)
    await store.run(lambda c: change(c, VISIT, OPEN, whole=True))
    await store.run(lambda c: change(c, replace(VISIT, cause="m2"), ANSWER))
    store.close()
    store = Store(database)
    assert isinstance(await store.run(lambda c: change(c, replace(VISIT, cause="m3"), ANSWER)), Waiting)
    store.close()


async def test_causes_too_old_to_come_again_are_forgotten(database: str) -> None:
    store = Store(database)
    await store.run(lambda c: change(c, VISIT, OPEN, whole=True))
    later = Moment(datetime(2026, 3, 5, 9, 0, tzinfo=UTC), UTC)
    await store.run(lambda c: change(c, replace(VISIT, cause="m2", moment=later), OPEN, whole=True))
    assert await store.run(lambda c: list(c.execute(select(effects.c.cause)).scalars())) == ["m2"]
    store.close()
