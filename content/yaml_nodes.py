"""YAML with positions and without traps: only this module and `yaml_faults` know the parser.

Values are built from parse events rather than by `yaml.compose`, because events show anchors, never multiply
what an alias names, and allow a limit on nesting (libyaml's composer overflows the stack instead).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

import yaml
from yaml.resolver import Resolver

from content.problem import Problem
from content.yaml_faults import TOO_DEEP, place_of, syntax_problem

Where = tuple[str | int, ...]
Place = tuple[int, int]

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MAX_DEPTH = 12  # a deck needs 6
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,8})")
_READ_AS = {"null": "nothing at all", "int": "a number", "float": "a number", "timestamp": "a date"}

_tag: Callable[[type[yaml.Node], str, tuple[bool, bool]], str] = Resolver().resolve


@dataclass(frozen=True, slots=True)
class Trap:
    """An unquoted word that YAML takes for something other than text: `read_as` names what."""

    text: str
    read_as: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file's content, and the line and column of each value and each field's name.

    `value` is made of dict, list, str, int, bool and Trap, or is None where nothing could be read.
    A `Where` is the names and indexes that lead to a value.
    """

    value: object
    values: Mapping[Where, Place]
    names: Mapping[Where, Place]
    problems: tuple[Problem, ...]


def parse(text: str, file: str) -> Document:
    """Read one YAML document; whatever is wrong becomes a problem, never an exception."""
    builder = _Builder(file, yaml.parse(text, Loader=_LOADER))
    value = None
    try:
        value = builder.document()
    except yaml.YAMLError as error:
        builder.problems.append(syntax_problem(error, file))
    return Document(value, builder.values, builder.names, tuple(builder.problems))


class _Builder:
    """Turns parse events into values, noting places and problems on the way."""

    def __init__(self, file: str, events: Iterator[yaml.Event]) -> None:
        self.file = file
        self.events = events
        self.values: dict[Where, Place] = {}
        self.names: dict[Where, Place] = {}
        self.problems: list[Problem] = []

    def document(self) -> object:
        next(self.events)  # the start of the stream
        first = next(self.events)
        if isinstance(first, yaml.StreamEndEvent):
            self.problems.append(Problem(self.file, 1, 1, "the file has only comments; write its fields"))
            return None
        value = self._value(next(self.events), ())
        next(self.events)  # the end of the document
        after = next(self.events)
        if not isinstance(after, yaml.StreamEndEvent):
            self._report(after, "a second document starts here; remove the line '---' or make two files")
        return value

    def _report(self, event: yaml.Event, message: str) -> None:
        self.problems.append(Problem(self.file, *place_of(event.start_mark), message))

    def _value(self, event: yaml.Event, where: Where) -> object:
        if len(where) > _MAX_DEPTH:
            raise yaml.MarkedYAMLError(
                problem=TOO_DEEP, problem_mark=cast("yaml.error.Mark", event.start_mark)
            )
        self.values[where] = place_of(event.start_mark)
        self._refuse_marks(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(where)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(where)
        return _scalar(event) if isinstance(event, yaml.ScalarEvent) else None

    def _refuse_marks(self, event: yaml.Event) -> None:
        """Aliases, anchors and tags: nearly always a text that begins with `*`, `&` or `!`."""
        if isinstance(event, yaml.AliasEvent):
            self._report(event, "'*' starts an alias here; put the text in quotes, or write the value out")
        elif getattr(event, "anchor", None) is not None:
            self._report(event, "'&' starts an anchor here; put the text in quotes, or remove it")
        elif getattr(event, "tag", None) is not None:
            self._report(event, "'!' starts a tag here; put the text in quotes, or remove it")

    def _sequence(self, where: Where) -> list[object]:
        items: list[object] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self._value(event, (*where, len(items))))
        return items

    def _mapping(self, where: Where) -> dict[str, object]:
        fields: dict[str, object] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._nameless(event, where)
                continue
            self._refuse_marks(event)
            name = str(event.value)
            if name in fields:
                first = self.names[*where, name][0]
                self._report(event, f"'{name}' is already written on line {first}; keep one of the two")
            self.names[*where, name] = place_of(event.start_mark)
            fields[name] = self._value(next(self.events), (*where, name))
        return fields

    def _nameless(self, event: yaml.Event, where: Where) -> None:
        """Pass over a field whose name is a list or fields, as in `{[a]: b}`."""
        self._report(event, "the name of a field is expected here; put the whole text in quotes")
        self._value(event, (*where, 0))
        self._value(next(self.events), (*where, 0))


def _scalar(event: yaml.ScalarEvent) -> object:
    text = str(event.value)
    kind = _tag(yaml.ScalarNode, text, (True, False)).rpartition(":")[2] if event.implicit[0] else "str"
    if kind == "int" and _PLAIN_NUMBER.fullmatch(text):
        return int(text)
    if kind == "bool":
        truth = text.lower() in ("yes", "on", "true")
        return truth if text in ("true", "false") else Trap(text, f"the truth value {str(truth).lower()}")
    return text if kind == "str" else Trap(text, _READ_AS.get(kind, "something else"))
