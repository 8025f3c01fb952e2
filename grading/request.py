"""How an answer to be graded looks as a JSON object."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from grading.verdict import KeyPoint, Misconception


class RequestError(ValueError):
    """A line that cannot be graded, and why."""


@dataclass(frozen=True, slots=True)
class Request:
    """One answer to one card; `id` comes back with the verdict."""

    id: str | int
    question: str
    key_points: tuple[KeyPoint, ...]
    answer: str
    need: int | None = None
    ordered: bool = False
    misconceptions: tuple[Misconception, ...] = ()


def parse(line: bytes) -> Request:
    """Read one line of UTF-8 JSON; fields that are not ours are left alone. Raises RequestError."""
    return request(fields(line))


def fields(line: bytes) -> Mapping[str, object]:
    """The object on a line. Raises RequestError."""
    try:
        value: object = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise RequestError(f"not UTF-8 at byte {error.start + 1}") from None
    except json.JSONDecodeError as error:
        raise RequestError(f"not JSON: {error.msg} at character {error.pos + 1}") from None
    except (ValueError, RecursionError):
        raise RequestError("not JSON that can be read: a number too long or nested too deep") from None
    if not isinstance(value, dict):
        raise RequestError('a JSON object is needed, such as {"id": ..., "question": ..., ...}')
    return value


def request(given: Mapping[str, object]) -> Request:
    """The request in an object. Raises RequestError."""
    points = given.get("key_points")
    if not isinstance(points, list) or not points:
        raise RequestError('"key_points" must be a list of at least one key point')
    key_points = tuple(_key_point(point, number) for number, point in enumerate(points, 1))
    return Request(
        id=_id(given),
        question=_text(given, "question"),
        key_points=key_points,
        answer=_text(given, "answer"),
        need=_need(given, len(key_points)),
        ordered=_ordered(given),
        misconceptions=_misconceptions(given),
    )


def _ordered(given: Mapping[str, object]) -> bool:
    ordered = given.get("ordered") or False
    if not isinstance(ordered, bool):
        raise RequestError('"ordered" must be true or false')
    return ordered


def _misconceptions(given: Mapping[str, object]) -> tuple[Misconception, ...]:
    wrong = given.get("misconceptions") or []
    if not isinstance(wrong, list):
        raise RequestError('"misconceptions" must be a list of texts or objects with a "text"')
    return tuple(_misconception(idea) for idea in wrong)


def _misconception(given: object) -> Misconception:
    if isinstance(given, str):
        return Misconception(given)
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise RequestError('a misconception must be a text or an object with a "text"')
    feedback, accept = given.get("feedback") or "", given.get("accept") or []
    if not isinstance(feedback, str):
        raise RequestError('"feedback" of a misconception must be a text')
    if not isinstance(accept, list) or not all(isinstance(wording, str) for wording in accept):
        raise RequestError('"accept" of a misconception must be a list of texts')
    return Misconception(given["text"], feedback, tuple(accept))


def _id(given: Mapping[str, object]) -> str | int:
    value = given.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise RequestError('"id" must be a text or a whole number')
    return value


def _text(given: Mapping[str, object], name: str) -> str:
    value = given.get(name)
    if not isinstance(value, str):
        raise RequestError(f'"{name}" must be a text')
    return value


def _need(given: Mapping[str, object], points: int) -> int | None:
    value = given.get("need")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= points:
        raise RequestError(f'"need" must be a whole number from 1 to the {points} key points, or null')
    return value


def _key_point(given: object, number: int) -> KeyPoint:
    if isinstance(given, str):
        return KeyPoint(given)
    if not isinstance(given, dict) or not isinstance(given.get("text"), str):
        raise RequestError(f'key point {number} must be a text or an object with a "text"')
    accept, essential = given.get("accept") or [], given.get("essential") or False
    if not isinstance(accept, list) or not all(isinstance(wording, str) for wording in accept):
        raise RequestError(f'"accept" of key point {number} must be a list of texts')
    if not isinstance(essential, bool):
        raise RequestError(f'"essential" of key point {number} must be true or false')
    return KeyPoint(given["text"], tuple(accept), essential)
