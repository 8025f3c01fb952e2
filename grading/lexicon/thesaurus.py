"""How the thesaurus is read: `headword | same: a, b c | near: d | not: e`."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from grading.lexicon.blend import paired, strongest
from grading.lexicon.store import RIVAL, Phrase, pack
from grading.lexicon.tables import STRENGTHS, Near, stem_of
from grading.lexicon.tables import told as told_lines
from grading.words import FUNCTION_WORDS

_STRENGTH = {"same": STRENGTHS["="], "near": STRENGTHS["~"]}
_RIVALS = "not"


def packed(lines: Iterable[str]) -> bytes:
    """The thesaurus as bytes that `store` unpacks. Raises ValueError for a field of another name."""
    near: Near = {}
    rivals: set[tuple[str, str]] = set()
    phrases: defaultdict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
    for head, name, text in _entries(lines):
        words = text.replace("-", " ").split()
        if name == _RIVALS:
            rivals |= {(head, word) for word in [text] if " " not in word}
            continue
        strength = _STRENGTH[name]
        if " " not in text:
            near[head, text] = max(strength, near.get((head, text), 0.0))
        if len(words) > 1:
            meant = phrases[_said(words)]
            meant[stem_of(head)] = max(strength, meant.get(stem_of(head), 0.0))
    links: defaultdict[str, dict[str, float]] = defaultdict(dict)
    pairs = strongest(near)
    for pair, strength in (dict.fromkeys(paired(rivals), RIVAL) | pairs).items():
        for one, other in (pair, pair[::-1]):
            links[one][other] = strength
    told = [Phrase(said, tuple(sorted(meant.items()))) for said, meant in phrases.items() if len(said) > 1]
    return pack(dict.fromkeys(links, 1.0), links, told)


def _entries(lines: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Every text of every field of every headword."""
    for line in told_lines(lines):
        head, *fields = (field.strip() for field in line.split("|"))
        for field in fields:
            name, _, listed = field.partition(":")
            if name not in {*_STRENGTH, _RIVALS}:
                raise ValueError(f"{head}: no field of a thesaurus: {field!r}")
            yield from ((head, name, text.strip()) for text in listed.split(","))


def _said(words: Iterable[str]) -> tuple[str, ...]:
    """A phrase's words that tell something, if these are two or more; else all of them."""
    telling = tuple(stem_of(word) for word in words if word not in FUNCTION_WORDS)
    return telling if len(telling) > 1 else tuple(stem_of(word) for word in words)
