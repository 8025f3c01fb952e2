"""Whatever happened in a sitting, as what to say."""

from collections.abc import Mapping
from datetime import date

from bot.replies.actions import Next, Retry, ShowDecks, ShowNotes, Study, StudyAhead
from bot.replies.questions import question
from bot.replies.reply import Answer, Button, Change, Reply, Rows, Toast
from bot.replies.verdicts import verdict
from bot.texts.catalogue import Html, Texts
from bot.tutor.events import (
    Asked,
    Eased,
    Event,
    Finished,
    Hinted,
    NothingDue,
    NothingOpen,
    Old,
    Reviewed,
    Waiting,
)
from bot.tutor.session import Phase, Session, Tally


def happened(event: Event, titles: Mapping[str, str], today: date, texts: Texts) -> Answer:
    """The answer to an event; `titles` are those of the decks by id, `today` the learner's study day."""
    match event:
        case Asked():
            return question(event, titles[event.card.deck], texts)
        case Hinted():
            return Change(question(event.asked, titles[event.asked.card.deck], texts))
        case Reviewed():
            return verdict(event, texts)
        case Eased():
            return Toast(texts.plain("eased", days=_days(today, event.due)))
        case Old():
            return Toast(texts.plain("old-button-open" if event.open_question else "old-button"))
        case Finished() | Waiting() | NothingOpen() | NothingDue():
            return _between(event, today, texts)


def _between(event: Finished | Waiting | NothingOpen | NothingDue, today: date, texts: Texts) -> Reply:
    match event:
        case Finished():
            return Reply(_finished(event, texts), ways_on(texts))
        case Waiting():
            return Reply(texts("waiting"), (_onward(event.turn, texts),))
        case NothingOpen():
            return Reply(texts("nothing-open"), ways_on(texts))
        case NothingDue():
            return _nothing_due(event.next_due, today, texts)


def _nothing_due(next_due: date | None, today: date, texts: Texts) -> Reply:
    others = ways_on(texts)[1]
    if next_due is None:
        return Reply(texts("no-cards"), (others,))
    ahead = (Button(texts.plain("button-ahead"), StudyAhead()),)
    return Reply(texts("nothing-due", days=_days(today, next_due)), (ahead, others))


def greeting(session: Session, texts: Texts) -> Reply:
    """The welcome, with the first question, the open one, or the next one tap away."""
    if session.phase is not Phase.IDLE:
        return Reply(texts("greeting"), ways_on(texts, "button-continue"))
    return Reply(texts("greeting"), ways_on(texts, "button-study" if session.turn else "button-first"))


def ways_on(texts: Texts, first: str = "button-study") -> Rows:
    """From no question to the next: study, choose a deck, read."""
    return (
        (Button(texts.plain(first), Study()),),
        (
            Button(texts.plain("button-decks"), ShowDecks()),
            Button(texts.plain("button-notes"), ShowNotes()),
        ),
    )


def _onward(turn: int, texts: Texts) -> tuple[Button, ...]:
    return (Button(texts.plain("button-next"), Next(turn)), Button(texts.plain("button-retry"), Retry(turn)))


def _finished(event: Finished, texts: Texts) -> Html:
    lines = [texts("stopped" if event.stopped else "finished", tally=_tally(event.tally, texts))]
    if event.tally.skipped:
        lines.append(texts("tally-skipped", skipped=event.tally.skipped))
    return Html("\n".join([*lines, texts("finished-more")]))


def _tally(tally: Tally, texts: Texts) -> Html:
    return texts(
        "tally",
        answered=tally.answered,
        correct=tally.correct,
        partial=tally.partial,
        incorrect=tally.incorrect,
    )


def _days(today: date, due: date) -> int:
    return max(0, (due - today).days)
