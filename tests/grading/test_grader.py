"""What the grader promises, by tables of invented cards."""

import unicodedata
from collections.abc import Callable
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grading import KeyPoint, MissReason, Outcome, PointOutcome, Verdict, grade
from grading.words import FUNCTION_WORDS

PLANTS = (
    "What do plants need for photosynthesis?",
    (
        KeyPoint("Light from the sun", accept=("sunlight", "sunshine")),
        KeyPoint("Carbon dioxide from the air", accept=("CO2",)),
        KeyPoint("Water taken up by the roots"),
    ),
)
COURT = (
    "How is a judge kept independent?",
    (
        KeyPoint("A judge is appointed for life", accept=("cannot be fired", "no end date to the job")),
        KeyPoint("The salary may not be lowered by the government"),
    ),
)
WHALE = (
    "Is a whale a fish?",
    (KeyPoint("No, a whale is a mammal"), KeyPoint("It breathes air through lungs")),
)
ENGINE = (
    "Name the four strokes of the engine.",
    tuple(map(KeyPoint, ("Intake", "Compression", "Power", "Exhaust"))),
)
SOUP = (
    "What did the reform achieve?",
    (KeyPoint("Farmers could own their fields without paying rent to nobles"),),
)
FIRM = ("What must fit a strategy?", tuple(map(KeyPoint, ("Leadership", "Culture", "Structure", "Systems"))))
DIVING = (
    "Can a whale breathe under water?",
    (KeyPoint("No, it has to come up for air", accept=("only at the surface",)),),
)
CARDS = (PLANTS, COURT, WHALE, ENGINE, SOUP, DIVING)

Card = tuple[str, tuple[KeyPoint, ...]]


def graded(card: Card, answer: str) -> Verdict:
    return grade(card[0], card[1], answer)


def outcomes(verdict: Verdict) -> str:
    return "".join(point.outcome.value[0] for point in verdict.points)


@pytest.mark.parametrize(
    ("card", "answer", "expected"),
    [
        (PLANTS, "light, carbon dioxide and water", "hhh"),
        (PLANTS, "sunshine, CO2 + water", "hhh"),
        (PLANTS, "they take up watre by the roots, carbon dioxyde from the air and sun light", "hhh"),
        (PLANTS, "- water\n- light", "hmh"),
        (PLANTS, "water, and love", "mmh"),
        (PLANTS, "LIGHT!!!", "hmm"),
        (PLANTS, "water from the roots, but no light from the sun", "cmh"),
        (PLANTS, "Plants need a lot of things for photosynthesis", "mmm"),
        (PLANTS, "idk", "mmm"),
        (PLANTS, "", "mmm"),
        (COURT, "appointed for life; government can't lower the salary", "hh"),
        (COURT, "the government may lower the salary", "mc"),
        (COURT, "they cannot be fired", "hm"),
        (WHALE, "nope, its a mammal. breathes with lungs", "hh"),
        (WHALE, "Yes it is, but it breathes air with its lungs", "ch"),
        (WHALE, "no. it is a mammal", "hm"),
        (ENGINE, "exhaust, power, compression, intake", "hhhh"),
        (ENGINE, "intak, compresion, powr, exhuast", "hhhh"),
        (ENGINE, "intake & power i think", "hmhm"),
        (ENGINE, "it has nothing to do with compression", "mcmm"),
        (FIRM, "leadership and culture, not the structure", "hhcm"),
        (SOUP, "farmers owned their fields and did not have to pay rent to nobles", "h"),
    ],
)
def test_points_are_judged_as_a_teacher_would(card: Card, answer: str, expected: str) -> None:
    assert outcomes(graded(card, answer)) == expected


def test_a_denial_is_told_of_the_key_point_that_it_denies_alone() -> None:
    *_, structure, systems = graded(FIRM, "leadership and culture, not the structure").points
    assert structure.outcome is PointOutcome.CONTRADICTED
    assert systems.reason is MissReason.NOT_MENTIONED


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("light, carbon dioxide, water", Outcome.CORRECT),
        ("light and water", Outcome.PARTIAL),
        ("carbon dioxide and water but never light from the sun", Outcome.PARTIAL),
        ("soil", Outcome.INCORRECT),
    ],
)
def test_the_whole_follows_from_the_points(answer: str, outcome: Outcome) -> None:
    assert graded(PLANTS, answer).outcome is outcome


def test_words_of_the_question_earn_nothing() -> None:
    verdict = grade("What does a glacier carve?", [KeyPoint("A glacier carves a valley")], "a glacier carves")
    assert verdict.points[0].outcome is PointOutcome.MISSED


