"""Which answers are about something else, or no sentences at all."""

from grading.reading import Reading

# A word of an answer that a key point explains so well is not free for another reading.
EXPLAINED = 0.5
# An answer that comes no nearer to what card and question mean is about something else.
_ON_TOPIC, _ON_QUESTION = 0.15, 0.2
# With fewer words that tell something, or a smaller share of known ones, that cannot be judged.
_TO_JUDGE, _MOSTLY = 5, 0.7
# So many known words in a row that all tell something, of which the card explains less, are no sentence.
_STRUNG, _MINE = 10, 0.6


def is_word_list(reading: Reading, explained: float) -> bool:
    """Whether words are strung together without a sentence, and too few of them are the card's."""
    return reading.bare >= _STRUNG and explained < _MINE


def is_off_topic(reading: Reading, near: tuple[float, float], surest: float) -> bool:
    """Whether no word that tells something is looked for, and the answer means nothing like the card.

    `near`: how near it comes to what card and question mean. `surest`: how surely a word of it that tells
    something is one that is looked for. Short answers, and those with many words that the lexicon does not
    hold (another language), may well be right in ways that cannot be seen; but not if it holds none of them.
    """
    if reading.stance is not None or surest >= EXPLAINED:
        return False
    if not reading.familiar:
        return True
    if reading.content < _TO_JUDGE or reading.familiar < _MOSTLY * reading.content:
        return False
    return near[0] < _ON_TOPIC and near[1] < _ON_QUESTION
