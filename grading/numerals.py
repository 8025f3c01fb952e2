"""When two numbers are about the same."""

# The share by which a number of several significant digits may be off ('about 300 000' for 299 792).
_TOLERANCE = 0.01
# Whole numbers below this are counts and years, and mean just what they say.
_COUNTED = 10_000.0


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
