"""How a card's answer is graded: with all that its course and the host's settings say about it."""

from collections.abc import Callable, Iterable

from content.card import Card
from content.card import Course as CourseOfCards
from grading import Course, CourseCard, Strictness, Verdict, grade
from grading.synonyms import widened

Judge = Callable[[Card, str], Verdict]


def judge_of(courses: Iterable[CourseOfCards], strictness: Strictness = Strictness.NORMAL) -> Judge:
    """The judge of these courses' cards; each course is prepared once, here."""
    known = tuple(courses)
    prepared = {course.id: _prepared(course) for course in known}
    synonyms = {deck.id: (*course.synonyms, *deck.synonyms) for course in known for deck in course.decks}

    def judge(card: Card, answer: str) -> Verdict:
        return grade(
            card.question,
            widened(card.key_points, synonyms.get(card.deck, ())),
            answer,
            need=card.need,
            ordered=card.ordered,
            misconceptions=card.misconceptions,
            course=prepared.get(card.course),
            strictness=strictness,
        )

    return judge


def _prepared(course: CourseOfCards) -> Course:
    return Course(CourseCard(card.question, card.key_points) for deck in course.decks for card in deck.cards)
