"""A learner's answer, read once for all key points: words, statements, denials, stance."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from grading.clauses import statements
from grading.negation import Cue, cues, denied, stance_at
from grading.normalize import Token, tokenize
from grading.wording import stems_of


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer's tokens, and for each the statement it is in and whether it is denied.

    `places` says where each distinct word stands; `stance` is where the answer says yes or no, if it does.
    """

    tokens: tuple[Token, ...]
    statements: tuple[tuple[int, bool], ...]
    cues: tuple[Cue, ...]
    denied: tuple[bool, ...]
    places: Mapping[str, tuple[int, ...]]
    stems: str
    stance: int | None


@lru_cache(maxsize=64)
def read(answer: str) -> Reading:
    """Read an answer."""
    tokens = tokenize(answer)
    found = cues(tokens)
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, token in enumerate(tokens):
        places[token.word].append(index)
    return Reading(
        tokens=tokens,
        statements=statements(tokens),
        cues=found,
        denied=denied(len(tokens), found),
        places={word: tuple(indices) for word, indices in places.items()},
        stems=stems_of(tokens),
        stance=stance_at(tokens),
    )
