"""The Bot API as data: which methods and parameters exist, and whether a request keeps to them."""

import json
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any, TypeVar

from bot.playground.errors import RefusedError, bad_request

Json = dict[str, Any]
_T = TypeVar("_T", list[Any], dict[str, Any])

_API: Json = json.loads((Path(__file__).parent / "bot-api.json").read_text(encoding="utf-8"))
_METHODS: dict[str, str] = {name.lower(): name for name in _API["methods"]}
_EMPTY = {"chat_id": "chat_id is empty", "text": "message text is empty"}


def method_named(name: str) -> str:
    """The method's name as the Bot API spells it, whatever its case; raises the 404 for an unknown one."""
    if name.lower() not in _METHODS:
        raise RefusedError(404, "Not Found: method not found")
    return _METHODS[name.lower()]


def checked(method: str, given: Mapping[str, object], files: Collection[str] = ()) -> Json:
    """The request's parameters as values of their types (numbers and JSON may come as text); raises a 400."""
    known = _API["methods"][method]["params"]
    for name in given:
        if name not in known:
            raise bad_request(f'unknown parameter "{name}" of {method}')
    values = {
        name: _value(value, known[name]["types"], name) for name, value in given.items() if value is not None
    }
    for name, rule in known.items():
        if rule["required"] and values.get(name, "") == "" and name not in files:
            raise bad_request(_EMPTY.get(name, f'parameter "{name}" of {method} is required'))
    return values


def _value(value: object, types: list[str], where: str) -> object:
    """The value as the first of the types that it fits."""
    problem = bad_request(f'parameter "{where}" has no type')
    for kind in types:
        try:
            return _as(value, kind, where)
        except RefusedError as refused:
            problem = refused
    raise problem


def _as(value: object, kind: str, where: str) -> object:
    if kind in _SIMPLE:
        return _SIMPLE[kind](value, where)
    if kind.startswith("Array of "):
        inner = kind.removeprefix("Array of ")
        items = _decoded(value, list, where)
        return [_value(item, [inner], f"{where}[{place}]") for place, item in enumerate(items)]
    return _as_object(_decoded(value, dict, where), kind, where)


def _as_object(value: Json, kind: str, where: str) -> Json:
    fields = _API["types"].get(kind, {})
    if not fields:
        return _as_one_of(value, kind, where)
    for name in value:
        if name not in fields:
            raise bad_request(f'can\'t parse {where}: unknown field "{name}" of {kind}')
    for name, rule in fields.items():
        if rule["required"] and name not in value:
            raise bad_request(f"can't parse {where}: Can't find field \"{name}\"")
    return {name: _value(item, fields[name]["types"], f"{where}.{name}") for name, item in value.items()}


def _as_one_of(value: Json, family: str, where: str) -> Json:
    """A value of a family such as ReactionType, whose members' names begin with the family's."""
    for kind, fields in _API["types"].items():
        if kind.startswith(family) and fields:
            try:
                return _as_object(value, kind, where)
            except RefusedError:
                continue
    raise bad_request(f"can't parse {where}: it is no {family}")


def _decoded(value: object, shape: type[_T], where: str) -> _T:
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {where} JSON object") from None
    if not isinstance(value, shape):
        raise bad_request(f"can't parse {where}: expected {'an Array' if shape is list else 'an Object'}")
    return value


def _string(value: object, where: str) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise bad_request(f'field "{where}" must be of type String')
    try:
        str(value).encode()
    except UnicodeEncodeError:
        raise bad_request("strings must be encoded in UTF-8") from None
    return str(value)


def _integer(value: object, where: str) -> int:
    text = str(value)
    if isinstance(value, bool) or not text.removeprefix("-").isdecimal():
        raise bad_request(f'field "{where}" must be a valid Integer')
    return int(text)


def _float(value: object, where: str) -> float:
    try:
        return float(str(value))
    except ValueError:
        raise bad_request(f'field "{where}" must be of type Number') from None


def _boolean(value: object, where: str) -> bool:
    if str(value).lower() not in {"true", "false", "1", "0"}:
        raise bad_request(f'field "{where}" must be of type Boolean')
    return str(value).lower() in {"true", "1"}


_SIMPLE: dict[str, Callable[[object, str], object]] = {
    "Boolean": _boolean,
    "Float": _float,
    "InputFile": _string,
    "Integer": _integer,
    "String": _string,
}
