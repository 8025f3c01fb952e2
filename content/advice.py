"""What the schema's objections mean to the person who wrote the file: a place and a sentence for each."""

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from content.ids import ID_FORM, slug
from content.problem import Problem
from content.rules import Shelf, did_you_mean
from content.schema import CardFields, Fields, MisconceptionFields, PictureFields, PointFields
from content.yaml_nodes import Document, Trap, Where

_F = TypeVar("_F", bound=Fields)

_INSIDE: dict[str, type[Fields]] = {
    "cards": CardFields,
    "key_points": PointFields,
    "misconceptions": MisconceptionFields,
    "picture": PictureFields,
}
_ENTRIES = {
    "accept": "another wording of the same",
    "notes": "the id of a note",
    "synonyms": "words that mean the same, such as client = customer",
}
_READ_AS: dict[type, str] = {bool: "the truth value {}", int: "a number"}
_KINDS: dict[type, str] = {list: "a list", dict: "fields"}


def validate(
    document: Document, file: str, model: type[_F], shelf: Shelf
) -> tuple[_F | None, tuple[Problem, ...]]:
    """Hold a document against a model; None where they do not fit, with the reasons.

    What an alias stands for is not looked up, and not objected to: the document's own problems name it.
    """
    try:
        return model.model_validate(document.value, context=shelf), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
    return None, tuple(
        Problem(file, *_place(document, detail), _sentence(detail, model))
        for detail in details
        if detail["input"] is not None
    )


def _place(document: Document, detail: ErrorDetails) -> tuple[int, int]:
    where = detail["loc"]
    if detail["type"] == "missing":
        return document.values[where[:-1]]
    return document.names[where] if detail["type"] == "extra_forbidden" else document.values[where]


def _sentence(detail: ErrorDetails, model: type[Fields]) -> str:
    where, given = detail["loc"], detail["input"]
    match detail["type"]:
        case "value_error":
            return str(detail["ctx"]["error"])
        case "extra_forbidden":
            return _unknown_field(where, model)
        case "string_pattern_mismatch":
            return f"'{given}' cannot be an id; write {ID_FORM}, such as {slug(given)}"
        case "string_type" if isinstance(given, Trap | bool | int) and _shown(given) != "empty":
            return _misread(given)
        case "string_type" if isinstance(given, list | dict):
            return f"{_subject(where)} is read as {_shown(given)} here; put the whole text in quotes"
        case _:
            return f"{_subject(where)} {_fault(detail)}; write {_phrase(where, model)}"


def _unknown_field(where: Where, model: type[Fields]) -> str:
    owner = _model_at(where[:-1], model)
    near = did_you_mean(str(where[-1]), owner.model_fields)
    advice = f"did you mean '{near}'?" if near else f"write one of {', '.join(owner.model_fields)}"
    return f"'{where[-1]}' is not a field of {owner.called}; {advice}"


def _misread(given: object) -> str:
    text = given.text if isinstance(given, Trap) else str(given).lower()
    read_as = given.read_as if isinstance(given, Trap) else _READ_AS[type(given)].format(text)
    return f"'{text}' is read as {read_as} here; put it in quotes: \"{text}\""


def _subject(where: Where) -> str:
    if not where:
        return "the file"
    return f"'{where[-1]}'" if isinstance(where[-1], str) else f"an entry of '{where[-2]}'"


def _fault(detail: ErrorDetails) -> str:
    given = detail["input"]
    match detail["type"]:
        case "missing":
            return "is missing"
        case "too_short" | "too_long":
            return f"has {len(given)} entr{'y' if len(given) == 1 else 'ies'}"
        case "string_too_long":
            return f"has {len(given.strip())} characters"
        case "empty" | "unshowable":
            return detail["msg"]
        case _:
            return f"cannot be {_shown(given)}"


def _shown(given: object) -> str:
    if isinstance(given, Trap):
        return f"'{given.text}'" if given.text else "empty"
    if isinstance(given, str):
        return f"the text '{given if len(given) <= 40 else given[:40] + '...'}'"
    return _KINDS.get(type(given), str(given).lower())


def _phrase(where: Where, model: type[Fields]) -> str:
    inner = _model_at(where, model)
    if not where or where[-1] == "picture" or (isinstance(where[-1], int) and where[-2] in _INSIDE):
        return f"its fields: {', '.join(inner.model_fields)}"
    if isinstance(where[-1], int):
        return _ENTRIES[str(where[-2])]
    return str(_model_at(where[:-1], model).model_fields[where[-1]].description)


def _model_at(where: Where, model: type[Fields]) -> type[Fields]:
    names = [name for name in where if name in _INSIDE]
    return _INSIDE[str(names[-1])] if names else model
