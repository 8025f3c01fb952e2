"""What becomes of one key point: hit, missed or contradicted, how surely, and by which words."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import mul

from grading.doubting import doubting, others
from grading.features import features
from grading.matching import Match, Stretch, match
from grading.model import Weights
from grading.opposing import numbers_instead
from grading.quoting import evidence, telling, with_cues
from grading.reading import Reading
from grading.recital import stated
from grading.sheet import MARGIN, Sheet
from grading.verdict import MissReason, PointOutcome, PointVerdict
from grading.wording import Wording
from grading.words import FUNCTION_WORDS, LIGHT_WORDS

# How sure the model must be of a hit that is odd in one way; two are never believed.
_SURE = 0.75
# Words are scattered if the best stretch says less than this, and all of the answer so many times as much.
_TOGETHER, _SCATTERED = 0.5, 1.5
# The share of a wording below which it is not mentioned at all.
_A_TRACE = 0.15
# An opposite that says this much of a wording, and this much more than is said of it, contradicts plainly.
_PLAINLY, _CLEARLY = 0.5, 0.25


@dataclass(frozen=True, slots=True)
class Finding:
    """How surely a wording is said, how surely wrongly, the tokens that earned it, what was found."""

    score: float
    wrong: float
    tokens: tuple[int, ...]
    found: Match
    is_recited: bool = False


@dataclass(frozen=True, slots=True)
class Bench:
    """What all key points of an answer are judged by: the weights, the cut, the cues inside quoted points."""

    weights: Weights
    cut: float
    quoted: frozenset[int]


def judge(sheet: Sheet, point: int, bench: Bench) -> PointVerdict:
    """Judge a key point by its best wording, unless the answer states its own text wrongly.

    Only its own text can be contradicted, so that an accepted wording more never costs a learner anything.
    """
    findings = [finding(sheet, point, wording, bench) for wording in range(len(sheet.card.points[point]))]
    best = max(findings, key=lambda found: found.score)
    is_hit = best.score >= bench.cut and bool(best.tokens)
    against = _contradicting(sheet, point, findings[0], bench, is_hit=is_hit)
    if against and not best.is_recited:
        return PointVerdict(PointOutcome.CONTRADICTED, 0.0, evidence(against, sheet.reading))
    if is_hit:
        return PointVerdict(PointOutcome.HIT, best.score, evidence(best.tokens, sheet.reading))
    return PointVerdict(PointOutcome.MISSED, best.score, (), _reason(sheet, point, best))


def finding(sheet: Sheet, point: int, number: int, bench: Bench) -> Finding:
    """Judge one wording of a key point."""
    wording, reading = sheet.card.points[point][number], sheet.reading
    found = sheet.texts[point] if number == 0 else match(wording, reading, sheet.found, sheet.opposites)
    run = stated(wording, reading, bench.quoted) if _may_be_recited(wording, reading) else None
    if run is not None:
        return Finding(1.0, 0.0, tuple(range(run.first, run.last)), found, is_recited=True)
    doubts = doubting(others(sheet, found), bench.weights.doubts)
    score, wrong = bench.weights.probabilities((*features(sheet, point, wording, found), *doubts))
    tokens = () if sheet.is_list else telling(sheet, point, wording, found)
    odd = _oddities(sheet, point, number, found, tokens)
    if not tokens or odd > 1 or (odd and score < _SURE):
        return Finding(0.0, wrong, (), found)
    return Finding(score, wrong, tokens, found)


def _oddities(sheet: Sheet, point: int, number: int, found: Match, tokens: Sequence[int]) -> int:
    """In how many ways a hit would be of a kind that labelled answers tell little of.

    The answer seems to be about something else; all there is to quote is one word that has nothing to do with
    the card's; a yes or no is asked for and neither that nor much of the rest is said; or what is said of the
    wording is scattered over the answer.
    """
    wording, together = sheet.card.points[point][number], found.best.share
    is_asked_yes_or_no = sheet.card.points[point][0].stance is not None
    said = sum(map(mul, wording.weights, found.meant))
    return (
        sheet.off_topic
        + (len(tokens) == 1 and tokens[0] not in sheet.explained and not sheet.loose)
        + (is_asked_yes_or_no and sheet.reading.stance is None and together < _TOGETHER)
        + (0.0 < together < _TOGETHER and said >= _SCATTERED * together)
    )


def _may_be_recited(wording: Wording, reading: Reading) -> bool:
    """Whether it is there; but a lone 'yes' in a sentence says nothing where the answer opens with 'no'."""
    if wording.stems not in reading.stems:
        return False
    return None in {wording.stance, reading.stance_said} or reading.stance_said == wording.stance


def _contradicting(sheet: Sheet, point: int, text: Finding, bench: Bench, *, is_hit: bool) -> tuple[int, ...]:
    """The tokens that state a key point wrongly, if any do: some of them must tell something."""
    found, reading = text.found, sheet.reading
    instead = numbers_instead(sheet, sheet.card.points[point][0], found)
    if instead:
        return instead
    chosen = found.against if found.against.share > found.best.share else found.best
    tokens = _its_own(sheet, chosen)
    if text.is_recited or not any(reading.weights[at] or at == reading.stance for at in tokens):
        return ()
    plainly = found.against.share >= _PLAINLY and found.against.share > found.best.share + _CLEARLY
    surely = (not is_hit and plainly) or text.wrong >= bench.weights.contradicted_cut
    return with_cues(tokens, reading) if surely else ()


def _its_own(sheet: Sheet, stretch: Stretch) -> list[int]:
    """The tokens of a stretch that no key point explains much better."""
    return [at for _, meant, at in stretch.kept.values() if meant + MARGIN >= sheet.explained.get(at, 0.0)]


def _reason(sheet: Sheet, point: int, best: Finding) -> MissReason:
    """Why a key point was missed."""
    share, against = best.found.best.share, best.found.against.share
    if against > max(share, _A_TRACE) and _its_own(sheet, best.found.against):
        return MissReason.NEGATED
    if share < _A_TRACE:
        return MissReason.NOT_MENTIONED
    words = {sheet.reading.words[at] for at in best.tokens}
    if words <= LIGHT_WORDS | FUNCTION_WORDS:
        return MissReason.VAGUE
    here = range(best.found.best.first, best.found.best.last + 1)
    others = [text for number, text in enumerate(sheet.texts) if number != point]
    if any(other.shares.get(clause, 0.0) > share for other in others for clause in here):
        return MissReason.WRONG_SLOT
    return MissReason.TOO_LITTLE
