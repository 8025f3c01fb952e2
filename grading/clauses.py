"""Which words of an answer stand close enough to be one statement."""

from collections.abc import Sequence

from grading.normalize import Break, Token

LONGEST = 16
# What is spread over several sentences counts a little less for each boundary crossed.
CROSSING = 0.92
WIDEST = 3


def statements(tokens: Sequence[Token]) -> tuple[tuple[int, bool], ...]:
    """For each token the number of its statement, and whether a sentence boundary opens that statement."""
    numbered: list[tuple[int, bool]] = []
    number, length, opens = 0, 0, True
    for index, token in enumerate(tokens):
        if index and (token.before == Break.HARD or length == LONGEST):
            number, length, opens = number + 1, 0, token.before == Break.HARD
        numbered.append((number, opens))
        length += 1
    return tuple(numbered)
