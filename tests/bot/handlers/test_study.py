import re

import pytest

from bot.tutor.schedule import Rating
from tests.bot.wire import Wire, small_library

EMOJI = re.compile(r"[^\x00-\u2fff]|[\u2500-\u27bf]")


async def test_the_first_question_is_one_tap_from_the_greeting(wire: Wire) -> None:
    assert "in your own words" in await wire.after(wire.ann.opens)
    question = await wire.after(lambda: wire.ann.taps("First question"))
    assert question == (
        "Herbs & spices · card 1 of 4\n\nWhat does mint need?\n\nType your answer: I look for 2 key points."
    )
    assert wire.ann.last.buttons == ("Hint", "Skip", "I don't know")


async def test_the_verdict_says_of_every_point_whether_it_was_hit_and_by_which_words(wire: Wire) -> None:
    said = await wire.after(
        lambda: wire.ann.types("/study"), lambda: wire.ann.types("plenty of water, and love")
    )
    assert EMOJI.sub("", said) == (
        "Partly right: 1 of 2 key points.\n\n"
        " Hit: plenty of water\nYou wrote: “plenty of water”\n Missed: half shade"
        "\n\nWhy: That is how mint grows.\n\nThis card comes back tomorrow."
    )
    assert wire.ann.last.buttons == ("Next", "Try again")


async def test_a_sitting_ends_with_what_it_was_and_what_to_do_next(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.types("plenty of water, half shade"))
    await wire.after(lambda: wire.ann.taps("Next"), lambda: wire.ann.types("in spring"))
    await wire.after(lambda: wire.ann.taps("Next"), lambda: wire.ann.taps("Skip"))
    said = await wire.after(lambda: wire.ann.taps("I don't know"), lambda: wire.ann.taps("Finish"))
    assert said == (
        "Done! 3 cards: 1 correct, 0 partly right, 2 not yet.\nOne skipped: it will be asked again.\n"
        "More now, or come back tomorrow?"
    )
    assert "Study" in wire.ann.last.buttons


async def test_tapping_twice_moves_on_once(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.types("no idea"))
    verdict = wire.ann.last
    wire.ann.taps("Next", verdict)
    wire.ann.taps("Next", verdict)
    await wire.deliver()
    assert "card 2 of 4" in wire.ann.last.text
    assert wire.ann.toast == "That button is from an earlier question. The open one is further down."


