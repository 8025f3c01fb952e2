"""Numbers as people write them ('three hundred thousand', '300 000', '5k'), and which are about the same."""

from collections.abc import Sequence

# The share by which a number of several significant digits may be off ('about 300 000' for 299 792).
_TOLERANCE = 0.01
# Whole numbers below this are counts and years, and mean just what they say.
_COUNTED = 10_000.0
_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "mln": 10**6, "mio": 10**6, "billion": 10**9,
    "bn": 10**9,
}  # fmt: skip
# 'One' and 'zero' are words of their own too: 'one of them', 'zero tolerance'.
WORDS = (
    {word: str(value) for value, word in enumerate(_SMALL) if value > 1}
    | {word: str(10 * tens) for tens, word in enumerate(_TENS, 2)}
    | {word: str(value) for word, value in _SCALES.items()}
)
_BY_SCALE = frozenset(map(str, _SCALES.values()))
# What follows a number without a space.
GLUED = (
    "k",
    "km",
    "kms",
    "kg",
    "cm",
    "mm",
    "mg",
    "ms",
    "ml",
    "cl",
    "g",
    "m",
    "l",
    "h",
    "s",
    "bn",
    "mln",
    "mio",
)
# Units by the one that they are told in, and how many of these they are.
_UNITS = {
    "km": (1000.0, "meter"), "kms": (1000.0, "meter"), "kilometer": (1000.0, "meter"),
    "kilometers": (1000.0, "meter"), "m": (1.0, "meter"), "cm": (0.01, "meter"), "mm": (0.001, "meter"),
    "centimeter": (0.01, "meter"), "centimeters": (0.01, "meter"), "millimeter": (0.001, "meter"),
    "millimeters": (0.001, "meter"),
    "kg": (1000.0, "gram"), "kilo": (1000.0, "gram"), "kilos": (1000.0, "gram"),
    "kilogram": (1000.0, "gram"), "kilograms": (1000.0, "gram"), "g": (1.0, "gram"), "mg": (0.001, "gram"),
    "l": (1.0, "liter"), "ml": (0.001, "liter"), "cl": (0.01, "liter"), "milliliter": (0.001, "liter"),
    "milliliters": (0.001, "liter"),
    "ms": (0.001, "seconds"), "milliseconds": (0.001, "seconds"), "s": (1.0, "seconds"),
    "h": (1.0, "hours"),
}  # fmt: skip


def plain(word: str) -> str:
    """A number typed in digits, without signs between its thousands and with a point before its fraction."""
    if word.count(".") > 1:
        return word.replace(".", "")
    head, *groups = word.split(",")
    if groups and all(len(group.split(".")[0]) == 3 for group in groups):
        return head + "".join(groups)
    return word.replace(",", ".") if len(groups) == 1 else word


def joined(words: Sequence[str], in_digits: Sequence[bool]) -> tuple[int, tuple[str, ...]] | None:
    """How many canonical words, side by side, are one number, perhaps with a unit, and what they become.

    `in_digits`: how each is typed. None: the first is no number, or it is what it is.
    """
    if value_of(words[0]) is None:
        return None
    value, taken = _number(words, in_digits)
    rest = (*words[taken : taken + 2], "", "")
    if rest[0] == "k":
        return taken + 1, (_digits(value * 1000.0),)
    if rest[0] in _UNITS:
        times, unit = _UNITS[rest[0]]
        return taken + 1, (_digits(value * times), unit)
    if rest[:2] == ("per", "cent"):
        return taken + 2, (_digits(value), "percent")
    return (taken, (_digits(value),)) if taken > 1 else None


def _number(words: Sequence[str], in_digits: Sequence[bool]) -> tuple[float, int]:
    """The number that the words begin with, and how many they are: '3', '100', '1000' are 300 000."""
    total, current, taken, groups = 0.0, float(words[0]), 1, 0
    for word, typed in zip(words[1:], in_digits[1:], strict=True):
        if not word.isdecimal():
            break
        value = float(word)
        if typed:
            if len(word) != 3 or not (1.0 <= current < 1000.0 or groups) or groups != taken - 1:
                break
            total, current, groups = 1000.0 * (total + current), value, taken
        elif word in _BY_SCALE and current < value:
            current *= value
            if value > 100.0:
                total, current = total + current, 0.0
        elif 0.0 < value < _room(current):
            current += value
        else:
            break
        taken += 1
    return total + current, taken


def _room(current: float) -> float:
    """Below what a number must be that adds to the one said before it: 'five' after 'twenty'."""
    if current % 100.0 == 0.0:
        return 100.0
    return 10.0 if current % 10.0 == 0.0 and current % 100.0 >= 20.0 else 0.0


def _digits(value: float) -> str:
    return f"{value:.12g}"


def value_of(word: str) -> float | None:
    """The number that a canonical word is, if it is one."""
    try:
        return float(word) if word[0].isdigit() else None
    except ValueError:
        return None


def about_the_same(expected: float, typed: float) -> bool:
    """Whether a typed number may stand for the expected one."""
    if expected == typed:
        return True
    if max(expected, typed) < _COUNTED and expected.is_integer() and typed.is_integer():
        return False
    return abs(expected - typed) <= _TOLERANCE * expected