def test_a_word_of_the_question_does_not_say_one_that_is_akin_to_it() -> None:
    points = [KeyPoint("Leaders are enthusiastic"), KeyPoint("Leaders know the plan")]
    verdict = grade("What is required of leadership?", points, "leadership")
    assert verdict.outcome is Outcome.INCORRECT


def test_a_point_made_of_the_question_alone_can_still_be_said() -> None:
    verdict = grade("Left or right: where is the heart?", [KeyPoint("Left")], "left")
    assert verdict.outcome is Outcome.CORRECT


@pytest.mark.parametrize("card", CARDS)
def test_an_accepted_wording_that_stands_alone_earns_its_point(card: Card) -> None:
    for number, point in enumerate(card[1]):
        for wording in point.accept:
            for answer in (wording, f"they {wording}!"):
                assert graded(card, answer).points[number].score == 1.0


def test_words_far_apart_do_not_add_up() -> None:
    filler = "Then the weather changed again and everybody went home to wait for news. " * 4
    near = graded(SOUP, "Farmers owned the fields without rent to nobles.")
    far = graded(
        SOUP, f"Farmers sang. {filler} Fields burned. {filler} Rent is dull. {filler} Nobles danced."
    )
    assert far.points[0].score < near.points[0].score
    assert far.points[0].outcome is PointOutcome.MISSED


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize(
    "answer",
    [
        "I like football because it is fun to watch with my friends on a Saturday",
        "The guitar has six strings, and the drummer never comes to rehearsals in time.",
        "asdf qwer zxcv",
        "it depends on many things and on how you look at it",
    ],
)
def test_an_answer_about_something_else_earns_nothing(card: Card, answer: str) -> None:
    assert graded(card, answer).outcome is Outcome.INCORRECT


@pytest.mark.parametrize("card", [PLANTS, COURT, ENGINE, SOUP])
def test_a_list_of_everybodys_words_earns_nothing(card: Card) -> None:
    soup = (
        "sun dioxide roots judge salary mammal lungs compression exhaust farmers rent nobles government air "
        "trust vision loyalty market glacier valley photosynthesis independent reform engine"
    )
    assert graded(card, soup).outcome is not Outcome.CORRECT


@pytest.mark.parametrize(
    ("card", "answer"),
    [
        (COURT, "nobody can ever get rid of them, that is how"),
        (SOUP, "they were no longer tenants of the lord"),
    ],
)
def test_what_is_quoted_always_tells_something(card: Card, answer: str) -> None:
    for point in graded(card, answer).points:
        assert all(not FUNCTION_WORDS.issuperset(answer[s.start : s.end].split()) for s in point.evidence)


@pytest.mark.parametrize(
    ("card", "answer", "quotes"),
    [
        (PLANTS, "Well, SUNSHINE of course; and some water.", [["SUNSHINE"], [], ["water"]]),
        (WHALE, "Yes, it is", [["Yes"], []]),
        (ENGINE, "it isn\u2019t power", [[], [], ["isn\u2019t power"], []]),
    ],
)
def test_hits_and_contradictions_quote_the_learner(card: Card, answer: str, quotes: list[list[str]]) -> None:
    verdict = graded(card, answer)
    assert [[answer[s.start : s.end] for s in point.evidence] for point in verdict.points] == quotes


def test_the_grader_signs_its_verdict() -> None:
    assert graded(PLANTS, "water").grader


SCRAPS = (
    "water",
    "light",
    "no",
    "not",
    "without",
    "yes",
    "mammal",
    "fish",
    "salary",
    ".",
    ",",
    "\n",
    "can't",
)
answers = st.text(max_size=200) | st.lists(st.sampled_from(SCRAPS), max_size=60).map(" ".join)
cards = st.sampled_from(CARDS)


