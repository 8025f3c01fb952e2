"""How much of what a wording tells one sentence of the answer tells too, as numbers that a person can read.

Here all words count that are no function words, the question's own too, and rare ones most.
"""

from collections.abc import Mapping, Sequence

from grading.matching import ByClause, Found, peaks_of
from grading.sheet import Sheet
from grading.wording import Told, Wording

NAMES = (
    "told", "told_typed", "told_explained", "sentence", "sentence_typed", "sentence_precision",
    "sentence_alike", "sentence_at", "last_told", "last_here", "end_here", "alone_told", "alone_here",
    "numbers_here", "run_copied", "pairs_copied", "function_words",
)  # fmt: skip
_NOWHERE: Mapping[int, Found] = {}
# What stands for a share of nothing.
_NONE_ALONE, _NO_NUMBERS, _NO_FUNCTION_WORDS = -0.3, -0.5, 0.5


def telling(sheet: Sheet, number: int, wording: Wording) -> tuple[float, ...]:
    """The numbers of NAMES: all over the answer, in the best sentence, of its end, and word for word."""
    told, total, sentences = wording.told, wording.rarity, sheet.places.told[number]
    peaks = peaks_of(sentences)
    sums = {
        at: sum([told[place].rarity * meant for place, (meant, _, _) in kept.items()])
        for at, kept in sentences.items()
    }
    best = max(sums, key=lambda at: (sums[at], -at)) if sums else 0
    here = sentences.get(best, _NOWHERE)
    share = sums[best] / total if sums else 0.0
    precision = _precision(sheet, number, best)
    return (
        sum([told[place].rarity * meant for place, (meant, _) in peaks.items()]) / (total or 1.0),
        sum([told[place].rarity * typed for place, (_, typed) in peaks.items()]) / (total or 1.0),
        _explained(sheet, number),
        share,
        sum([told[place].rarity * typed for place, (_, typed, _) in here.items()]) / (total or 1.0),
        precision,
        2.0 * share * precision / (share + precision) if share else 0.0,
        (best + 0.5) / sheet.sentence_count,
        *_end(told, peaks, here),
        *_alone(told, peaks, sentences),
        _numbers(told, here),
        *_copied(sheet, wording),
    )


def _explained(sheet: Sheet, number: int) -> float:
    """The share of the answer's words, by rarity, that the wording explains."""
    known, rare = sheet.reading.known, sheet.reading.rare
    clear = sheet.places.clear[number]
    return sum([known[at].rarity * meant for at, meant in clear.items()]) / rare if rare else 0.0


def _precision(sheet: Sheet, number: int, sentence: int) -> float:
    """The share of a sentence's words, by rarity, that the wording explains."""
    known, sentences, total = sheet.reading.known, sheet.reading.sentences, sheet.sentences[sentence]
    clear = sheet.places.clear[number]
    said = sum([known[at].rarity * meant for at, meant in clear.items() if sentences[at] == sentence])
    return said / total if total else 0.0


def _end(
    told: Sequence[Told], peaks: Mapping[int, tuple[float, float]], here: Mapping[int, Found]
) -> tuple[float, float, float]:
    """How surely the last word is told anywhere, and in the sentence; the last third of the words there."""
    count = len(told)
    if not count:
        return 0.0, 0.0, 0.0
    last = range(-(-2 * count // 3), count) or range(count - 1, count)
    return (
        peaks.get(count - 1, (0.0, 0.0))[0],
        here[count - 1][0] if count - 1 in here else 0.0,
        sum([here[place][0] for place in last if place in here]) / len(last),
    )


def _alone(
    told: Sequence[Told], peaks: Mapping[int, tuple[float, float]], sentences: ByClause
) -> tuple[float, float]:
    """How much is told of words that no other key point has, and of all by how rare on the card they are."""
    alone = [place for place, one in enumerate(told) if one.is_alone]
    total = sum([told[place].rarity for place in alone])
    said = sum([told[place].rarity * peaks[place][0] for place in alone if place in peaks])
    shares = [
        sum([told[place].share * meant for place, (meant, _, _) in kept.items()])
        for kept in sentences.values()
    ]
    return said / total if total else _NONE_ALONE, max(shares, default=0.0)


def _numbers(told: Sequence[Told], here: Mapping[int, Found]) -> float:
    """The share of the wording's numbers that the sentence tells."""
    numbers = [place for place, one in enumerate(told) if one.word[0].isdigit()]
    if not numbers:
        return _NO_NUMBERS
    return sum([here[place][0] for place in numbers if place in here]) / len(numbers)


def _copied(sheet: Sheet, wording: Wording) -> tuple[float, float, float]:
    """The longest run of the wording, and the share of its neighbours, that is in the answer word for word.

    Then the share of its function words that the answer has.
    """
    reading, longest, run, count = sheet.reading, 0, 0, 0
    for pair in wording.beside:
        run = run + 1 if pair in reading.beside else 0
        count += run > 0
        longest = max(longest, run)
    pairs, functions = len(wording.beside), wording.function_words
    return (
        longest / pairs if pairs else 0.0,
        count / pairs if pairs else 0.0,
        len(functions & sheet.words) / len(functions) if functions else _NO_FUNCTION_WORDS,
    )
