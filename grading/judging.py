"""What becomes of one key point: hit, missed or contradicted, how surely, and by which words."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from grading.associating import associated
from grading.doubting import doubting
from grading.features import features
from grading.matching import Stretch
from grading.model import Weights
from grading.opposing import numbers_instead
from grading.quoting import evidence, loosely, telling, with_cues
from grading.recital import quoted_cues, said_tokens, stated
from grading.sheet import MARGIN, Sheet
from grading.verdict import MissReason, PointOutcome, PointVerdict
from grading.words import FUNCTION_WORDS, LIGHT_WORDS

# How sure the model must be of a hit that is odd in one way (two are never believed), and of one that a
# single strange word would say; what is left of how sure it is if it is not believed: too little for any cut.
_SURE, _SURE_GUESS, _DISBELIEVED = 0.8, 0.85, 0.3
# The best of many wordings looks better than it is: by how much the odds of an accepted one are divided.
_ACCEPTED = 1.5
# So much of a wording is said together, or hardly any of it.
_TOGETHER = 0.5
# The share of a wording below which it is not mentioned at all, and from which on it is said somewhere; of
# what is denied less is heard.
_A_TRACE, _SOMEWHERE, _DENIED = 0.25, 0.5, 0.1
# How sure the model must be of a contradiction where nothing of the opposite is said.
_UNSEEN = 0.6
# An opposite that says this much of a wording, and this much more than is said of it, contradicts plainly.
_PLAINLY, _CLEARLY = 0.5, 0.25


class Finding(NamedTuple):
    """The wording that a key point is judged by, how surely it is said, and the tokens that earned it."""

    wording: int
    score: float
    tokens: Sequence[int]
    is_recited: bool = False


class Bench(NamedTuple):
    """What the key points of an answer are judged by.

    For each wording how surely it is said and how surely wrongly (for accepted ones only if anything of them
    is said); the cuts; the cues inside quoted key points; the tokens of key points said word for word.
    """

    sheet: Sheet
    said: Mapping[int, Sequence[float]]
    cut: float
    wrong_cut: float
    quoted: frozenset[int]
    recited: frozenset[int]


def bench(sheet: Sheet, weights: Weights, cut: float) -> Bench:
    """Ask the model about all wordings of a card at once."""
    matches, points = sheet.places.matches, len(sheet.texts)
    wordings = [number for number, match in enumerate(matches) if number < points or match.said]
    told = (
        features(sheet, wordings),
        doubting(sheet, wordings, weights.doubts),
        associated(sheet, wordings, weights.associations),
    )
    rows = [(*row, *doubt, *linked) for row, doubt, linked in zip(*told, strict=True)]
    said = dict(zip(wordings, weights.probabilities(rows), strict=True))
    card, reading = sheet.card, sheet.reading
    quoted, recited = quoted_cues(card, reading), said_tokens(card, reading)
    return Bench(sheet, said, cut, weights.contradicted_cut, quoted, recited)


def judge(asked: Bench, point: int) -> PointVerdict:
    """Judge a key point by its best wording, unless the answer states its own text wrongly.

    Only its own text can be contradicted, so that an accepted wording more never costs a learner anything.
    """
    sheet, best = asked.sheet, finding(asked, point)
    is_hit = best.score >= asked.cut and bool(best.tokens)
    against = () if best.is_recited else _contradicting(asked, point, is_hit=is_hit)
    if against:
        return PointVerdict(PointOutcome.CONTRADICTED, 0.0, evidence(against, sheet.reading))
    if is_hit:
        quoted = _quoted(asked, point, best)
        return PointVerdict(PointOutcome.HIT, best.score, evidence(quoted, sheet.reading))
    return PointVerdict(PointOutcome.MISSED, best.score, (), _reason(sheet, point, best))


def finding(asked: Bench, point: int) -> Finding:
    """The wording of a key point that is said most surely, and can be believed."""
    sheet, said = asked.sheet, asked.said
    wordings = sheet.card.of_point[point]
    for wording in wordings:
        text = sheet.card.wordings[wording]
        run = (
            stated(text, sheet.reading, asked.quoted, asked.recited)
            if text.stems in sheet.reading.stems
            else None
        )
        if run is not None:
            return Finding(wording, 1.0, range(run.first, run.last), is_recited=True)
    if sheet.is_list:
        return Finding(wordings[0], 0.0, ())
    best = Finding(wordings[0], 0.0, ())
    for wording in sorted([number for number in wordings if number in said], key=lambda n: -said[n][0]):
        if said[wording][0] <= best.score:
            break
        found = _believed(sheet, wording, said[wording][0])
        if wording != wordings[0]:
            found = found._replace(score=found.score / (found.score + _ACCEPTED * (1.0 - found.score)))
        best = max(best, found, key=lambda found: found.score)
    return best


def _believed(sheet: Sheet, wording: int, score: float) -> Finding:
    """How surely a wording is said if that is believed, and by which words."""
    tokens = telling(sheet, wording)
    if not tokens:
        return Finding(wording, 0.0, ())
    if _is_odd(sheet, wording, score) or (score < _SURE_GUESS and _is_guess(sheet, wording, tokens)):
        return Finding(wording, score * _DISBELIEVED, ())
    return Finding(wording, score, tokens)


def _quoted(asked: Bench, point: int, best: Finding) -> Sequence[int]:
    """The tokens to quote for a hit: those of the wording of which most is said, of all that are hits."""
    if best.is_recited:
        return best.tokens
    matches, said = asked.sheet.places.matches, asked.said
    hits = [n for n in asked.sheet.card.of_point[point] if n in said and said[n][0] >= asked.cut]
    plainest = max(hits, key=lambda number: (matches[number].best.share, number == best.wording))
    return best.tokens if plainest == best.wording else telling(asked.sheet, plainest) or best.tokens


def _is_odd(sheet: Sheet, number: int, score: float) -> bool:
    """Whether a hit would be of a kind that labelled answers tell little of, and is not sure enough for that.

    The answer seems to be about something else, or a yes or no is asked for and neither that nor much of the
    rest is said.
    """
    together = sheet.places.matches[number].best.share
    is_asked_yes_or_no = sheet.card.wordings[sheet.card.wordings[number].point].stance is not None
    is_unanswered = is_asked_yes_or_no and sheet.reading.stance is None and together < _TOGETHER
    odd = sheet.off_topic + is_unanswered
    return odd > 1 or (odd == 1 and score < _SURE)


def _is_guess(sheet: Sheet, number: int, tokens: Sequence[int]) -> bool:
    """Whether all there is to quote is one word that has nothing to do with the card's."""
    return (
        len(tokens) == 1
        and not sheet.places.explained[tokens[0]]
        and tokens[0] not in loosely(sheet, number)
        and tokens[0] != sheet.reading.stance
    )


