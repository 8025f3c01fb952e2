"""Which of the learner's words are quoted for a key point."""

from collections.abc import Iterable, Sequence

from grading.reading import Reading
from grading.sheet import Sheet
from grading.verdict import Evidence
from grading.words import FUNCTION_WORDS, LIGHT_WORDS, listed

# Words that say at least this share of a wording earned it; others are quoted only for want of these.
_ENOUGH = 0.3
# A wording without words that tell something is said if so much of it is.
_MOSTLY = 0.5
# Fewer words than these that no key point explains are quoted only for want of any others.
_A_THOUGHT = 2
# Words that say nothing of their own: 'of course', 'for example', 'the rest'.
_FILLERS = listed(
    "course fact example instance idea clue rest others stuff sorry forgot remember think guess"
)


def telling(sheet: Sheet, number: int) -> Sequence[int]:
    """The tokens that say a wording, none if there are none.

    They are the words of the best stretch that tell something, where these say little also words that people
    use in place of others; for want of both a clause that no key point explains, if it is more than a word.
    """
    reading, wording, best = sheet.reading, sheet.card.wordings[number], sheet.places.matches[number].best
    # 'You can be who you are' is said in function words or not at all.
    by_function_words = not wording.told and best.share >= _MOSTLY
    said = {
        at: wording.weights[place] * meant
        for place, (meant, _, at) in best.kept.items()
        if reading.weights[at] or at == reading.stance or by_function_words
    }
    plain = {at: share for at, share in said.items() if reading.words[at] not in LIGHT_WORDS}
    if sum(plain.values()) >= _ENOUGH:
        return sorted(plain)
    loose = loosely(sheet, number) if sheet.places.loose else set()
    mine = [at for at in plain if sheet.claims.rival(at, wording.point) <= 1.0 - _ENOUGH]
    if loose or mine:
        return sorted({*loose, *mine})
    free = _unclaimed(sheet, sheet.meaning.nearest[number])
    return free if len(free) >= _A_THOUGHT or not said else sorted(said)


def loosely(sheet: Sheet, number: int) -> set[int]:
    """The tokens, and the phrases that begin at them, that people use in place of words hardly said.

    A phrase without a word that tells something, such as 'each other', is nothing to quote.
    """
    wording, peaks = sheet.card.wordings[number], sheet.places.matches[number].peaks
    loose, ids, reading = sheet.places.loose, sheet.card.vocabulary.ids, sheet.reading
    phrases = [
        range(at, reading.reach.get(at, at) + 1)
        for place, word in enumerate(wording.words)
        if place not in peaks or peaks[place][0] < 1.0
        for _, at in loose.get(ids[word], ())
    ]
    return {at for phrase in phrases if any(reading.weights[at] for at in phrase) for at in phrase}


def _unclaimed(sheet: Sheet, nearest: int | None) -> Sequence[int]:
    """What a key point said in quite other words must be: of a clause what no key point explains.

    That is the clause that comes nearest in meaning, or, if too little of it is left, the one with most left.
    """
    reading, left = sheet.reading, [0.0] * len(sheet.reading.clause_weights)
    cues, explained = {cue.at for cue in reading.cues}, sheet.places.explained
    free = [
        at
        for at, weight in enumerate(reading.weights)
        if weight and not (explained[at] or at in cues or reading.words[at] in _FILLERS)
    ]
    for at in free:
        left[reading.clauses[at]] += reading.weights[at]
    if not free:
        return ()
    near = [at for at in free if reading.clauses[at] == nearest]
    clause = left.index(max(left))
    return near if len(near) >= _A_THOUGHT else [at for at in free if reading.clauses[at] == clause]


def with_cues(tokens: Iterable[int], reading: Reading) -> tuple[int, ...]:
    """The tokens and the cues that deny them."""
    chosen = set(tokens)
    deniers = {cue.at for cue in reading.cues if any(cue.first <= token < cue.last for token in chosen)}
    return tuple(sorted(chosen | deniers))


def evidence(tokens: Sequence[int], reading: Reading) -> tuple[Evidence, ...]:
    """The spans of some tokens in order, joined where nothing or only function words stand between."""
    spans: list[Evidence] = []
    last = -2
    for index in tokens:
        token = reading.tokens[index]
        between = reading.words[last + 1 : index]
        if spans and (
            token.start < spans[-1].end or (len(between) < 4 and FUNCTION_WORDS.issuperset(between))
        ):
            spans[-1] = Evidence(spans[-1].start, max(spans[-1].end, token.end))
        else:
            spans.append(Evidence(token.start, token.end))
        last = index
    return tuple(spans)
