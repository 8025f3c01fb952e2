"""What a course is made of: decks of cards, and the notes that teach them."""

from dataclasses import dataclass

from grading import KeyPoint


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
    """One question with its key points; `need` is how many of them make a full answer (None: all)."""

    course: str
    deck: str
    id: str
    question: str
    key_points: tuple[KeyPoint, ...]
    explanation: str
    source: str
    need: int | None = None
    picture: Picture | None = None

    @property
    def key(self) -> str:
        """The name progress hangs on: it outlives edits of wording and moves between decks of the course."""
        return f"{self.course}/{self.id}"


@dataclass(frozen=True, slots=True)
class Deck:
    """A titled list of cards, with the notes to read beside them in reading order."""

    id: str
    course: str
    title: str
    source: str
    cards: tuple[Card, ...]
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Course:
    """A folder of decks, with every note that lies beside them."""

    id: str
    title: str
    decks: tuple[Deck, ...]
    notes: tuple[Note, ...] = ()