async def test_two_quick_answers_are_one_answer(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"))
    wire.ann.types("plenty of water")
    wire.ann.types("half shade")
    await wire.deliver()
    assert len(await wire.kept()) == 1
    assert wire.ann.last.text == "You have answered this card. Go on to the next, or try it again."
    assert wire.ann.last.buttons == ("Next", "Try again")


async def test_an_update_that_comes_again_is_not_counted_again_and_still_answered(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"))
    wire.ann.types("plenty of water")
    await wire.deliver(acknowledged=False)
    verdict = wire.ann.last.text
    await wire.deliver()
    assert len(await wire.kept()) == 1
    assert wire.ann.last.text == verdict


async def test_a_tap_that_comes_again_leads_to_the_same_question(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"))
    wire.ann.taps("Skip")
    await wire.deliver(acknowledged=False)
    await wire.deliver()
    assert "card 2 of 4" in wire.ann.last.text


async def test_the_review_is_kept_with_all_that_judged_it(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.types("plenty of water, half shade"))
    (review,) = await wire.kept()
    assert (review.card, review.answer, review.outcome) == (
        "garden/mint",
        "plenty of water, half shade",
        "correct",
    )
    assert (review.rating, review.score, review.at) == (Rating.GOOD, 1.0, wire.clock())
    assert review.grader


async def test_a_hint_shows_first_letters_and_makes_the_answer_hard_at_best(wire: Wire) -> None:
    said = await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.taps("Hint"))
    assert said.endswith("Hint 1 of 2: p····· of w····")
    await wire.after(lambda: wire.ann.types("plenty of water, half shade"))
    assert [review.rating for review in await wire.kept()] == [Rating.HARD]


async def test_when_every_point_is_hinted_the_button_goes(wire: Wire) -> None:
    await wire.after(
        lambda: wire.ann.types("/study"), lambda: wire.ann.taps("Hint"), lambda: wire.ann.taps("Hint")
    )
    assert "h··· s····" in wire.ann.last.text
    assert wire.ann.last.buttons == ("Skip", "I don't know")


async def test_not_knowing_shows_the_answer_and_brings_the_card_back_tomorrow(wire: Wire) -> None:
    said = await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.taps("I don't know"))
    assert said.startswith("No problem, here is the answer.")
    assert "half shade" in said
    assert said.endswith("This card comes back tomorrow.")
    (review,) = await wire.kept()
    assert review.rating == Rating.AGAIN
    assert review.gave_up


async def test_trying_again_is_practice_and_leaves_the_schedule_alone(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.types("no idea"))
    before = await wire.schedules()
    await wire.after(lambda: wire.ann.taps("Try again"))
    said = await wire.after(lambda: wire.ann.types("plenty of water, half shade"))
    assert "This was practice" in said
    assert [review.rating for review in await wire.kept()] == [Rating.AGAIN, None]
    assert await wire.schedules() == before


async def test_only_the_first_answer_of_a_study_day_counts(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.opens("deck_trees"), lambda: wire.ann.taps("Study this deck"))
    await wire.after(lambda: wire.ann.types("in late winter"), lambda: wire.ann.taps("Finish"))
    said = await wire.after(lambda: wire.ann.opens("deck_trees"), lambda: wire.ann.taps("Study this deck"))
    assert said == "You are done for today: the next card is due in 2 days."
    said = await wire.after(lambda: wire.ann.taps("Study ahead"), lambda: wire.ann.types("in late winter"))
    assert "This was practice" in said
    assert [review.rating for review in await wire.kept()] == [Rating.GOOD, None]


async def test_a_good_answer_can_be_called_easy_once(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.types("plenty of water, half shade"))
    verdict = wire.ann.last
    await wire.after(lambda: wire.ann.taps("That was easy"))
    assert wire.ann.toast == "Noted as easy: it comes back in 8 days."
    await wire.after(lambda: wire.ann.taps("That was easy", verdict))
    assert wire.ann.toast == "Noted as easy: it comes back in 8 days."
    assert [review.rating for review in await wire.kept()] == [Rating.EASY]
    assert [str(row.due) for row in await wire.schedules()] == ["2026-03-10"]


async def test_what_was_learned_comes_back_when_it_is_due_before_what_is_new(wire: Wire) -> None:
    await wire.after(
        lambda: wire.ann.types("/study"), lambda: wire.ann.types("no idea"), lambda: wire.ann.types("/stop")
    )
    wire.clock.passes(days=1)
    assert "What does mint need?" in await wire.after(lambda: wire.ann.types("/study"))


async def test_a_restart_at_any_point_changes_nothing(sqlite: str) -> None:
    wire = Wire(sqlite, small_library())
    acts = [
        lambda: wire.ann.types("/study"),
        lambda: wire.ann.taps("Hint"),
        lambda: wire.ann.types("plenty of water, half shade"),
        lambda: wire.ann.taps("Next"),
        lambda: wire.ann.taps("Skip"),
        lambda: wire.ann.types("full sunshine"),
    ]
    for act in acts:
        async with wire.running():
            await wire.after(act)
    async with wire.running():
        assert "1 of 3 key points" in wire.ann.last.text
        assert [review.card for review in await wire.kept()] == ["garden/mint", "garden/sage"]


async def test_study_shows_the_open_question_again(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.taps("Skip"))
    said = await wire.after(lambda: wire.ann.types("/study"))
    assert said.startswith("This question is open:\n\nTrees · card 2 of 4")


async def test_commands_in_the_middle_leave_the_question_open(wire: Wire) -> None:
    await wire.after(
        lambda: wire.ann.types("/study"), lambda: wire.ann.types("/help"), lambda: wire.ann.types("/notes")
    )
    assert "1 of 2 key points" in await wire.after(lambda: wire.ann.types("half shade"))


async def test_text_while_nothing_is_open_is_met_with_an_offer(wire: Wire) -> None:
    assert await wire.after(lambda: wire.ann.types("hello?")) == "No question is open. Shall I ask you one?"
    assert wire.ann.last.buttons[0] == "Study"
    assert await wire.kept() == []


async def test_buttons_of_an_earlier_question_kindly_say_so(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"))
    first = wire.ann.last
    await wire.after(lambda: wire.ann.types("no idea"), lambda: wire.ann.types("/stop"))
    for label in ("Hint", "Skip", "I don't know"):
        await wire.after(lambda label=label: wire.ann.taps(label, first))  # type: ignore[misc]
        assert wire.ann.toast == "That button is from an earlier question."
    assert len(await wire.kept()) == 1


async def test_a_card_that_left_its_deck_is_passed_over(sqlite: str) -> None:
    wire = Wire(sqlite, small_library())
    async with wire.running():
        await wire.after(lambda: wire.ann.types("/study"))
    course = small_library().courses[0]
    wire.library = type(wire.library)(
        (type(course)(course.id, course.title, course.decks[1:], course.notes),)
    )
    async with wire.running():
        assert "When is an apple tree pruned?" in await wire.after(lambda: wire.ann.types("plenty of water"))
        assert await wire.kept() == []


@pytest.mark.parametrize(
    "answer", ["x" * 4096, "水が たくさん 要る", "مياه", "🌱" * 2000, "<b>&amp;", "\u202e\u0000a"]
)
async def test_any_text_is_an_answer(wire: Wire, answer: str) -> None:
    said = await wire.after(lambda: wire.ann.types("/study"), lambda: wire.ann.types(answer))
    assert said.startswith("Not yet: 0 of 2 key points.")


async def test_a_learner_who_blocks_the_bot_loses_nothing(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/study"))
    wire.ann.types("plenty of water, half shade")
    wire.ann.blocks()
    await wire.deliver()
    wire.ann.unblocks()
    assert "card 2 of 4" in await wire.after(lambda: wire.ann.types("/study"))
    assert len(await wire.kept()) == 1
