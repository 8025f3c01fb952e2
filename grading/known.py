"""What is known of a word wherever it stands: how much it tells, how rare it is, what it marks."""

from functools import lru_cache
from typing import NamedTuple

from grading.lexicon import is_known, place_of, rarity
from grading.words import FUNCTION_WORDS, informativeness, listed

RESTRICTING = listed("only just except unless solely merely exclusively some")
GIVING_UP = listed("idk dunno forgot forget skip pass clue idea remember sorry blank sure")
LEFT_OUT = listed(
    "forgot forget rest others other else half remember recall something slipped remaining missing only"
)
STORY = listed(
    "i my me mine myself he she his her him was were had went said example instance eg imagine like think"
)


class Known(NamedTuple):
    """How much a word tells (0: a function word), how rare it is (likewise), and whether it is a known one.

    `is_bare`: it tells something, is known and is made of letters only, as in a mere list of words. `place`:
    where the vector of what it means stands, if it tells something and has one.
    """

    weight: float
    rarity: float
    is_known: bool
    is_bare: bool
    place: int | None


@lru_cache(maxsize=65536)
def known(word: str, stem: str) -> Known:
    """What is known of a canonical word."""
    weight = 0.0 if word in FUNCTION_WORDS else informativeness(word)
    there = is_known(stem)
    is_bare = bool(weight) and there and word.isalpha()
    return Known(weight, rarity(stem) if weight else 0.0, there, is_bare, place_of(stem) if weight else None)
