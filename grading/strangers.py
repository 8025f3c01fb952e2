"""Made-up wrong answers: good answers to quite other cards, and a card's words strewn over one of these."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice

from grading.labelled import Labelled, made_up
from grading.verdict import Outcome

_ALIKE = 0.4
_STREWN = 5
_SOUP = 7
_BACKWARDS = 4
# How many answers to other cards of its course a card is given, and how many to cards of other courses.
_NEAR, _FAR = 4, 8
# How many words that are so long a long key point has at least; how many of them are tried.
_LONG, _TELLING, _SCRAPS = 5, 5, 1


def strangers(answers: Sequence[Labelled]) -> Iterator[tuple[int, Labelled]]:
    """For each course card answers that say nothing of it, each with the number of an answer to it.

    They are answers to other cards of its course and of others, one of them strewn with words of this card,
    some of it backwards, a list of words of many cards, this among them, and single words of long key points.
    """
    firsts: dict[str, int] = {}
    good: defaultdict[str, list[Labelled]] = defaultdict(list)
    for number, answer in enumerate(answers):
        if answer.outcome is not None:
            firsts.setdefault(answer.card, number)
            if answer.outcome is not Outcome.INCORRECT and answer.kind not in {"terse", "typos"}:
                good[answer.card].append(answer)
    cards = sorted(good, key=shuffled)
    for place, card in enumerate(cards):
        number, mine, around = firsts[card], answers[firsts[card]], cards[place:] + cards[:place]
        others = list(_others(mine, good, around))
        yield from ((number, made_up(mine, other)) for other in others)
        for other in others[:1]:
            yield number, made_up(mine, _strewn(mine, other))
            yield number, made_up(mine, _gibberish(other))
        yield number, made_up(mine, _soup([answers[firsts[name]] for name in around[:_SOUP]]))
        for word in islice(_scraps(mine), _SCRAPS):
            yield number, made_up(mine, word)


def _others(mine: Labelled, good: Mapping[str, Sequence[Labelled]], cards: Sequence[str]) -> Iterator[str]:
    """Good answers to the next cards that are about something else, of the same course and of others."""
    words, wanted = words_of(mine), {True: _NEAR, False: _FAR}
    for place, card in enumerate(cards[1:]):
        other = good[card][place % len(good[card])]
        is_near = other.course is mine.course
        if wanted[is_near] and overlap(words, words_of(other)) < _ALIKE:
            wanted[is_near] -= 1
            yield other.request.answer


def _scraps(mine: Labelled) -> Iterator[str]:
    """Words of long key points that no other key point has, nor the question: each is too little."""
    texts = [point.text.lower().split() for point in mine.request.key_points]
    often = Counter(word for text in texts for word in set(text))
    asked = mine.request.question.lower()
    long = [text for text in texts if sum(len(word) >= _TELLING for word in text) >= _LONG]
    words = {word for text in long for word in text if len(word) >= _TELLING and often[word] == 1}
    yield from sorted((word for word in words if word.strip(".,;:()") not in asked), key=shuffled)


def _strewn(answer: Labelled, text: str) -> str:
    """The words of a card's first key point, one after every few words of another text said three times."""
    words = answer.request.key_points[0].text.split()
    filler = text.split() * 3
    pieces = [filler[at : at + _STREWN] for at in range(0, len(filler), _STREWN)]
    return ". ".join(" ".join((*piece, *words[at : at + 1])) for at, piece in enumerate(pieces))


def _gibberish(text: str) -> str:
    """No words at all: the longest of a text, each written backwards."""
    return " ".join(word[::-1] for word in sorted(text.split(), key=len)[-_BACKWARDS:])


def _soup(answers: Sequence[Labelled]) -> str:
    """The longest words of the key points of some cards, one after the other."""
    points = (point.text for answer in answers for point in answer.request.key_points[:2])
    return " ".join(sorted({max(text.split(), key=len) for text in points}, key=shuffled))


def words_of(answer: Labelled) -> frozenset[str]:
    """The words of a card's key points."""
    return frozenset(word for point in answer.request.key_points for word in point.text.lower().split())


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the smaller set that the other has too."""
    return len(one & other) / max(min(len(one), len(other)), 1)


def shuffled(text: str) -> str:
    """An order that has nothing to do with the text, and is always the same."""
    return sha256(text.encode()).hexdigest()
