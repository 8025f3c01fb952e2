"""How the tables written by hand are read: groups of like words, opposites, Dutch words, phrases."""

from collections.abc import Container, Iterable, Iterator

from grading.lexicon.store import Phrase
from grading.spelling import canonical, stem

# How alike two words of a line are, by its mark; and a Dutch word and what it, or a part of it, means.
STRENGTHS = {"=": 0.85, "~": 0.6}
TRANSLATED = 0.95
PART_TRANSLATED = 0.6

Near = dict[tuple[str, str], float]


def stem_of(word: str) -> str:
    """The stem under which a word is kept."""
    return stem(canonical(word.lower().replace("-", "")))


def is_plain(word: str) -> bool:
    """Whether a word is made of plain letters only."""
    return word.isascii() and word.isalpha()


def near_words(lines: Iterable[str]) -> Near:
    """Pairs of words of one line, by the strength that the line is marked with."""
    pairs: Near = {}
    for mark, *words in (line.split() for line in told(lines)):
        for one in words:
            for other in words:
                if one < other:
                    pairs[one, other] = max(STRENGTHS[mark], pairs.get((one, other), 0.0))
    return pairs


def opposite_words(lines: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of words from the two sides of a line."""
    sides = ([side.split() for side in line.split("|")] for line in told(lines))
    return {(one, other) for left, right in sides for one in left for other in right}


def translations(lines: Iterable[str], english: Container[str]) -> Near:
    """Dutch words with their meanings, but for those that look like a word of `english`."""
    found: Near = {}
    for line in told(lines):
        word, *meanings = line.replace("=", " ").split()
        for parts in (meaning.split("+") for meaning in meanings if stem_of(word) not in english):
            strength = TRANSLATED if len(parts) == 1 else PART_TRANSLATED
            found |= {(word, part): strength for part in parts}
    return found


def phrases(lines: Iterable[str]) -> list[Phrase]:
    """Phrases and what they mean, as stems."""
    halves = (line.split("=") for line in told(lines))
    found = {
        tuple(stem_of(word) for word in said.split()): tuple(
            (stem_of(word), STRENGTHS["="]) for word in means.split()
        )
        for said, means in halves
    }
    return [Phrase(said, means) for said, means in found.items()]


def told(lines: Iterable[str]) -> Iterator[str]:
    """The lines of a table but for empty ones and remarks."""
    return (line.strip() for line in lines if line.strip() and not line.startswith("#"))
