"""How the lexicon is packed into one file, and how an entry is found in it."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

# An entry is the number of a stem (two bytes, low byte first) and how alike it is, in 255ths; 0: an opposite,
# 1: a rival.
_ENTRY = 3
_FULL = 255
OPPOSITE = 0.0
RIVAL = 1 / _FULL


@dataclass(frozen=True, slots=True)
class Phrase:
    """Several stems in a row, and the stems that mean about the same, each with how alike it is."""

    said: tuple[str, ...]
    means: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Store:
    """An unpacked lexicon: stems by number, links and rarities as bytes, phrases by their first two stems."""

    stems: tuple[str, ...]
    numbers: Mapping[str, int]
    rarities: bytes
    ends: tuple[int, ...]
    entries: bytes
    phrases: Mapping[tuple[str, ...], tuple[Phrase, ...]]

    def links(self, stem: str) -> tuple[tuple[str, float], ...]:
        """Every linked stem and how alike it is; OPPOSITE or RIVAL for these; nothing for an unknown stem."""
        number = self.numbers.get(stem)
        if number is None:
            return ()
        first = self.ends[number - 1] if number else 0
        cells = self.entries[first * _ENTRY : self.ends[number] * _ENTRY]
        return tuple(
            (self.stems[low + 256 * high], likeness / _FULL)
            for low, high, likeness in zip(cells[::3], cells[1::3], cells[2::3], strict=True)
        )

    def rarity(self, stem: str) -> float | None:
        """How rare a stem is, in [0, 1]; None for an unknown one."""
        number = self.numbers.get(stem)
        return None if number is None else self.rarities[number] / _FULL


def pack(
    rarities: Mapping[str, float], links: Mapping[str, Mapping[str, float]], phrases: Sequence[Phrase]
) -> bytes:
    """The file's bytes, the same for the same content in whatever order."""
    stems = sorted(rarities)
    numbers = {stem: number for number, stem in enumerate(stems)}
    sizes = bytearray()
    entries = bytearray()
    for stem in stems:
        linked = links.get(stem, {})
        sizes.append(len(linked))
        for other in sorted(linked, key=lambda other: (-linked[other], other)):
            entries += numbers[other].to_bytes(2, "little") + bytes([round(linked[other] * _FULL)])
    told = sorted(
        (list(phrase.said), [[stem, round(alike * _FULL)] for stem, alike in phrase.means])
        for phrase in phrases
    )
    head = f"{' '.join(stems)}\n{json.dumps(told, separators=(',', ':'))}\n".encode()
    rare = bytes(round(rarities[stem] * _FULL) for stem in stems)
    return zlib.compress(head + rare + bytes(sizes) + bytes(entries), 9)


def unpack(packed: bytes) -> Store:
    """The lexicon that `pack` has packed."""
    raw = zlib.decompress(packed)
    listed, told, rest = raw.split(b"\n", 2)
    stems = tuple(listed.decode().split())
    count = len(stems)
    by_opening: dict[tuple[str, ...], list[Phrase]] = {}
    for said, means in json.loads(told):
        phrase = Phrase(tuple(said), tuple((stem, alike / _FULL) for stem, alike in means))
        by_opening.setdefault(phrase.said[:2], []).append(phrase)
    return Store(
        stems,
        {stem: number for number, stem in enumerate(stems)},
        rest[:count],
        tuple(accumulate(rest[count : 2 * count])),
        rest[2 * count :],
        {
            opening: tuple(sorted(found, key=lambda phrase: -len(phrase.said)))
            for opening, found in by_opening.items()
        },
    )
