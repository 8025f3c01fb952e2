"""What a course is made of: decks of cards, and the notes that teach them."""

from dataclasses import dataclass

from grading import KeyPoint, Misconception


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture file (an absolute path) and the words that say what it shows."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class Note:
    """A passage of the course notes to read; `text` is plain, its paragraphs parted by blank lines."""

    id: str
    title: str
    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Card:
    """One question with its key points; `need` is how many of them make a full answer (None: all).

    `ordered` key points count only in the card's order.
    """

    course: str
    deck: str
    id: str
    question: str
    key_points: tuple[KeyPoint, ...]
    explanation: str
    source: str
    need: int | None = None
    picture: Picture | None = None
    misconceptions: tuple[Misconception, ...] = ()
    ordered: bool = False

    @property
    def key(self) -> str:
        """The name progress hangs on: it outlives edits of wording and moves between decks of the course."""
        return f"{self.course}/{self.id}"


@dataclass(frozen=True, slots=True)
class Deck:
    """A titled list of cards, with the notes to read beside them in reading order.

    `synonyms` are groups of words and phrases that mean the same in these cards.
    """

    id: str
    course: str
    title: str
    source: str
    cards: tuple[Card, ...]
    notes: tuple[Note, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """A folder of decks, with every note that lies beside them and the synonyms of all decks."""

    id: str
    title: str
    decks: tuple[Deck, ...]
    notes: tuple[Note, ...] = ()
    synonyms: tuple[tuple[str, ...], ...] = ()
