"""A graded answer: every key point with the words that earned it, why, and when the card comes back."""

from collections.abc import Sequence

from bot.replies.actions import Easy, Next, Retry
from bot.replies.reply import Button, Reply, Rows
from bot.texts.catalogue import Html, Texts
from bot.tutor.events import Reviewed
from bot.tutor.schedule import Rating
from grading import Evidence, KeyPoint, MissReason, Outcome, PointOutcome, PointVerdict

_LONGEST_QUOTE = 160
# That a point was not mentioned at all needs no sentence of its own.
_REASONS = {
    MissReason.VAGUE: "reason-vague",
    MissReason.NEGATED: "reason-negated",
    MissReason.WRONG_SLOT: "reason-wrong-slot",
    MissReason.TOO_LITTLE: "reason-too-little",
}


def verdict(event: Reviewed, texts: Texts) -> Reply:
    """The whole verdict; it says everything in words, the signs only repeat them."""
    parts = [_headline(event, texts), _points(event, texts), *_misconceptions(event, texts)]
    if event.card.explanation:
        parts.append(texts("explanation", explanation=event.card.explanation))
    parts.append(_schedule(event, texts))
    return Reply(Html("\n\n".join(parts)), _buttons(event, texts))


def quote(answer: str, evidence: Sequence[Evidence]) -> str:
    """The words of an answer that decided a point, gaps shown, cut where they would fill the screen."""
    words = " … ".join(" ".join(answer[span.start : span.end].split()) for span in evidence)
    return words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _headline(event: Reviewed, texts: Texts) -> Html:
    if event.review.gave_up:
        return texts("verdict-gave-up")
    judged = event.review.verdict
    hits = sum(point.outcome is PointOutcome.HIT for point in judged.points)
    wanted = event.card.need or len(judged.points)
    return texts(f"verdict-{judged.outcome}", hits=min(hits, wanted), points=wanted)


def _points(event: Reviewed, texts: Texts) -> Html:
    judged = event.review.verdict
    spare = event.card.need is not None and judged.outcome is Outcome.CORRECT
    pairs = zip(event.card.key_points, judged.points, strict=True)
    return Html(
        "\n".join(_point(point, verdict, event.review.answer, texts, spare) for point, verdict in pairs)
    )


def _point(point: KeyPoint, judged: PointVerdict, answer: str, texts: Texts, spare: bool) -> Html:  # noqa: FBT001 - private
    word = "spare" if spare and judged.outcome is PointOutcome.MISSED else judged.outcome
    lines = [texts(f"point-{word}", point=point.text)]
    if word == PointOutcome.MISSED and judged.reason in _REASONS:
        lines.append(texts(_REASONS[judged.reason]))
    if judged.evidence:
        lines.append(texts("point-evidence", words=quote(answer, judged.evidence)))
    return Html("\n".join(lines))


def _misconceptions(event: Reviewed, texts: Texts) -> list[Html]:
    said = event.review.answer
    return [
        Html(
            f"{texts('misconception', feedback=held.misconception.feedback)}\n"
            f"{texts('point-evidence', words=quote(said, held.evidence))}"
        )
        for held in event.review.verdict.misconceptions
    ]


def _schedule(event: Reviewed, texts: Texts) -> Html:
    if event.review.rating is None:
        return texts("practice")
    return texts("comes-back", days=max(0, (event.due - event.review.day).days))


def _buttons(event: Reviewed, texts: Texts) -> Rows:
    onward = Button(texts.plain("button-finish" if event.last else "button-next"), Next(event.turn))
    if event.review.verdict.outcome is not Outcome.CORRECT:
        return ((onward, Button(texts.plain("button-retry"), Retry(event.turn))),)
    if event.review.rating is Rating.GOOD:
        return ((onward, Button(texts.plain("button-easy"), Easy(event.turn))),)
    return ((onward,),)
