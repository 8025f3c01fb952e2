"""How a folder becomes a course: course.yaml, decks, notes/ and images/, and ids that no two cards share."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from content.advice import validate
from content.card import Course
from content.deck_file import DeckFile, deck_of, read_deck
from content.ids import misnamed
from content.notes import read_notes
from content.problem import Problem
from content.rules import Shelf
from content.schema import CourseFields
from content.text_file import files, read_text
from content.yaml_nodes import parse

_COURSE_FILE = "course.yaml"


def read_course(folder: Path) -> tuple[Course, tuple[Problem, ...]]:
    """Read a course and everything that is wrong with it.

    A deck with a problem is left out; so is every deck where the folder's name cannot be the course's id.
    """
    course = folder.resolve().name
    notes, note_problems = read_notes(folder / "notes")
    shelf = Shelf(frozenset(notes), frozenset(path.name for path in files(folder / "images", "*")))
    decks = [read_deck(path, shelf) for path in files(folder, "*.yaml") if path.name != _COURSE_FILE]
    deck_problems = [*_repeated_ids(decks), *(problem for deck in decks for problem in deck.problems)]
    fields, title_problems = _course_fields(folder)
    course_problems = misnamed(folder / _COURSE_FILE, course, "a course")
    bad = {problem.file for problem in deck_problems}
    good = tuple(
        deck_of(deck, deck.fields, course, notes)
        for deck in decks
        if deck.fields and str(deck.path) not in bad and not course_problems
    )
    problems = (*course_problems, *title_problems, *note_problems, *deck_problems, *_misplaced(folder, decks))
    synonyms = tuple(tuple(group.split(" = ")) for group in fields.synonyms)
    return Course(course, fields.title, good, tuple(notes.values()), synonyms), problems


def _course_fields(folder: Path) -> tuple[CourseFields, tuple[Problem, ...]]:
    """What course.yaml says, the folder's name being the title where it does not give one."""
    path = folder / _COURSE_FILE
    otherwise = CourseFields.model_construct(title=folder.resolve().name)
    if not path.exists():
        return otherwise, (
            Problem(str(path), 1, 1, "the file is missing; write it with the course's title: ..."),
        )
    text, problems = read_text(path)
    document = parse(text, str(path))
    if problems or document.value is None:
        return otherwise, problems or document.problems
    fields, misfits = validate(document, str(path), CourseFields, Shelf())
    return fields or otherwise, (*document.problems, *misfits)


def _repeated_ids(decks: Iterable[DeckFile]) -> Iterator[Problem]:
    """Progress hangs on a card's id, so that no two cards of a course may share one.

    A deck that is good so far keeps its ids, so that a spoilt copy of it cannot take them away.
    """
    first: dict[str, str] = {}
    for deck in sorted(decks, key=lambda deck: bool(deck.problems)):
        for card, (line, column) in deck.ids:
            if card in first:
                message = f"the id '{card}' is already used in {first[card]}; write another"
                yield Problem(str(deck.path), line, column, message)
            first.setdefault(card, f"{deck.path.name}, line {line}")


def _misplaced(folder: Path, decks: list[DeckFile]) -> Iterator[Problem]:
    for path in files(folder, "*.yml"):
        yield Problem(
            str(path), 1, 1, f"only files that end in .yaml are read; rename it to {path.stem}.yaml"
        )
    if not decks:
        yield Problem(
            str(folder / _COURSE_FILE), 1, 1, "the course has no deck; write one, such as first-deck.yaml"
        )
