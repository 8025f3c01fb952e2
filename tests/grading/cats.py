"""A card about cats, and answers laid beside it."""

from grading.prepared import prepare
from grading.reading import read
from grading.sheet import Sheet, lay
from grading.verdict import KeyPoint

CATS = (
    KeyPoint("The cat drinks fresh milk", accept=("milk that is fresh",)),
    KeyPoint("It sleeps 16 hours a day"),
    KeyPoint("It hunts small birds"),
)


def laid(answer: str) -> Sheet:
    """An answer beside the card."""
    return lay(prepare("What does a cat do?", CATS), read(answer), None)
