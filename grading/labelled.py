"""How labelled answers look in files: course cards, two-way reference sets, summary units, scored answers."""

import gzip
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from grading.course import Course
from grading.neighbours import CourseCard
from grading.request import Request, RequestError, fields, request
from grading.verdict import KeyPoint, Outcome

_UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Labelled:
    """An answer and what a person said of it.

    `hits` and `contradicted` are per key point; `outcome` the person's verdict, `score` the person's mark in
    [0, 1] (None: not given). `references`: the key points are reference answers, each a whole answer, and
    `hits` says once whether the answer is right. `card` tells the cards apart; `course` are the others;
    `weight` is how much is learned from it, less than 1 for answers that are harder than life; `file` is
    where it was read from.
    """

    request: Request
    hits: tuple[bool, ...]
    contradicted: tuple[bool, ...]
    outcome: Outcome | None
    kind: str
    card: str
    references: bool = False
    score: float | None = None
    course: Course | None = None
    weight: float = 1.0
    file: str = ""


def made_up(
    card: Labelled, text: str, *, hits: Collection[int] = (), contradicted: Collection[int] = ()
) -> Labelled:
    """Another answer to the card of an answer, which hits these key points and contradicts those."""
    points = range(len(card.hits))
    return replace(
        card,
        request=replace(card.request, answer=text),
        hits=tuple(point in hits for point in points),
        contradicted=tuple(point in contradicted for point in points),
        outcome=Outcome.PARTIAL if hits else Outcome.INCORRECT,
        kind="made up",
    )


def read_labelled(file: Path, course: Course | None = None) -> list[Labelled]:
    """The labelled answers of a file, gzipped or not. Raises RequestError naming the line, OSError.

    `course` is for cards that do not name theirs; cards that name a subject have the others of that subject.
    """
    raw = file.read_bytes()
    lines = (gzip.decompress(raw) if file.suffix == ".gz" else raw).splitlines()
    labelled: list[Labelled] = []
    subjects: list[str] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                given = fields(line)
                answer = _labelled(given)
                if labelled and _is_same_text(labelled[-1], answer):
                    labelled[-1] = _together(labelled[-1], answer)
                    continue
                labelled.append(answer)
                subjects.append(str(given.get("course", "")))
            except ValueError as error:
                raise RequestError(f"{file}:{number}: {error}") from error
    courses = _courses(labelled, subjects)
    return [
        replace(
            answer,
            course=None if answer.outcome is None else courses.get(subject, course),
            file=file.name,
        )
        for answer, subject in zip(labelled, subjects, strict=True)
    ]


def read_course(file: Path) -> Course:
    """A course as `keypoint cards --json` prints it. Raises RequestError, OSError."""
    cards = fields(b'{"cards": ' + file.read_bytes() + b"}").get("cards")
    if not isinstance(cards, list) or not all(isinstance(card, dict) for card in cards):
        raise RequestError(f"{file}: a list of cards is needed, as `keypoint cards --json` prints it")
    asked = (request({"id": number, "answer": "", **card}) for number, card in enumerate(cards))
    return Course(CourseCard(card.question, card.key_points) for card in asked)


def _courses(labelled: Sequence[Labelled], subjects: Iterable[str]) -> dict[str, Course]:
    cards: dict[str, dict[str, CourseCard]] = {}
    for answer, subject in zip(labelled, subjects, strict=True):
        if subject:
            asked = answer.request
            cards.setdefault(subject, {})[answer.card] = CourseCard(asked.question, asked.key_points)
    return {subject: Course(by_question.values()) for subject, by_question in cards.items()}


def _labelled(given: Mapping[str, object]) -> Labelled:
    if "reference_answers" in given:
        return _reference(given)
    if "key_point" in given:
        return _unit(given)
    asked = request(given)
    hit, contradicts = given.get("hit"), given.get("contradicts", [])
    if not isinstance(hit, list) or not isinstance(contradicts, list):
        raise RequestError('"hit" and "contradicts" must list key points, counted from 0')
    points = range(len(asked.key_points))
    return Labelled(
        asked,
        tuple(index in hit for index in points),
        tuple(index in contradicts for index in points),
        Outcome(str(given.get("verdict"))),
        str(given.get("kind", "")),
        asked.question,
        weight=_weight(given),
    )


def _weight(given: Mapping[str, object]) -> float:
    weight = given.get("weight", 1.0)
    if not isinstance(weight, int | float) or not 0.0 < weight <= 1.0:
        raise RequestError('"weight" must be a number above 0 and at most 1')
    return float(weight)


def _unit(given: Mapping[str, object]) -> Labelled:
    """A summary content unit: does a text say it?"""
    asked = request({"question": "", "key_points": [given.get("key_point")], **given})
    text = str(given.get("id")).rpartition("/")[0].split("/")
    return Labelled(asked, (bool(given.get("hit")),), (False,), None, _UNIT, "/".join(text[1:2]))


def _is_same_text(one: Labelled, other: Labelled) -> bool:
    """Whether two are units held against one text: these are the key points of one card."""
    return one.kind == other.kind == _UNIT and (one.card, one.request.answer) == (
        other.card,
        other.request.answer,
    )


def _together(one: Labelled, other: Labelled) -> Labelled:
    points = (*one.request.key_points, *other.request.key_points)
    return replace(
        one,
        request=replace(one.request, key_points=points),
        hits=one.hits + other.hits,
        contradicted=one.contradicted + other.contradicted,
    )


def _reference(given: Mapping[str, object]) -> Labelled:
    """An answer to compare with reference answers, labelled right or wrong, or scored."""
    references = given.get("reference_answers")
    if not isinstance(references, list):
        raise RequestError('"reference_answers" must be a list of texts')
    asked = request({**given, "key_points": references})
    score = given.get("score")
    mark = float(score) if isinstance(score, int | float) else None
    right = mark >= 0.5 if mark is not None else given.get("label2") == "correct"
    wrong = given.get("label3") == "contradictory"
    return Labelled(
        asked,
        (right,),
        (wrong,),
        None,
        str(given.get("label3", "")),
        asked.question,
        references=True,
        score=mark,
    )


def with_question_alone(answer: Labelled, reference: KeyPoint) -> Request:
    """The request that asks for one reference answer only."""
    return replace(answer.request, key_points=(reference,))
