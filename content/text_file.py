"""Which files a folder holds and how one is read: UTF-8, one kind of line end, no unseen characters."""

import re
from pathlib import Path

from content.problem import Problem

# What YAML cannot hold, what it alone takes for a line end (U+0085, U+2028, U+2029), and tabs.
_UNSAFE = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]",
)


def files(folder: Path, pattern: str) -> list[Path]:
    """The files of a folder that match, by name, without hidden ones; none if there is no such folder."""
    return sorted(path for path in folder.glob(pattern) if not path.name.startswith("."))


def read_text(path: Path) -> tuple[str, tuple[Problem, ...]]:
    """Read a file; the text is to be used only when there are no problems."""
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        return "", (_not_utf8(path, data, error.start),)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        return "", (Problem(str(path), 1, 1, f"the file cannot be read ({reason}); make it a readable file"),)
    if not text.strip():
        return "", (Problem(str(path), 1, 1, "the file is empty; write its content or delete it"),)
    return text, _unsafe_characters(str(path), text)


def _not_utf8(path: Path, data: bytes, offset: int) -> Problem:
    before = data[:offset].decode("utf-8-sig", errors="replace").split("\n")
    message = f"the byte 0x{data[offset]:02x} is not UTF-8; save the file as UTF-8"
    return Problem(str(path), len(before), len(before[-1]) + 1, message)


def _unsafe_characters(file: str, text: str) -> tuple[Problem, ...]:
    """The first unsafe character of each line: one is enough to find the line."""
    found = ((number, _UNSAFE.search(line)) for number, line in enumerate(text.split("\n"), 1))
    return tuple(Problem(file, number, hit.start() + 1, _advice(hit[0])) for number, hit in found if hit)


def _advice(character: str) -> str:
    if character == "\t":
        return "there is a tab here; write spaces"
    return f"there is an invisible character here (U+{ord(character):04X}); delete it"
