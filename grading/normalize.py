"""How text becomes comparable tokens that remember where they stood in the untouched text."""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate, takewhile
from typing import NamedTuple

from grading import numerals
from grading.folding import folded
from grading.spelling import canonical, stem
from grading.words import listed


class Break(IntEnum):
    """How strongly punctuation parts a token from the one before it."""

    NONE = 0
    SOFT = 1
    HARD = 2


class Token(NamedTuple):
    """A word in one spelling, its stem, its span in the untouched text, and what parts it from the last.

    A named tuple, as answers are made of so many: it is built three times as fast as a frozen dataclass.
    """

    word: str
    stem: str
    start: int
    end: int
    before: Break


# Chinese and Japanese are written without spaces: there each character is a token.
_UNSPACED = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
_NUMBER = rf"\d+(?:[.,]\d+)+|\d+(?:[.,]\d+)*(?=(?:{'|'.join(numerals.GLUED)})\b)"
_PIECES = re.compile(rf"({_NUMBER}|[{_UNSPACED}]|[&+%]|[^\s\x00-/:-@\[-`{{-\x7f{_UNSPACED}]+)")
_APOSTROPHES = ("'", "`")
_SYMBOLS = {"&": "and", "+": "and", "%": "percent"}
_HARD = re.compile(r"[;!?\n]|\.(?=\s)|\.\.|->|=>|(?:^|\s)[-*](?=\s)")
_SOFT = re.compile(r"[.,:()\[\]{}/<>|=]|--")
_NEGATABLE = listed("do does did is are was were has have had could should would must might need ai")
_NEGATED = {f"{verb}nt": verb for verb in _NEGATABLE} | {
    "cant": "can",
    "wont": "will",
    "cannot": "can",
    "shant": "shall",
}
# 'Won' has become 'win' by the time its 't' is read.
_BEFORE_T = {f"{verb}n": verb for verb in _NEGATABLE} | {"can": "can", "win": "will", "shan": "shall"}
_AFTER_APOSTROPHE = {"s": "", "d": "", "m": "am", "re": "are", "ve": "have", "ll": "will"}


# How many words a number is looked for in.
_LONGEST_NUMBER = 8
# Words that may need more than spelling: negated verbs, the end of a contraction, signs.
_UNUSUAL = frozenset((*_NEGATED, "t", *_SYMBOLS))


@lru_cache(maxsize=4096)
def _break(gap: str) -> Break:
    if _HARD.search(gap):
        return Break.HARD
    return Break.SOFT if _SOFT.search(gap) else Break.NONE


def tokenize(text: str) -> tuple[Token, ...]:
    """The words of a text in order, contractions spelt out ("isn't" is two tokens that share the span)."""
    plain, origins = folded(text)
    pieces = _PIECES.split(plain)
    words, gaps = pieces[1::2], pieces[:-1:2]
    if not words:
        return ()
    ends = list(accumulate(map(len, pieces)))
    starts, ends = ends[:-1:2], ends[1::2]
    if origins is not None:
        starts, ends = [origins[start] for start in starts], [origins[end - 1] + 1 for end in ends]
    roots = list(map(_spelt, words))
    breaks = [Break.NONE, *map(_break, gaps[1:])]
    tokens = list(map(Token._make, zip(*zip(*roots, strict=True), starts, ends, breaks, strict=True)))
    if "'" in plain or "`" in plain or not _UNUSUAL.isdisjoint(words):
        tokens = _spelt_out(tokens, words, gaps)
    if any(token.word[0].isdigit() for token in tokens):
        tokens = list(_with_numbers(tokens, text))
    return tuple(tokens)


def _spelt_out(made: Sequence[Token], words: Sequence[str], gaps: Sequence[str]) -> list[Token]:
    """The tokens with contractions spelt out and signs told."""
    tokens: list[Token] = []
    for token, word, gap in zip(made, words, gaps, strict=True):
        if word in _UNUSUAL or gap in _APOSTROPHES:
            _append(tokens, word, (token.start, token.end), gap)
        else:
            tokens.append(token)
    return tokens


def _with_numbers(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens with those of one number joined, and its unit made one of few."""
    at = 0
    while at < len(tokens):
        run = 1
        if tokens[at].word[0].isdigit():
            beside = list(takewhile(lambda token: not token.before, tokens[at + 1 : at + _LONGEST_NUMBER]))
            words = [tokens[at], *beside]
            found = numerals.joined([t.word for t in words], [text[t.start].isdigit() for t in words])
            run, spelt = found or (1, (tokens[at].word,))
            first, last = words[0], words[run - len(spelt)]
            yield Token(spelt[0], stem(spelt[0]), first.start, last.end, first.before)
            for unit in spelt[1:]:
                yield Token(unit, stem(unit), words[run - 1].start, words[run - 1].end, Break.NONE)
        else:
            yield tokens[at]
        at += run


def _append(tokens: list[Token], word: str, span: tuple[int, int], gap: str) -> None:
    """Add a word as one token or two, or join it to the contraction that it ends."""
    before = _break(gap) if tokens else Break.NONE
    if word == "t" and tokens and tokens[-1].word in _BEFORE_T and gap.strip() in {"'", "`", ""}:
        verb = tokens.pop()
        tokens.append(_token(_BEFORE_T[verb.word], (verb.start, span[1]), verb.before))
        word, span, before = "not", (verb.start, span[1]), Break.NONE
    elif tokens and gap in _APOSTROPHES:
        word = _AFTER_APOSTROPHE.get(word, word)
    if word in _NEGATED:
        tokens.append(_token(_NEGATED[word], span, before))
        word, before = "not", Break.NONE
    if word:
        tokens.append(_token(_SYMBOLS.get(word, word), span, before))


def _token(word: str, span: tuple[int, int], before: Break) -> Token:
    return Token(*_spelt(word), span[0], span[1], before)


@lru_cache(maxsize=65536)
def _spelt(word: str) -> tuple[str, str]:
    """The canonical spelling of a word, and its stem."""
    word = canonical(numerals.plain(word) if word[0].isdigit() else word)
    return word, stem(word)
