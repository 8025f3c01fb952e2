import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from content.card import Card, Note, Picture
from content.errors import ContentError
from content.loader import BUILT_IN, load
from grading import KeyPoint, Misconception

CARD = """
  - id: full
    question: Say all.
    need: 1
    key_points:
      - {text: One., note: trust, essential: true, accept: [uno, eins]}
      - {text: Two., note: trust, accept: [due, zwei]}
    explanation: Because.
    source: Page 2
    picture: {file: model.png, alt: A model.}
"""


WRONG = """\
    ordered: true
    misconceptions:
      - {text: Three., accept: [tre], feedback: "No, two."}
"""


def test_a_card_holds_all_that_its_file_says(course: Path) -> None:
    with (course / "trust.yaml").open("a", encoding="utf-8") as deck:
        deck.write(CARD)
    library = load(course)
    assert library.problems == ()
    assert library.cards_by_key["crm/full"] == Card(
        course="crm",
        deck="trust",
        id="full",
        question="Say all.",
        key_points=(
            KeyPoint("One.", ("uno", "eins"), essential=True, note="trust"),
            KeyPoint("Two.", ("due", "zwei"), note="trust"),
        ),
        explanation="Because.",
        source="Page 2",
        need=1,
        picture=Picture(str((course / "images" / "model.png").resolve()), "A model."),
    )


def test_what_a_card_leaves_out_has_its_default(course: Path) -> None:
    card = load(course).cards_by_key["crm/brand-trust"]
    assert card
    assert (card.source, card.need, card.picture) == ("Chapter 4", None, None)


def test_a_deck_comes_with_its_notes_in_reading_order(course: Path) -> None:
    (course / "notes" / "a.md").write_text("# A\n\nFirst.\n\nSource: x\n", encoding="utf-8")
    deck = course / "trust.yaml"
    deck.write_text(deck.read_text("utf-8").replace("[trust]", "[trust, a]"), encoding="utf-8")
    [read] = load(course).decks
    assert read.notes == (
        Note("trust", "Trust", "Trust is earned.", "Chapter 4."),
        Note("a", "A", "First.", "x"),
    )


def test_a_course_is_found_alone_or_among_others(course: Path) -> None:
    (course.parent / "empty").mkdir()
    (course.parent / "readme.md").touch()
    alone, among = load(course), load(course.parent)
    assert alone.courses == among.courses
    assert [each.id for each in among.courses] == ["crm"]


def test_one_decks_file_gives_that_deck_and_its_problems_only(course: Path) -> None:
    deck = (course / "trust.yaml").read_text(encoding="utf-8")
    (course / "culture.yaml").write_text(deck.replace("brand-trust", "culture"), encoding="utf-8")
    (course / "zeal.yaml").write_text("title: no\n", encoding="utf-8")
    library = load(course / "culture.yaml")
    assert [each.id for each in library.decks] == ["culture"]
    assert library.problems == ()
    library = load(course / "zeal.yaml")
    assert library.decks == ()
    assert {problem.file for problem in library.problems} == {str(course / "zeal.yaml")}


def test_the_courses_of_the_working_folder_are_found(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(course)
    (course / "trust.yaml").write_text("title: no", encoding="utf-8")
    assert str(load(Path("trust.yaml")).problems[0]).startswith("trust.yaml:1:1: 'cards' is missing")
    assert load(Path("trust.yaml")).problems == load(Path()).problems


def test_a_place_without_content_is_an_error_that_says_what_to_give(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"nowhere does not exist; give a deck's \.yaml file"):
        load(tmp_path / "nowhere")
    (tmp_path / "note.md").touch()
    with pytest.raises(ContentError, match=r"note\.md is not a deck; give a deck's \.yaml file"):
        load(tmp_path / "note.md")
    with pytest.raises(
        ContentError, match=r"There is no course in .*; a course is a folder with course\.yaml"
    ):
        load(tmp_path)


SOUP = [
    "title",
    "cards",
    "notes",
    "id",
    "key_points",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n    ",
    "trust",
    "[",
    "]",
    "no",
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    text=st.one_of(
        st.text(), st.lists(st.sampled_from([*SOUP, "{", "}", ", ", "~", "&a", "*a", "7", '"'])).map("".join)
    )
)
def test_no_text_keeps_a_library_from_loading(course: Path, text: str) -> None:
    (course / "soup.yaml").write_bytes(text.encode(errors="surrogatepass"))
    library = load(course)
    assert [deck.id for deck in library.decks] == ["trust"]
    assert {problem.file for problem in library.problems} == {str(course / "soup.yaml")}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    cut=st.integers(0, 400),
    put=st.sampled_from(["", "no", "[", ": ", "\n", "~", "&x ", "7", "- ", "{}", "\t"]),
)
def test_no_slip_in_a_good_deck_makes_loading_raise(course: Path, cut: int, put: str) -> None:
    good = (course / "trust.yaml").read_text(encoding="utf-8")
    (course / "zeal.yaml").write_text(good[:cut] + put + good[cut + 1 :], encoding="utf-8")
    assert "trust" in [deck.id for deck in load(course).decks]


def test_the_built_in_courses_are_part_of_the_project() -> None:
    assert (BUILT_IN / "crm" / "course.yaml").is_file()


def test_no_two_courses_may_share_the_name_of_a_deck(course: Path, tmp_path: Path) -> None:
    courses = tmp_path / "courses"
    shutil.copytree(course, courses / "first")
    shutil.copytree(course, courses / "second")
    library = load(courses)
    assert [(deck.course, deck.id) for deck in library.decks] == [("first", "trust")]
    assert [str(problem) for problem in library.problems] == [
        f"{courses / 'second' / 'trust.yaml'}:1:1: the course first has a deck of this name; rename the file"
    ]


def test_a_card_may_name_wrong_ideas_and_ask_for_an_order_and_decks_and_courses_name_synonyms(
    course: Path,
) -> None:
    with (course / "trust.yaml").open("a", encoding="utf-8") as deck:
        deck.write(
            CARD.replace("    explanation:", WRONG + "    explanation:")
            + "synonyms: [firm=company = house]\n"
        )
    (course / "course.yaml").write_text("title: T\nsynonyms: [client = customer]\n", encoding="utf-8")
    library = load(course)
    assert library.problems == ()
    card = library.cards_by_key["crm/full"]
    assert card.misconceptions == (Misconception("Three.", "No, two.", ("tre",)),)
    assert card.ordered
    assert library.decks[0].synonyms == (("firm", "company", "house"),)
    assert library.courses[0].synonyms == (("client", "customer"),)


@pytest.mark.parametrize(
    ("group", "fault"),
    [
        ("alone", "'alone' is no group of synonyms; write two or more with = between: client = customer"),
        ("a =", "'a =' is no group of synonyms; write two or more with = between: client = customer"),
        ("a = A", "'A' stands twice in this list; keep one of the two"),
        ("[a, b]", "an entry of 'synonyms' is read as a list here; put the whole text in quotes"),
    ],
)
def test_a_group_of_synonyms_is_two_words_or_more(course: Path, group: str, fault: str) -> None:
    (course / "course.yaml").write_text(f"title: T\nsynonyms: [{group}]\n", encoding="utf-8")
    assert [str(problem) for problem in load(course).problems] == [f"{course / 'course.yaml'}:2:12: {fault}"]
