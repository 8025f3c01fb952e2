"""Where an answer has words that have to do with those of a card."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from grading.matching import ByClause, Lines, Match, lines_of, match, opposite_of
from grading.prepared import Card
from grading.reading import Reading
from grading.topics import EXPLAINED
from grading.vocabulary import Kin, Near


class Places(NamedTuple):
    """What an answer has of a card's words.

    `explained`: for each token how well it says a word of the key points' own texts; `surest`: how surely a
    word that tells something is one that is looked for. By number of a word: `meant` and `typed`, how surely
    it is said; `opposites` and `rivals`, where words stand that are opposed to it; `loose`, where free words
    stand that people use for it, and how alike they are. `told`: for each wording, by sentence, which words
    of `Wording.told` are there; `clear`: for each wording how well it explains a token.
    """

    matches: list[Match]
    explained: list[float]
    surest: float
    meant: Mapping[int, float]
    typed: Mapping[int, float]
    opposites: Mapping[int, Sequence[int]]
    rivals: Mapping[int, Sequence[int]]
    loose: Mapping[int, Sequence[tuple[float, int]]]
    told: list[ByClause]
    clear: list[dict[int, float]]


class _Finder:
    """Collects what one token after the other has to do with a card."""

    __slots__ = (
        "card",
        "clear",
        "explained",
        "lines",
        "meant",
        "opposites",
        "reading",
        "rivals",
        "surest",
        "told",
        "typed",
    )

    def __init__(self, card: Card, reading: Reading) -> None:
        self.card, self.reading = card, reading
        self.lines: Lines = lines_of(card, reading)
        self.explained = [0.0] * len(reading.words)
        self.surest = 0.0
        self.meant: dict[int, float] = {}
        self.typed: dict[int, float] = {}
        self.opposites: defaultdict[int, list[int]] = defaultdict(list)
        self.rivals: defaultdict[int, list[int]] = defaultdict(list)
        self.told: list[ByClause] = [{} for _ in card.wordings]
        self.clear: list[dict[int, float]] = [{} for _ in card.wordings]

    def add(self, at: int, kin: Kin) -> None:
        """Add what a token has to do with the card."""
        if kin.near:
            self.explained[at] = max(kin.explained, self.explained[at])
            self.say(at, kin.near)
            self.tell(at, kin.near)
        for number in kin.against:
            self.opposites[number].append(at)
            self.oppose(at, number)
        for number in kin.rivals:
            self.rivals[number].append(at)

    def say(self, at: int, near: Iterable[Near]) -> None:
        """Keep which words of which wordings a token says."""
        put, where = self.lines.put, self.card.where
        clause, denied = self.reading.clauses[at], self.reading.denied[at]
        tells = self.reading.weights[at] >= 1.0
        for number, typed, meant in near:
            if meant > self.meant.get(number, 0.0):
                self.meant[number] = meant
            if typed > self.typed.get(number, 0.0):
                self.typed[number] = typed
            if tells and meant > self.surest:
                self.surest = meant
            for wording, place, denies in where[number]:
                put(denied != denies, wording, clause, place, (meant, typed, at))

    def tell(self, at: int, near: Iterable[Near]) -> None:
        """Keep which words of which wordings, the question's own too, a sentence has, and which tokens."""
        sentence, told = self.reading.sentences[at], self.card.told
        clear, rarity = self.clear, self.reading.known[at].rarity
        for number, typed, meant in near:
            found = (meant, typed, at)
            for wording, place in told[number]:
                here = self.told[wording].setdefault(sentence, {})
                if place not in here or here[place][0] < meant:
                    here[place] = found
                if rarity and meant > clear[wording].get(at, 0.0):
                    clear[wording][at] = meant

    def oppose(self, at: int, number: int) -> None:
        """Keep which words of which wordings a token says the opposite of."""
        clause, denied = self.reading.clauses[at], self.reading.denied[at]
        for wording, place, denies in self.card.where[number]:
            self.lines.put(denied == denies, wording, clause, place, opposite_of(at))


def find(card: Card, reading: Reading) -> Places:
    """Find the words of a card in an answer."""
    finder, kin_of = _Finder(card, reading), card.vocabulary.kin
    kin = list(map(kin_of, reading.words, reading.roots))
    for at, one in enumerate(kin):
        if one.near or one.against or one.rivals:
            finder.add(at, one)
    for at, _, root, alike in reading.implied:
        finder.add(at, _implied(kin_of(root, root), alike))
    return Places(
        match(card, reading, finder.lines),
        finder.explained,
        finder.surest,
        finder.meant,
        finder.typed,
        finder.opposites,
        finder.rivals,
        _loose(card, reading, kin, finder.explained),
        finder.told,
        finder.clear,
    )


def _implied(kin: Kin, alike: float) -> Kin:
    """What a phrase has to do with the card that stands for a word, so alike."""
    near = tuple([(number, 0.0, alike * meant) for number, _, meant in kin.near])
    return Kin(near, (), (), (), alike * kin.explained)


def _loose(
    card: Card, reading: Reading, kin: Sequence[Kin], explained: Sequence[float]
) -> dict[int, list[tuple[float, int]]]:
    """By the number of a word: how alike free words that people use for it are, and where these stand."""
    found: dict[int, list[tuple[float, int]]] = {}
    for at, one in enumerate(kin):
        if one.loose and explained[at] < EXPLAINED and not reading.denied[at]:
            for number, alike in one.loose:
                found.setdefault(number, []).append((alike, at))
    for at, _, root, alike in reading.hinted:
        if explained[at] < EXPLAINED:
            for number in card.vocabulary.with_stem(root):
                found.setdefault(number, []).append((alike, at))
    return found
