"""How near an answer comes to what a card's neighbours in the course mean."""

from dataclasses import dataclass

from grading.arrays import Numbers, np, unit
from grading.lexicon import meaning_of, meanings_of
from grading.neighbours import Contents, Neighbours
from grading.reading import Reading

# So many digits are the same whatever machine adds the numbers up.
_DIGITS = 6


@dataclass(frozen=True, slots=True, eq=False)
class Kindred:
    """What the key points of a course, and its cards, mean: rows of length 1, or noughts."""

    points: Numbers
    cards: Numbers

    def nearest(self, reading: Reading, others: Neighbours) -> tuple[float, float]:
        """How near an answer comes to the nearest other card and the nearest other key point, in [0, 1]."""
        words = zip(reading.roots, reading.known, strict=True)
        places = [word.place for root, word in words if word.place is not None and root not in others.asked]
        if not places:
            return 0.0, 0.0
        whole = unit(meaning_of(places).sum(0)[None])[0]
        card = (self.cards @ whole * others.cards).max(initial=0.0)
        point = (self.points @ whole * others.points).max(initial=0.0)
        return round(float(card), _DIGITS), round(float(point), _DIGITS)


def kindred(course: Contents) -> Kindred:
    """What the cards of a course mean; the words of a card's own question count where it has no others."""
    owners = course.card_of.tolist()
    sums = [
        meanings_of(sorted(stems - course.questions[card] or stems)).sum(0)
        for card, stems in zip(owners, course.points, strict=True)
    ]
    points = unit(np.array([meanings_of(()).sum(0), *sums]))[1:]
    cards = np.zeros((len(course.questions), points.shape[1]))
    np.add.at(cards, course.card_of, points)
    return Kindred(points, unit(cards))
