"""Made-up answers in a card's own words: who does what turned round, other headings, denials."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from grading.labelled import Labelled, made_up
from grading.lexicon import rarity
from grading.negation import cues
from grading.normalize import tokenize
from grading.strangers import shuffled
from grading.verbs import inverse_of, is_passive, turning
from grading.words import FUNCTION_WORDS

# How a heading and what stands under it are put together, and how parts of an answer are joined.
_FORMS = ("{0}: {1}", "{0} is {1}", "{0} = {1}", "{1} is the {0}", "{0} - {1}", "{1} ({0})", "{0} means {1}")
_JOINTS = ("; ", ". ", ", ", "\n", " and ")
_DENIALS = (
    "not {}", "no {}", "never {}", "without {}", "but not {}", "it is not {}", "there is no {}", "lack of {}",
    "they do not need {}", "it has nothing to do with {}", "{} is not needed", "{} isn't important",
    "it does not mean {}", "don't {}", "rather than {}", "not about {}",
)  # fmt: skip
# So many words of a text matter most; so many stand from the first to the last of these at most.
_MATTER, _CORE = 2, 6


def twisted(answers: Sequence[Labelled]) -> Iterator[tuple[int, Labelled]]:
    """For each course card answers with the number of an answer to it.

    Key points in which one thing does something to another turned round, and put otherwise so that they stay
    right; contents under their own headings and under others; what matters most of a key point denied.
    """
    seen: set[str] = set()
    for number, answer in enumerate(answers):
        if answer.outcome is not None and answer.card not in seen:
            seen.add(answer.card)
            yield from ((number, made) for made in _turned(answer))
            yield from ((number, made) for made in _under_headings(answer))
            yield from ((number, made) for made in _denied(answer))


def _turned(card: Labelled) -> Iterator[Labelled]:
    for point, text in enumerate(_texts(card)):
        parts = _sides(text)
        if parts:
            doer, verb, other, inverse = parts
            by = f"{inverse} {{}}" if inverse else f"is {verb} by {{}}"
            yield made_up(card, f"{other} {verb} {doer}", contradicted={point})
            yield made_up(card, f"{doer} {by.format(other)}", contradicted={point})
            yield made_up(card, f"{other} {by.format(doer)}", hits={point})


def _sides(text: str) -> tuple[str, str, str, str] | None:
    """Of an active sentence about two things: the first, the verb, the other, the verb's inverse if any."""
    tokens = tokenize(text)
    words = [token.word for token in tokens]
    for first, at, last in turning(tokens):
        is_whole = first == 0 and last == len(tokens) and not is_passive(words, at)
        if is_whole and not any(FUNCTION_WORDS.issuperset(side) for side in (words[:at], words[at + 1 :])):
            start, end = tokens[at].start, tokens[at].end
            return text[:start].strip(), text[start:end], text[end:].strip(" ."), inverse_of(words[at])
    return None


class _Headed(NamedTuple):
    point: int
    heading: str
    content: str


def _under_headings(card: Labelled) -> Iterator[Labelled]:
    """Contents in full and in few words, under their own headings and under others."""
    parts = [_Headed(point, *text.partition(": ")[::2]) for point, text in enumerate(_texts(card))]
    own = sorted((part for part in parts if part.content), key=lambda part: shuffled(part.content))
    true = {part[1:] for part in own}
    wrong = [
        part._replace(heading=other.heading)
        for part, other in zip(own, (*own[1:], *own[:1]), strict=True)
        if (other.heading, part.content) not in true
    ]
    for headed in (own, wrong) if wrong else ():
        points = {part.point for part in headed}
        for text in (
            _listed(headed),
            _listed([part._replace(content=_core(part.content)) for part in headed]),
        ):
            yield (
                made_up(card, text, hits=points)
                if headed is own
                else made_up(card, text, contradicted=points)
            )


def _listed(parts: Sequence[_Headed]) -> str:
    form, joint = _pick(_FORMS, parts[0].content), _pick(_JOINTS, parts[-1].content)
    return joint.join(form.format(part.heading, part.content) for part in parts)


def _denied(card: Labelled) -> Iterator[Labelled]:
    """What matters most of a key point that denies nothing, denied: alone, and after another key point."""
    texts = _texts(card)
    for point in sorted(range(len(texts)), key=lambda point: shuffled(texts[point])):
        core = _core(texts[point])
        if len(core.split()) <= _CORE and not cues(tokenize(texts[point])):
            yield made_up(card, _pick(_DENIALS, core).format(core), contradicted={point})
            if len(texts) > 1:
                other = (point + 1) % len(texts)
                said = f"{texts[other]}{_pick(_JOINTS, core)}{_pick(_DENIALS, texts[other]).format(core)}"
                yield made_up(card, said, hits={other}, contradicted={point})
            return


def _core(text: str) -> str:
    """A text from the first to the last of the words that matter most, or all of it if none do."""
    told = [token for token in tokenize(text) if token.word not in FUNCTION_WORDS]
    rare = sorted(told, key=lambda token: -rarity(token.stem))[:_MATTER]
    if not rare:
        return text
    return text[min(token.start for token in rare) : max(token.end for token in rare)]


def _texts(card: Labelled) -> list[str]:
    return [point.text.rstrip(".") for point in card.request.key_points]


def _pick(options: Sequence[str], by: str) -> str:
    """One of some options, by a text."""
    return options[int(shuffled(by)[:8], 16) % len(options)]
