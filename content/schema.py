"""What the files of a course may say: fields, types, limits, and for each field what to write in it."""

from typing import Annotated, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    field_validator,
)

from content.ids import ID_PATTERN
from content.rules import known_note, known_picture, once, same, something

_Text = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(something)]
_Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
_NoteId = Annotated[_Text, AfterValidator(known_note)]
_Synonyms = list[Annotated[_Text, AfterValidator(same)]]
_GROUPS = "a list of words that mean the same here, such as client = customer"


class Fields(BaseModel):
    """The fields of one thing in a file; `called` is how a person names that thing."""

    called: ClassVar[str]

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class PictureFields(Fields):
    """A picture."""

    called = "a picture"

    file: Annotated[_Text, AfterValidator(known_picture)] = Field(description="the name of a file in images/")
    alt: _Text = Field(max_length=1024, description="what the picture shows, in at most 1024 characters")


class PointFields(Fields):
    """A key point."""

    called = "a key point"

    text: _Text = Field(
        max_length=300, description="one thing that a good answer says, in at most 300 characters"
    )
    note: _NoteId = Field(description="the id of the note that teaches it")
    essential: bool = Field(default=False, description="true or false, without quotes")
    accept: Annotated[list[_Text], AfterValidator(once)] = Field(
        min_length=2, max_length=6, description="a list of 2 to 6 wordings"
    )


class MisconceptionFields(Fields):
    """A wrong idea."""

    called = "a misconception"

    text: _Text = Field(max_length=300, description="the wrong idea, in at most 300 characters")
    feedback: _Text = Field(description="what to tell a learner who holds it")
    accept: Annotated[list[_Text], AfterValidator(once)] = Field(
        default=[], max_length=6, description="a list of at most 6 other wordings"
    )


class CardFields(Fields):
    """A card."""

    called = "a card"

    id: _Id = Field(description="a short name that will never change, such as brand-trust")
    question: _Text = Field(max_length=1000, description="the question, in at most 1000 characters")
    key_points: list[PointFields] = Field(
        min_length=1, max_length=8, description="a list of 1 to 8 key points"
    )
    need: int | None = Field(
        default=None, description="how many key points make a full answer, as a number such as 3"
    )
    ordered: bool = Field(default=False, description="true or false, without quotes")
    misconceptions: list[MisconceptionFields] = Field(
        default=[], description="a list of wrong ideas, each with text and feedback"
    )
    explanation: _Text = Field(description="one sentence that explains the answer")
    source: _Text | None = Field(default=None, description="where the cards come from")
    picture: PictureFields | None = Field(default=None, description="its fields file and alt")

    @field_validator("need")
    @classmethod
    def _within_the_points(cls, need: int | None, info: ValidationInfo) -> int | None:
        points = info.data.get("key_points")
        if need is not None and points and not 1 <= need <= len(points):
            raise ValueError(
                f"'need' is {need} of {len(points)} key points; write 1 to {len(points)}, or leave it out"
            )
        return need


class DeckFields(Fields):
    """A deck."""

    called = "a deck"

    title: _Text = Field(description="the title that learners see")
    source: _Text = Field(description="where the cards come from")
    notes: Annotated[list[_NoteId], AfterValidator(once)] = Field(
        min_length=1, description="a list of one note's id or more, in reading order"
    )
    cards: list[CardFields] = Field(min_length=1, description="a list of one card or more")
    synonyms: _Synonyms = Field(default=[], description=_GROUPS)


class CourseFields(Fields):
    """A course."""

    called = "a course"

    title: _Text = Field(description="the title that learners see")
    synonyms: _Synonyms = Field(default=[], description=_GROUPS)
