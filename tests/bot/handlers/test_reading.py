from tests.bot.wire import Wire


async def test_decks_show_how_much_is_known_and_lead_to_their_first_question(wire: Wire) -> None:
    said = await wire.after(lambda: wire.ann.types("/decks"))
    assert said == "Decks\n\nHerbs & spices: 0 of 3 known\nTrees: 0 of 1 known"
    said = await wire.after(lambda: wire.ann.taps("Trees"))
    assert said == "Trees\nA book\n\n0 of 1 cards known, 0 due, 1 new."
    assert wire.ann.last.buttons == ("Study this deck", "All decks")
    assert "card 1 of 1" in await wire.after(lambda: wire.ann.taps("Study this deck"))


async def test_what_was_answered_well_counts_as_known_until_it_is_due(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.opens("deck_trees"), lambda: wire.ann.taps("Study this deck"))
    await wire.after(lambda: wire.ann.types("in late winter"))
    assert "Trees: 1 of 1 known" in await wire.after(lambda: wire.ann.types("/decks"))
    wire.clock.passes(days=2)
    assert "Trees: 0 of 1 known, 1 due" in await wire.after(lambda: wire.ann.types("/decks"))


async def test_a_link_opens_its_deck(wire: Wire) -> None:
    assert (await wire.after(lambda: wire.ann.opens("deck_herbs"))).startswith("Herbs & spices\nA book")
    assert wire.ann.last.buttons == ("Study this deck", "Read its notes", "All decks")


async def test_a_link_to_a_deck_that_is_not_there_lists_those_that_are(wire: Wire) -> None:
    said = await wire.after(lambda: wire.ann.opens("deck_gone"))
    assert said.startswith("I have no such deck (any more). These are the decks:")
    assert wire.ann.last.buttons == ("Herbs & spices", "Trees")


async def test_notes_are_read_one_after_the_other_in_place(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/notes"))
    assert list(wire.ann.last.buttons) == ["Herbs & spices"]
    await wire.after(lambda: wire.ann.taps("Herbs & spices"), lambda: wire.ann.taps("Water"))
    assert wire.ann.last.text == "Water · 1 of 2\n\nMint drinks <much>.\n\nA book"
    said = await wire.after(lambda: wire.ann.taps("Next"))
    assert said == "Light · 2 of 2\n\nSage wants sun.\n\nSo does thyme.\n\nA book"
    assert wire.ann.last.buttons == ("Previous", "Contents", "Study this deck")
    assert len([message for message in wire.ann.messages if message.from_bot]) == 1


async def test_tapping_the_same_place_twice_is_no_error(wire: Wire) -> None:
    await wire.after(lambda: wire.ann.types("/decks"), lambda: wire.ann.taps("Trees"))
    before = wire.ann.last.text
    wire.ann.taps("All decks")
    wire.ann.taps("All decks")
    await wire.deliver()
    assert wire.ann.last.text != before
