"""Where content is found: a folder of courses, one course, or one deck."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from content.card import Course, Deck
from content.course_folder import read_course
from content.errors import ContentError
from content.library import Library
from content.problem import Problem
from content.text_file import files

BUILT_IN = Path(__file__).parent / "decks"


def load(root: Path) -> Library:
    """Load what can be served, with every problem of the rest, in order of file and place.

    A deck with a problem is left out, and so is a course without a deck. Of a single deck's file, only that
    deck and its problems are given; its course's folder supplies notes, images and the ids already taken.

    Raises:
        ContentError: There is no content at `root`.
    """
    try:
        read = [read_course(folder) for folder in _course_folders(root)]
    except OSError as error:
        raise ContentError(
            f"{error.filename} cannot be read ({error.strerror}); make it readable."
        ) from error
    taken = tuple(_taken_names(root, [course for course, _ in read]))
    left_out = {problem.file for problem in taken}
    courses = (_without(course, root, left_out) for course, _ in read)
    library = Library(
        courses=tuple(course for course in courses if course.decks),
        problems=tuple(sorted([*taken, *(problem for _, problems in read for problem in problems)])),
    )
    return _only(library, root) if root.is_file() else library


def _course_folders(root: Path) -> list[Path]:
    if root.is_file() and root.suffix in (".yaml", ".yml"):
        return [root.parent]
    if not root.is_dir():
        what = "is not a deck" if root.exists() else "does not exist"
        raise ContentError(
            f"{root} {what}; give a deck's .yaml file, a course's folder or a folder of courses."
        )
    if files(root, "*.yaml"):
        return [root]
    folders = [folder for folder in files(root, "*") if folder.is_dir() and files(folder, "*.yaml")]
    if not folders:
        raise ContentError(
            f"There is no course in {root}; a course is a folder with course.yaml and its decks."
        )
    return folders


def _taken_names(root: Path, courses: list[Course]) -> Iterator[Problem]:
    """Links and buttons name a deck by its id alone, so that no two courses may share one."""
    first: dict[str, str] = {}
    for course in courses:
        for deck in course.decks:
            if deck.id in first:
                message = f"the course {first[deck.id]} has a deck of this name; rename the file"
                yield Problem(_file(root, course, deck), 1, 1, message)
            first.setdefault(deck.id, course.id)


def _without(course: Course, root: Path, files: set[str]) -> Course:
    return replace(
        course, decks=tuple(deck for deck in course.decks if _file(root, course, deck) not in files)
    )


def _file(root: Path, course: Course, deck: Deck) -> str:
    return str(root / course.id / f"{deck.id}.yaml")


def _only(library: Library, file: Path) -> Library:
    """Narrow a library of one course to the deck of a file."""
    courses = (
        replace(course, decks=tuple(deck for deck in course.decks if deck.id == file.stem))
        for course in library.courses
    )
    return Library(
        courses=tuple(course for course in courses if course.decks),
        problems=tuple(problem for problem in library.problems if problem.file == str(file)),
    )
