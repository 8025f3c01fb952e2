"""What a YAML syntax error means to the person who wrote the file, and where it is."""

import yaml

from content.problem import Problem

TOO_DEEP = "nested too deep"

# A part of the parser's own words (libyaml's and PyYAML's differ) -> what to say; the first that fits wins.
_WHERE_IT_STOPPED = {
    "mapping values are not allowed": (
        "a colon starts a field here; put the whole text in quotes, or line the field up with its neighbours"
    ),
    "sequence entries are not allowed": (
        "a dash starts a list here; put it on a line of its own, or put the whole text in quotes"
    ),
    "cannot start any token": "a text cannot begin with this sign; put the whole text in quotes",
    "escape": "a backslash between double quotes needs another; write \\\\, or use single quotes",
    "block scalar": "'|' or '>' begins a text on the lines below; start the text there, or put it in quotes",
    TOO_DEEP: "this is nested deeper than any file here needs; remove brackets or indentation",
}
_WHERE_IT_BEGAN = {
    "unexpected end of stream": "this quote is never closed; write the closing quote",
    "',' or ']'": "this '[' is not closed by ']'; close it, or put the whole text in quotes",
    "',' or '}'": "this '{' is not closed by '}'; close it, or put the whole text in quotes",
}
_OTHERWISE = "this does not belong to what is above it; line it up, or put the whole text in quotes"


def syntax_problem(error: yaml.YAMLError, file: str) -> Problem:
    """Say where the file stops being YAML and what to write instead."""
    words = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    stopped = getattr(error, "problem_mark", None)
    began = getattr(error, "context_mark", None) or stopped
    for mark, table in ((stopped, _WHERE_IT_STOPPED), (began, _WHERE_IT_BEGAN)):
        for part, message in table.items():
            if part in words:
                return Problem(file, *place_of(mark), message)
    return Problem(file, *place_of(stopped), _OTHERWISE)


def place_of(mark: object) -> tuple[int, int]:
    """The line and column of a parser's mark, from 1; (1, 1) where the parser does not say."""
    return (getattr(mark, "line", 0) + 1, getattr(mark, "column", 0) + 1)
