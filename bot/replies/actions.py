"""What a button does, and how that fits into the 64 bytes that Telegram keeps for it."""

from dataclasses import dataclass, fields

from pydantic import TypeAdapter, ValidationError

LIMIT = 64


@dataclass(frozen=True, slots=True)
class Hint:
    """Show one more hint of the question asked at this turn."""

    turn: int


@dataclass(frozen=True, slots=True)
class Skip:
    """Go on without answering the question asked at this turn."""

    turn: int


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Show the answer to the question asked at this turn."""

    turn: int


@dataclass(frozen=True, slots=True)
class Next:
    """Go on from the verdict of this turn."""

    turn: int


@dataclass(frozen=True, slots=True)
class Retry:
    """Ask the card of this turn's verdict once more, as practice."""

    turn: int


@dataclass(frozen=True, slots=True)
class Easy:
    """Call the answer of this turn's verdict easy."""

    turn: int


@dataclass(frozen=True, slots=True)
class Study:
    """Start, or go on with, a sitting over all decks."""


@dataclass(frozen=True, slots=True)
class StudyAhead:
    """Start a sitting over cards that are not due yet."""


@dataclass(frozen=True, slots=True)
class ShowDecks:
    """List the decks."""


@dataclass(frozen=True, slots=True)
class ShowDeck:
    """Show one deck and how much of it is known."""

    deck: str


@dataclass(frozen=True, slots=True)
class StudyDeck:
    """Start a sitting over one deck."""

    deck: str


@dataclass(frozen=True, slots=True)
class ShowNotes:
    """List the notes: all decks."""


@dataclass(frozen=True, slots=True)
class ShowDeckNotes:
    """List the notes of one deck."""

    deck: str


@dataclass(frozen=True, slots=True)
class ShowNote:
    """Show one note of a deck, by its place from 0."""

    deck: str
    number: int


Action = (
    Hint
    | Skip
    | GiveUp
    | Next
    | Retry
    | Easy
    | Study
    | StudyAhead
    | ShowDecks
    | ShowDeck
    | StudyDeck
    | ShowNotes
    | ShowDeckNotes
    | ShowNote
)

# Buttons outlive releases: a code once given to an action is never given to another.
_CODES: dict[str, type[Action]] = {
    "h": Hint,
    "s": Skip,
    "g": GiveUp,
    "n": Next,
    "r": Retry,
    "e": Easy,
    "st": Study,
    "sa": StudyAhead,
    "ds": ShowDecks,
    "d": ShowDeck,
    "sd": StudyDeck,
    "ns": ShowNotes,
    "dn": ShowDeckNotes,
    "nt": ShowNote,
}
_NAMES = {kind: code for code, kind in _CODES.items()}
_READERS: dict[type[Action], TypeAdapter[Action]] = {kind: TypeAdapter(kind) for kind in _NAMES}


def encode(action: Action) -> str:
    """An action as button data of at most 64 bytes; ValueError if it does not fit."""
    values = (str(getattr(action, field.name)) for field in fields(action))
    data = ":".join((_NAMES[type(action)], *values))
    if len(data.encode()) > LIMIT:
        raise ValueError(f"Button data over {LIMIT} bytes: {data}")
    return data


def decode(data: object) -> Action | None:
    """The action in button data; None for what this release does not know. Data may be forged."""
    code, *values = str(data).split(":")
    kind = _CODES.get(code)
    if kind is None or len(values) != len(fields(kind)):
        return None
    named = {field.name: value for field, value in zip(fields(kind), values, strict=True)}
    try:
        return _READERS[kind].validate_python(named)
    except ValidationError:
        return None
