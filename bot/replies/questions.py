"""An open question, with its hints."""

from bot.replies.actions import GiveUp, Hint, Skip
from bot.replies.reply import Button, Reply, Rows
from bot.texts.catalogue import Html, Texts
from bot.tutor.events import Asked
from bot.tutor.hints import hints_of


def question(asked: Asked, deck: str, texts: Texts) -> Reply:
    """The question, where it stands in the sitting, how many points are looked for, and the hints so far."""
    card = asked.card
    text = texts(
        "question",
        deck=deck,
        number=asked.number,
        total=asked.total,
        question=card.question,
        task=_task(asked, texts),
    )
    cues = hints_of(card, asked.hints)
    lines = [texts("hint", number=i, total=len(card.key_points), cue=cue) for i, cue in enumerate(cues, 1)]
    intro = [texts("question-reminder")] if asked.reminder else []
    picture = None if asked.hints else card.picture
    return Reply(Html("\n\n".join([*intro, text, *lines])), _buttons(asked, texts), picture)


def _task(asked: Asked, texts: Texts) -> Html:
    points, need = len(asked.card.key_points), asked.card.need
    if need is not None and need < points:
        return texts("question-task-any", need=need, points=points)
    return texts("question-task", points=points)


def _buttons(asked: Asked, texts: Texts) -> Rows:
    ways_on = (
        Button(texts.plain("button-skip"), Skip(asked.turn)),
        Button(texts.plain("button-give-up"), GiveUp(asked.turn)),
    )
    if asked.hints >= len(asked.card.key_points):
        return (ways_on,)
    return ((Button(texts.plain("button-hint"), Hint(asked.turn)), *ways_on),)
