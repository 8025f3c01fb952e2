"""Which characters are one: case, accents, compatible forms, and typographic signs."""

import re
import unicodedata
from functools import lru_cache

# Typographic signs by the plain ones that they stand for: quotes, dashes, bullets, stops of other scripts.
_SIGNS = {
    "'": "\xb4\u2019\u2018\u02bc\uff07\u2032\u201b",
    '"': "\u201c\u201d\u201e\xab\xbb",
    ",": "\u2013\u2014\u2015\uff0c\u3001\u060c",
    "-": "\u2010\u2011",
    "...": "\u2026",
    "->": "\u2192\u2794\u279c",
    "=>": "\u21d2",
    ";": "\u2022\xb7\u25aa\u25e6\u25cf\u2023\u3002\uff1b\u061b\u0964",
    ":": "\uff1a",
    "!": "\uff01",
    "?": "\uff1f\u061f",
    "\n": "\u2028\u2029\x85",
}
# An acute that stands for an apostrophe, as it is taken apart.
_PARTED_ACUTE = " \u0301"
_ASCII_FOR = {sign: plain for plain, signs in _SIGNS.items() for sign in signs}


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    """What a character becomes: its plain letters or sign, a space for any other sign."""
    if character in _ASCII_FOR:
        return _ASCII_FOR[character]
    # Upper case first: it joins letters that casefold alone keeps apart, such as the dotless i.
    shouted = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).upper())
    plain = unicodedata.normalize("NFKD", shouted.casefold())
    return "".join(_ASCII_FOR.get(c, c) if c.isascii() or c in _ASCII_FOR else _letter(c) for c in plain)


def _letter(character: str) -> str:
    """A letter, digit or vowel sign itself, nothing for an accent or an invisible sign, or a space."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return ""
    return character if unicodedata.category(character)[0] in "LNM" else " "


def folded(text: str) -> tuple[str, list[int] | None]:
    """Caseless, unaccented, plainly punctuated text, and each character's origin (None: its own place)."""
    if text.isascii():
        return text.lower(), None
    pieces = [_fold(character) for character in text]
    for parted in re.finditer(_PARTED_ACUTE, text):
        pieces[parted.start()] = "'"
    origins = [index for index, piece in enumerate(pieces) for _ in piece]
    return "".join(pieces), origins
