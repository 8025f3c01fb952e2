"""The form of a note's file: `# Title`, plain paragraphs and `- ` lists, and at its end `Source: ...`."""

import re
from pathlib import Path

from content.card import Note
from content.ids import misnamed
from content.problem import Problem
from content.text_file import files, read_text

_TITLE = re.compile(r"# +(\S.*)")
_MARKUP = re.compile(r"^#+ |^[*+] |\*\*|__|`|\]\(|</?[a-z]+>")
_SOURCE = "\nSource:"


def read_notes(folder: Path) -> tuple[dict[str, Note], tuple[Problem, ...]]:
    """Read every note of a folder, by id."""
    read = [_read_note(path) for path in files(folder, "*.md")]
    notes = {note.id: note for note, _ in read if note}
    return notes, tuple(problem for _, problems in read for problem in problems)


def _read_note(path: Path) -> tuple[Note | None, tuple[Problem, ...]]:
    """Read a note; None where the file is no text, but a flaw of form hides nothing that can be read."""
    text, problems = read_text(path)
    if problems:
        return None, problems
    head, _, rest = text.rstrip().partition("\n")
    title = _TITLE.fullmatch(head.rstrip())
    body, mark, source = rest.rpartition(_SOURCE)
    passage = (body if mark else source) if title else text
    note = Note(
        path.stem, title[1] if title else path.stem, _unwrapped(passage), _unwrapped(source if mark else "")
    )
    return note, (
        *misnamed(path, path.stem, "a note"),
        *_flaws(str(path), text.rstrip(), note, titled=bool(title)),
    )


def _unwrapped(text: str) -> str:
    """Join the lines of each paragraph and of each list entry, so that any screen can break them anew."""
    paragraphs = re.split(r"\n\s*\n", text.strip())
    return "\n\n".join(re.sub(r"\s*\n\s*(?!- |\s)", " ", paragraph) for paragraph in paragraphs)


def _flaws(file: str, text: str, note: Note, *, titled: bool) -> tuple[Problem, ...]:
    lines = text.split("\n")
    flaws = []
    if not titled:
        flaws.append(Problem(file, 1, 1, "the title is missing; write '# ' and the title in the first line"))
    if not note.text:
        flaws.append(Problem(file, 1, 1, "there is nothing to read; write a paragraph under the title"))
    if not note.source or "\n\n" in note.source:
        flaws.append(
            Problem(file, len(lines), 1, "the source is missing; write a last paragraph 'Source: ...'")
        )
    for number, line in enumerate(lines[1:], 2):
        if hit := _MARKUP.search(line):
            message = f"'{hit[0].strip()}' would be shown as it is; write plain paragraphs and '- ' lists"
            flaws.append(Problem(file, number, hit.start() + 1, message))
    return tuple(flaws)
