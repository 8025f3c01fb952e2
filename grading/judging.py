"""What becomes of one key point: hit, missed or contradicted, how surely, and by which words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grading.alignment import Alignment, Coverage, align
from grading.reading import Reading
from grading.recital import stated
from grading.verdict import Evidence, PointOutcome, PointVerdict
from grading.wording import Wording
from grading.words import FUNCTION_WORDS

# The share of a wording that must be said: low, for a paraphrase keeps few words; between what labelled
# course answers (0.2 to 0.3) and the summaries of REALSumm (0.4 to 0.5) favour.
ENOUGH = 0.35
HIT = 0.5


@dataclass(frozen=True, slots=True)
class Finding:
    """A wording's score in [0, 1], the tokens that earned it, and what the answer says against it."""

    score: float
    tokens: tuple[int, ...]
    denied: Coverage


def judge(wordings: Sequence[Wording], reading: Reading, quoted: frozenset[int]) -> PointVerdict:
    """Judge a key point by its best wording.

    Only its own text can be contradicted, so that an accepted wording more never costs a learner anything.
    """
    findings = [_finding(wording, reading, quoted) for wording in wordings]
    best = max(findings, key=lambda finding: finding.score)
    denied = findings[0].denied
    if denied.share >= ENOUGH and _score(denied.share) > best.score:
        return PointVerdict(
            PointOutcome.CONTRADICTED, 0.0, _evidence(_with_cues(denied.tokens, reading), reading)
        )
    if best.score >= HIT:
        return PointVerdict(PointOutcome.HIT, best.score, _evidence(best.tokens, reading))
    return PointVerdict(PointOutcome.MISSED, best.score)


def _finding(wording: Wording, reading: Reading, quoted: frozenset[int]) -> Finding:
    alignment = align(wording, reading)
    run = stated(wording, reading, quoted) if _may_be_recited(wording, alignment) else None
    if run is not None:
        return Finding(1.0, tuple(range(run.first, run.last)), alignment.denied)
    return Finding(_score(alignment.said.share), alignment.said.tokens, alignment.denied)


def _may_be_recited(wording: Wording, alignment: Alignment) -> bool:
    """A lone 'yes' or 'no' inside a sentence says nothing where the answer opens with the other."""
    return not (wording.stance and alignment.denied.share == 1.0)


def _score(share: float) -> float:
    """A share as a score: enough is one half, everything is 1, in between straight lines."""
    if share < ENOUGH:
        return HIT * share / ENOUGH
    return HIT + (1.0 - HIT) * (share - ENOUGH) / (1.0 - ENOUGH)


def _with_cues(tokens: Iterable[int], reading: Reading) -> tuple[int, ...]:
    """The tokens and the cues that deny them."""
    chosen = set(tokens)
    deniers = {cue.at for cue in reading.cues if any(cue.first <= token < cue.last for token in chosen)}
    return tuple(sorted(chosen | deniers))


def _evidence(tokens: Sequence[int], reading: Reading) -> tuple[Evidence, ...]:
    """The spans of some tokens, joined where nothing or only function words stand between."""
    spans: list[Evidence] = []
    last = -2
    for index in tokens:
        token = reading.tokens[index]
        between = reading.tokens[last + 1 : index]
        if spans and (token.start < spans[-1].end or all(word.word in FUNCTION_WORDS for word in between)):
            spans[-1] = Evidence(spans[-1].start, max(spans[-1].end, token.end))
        else:
            spans.append(Evidence(token.start, token.end))
        last = index
    return tuple(spans)
