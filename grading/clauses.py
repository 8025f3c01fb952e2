"""Which words of an answer stand close enough to be one clause."""

from collections.abc import Sequence

from grading.normalize import Break, Token
from grading.words import listed

LONGEST = 14
_TURNS = listed(
    """
    but because so since although though while whereas however which then instead without rather not
    otherwise if when
    """
)
_JOINTS = listed("and or plus also")
_OPENING = _TURNS | _JOINTS


def clauses(tokens: Sequence[Token]) -> tuple[tuple[int, ...], frozenset[int]]:
    """For each token the number of its clause, and the clauses that a sentence boundary opens."""
    numbered: list[int] = []
    opened: set[int] = set()
    number = length = 0
    for index, token in enumerate(tokens):
        if index and (token.before or token.word in _OPENING or length >= LONGEST) and _opens(token, length):
            number, length = number + 1, 0
            if token.before == Break.HARD:
                opened.add(number)
        numbered.append(number)
        length += 1
    return tuple(numbered), frozenset(opened)


def _opens(token: Token, length: int) -> bool:
    if token.before or length >= LONGEST:
        return True
    return (length >= 2 and token.word in _TURNS) or (length >= 3 and token.word in _JOINTS)
