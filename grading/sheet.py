"""An answer laid beside its card: what both sides of every comparison need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from grading.course import Aim
from grading.matching import Match, Places, match, places
from grading.reading import Reading
from grading.wording import Card


@dataclass(frozen=True, slots=True)
class Sheet:
    """An answer laid beside its card.

    `found` says where the card's words are, `opposites` where their opposites are, `explained` how well some
    key point's own text explains a token; `texts` are the matches of the key points' own texts.
    """

    card: Card
    reading: Reading
    found: Places
    explained: Mapping[int, float]
    opposites: Mapping[int, Sequence[int]]
    texts: tuple[Match, ...]
    whole: tuple[float, ...]
    aim: Aim | None


def lay(card: Card, reading: Reading, aim: Aim | None) -> Sheet:
    """Lay an answer beside its card."""
    found = places(card.vocabulary, reading)
    explained: dict[int, float] = {}
    for number, findings in found.items():
        if number < card.told:
            for _, meant, at in findings:
                if meant > explained.get(at, 0.0):
                    explained[at] = meant
    opposites: dict[int, list[int]] = {}
    for at, root in enumerate(reading.roots):
        for number in card.vocabulary.against.get(root, ()):
            opposites.setdefault(number, []).append(at)
    texts = tuple(match(point[0], reading, found) for point in card.points)
    whole = _whole(card, reading, explained)
    return Sheet(card, reading, found, explained, opposites, texts, whole, aim)


def _whole(card: Card, reading: Reading, explained: Mapping[int, float]) -> tuple[float, ...]:
    """The share of the answer that the card explains, that the question holds, and of giving up."""
    new = {
        at: weight
        for at, weight in enumerate(reading.weights)
        if weight and reading.roots[at] not in card.asked
    }
    total, unasked = sum(reading.clause_weights), sum(new.values())
    clear = sum([new[at] * likeness for at, likeness in explained.items() if at in new])
    return (
        clear / unasked if unasked else 0.0,
        1.0 - unasked / total if total else 0.0,
        min(4.0 * reading.giving_up, 1.0),
    )
