from hypothesis import given
from hypothesis import strategies as st

from grading.lexicon.store import OPPOSITE, RIVAL, Phrase, pack, unpack

RARITIES = {"big": 0.2, "larg": 0.4, "small": 0.0, "tini": 1.0}
LINKS = {
    "big": {"larg": 0.8, "small": OPPOSITE},
    "small": {"big": OPPOSITE, "tini": 0.6},
    "tini": {"big": RIVAL},
}


def test_what_is_packed_is_found_again_the_nearest_first() -> None:
    store = unpack(pack(RARITIES, LINKS, []))
    assert store.links("big") == (("larg", 0.8), ("small", OPPOSITE))
    assert store.links("small") == (("tini", 0.6), ("big", OPPOSITE))
    assert store.links("tini") == (("big", RIVAL),)
    assert store.links("larg") == store.links("huge") == ()
    assert [store.rarity(stem) for stem in ("big", "larg", "tini", "huge")] == [0.2, 0.4, 1.0, None]


def test_the_same_content_in_another_order_packs_to_the_same_bytes() -> None:
    phrases = [Phrase(("a", "b"), (("c", 0.6),)), Phrase(("a", "b", "d"), (("e", 1.0),))]
    turned = {stem: dict(reversed(linked.items())) for stem, linked in reversed(LINKS.items())}
    packed = pack(RARITIES, LINKS, phrases)
    assert packed == pack(dict(reversed(RARITIES.items())), turned, phrases[::-1])
    assert unpack(packed).phrases == {("a", "b"): (phrases[1], phrases[0])}


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.floats(0, 1), min_size=1))
def test_rarities_are_kept_to_a_two_hundredth(rarities: dict[str, float]) -> None:
    store = unpack(pack(rarities, {}, []))
    kept = {stem: store.rarity(stem) or 0.0 for stem in store.stems}
    assert kept.keys() == rarities.keys()
    assert all(abs(kept[stem] - rarity) <= 1 / 200 for stem, rarity in rarities.items())