@given(cards, answers)
def test_evidence_lies_in_the_answer_in_order_and_disjoint(card: Card, answer: str) -> None:
    for point in graded(card, answer).points:
        edges = [edge for span in point.evidence for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert all(span.start < span.end for span in point.evidence)
        assert all(0 <= edge <= len(answer) for edge in edges)
        assert bool(point.evidence) == (point.outcome is not PointOutcome.MISSED)
        assert 0.0 <= point.score <= 1.0


@given(cards, answers)
def test_the_same_answer_always_gets_the_same_verdict(card: Card, answer: str) -> None:
    assert graded(card, answer) == graded(card, answer)


@pytest.mark.parametrize("change", [str.upper, str.lower, str.swapcase, str.casefold])
@given(card=cards, answer=answers)
def test_case_does_not_matter(change: Callable[[str], str], card: Card, answer: str) -> None:
    assert _judgement(card, change(answer)) == _judgement(card, answer)


@given(
    cards, answers, st.sampled_from([" ", "\n", "\t  "]), st.sampled_from(["", ".", "!", "...", "?", " ;"])
)
def test_surrounding_space_and_final_punctuation_do_not_matter(
    card: Card, answer: str, space: str, end: str
) -> None:
    assert _judgement(card, f"{space}{answer}{end}{space}") == _judgement(card, answer)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@given(card=cards, answer=answers)
def test_the_normal_form_does_not_matter(
    form: Literal["NFC", "NFD", "NFKC", "NFKD"], card: Card, answer: str
) -> None:
    assert _judgement(card, unicodedata.normalize(form, answer)) == _judgement(card, answer)


def _judgement(card: Card, answer: str) -> tuple[Outcome, float]:
    verdict = graded(card, answer)
    return verdict.outcome, verdict.score


WORDS = (
    "no",
    "not",
    "light",
    "water",
    "soil",
    "never",
    "the",
    "a",
    "without",
    "rain",
    "grows",
    "and",
    "isn't",
)
words = st.sampled_from(WORDS)
# A point that is a bare "no" cannot be told from a denial of what follows it without punctuation.
wordings = st.lists(words, min_size=1, max_size=5).map(" ".join).filter(lambda text: text != "no")


cards_of_wordings = st.lists(wordings, min_size=1, max_size=5)
shuffled_cards = cards_of_wordings.flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(texts)))


@given(shuffled_cards, st.sampled_from([". ", ", ", "\n", " ", "; ", " and "]))
def test_a_cards_own_key_points_in_any_order_score_one(card: tuple[list[str], list[str]], joint: str) -> None:
    texts, shuffled = card
    verdict = grade("What grows?", [KeyPoint(text) for text in texts], joint.join(shuffled))
    assert verdict.score == 1.0
    assert verdict.outcome is Outcome.CORRECT


numbers = st.sampled_from(
    ("5", "100", "2005", "2", "hundred", "twenty", "1.5", "million", "km", "k", "litres")
)
counted = st.lists(words | numbers, min_size=1, max_size=5).map(" ".join).filter(lambda text: text != "no")
cards_of_numbers = st.lists(counted, min_size=1, max_size=4).flatmap(
    lambda texts: st.tuples(st.just(texts), st.permutations(texts))
)


# Numbers side by side without a sign between them are one number.
@given(cards_of_numbers, st.sampled_from([". ", ", ", "\n", "; ", " and "]))
def test_so_do_key_points_with_numbers(card: tuple[list[str], list[str]], joint: str) -> None:
    texts, shuffled = card
    assert grade("What grows?", [KeyPoint(text) for text in texts], joint.join(shuffled)).score == 1.0


@given(st.lists(wordings, min_size=1, max_size=3), wordings, answers | wordings)
def test_an_accepted_wording_more_never_lowers_a_score(texts: list[str], more: str, answer: str) -> None:
    points = [KeyPoint(text) for text in texts]
    before = grade("What grows?", points, answer)
    after = grade("What grows?", [KeyPoint(texts[0], accept=(more,)), *points[1:]], answer)
    assert after.score >= before.score
    assert all(new.score >= old.score for new, old in zip(after.points, before.points, strict=True))


@given(cards, st.sampled_from(["", " ", "\n\t", "...", "?!", "\u200b"]))
def test_an_empty_answer_scores_zero(card: Card, answer: str) -> None:
    assert graded(card, answer).score == 0.0


@given(st.text(min_size=1, max_size=30), st.integers(1, 100_000))
@settings(max_examples=15, deadline=None)
def test_any_text_of_any_length_is_graded(seed: str, length: int) -> None:
    answer = (seed * (length // len(seed) + 1))[:length]
    assert 0.0 <= graded(PLANTS, answer).score <= 1.0


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=80), st.text(max_size=80))
def test_any_card_is_graded(question: str, text: str, accept: str, answer: str) -> None:
    assert 0.0 <= grade(question, [KeyPoint(text, accept=(accept,))], answer).score <= 1.0


def test_a_card_without_key_points_has_nothing_to_hit() -> None:
    assert grade("Why?", [], "because").outcome is Outcome.INCORRECT


def test_a_word_in_the_middle_of_a_clause_is_no_key_point_word_for_word() -> None:
    phases = ("Name the phases of a project.", tuple(map(KeyPoint, ("Initiation", "Execution", "Closing"))))
    wrong = "what was planned is executed by nobody, and it ends with the closing of all shops in town"
    assert graded(phases, wrong).points[1].score < 1.0
    assert graded(phases, "closing, initiation and execution").score == 1.0
