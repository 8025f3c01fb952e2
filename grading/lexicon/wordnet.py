"""What WordNet's dictionary files say: senses, how common each is, and links between words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

ANTONYM, SIMILAR, DERIVED, PERTAINS, ABOVE = "!", "&", "+", "\\", "@"
_DERIVATIONS = (DERIVED, PERTAINS, "<")
_WORD = re.compile(r"[a-z]+")
_EXAMPLE = re.compile(r';? *"[^"]*"')


@dataclass(frozen=True, slots=True)
class Sense:
    """A synset: its words (lower-case), gloss, and links as (kind, key of the other, word here, word there).

    A link between whole synsets has words -1.
    """

    key: str
    words: tuple[str, ...]
    gloss: str
    links: tuple[tuple[str, str, int, int], ...]

    @property
    def told(self) -> str:
        """The words and what they mean, without the examples."""
        words = ", ".join(word.replace("_", " ") for word in self.words)
        return f"{words}: {_EXAMPLE.sub('', self.gloss)}"

    @property
    def examples(self) -> tuple[str, ...]:
        """The examples of its use."""
        return tuple(found.strip(' ;"') for found in _EXAMPLE.findall(self.gloss))


def words_of(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.lower())


def senses(data_files: Iterable[Iterable[str]]) -> dict[str, Sense]:
    """All synsets of WordNet's data files, by part of speech and offset ('n00001740')."""
    found = (_sense(line) for lines in data_files for line in lines if not line.startswith(" "))
    return {sense.key: sense for sense in found}


def _sense(line: str) -> Sense:
    record, _, gloss = line.partition(" | ")
    fields = record.split()
    kind = fields[2].replace("s", "a")
    count = int(fields[3], 16)
    words = tuple(fields[4 + 2 * index].lower().split("(")[0] for index in range(count))
    links = fields[5 + 2 * count :]
    return Sense(kind + fields[0], words, gloss.strip(), tuple(_links(links, int(fields[4 + 2 * count]))))


def _links(fields: list[str], count: int) -> Iterator[tuple[str, str, int, int]]:
    for index in range(0, 4 * count, 4):
        symbol, offset, kind, words = fields[index : index + 4]
        here, there = divmod(int(words, 16), 256)
        yield symbol, kind + offset, here - 1, there - 1


def shares(index_files: Iterable[Iterable[str]], tags: Iterable[str]) -> dict[str, dict[str, float]]:
    """For each word the share of its uses that each of its senses has, by the tagged counts (smoothed)."""
    counted = _counts(tags)
    uses: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for lines in index_files:
        for line in lines:
            if not line.startswith(" "):
                _add_uses(uses, line.split(), counted)
    return {word: _as_shares(by_sense) for word, by_sense in uses.items()}


def _counts(tags: Iterable[str]) -> Counter[tuple[str, str, int]]:
    """Tagged uses by word, part of speech and sense number."""
    counted: Counter[tuple[str, str, int]] = Counter()
    for line in tags:
        key, number, uses = line.split()
        word, _, place = key.partition("%")
        counted[word, "_nvara"[int(place[0])], int(number)] += int(uses)
    return counted


def _add_uses(
    uses: Mapping[str, dict[str, float]], fields: list[str], counted: Mapping[tuple[str, str, int], int]
) -> None:
    word, kind, size = fields[0], fields[1], int(fields[2])
    for number, offset in enumerate(fields[-size:], start=1):
        # A sense that was never tagged still gets something, the less the later it is listed.
        uses[word][kind + offset] = counted.get((word, kind, number), 0) + 1.0 / number


def _as_shares(by_sense: Mapping[str, float]) -> dict[str, float]:
    total = sum(by_sense.values())
    return {key: count / total for key, count in by_sense.items()}


def synonyms(
    known: Mapping[str, Sense], shared: Mapping[str, Mapping[str, float]]
) -> dict[tuple[str, str], float]:
    """Pairs of words that share senses, by the smaller share of their uses that do."""
    pairs: defaultdict[tuple[str, str], float] = defaultdict(float)
    for sense in known.values():
        words = [word for word in dict.fromkeys(sense.words) if word.isalpha()]
        for one in words:
            for other in words:
                if one < other:
                    pairs[one, other] += min(shared[one][sense.key], shared[other][sense.key])
    return dict(pairs)


def used(known: Mapping[str, Sense]) -> set[str]:
    """The words that the dictionary itself uses in more than one gloss."""
    glosses = Counter(word for sense in known.values() for word in set(words_of(sense.gloss)))
    lemmas = {word for sense in known.values() for word in sense.words}
    return {word for word, times in glosses.items() if times > 1 and word in lemmas}


def derivations(
    known: Mapping[str, Sense], shared: Mapping[str, Mapping[str, float]]
) -> dict[tuple[str, str], float]:
    """Pairs of words, one derived from the other, by the smaller share of uses in such senses."""
    pairs: defaultdict[tuple[str, str], float] = defaultdict(float)
    for kind in _DERIVATIONS:
        for (one, here), (other, there) in _linked(known, kind):
            pairs[one, other] += min(shared[one][here], shared[other][there])
    return dict(pairs)


def antonyms(known: Mapping[str, Sense]) -> set[tuple[str, str]]:
    """Pairs of words that are opposites."""
    return {(one, other) for (one, _), (other, _) in _linked(known, ANTONYM)}


def _linked(known: Mapping[str, Sense], wanted: str) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Linked words, each with the key of its sense, in alphabetical order."""
    for key, sense in known.items():
        for kind, other, here, there in sense.links:
            if kind == wanted and here >= 0 and there >= 0:
                one, two = sense.words[here], known[other].words[there]
                if one < two and one.isalpha() and two.isalpha():
                    yield (one, key), (two, other)
                elif two < one and one.isalpha() and two.isalpha():
                    yield (two, other), (one, key)
