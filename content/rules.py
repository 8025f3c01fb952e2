"""What a value must be beyond its type and length: meaningful, said once, and there when it is named."""

from collections.abc import Iterable
from dataclasses import dataclass
from unicodedata import category

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError
from rapidfuzz import process

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


def something(text: str) -> str:
    """A text has a word in it, and nothing that a chat cannot show."""
    if any(category(sign) in ("Cc", "Cs") and sign != "\n" for sign in text):
        raise PydanticCustomError("unshowable", "holds a character that no screen can show")
    if not any(sign.isalnum() for sign in text):
        raise PydanticCustomError("empty", "has no word in it")
    return text


def once(texts: list[str]) -> list[str]:
    """No text stands twice in a list, whatever its capitals."""
    seen: set[str] = set()
    for text in texts:
        if text.casefold() in seen:
            raise ValueError(f"'{text}' stands twice in this list; keep one of the two")
        seen.add(text.casefold())
    return texts


def same(group: str) -> str:
    """A group of synonyms is two words or phrases or more, with `=` between them."""
    words = [word.strip() for word in group.split("=")]
    if len(words) < 2 or not all(words):
        raise ValueError(
            f"'{group}' is no group of synonyms; write two or more with = between: client = customer"
        )
    return " = ".join(once(words))


def known_note(note: str, info: ValidationInfo) -> str:
    """A note's id is the name of a file in notes/."""
    return _known(note, _shelf(info).notes, "there is no note '{}' in notes/", "write notes/{}.md")


def known_picture(file: str, info: ValidationInfo) -> str:
    """A picture's name is that of a PNG or JPEG file in images/."""
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
