"""Which labelled answers are left out together, so that no card is judged by weights fitted to it."""

from collections.abc import Sequence

from grading.labelled import Labelled
from grading.strangers import overlap, shuffled, words_of

# Cards that share so much of their words are one.
_SAME = 0.7


def folds(answers: Sequence[Labelled], count: int, *, by_answer: bool = False) -> list[frozenset[int]]:
    """The numbers of the answers of each fold; a card is never in two, nor are cards with the same points."""
    if by_answer:
        return [frozenset(range(number, len(answers), count)) for number in range(count)]
    families = _families(answers)
    names = sorted(set(families.values()), key=shuffled)
    fold = {name: place % count for place, name in enumerate(names)}
    return [
        frozenset(n for n, answer in enumerate(answers) if fold[families[answer.card]] == number)
        for number in range(count)
    ]


def _families(answers: Sequence[Labelled]) -> dict[str, str]:
    """For each card the first card whose key points say nearly the same (course cards only)."""
    words = {answer.card: words_of(answer) for answer in answers}
    families: dict[str, str] = {}
    for answer in answers:
        if answer.card not in families:
            alike = (
                families[card]
                for card in families
                if answer.outcome is not None and overlap(words[card], words[answer.card]) >= _SAME
            )
            families[answer.card] = next(alike, answer.card)
    return families
