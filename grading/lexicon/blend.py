"""How the sources become one: pairs of words as pairs of stems, the strongest kept, opposites apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from grading.lexicon.store import OPPOSITE
from grading.lexicon.tables import Near, is_plain, stem_of

Links = dict[str, dict[str, float]]

MOST_LINKS = 24
# Weaker links than this are left out.
_WEAKEST = 0.15
# From here on words mean the same.
_CLOSE = 0.8
# How alike a word and one derived from it are at least and at most, and words that share a sense.
_DERIVED = (0.7, 0.95)
_SYNONYMS = (0.45, 0.85)
# Words of which hardly any use is in a sense that they share are no synonyms.
_LEAST_SHARE = 0.05
# So common a word counts even if the dictionary does not hold it ('the').
_COMMON_RANK = 2000


def rarities(pieces: Sequence[str], tagged: Iterable[str], lemmas: Iterable[str]) -> dict[str, float]:
    """How rare each stem is that a dictionary holds, by the rank of its commonest form among word pieces."""
    words = [piece for piece in pieces if is_plain(piece) and len(piece) > 1]
    dictionary = {stem_of(lemma) for lemma in lemmas if is_plain(lemma)}
    found = {stem_of(word): 1.0 for word in tagged if is_plain(word)}
    for rank, word in reversed([*enumerate(words, start=1)]):
        if stem_of(word) in dictionary or rank <= _COMMON_RANK:
            found[stem_of(word)] = log(rank) / log(len(words))
    return found


def missing(known: Mapping[str, float], pairs: Iterable[tuple[str, str]]) -> dict[str, float]:
    """Full rarity for the stems of some pairs of words that have none yet."""
    return {stem_of(word): 1.0 for pair in pairs for word in pair if stem_of(word) not in known}


def from_senses(shared: Near) -> Near:
    """How alike words are that share senses, by the share of their uses that do."""
    least, most = _SYNONYMS
    return {pair: min(least + share, most) for pair, share in shared.items() if share > _LEAST_SHARE}


def from_derivations(shared: Near) -> Near:
    """How alike words are that derive from each other, by the share of their uses that do."""
    least, most = _DERIVED
    return {pair: min(least + share, most) for pair, share in shared.items()}


def strongest(*sources: Near) -> Near:
    """All pairs of words as pairs of different stems, each as strong as its strongest source has it."""
    best: Near = {}
    for source in sources:
        for (one, other), strength in source.items():
            pair = _pair(one, other)
            if pair[0] != pair[1]:
                best[pair] = max(strength, best.get(pair, 0.0))
    return best


def stronger(one: Near, other: Near) -> Near:
    """All pairs of stems of both, each as strong as the stronger of the two has it."""
    return {pair: max(one.get(pair, 0.0), other.get(pair, 0.0)) for pair in one.keys() | other.keys()}


def paired(pairs: Iterable[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """Pairs of words as pairs of different stems."""
    found = (_pair(*pair) for pair in pairs)
    return frozenset(pair for pair in found if pair[0] != pair[1])


def unless_opposed(found: Near, against: frozenset[tuple[str, str]]) -> Near:
    """The pairs but for those of a word and an opposite of another that means the same as it."""
    close: defaultdict[str, set[str]] = defaultdict(set)
    opposed: defaultdict[str, set[str]] = defaultdict(set)
    for pair, strength in found.items():
        for here, there in (pair, pair[::-1]) if strength >= _CLOSE else ():
            close[here].add(there)
    for one, other in against:
        opposed[one].add(other)
        opposed[other].add(one)
    return {
        (one, other): strength
        for (one, other), strength in found.items()
        if not opposed[one] & close[other] and not opposed[other] & close[one]
    }


def links(near: Near, against: frozenset[tuple[str, str]], known: frozenset[str]) -> Links:
    """Both directions of every pair of known stems, each stem's strongest only, but all of its opposites."""
    linked: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (one, other), strength in sorted(near.items(), key=lambda item: (-item[1], item[0])):
        if strength >= _WEAKEST and {one, other} <= known and (one, other) not in against:
            for here, there in ((one, other), (other, one)):
                if len(linked[here]) < MOST_LINKS:
                    linked[here][there] = strength
    for one, other in (pair for pair in against if known.issuperset(pair)):
        linked[one][other] = linked[other][one] = OPPOSITE
    return dict(linked)


def add_translations(foreign: Near, linked: Links, rarity: dict[str, float]) -> None:
    """Link foreign words with the English ones that they mean, and make them as rare as these."""
    meant: defaultdict[str, list[float]] = defaultdict(list)
    for (word, meaning), strength in foreign.items():
        here, there = stem_of(word), stem_of(meaning)
        linked.setdefault(here, {})[there] = strength
        linked.setdefault(there, {})[here] = strength
        meant[here].append(rarity.setdefault(there, 1.0))
    rarity |= {word: min(found) for word, found in meant.items()}


def _pair(one: str, other: str) -> tuple[str, str]:
    a, b = stem_of(one), stem_of(other)
    return (a, b) if a < b else (b, a)
