"""What a learner can do in a sitting: open, answer, give up, hint, skip, retry, go on, stop."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from bot.tutor.desk import Desk, Moment, Step
from bot.tutor.events import (
    Asked,
    Eased,
    Event,
    Finished,
    Hinted,
    NothingDue,
    NothingOpen,
    Old,
    Review,
    Reviewed,
    Waiting,
)
from bot.tutor.rating import rate
from bot.tutor.schedule import Rating, Schedule, review
from bot.tutor.selection import choose, choose_ahead
from bot.tutor.session import Phase, Session
from content.card import Card, Deck

Rule = Callable[[Desk, Moment], Step]


def continued(desk: Desk, moment: Moment, decks: Sequence[Deck]) -> Step:
    """Go on with the open sitting, or open one over these decks."""
    if desk.session.phase is Phase.ASKED:
        return resumed(desk)
    if desk.session.phase is Phase.REVIEWED:
        return went_on(desk, moment)
    return opened(desk, moment, decks)


def opened(desk: Desk, moment: Moment, decks: Sequence[Deck]) -> Step:
    """A new sitting over what is due and new in these decks; if that is nothing, say when the next is due."""
    keys = choose(decks, desk.schedules, moment.day)
    if keys:
        return _asked(desk, desk.session.open(keys))
    ahead = choose_ahead(decks, desk.schedules)
    return Step(desk.session, NothingDue(desk.schedules[ahead[0]].due if ahead else None))


def opened_ahead(desk: Desk, moment: Moment, decks: Sequence[Deck]) -> Step:
    """A new sitting over cards that are not due yet, for learners who want more today."""
    keys = choose_ahead(decks, desk.schedules)
    return _asked(desk, desk.session.open(keys)) if keys else opened(desk, moment, decks)


def answered(desk: Desk, moment: Moment, text: str) -> Step:
    """Grade the text against the open card and keep the review."""
    if desk.session.phase is Phase.REVIEWED:
        return Step(desk.session, Waiting(desk.session.turn))
    if desk.session.phase is Phase.IDLE:
        return Step(desk.session, NothingOpen())
    return _graded(desk, moment, text, gave_up=False)


def gave_up(desk: Desk, moment: Moment) -> Step:
    """The learner does not know: show the answer, keep the review."""
    return _graded(desk, moment, "", gave_up=True)


def hinted(desk: Desk, _: Moment) -> Step:
    """Give one more hint of the open question."""
    card = desk.card
    if card is None:
        return _asked(desk, desk.session)
    session = desk.session if desk.session.hints >= len(card.key_points) else desk.session.hint()
    return Step(session, Hinted(_question(card, session)))


def skipped(desk: Desk, _: Moment) -> Step:
    """Go on without an answer; nothing is kept of the card."""
    return _asked(desk, desk.session.skip())


def went_on(desk: Desk, _: Moment) -> Step:
    """From a verdict to the next question."""
    return _asked(desk, desk.session.advance())


def retried(desk: Desk, _: Moment) -> Step:
    """From a verdict to the same question once more."""
    return _asked(desk, desk.session.again())


def eased(desk: Desk, _: Moment) -> Step:
    """Call the good answer just given easy: its schedule is made anew from the one before it."""
    if desk.session.rating is Rating.EASY and desk.schedule is not None:
        return Step(desk.session, Eased(desk.schedule.due))
    if desk.session.rating is not Rating.GOOD or desk.review is None:
        return Step(desk.session, Old(open_question=False))
    schedule = review(desk.session.before, Rating.EASY, desk.review.day)
    session = replace(desk.session, rating=Rating.EASY)
    return Step(session, Eased(schedule.due), replace(desk.review, rating=Rating.EASY), schedule)


def stopped(desk: Desk, _: Moment) -> Step:
    """End the sitting."""
    if desk.session.phase is Phase.IDLE:
        return Step(desk.session, NothingOpen())
    return Step(desk.session.close(), Finished(desk.session.tally, stopped=True))


def resumed(desk: Desk) -> Step:
    """Say again where the learner is: the open question, the verdict just given, or nothing."""
    session, card = desk.session, desk.card
    if session.phase is Phase.REVIEWED and card is not None and desk.review is not None:
        return Step(session, _verdict(card, desk.review, session, _due(desk.schedule, desk.review.day)))
    if session.phase is Phase.IDLE:
        return Step(session, NothingOpen())
    return _asked(desk, session, reminder=True)


def pressed(phase: Phase, turn: int, rule: Rule) -> Rule:
    """The rule behind a button that is good for one turn only."""

    def guarded(desk: Desk, moment: Moment) -> Step:
        if desk.session.turn == turn and desk.session.phase is phase:
            return rule(desk, moment)
        return Step(desk.session, Old(open_question=desk.session.phase is not Phase.IDLE))

    return guarded


def _graded(desk: Desk, moment: Moment, text: str, *, gave_up: bool) -> Step:
    card, session = desk.card, desk.session
    if card is None:
        return _asked(desk, session)
    verdict = desk.judge(card, text)
    counts = desk.schedule is None or desk.schedule.last < moment.day
    rating = rate(card, verdict, hinted=session.hints > 0) if counts else None
    schedule = review(desk.schedule, rating, moment.day) if rating else None
    kept = Review(
        card.key, session.turn, moment.now, moment.day, text, verdict, rating, session.hints, gave_up=gave_up
    )
    session = session.reviewed(verdict.outcome, rating, desk.schedule)
    due = _due(schedule or desk.schedule, moment.day)
    return Step(session, _verdict(card, kept, session, due), kept, schedule)


def _asked(desk: Desk, session: Session, *, reminder: bool = False) -> Step:
    """Ask the session's open card, passing over cards that their deck no longer has."""
    while session.phase is not Phase.IDLE and session.card not in desk.cards:
        session = session.advance()
    if session.phase is Phase.IDLE:
        return Step(session, Finished(session.tally, stopped=False))
    return Step(session, replace(_question(desk.cards[session.card or ""], session), reminder=reminder))


def _question(card: Card, session: Session) -> Asked:
    return Asked(card, session.position + 1, len(session.cards), session.turn, session.hints)


def _verdict(card: Card, kept: Review, session: Session, due: date) -> Event:
    last = session.position + 1 == len(session.cards)
    return Reviewed(card, kept, due, session.turn, last)


def _due(schedule: Schedule | None, otherwise: date) -> date:
    return schedule.due if schedule else otherwise
