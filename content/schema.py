"""What the files of a course may say: fields, types, limits, and for each field what to write in it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated
from unicodedata import category

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError
from rapidfuzz import process

from content.ids import ID_PATTERN

PICTURE_ENDINGS = (".png", ".jpg", ".jpeg")


@dataclass(frozen=True, slots=True)
class Shelf:
    """What lies beside the decks of a course: the ids of its notes and the names of its pictures."""

    notes: frozenset[str] = frozenset()
    pictures: frozenset[str] = frozenset()


def did_you_mean(word: str, choices: Iterable[str]) -> str | None:
    """The choice that the word may be a slip of, if any is near (two thirds of the letters in common)."""
    best = process.extractOne(word, sorted(choices), score_cutoff=66)
    return best[0] if best else None


def _something(text: str) -> str:
    if any(category(sign) in ("Cc", "Cs") and sign != "\n" for sign in text):
        raise PydanticCustomError("unshowable", "holds a character that no screen can show")
    if not any(sign.isalnum() for sign in text):
        raise PydanticCustomError("empty", "has no word in it")
    return text


def _known_note(note: str, info: ValidationInfo) -> str:
    return _known(note, _shelf(info).notes, "there is no note '{}' in notes/", "write notes/{}.md")


def _known_picture(file: str, info: ValidationInfo) -> str:
    if not file.lower().endswith(PICTURE_ENDINGS):
        raise ValueError(f"'{file}' is not a picture's name; write the name of a PNG or JPEG file in images/")
    return _known(file, _shelf(info).pictures, "there is no picture '{}' in images/", "put the file there")


def _shelf(info: ValidationInfo) -> Shelf:
    return info.context if isinstance(info.context, Shelf) else Shelf()


def _known(name: str, names: frozenset[str], missing: str, otherwise: str) -> str:
    if name in names:
        return name
    near = did_you_mean(name, names)
    raise ValueError(
        f"{missing.format(name)}; " + (f"did you mean '{near}'?" if near else otherwise.format(name))
    )


_Text = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_something)]
_Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
_NoteId = Annotated[_Text, AfterValidator(_known_note)]


class Fields(BaseModel):
    """The fields of one thing in a file; `called` is how a person names that thing."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class PictureFields(Fields):
    """A picture."""

    file: Annotated[_Text, AfterValidator(_known_picture)] = Field(
        description="the name of a file in images/"
    )
    alt: _Text = Field(max_length=1024, description="what the picture shows, in at most 1024 characters")


class PointFields(Fields):
    """A key point."""

    text: _Text = Field(
        max_length=300, description="one thing that a good answer says, in at most 300 characters"
    )
    note: _NoteId = Field(description="the id of the note that teaches it")
    essential: bool = Field(default=False, description="true or false")
    accept: list[_Text] = Field(min_length=2, max_length=6, description="a list of 2 to 6 wordings")


class CardFields(Fields):
    """A card."""

    id: _Id = Field(description="a short name that will never change, such as brand-trust")
    question: _Text = Field(max_length=1000, description="the question, in at most 1000 characters")
    key_points: list[PointFields] = Field(
        min_length=1, max_length=8, description="a list of 1 to 8 key points"
    )
    need: int | None = Field(default=None, description="how many key points make a full answer, such as 3")
    explanation: _Text = Field(description="one sentence that explains the answer")
    source: _Text | None = Field(default=None, description="where the cards come from")
    picture: PictureFields | None = Field(default=None, description="its fields file and alt")

    @field_validator("need")
    @classmethod
    def _within_the_points(cls, need: int | None, info: ValidationInfo) -> int | None:
        points = info.data.get("key_points")
        most = len(points) if points else 8
        if need is not None and not 1 <= need <= most:
            raise ValueError(
                f"'need' is {need}, which its key points cannot give; write a number from 1 to {most}"
            )
        return need


class DeckFields(Fields):
    """A deck."""

    title: _Text = Field(description="the title that learners see")
    source: _Text = Field(description="where the cards come from")
    notes: list[_NoteId] = Field(min_length=1, description="a list of the ids of notes, in reading order")
    cards: list[CardFields] = Field(min_length=1, description="a list of cards")


class CourseFields(Fields):
    """A course."""

    title: _Text = Field(description="the title that learners see")