def _contradicting(asked: Bench, point: int, *, is_hit: bool) -> Sequence[int]:
    """The tokens that state a key point wrongly, if any do: some of them must tell something."""
    sheet, reading = asked.sheet, asked.sheet.reading
    wording, found = sheet.card.wordings[point], sheet.texts[point]
    instead = numbers_instead(sheet, wording, found) if wording.numbers else ()
    if instead:
        return instead
    said, against = found.best.share, found.against.share
    plainly = against >= _PLAINLY and against > said + _CLEARLY and not is_hit
    sure = asked.wrong_cut if against else max(asked.wrong_cut, _UNSEEN)
    if not plainly and asked.said[point][1] < sure:
        return ()
    tokens = _its_own(sheet, found.against if against > said else found.best)
    tells = any(reading.weights[at] or at == reading.stance for at in tokens)
    return with_cues(tokens, reading) if tells else ()


def _its_own(sheet: Sheet, stretch: Stretch) -> list[int]:
    """The tokens of a stretch that no key point explains much better."""
    explained = sheet.places.explained
    return [at for meant, _, at in stretch.kept.values() if meant + MARGIN >= explained[at]]


def _reason(sheet: Sheet, point: int, best: Finding) -> MissReason:
    """Why a key point was missed."""
    found = sheet.places.matches[best.wording]
    share, against = found.best.share, found.against.share
    if against > max(share, _DENIED) and _its_own(sheet, found.against):
        return MissReason.NEGATED
    if share < _A_TRACE or not found.typed:
        return MissReason.NOT_MENTIONED
    words = {sheet.reading.words[at] for at in best.tokens}
    if words <= LIGHT_WORDS | FUNCTION_WORDS:
        return MissReason.VAGUE
    if share < _SOMEWHERE:
        return MissReason.TOO_LITTLE
    here = range(found.best.first, found.best.last + 1)
    others = [text for number, text in enumerate(sheet.texts) if number != point]
    if any(other.shares.get(clause, 0.0) > share for other in others for clause in here):
        return MissReason.WRONG_SLOT
    return MissReason.TOO_LITTLE
