"""Which words of a dictionary reverse another by how they open or end: 'unclear', 'frictionless'."""

from collections.abc import Iterator, Mapping

from grading.words import listed

# By opening, the parts of speech (as WordNet marks them) in which it reverses.
_OPENINGS = {"un": "avrn", "non": "anr", "in": "ar", "im": "ar", "il": "ar", "ir": "ar", "dis": "ar"}
_SHORTEST_REST = 4
# The same letters, but no opposites.
_OTHERWISE = listed(
    """
    invaluable infamous inflammable impassive indifferent intense impending inbred inborn uncanny
    distinct unravel unloose instant inform indent incase infancy instance inside
    priceless countless timeless regardless relentless nonetheless artless numberless
    """
)
# Before these, only 'un' and 'non' reverse ('improved', 'discharged').
_VERBAL = ("ed", "ing")
_FREE = ("un", "non")
_LACKING = "less"
# Such nouns are made from adjectives, so their openings reverse too.
_QUALITIES = ("ity", "ence", "ance", "ency", "ancy", "ness", "ice")


def reversed_words(shares: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[str, str]]:
    """Pairs of words of which the second is the first with an opening or ending that reverses it."""
    kinds = {word: {key[0] for key in senses} for word, senses in shares.items() if word.isalpha()}
    for word, own in kinds.items():
        for opening, where in _OPENINGS.items():
            rest = word.removeprefix(opening)
            alike = own & kinds.get(rest, set())
            telling = rest != word and _tells(word, opening)
            if telling and (alike & set(where) or (alike and rest.endswith(_QUALITIES))):
                yield rest, word
        bare = word.removesuffix(_LACKING)
        if bare != word and "n" in kinds.get(bare, ()) and word not in _OTHERWISE:
            yield bare, word


def _tells(word: str, opening: str) -> bool:
    long = len(word) >= len(opening) + _SHORTEST_REST
    return long and word not in _OTHERWISE and (opening in _FREE or not word.endswith(_VERBAL))
