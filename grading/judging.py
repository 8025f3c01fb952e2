"""What becomes of one key point: hit, missed or contradicted, how surely, and by which words."""

from dataclasses import dataclass

from grading.features import features
from grading.matching import Match, match
from grading.model import Weights
from grading.quoting import evidence, telling, with_cues
from grading.reading import Reading
from grading.recital import stated
from grading.sheet import Sheet
from grading.verdict import MissReason, PointOutcome, PointVerdict
from grading.wording import Wording
from grading.words import FUNCTION_WORDS, LIGHT_WORDS

# How sure the model must be if all there is to quote is one word that has nothing to do with the card's.
_SURE_OF_A_WORD = 0.7
# The share of a wording below which it is not mentioned at all.
_A_TRACE = 0.15
# An opposite that says this much of a wording, and this much more than is said of it, contradicts plainly.
_PLAINLY, _CLEARLY = 0.5, 0.25


@dataclass(frozen=True, slots=True)
class Finding:
    """A wording's probability, the tokens that earned it, what was found, its features (none if recited)."""

    score: float
    tokens: tuple[int, ...]
    found: Match
    row: tuple[float, ...]


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
    against = _contradicting(findings[0], sheet.reading, bench, is_hit=is_hit)
    if against and best.row:
        return PointVerdict(PointOutcome.CONTRADICTED, 0.0, evidence(against, sheet.reading))
    if is_hit:
        return PointVerdict(PointOutcome.HIT, best.score, evidence(best.tokens, sheet.reading))
    return PointVerdict(PointOutcome.MISSED, best.score, (), _reason(sheet, point, best))


def finding(sheet: Sheet, point: int, number: int, bench: Bench) -> Finding:
    """Judge one wording of a key point."""
    wording, reading = sheet.card.points[point][number], sheet.reading
    found = sheet.texts[point] if number == 0 else match(wording, reading, sheet.found)
    run = stated(wording, reading, bench.quoted) if _may_be_recited(wording, reading) else None
    if run is not None:
        return Finding(1.0, tuple(range(run.first, run.last)), found, ())
    row = features(sheet, point, wording, found)
    tokens = () if sheet.off_topic else telling(sheet, point, wording, found)
    score = bench.weights.hit_probability(row) if tokens else 0.0
    if len(tokens) == 1 and score < _SURE_OF_A_WORD and tokens[0] not in sheet.explained and not sheet.loose:
        tokens, score = (), 0.0
    return Finding(score, tokens, found, row)


def _may_be_recited(wording: Wording, reading: Reading) -> bool:
    """Whether it is there; but a lone 'yes' in a sentence says nothing where the answer opens with 'no'."""
    if wording.stems not in reading.stems:
        return False
    return None in {wording.stance, reading.stance_said} or reading.stance_said == wording.stance


def _contradicting(text: Finding, reading: Reading, bench: Bench, *, is_hit: bool) -> tuple[int, ...]:
    """The tokens that state a key point wrongly, if any do: some of them must tell something."""
    found = text.found
    chosen = found.against if found.against.share > found.best.share else found.best
    tokens = [finding[2] for finding in chosen.kept.values()]
    if not text.row or not any(reading.weights[at] or at == reading.stance for at in tokens):
        return ()
    plainly = found.against.share >= _PLAINLY and found.against.share > found.best.share + _CLEARLY
    surely = (not is_hit and plainly) or (
        bench.weights.contradiction_probability(text.row) >= bench.weights.contradicted_cut
    )
    return with_cues(tokens, reading) if surely else ()


def _reason(sheet: Sheet, point: int, best: Finding) -> MissReason:
    """Why a key point was missed."""
    share, against = best.found.best.share, best.found.against.share
    if against > max(share, _A_TRACE):
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
