from pathlib import Path

from content.course_folder import read_course


def told(folder: Path) -> list[str]:
    return [str(problem).removeprefix(f"{folder}/") for problem in sorted(read_course(folder)[1])]


def deck_ids(folder: Path) -> list[str]:
    return [deck.id for deck in read_course(folder)[0].decks]


def copy_deck(folder: Path, name: str, old: str = "", new: str = "") -> None:
    text = (folder / "trust.yaml").read_text(encoding="utf-8")
    (folder / name).write_text(text.replace(old, new) if old else text, encoding="utf-8")


def test_a_course_has_its_title_its_decks_by_name_and_all_its_notes(course: Path) -> None:
    copy_deck(course, "culture.yaml", "id: brand-trust", "id: culture")
    (course / "notes" / "spare.md").write_text("# Spare\n\nUnused.\n\nSource: x\n", encoding="utf-8")
    read, problems = read_course(course)
    assert (read.id, read.title) == ("crm", "Customers")
    assert [deck.id for deck in read.decks] == ["culture", "trust"]
    assert [note.id for note in read.notes] == ["spare", "trust"]
    assert problems == ()


def test_an_id_is_used_once_in_a_course(course: Path) -> None:
    copy_deck(course, "zeal.yaml")
    assert told(course) == [
        "zeal.yaml:5:9: the id 'brand-trust' is already used in trust.yaml, line 5; write another"
    ]
    assert deck_ids(course) == ["trust"]


def test_a_spoilt_copy_cannot_take_the_ids_of_a_good_deck(course: Path) -> None:
    copy_deck(course, "a-copy.yaml", "title: Trust", "title: no")
    assert told(course) == [
        "a-copy.yaml:1:8: 'no' is read as the truth value false here; put it in quotes: \"no\"",
        "a-copy.yaml:5:9: the id 'brand-trust' is already used in trust.yaml, line 5; write another",
    ]
    assert deck_ids(course) == ["trust"]


def test_an_id_is_used_once_in_a_deck_even_where_the_deck_has_other_problems(course: Path) -> None:
    deck = (course / "trust.yaml").read_text(encoding="utf-8")
    card = deck[deck.index("  - id") :]
    (course / "trust.yaml").write_text(deck.replace("title: Trust\n", "") + card, encoding="utf-8")
    assert told(course) == [
        "trust.yaml:1:1: 'title' is missing; write the title that learners see",
        "trust.yaml:11:9: the id 'brand-trust' is already used in trust.yaml, line 4; write another",
    ]


def test_a_bad_deck_never_keeps_the_good_ones_away(course: Path) -> None:
    (course / "broken.yaml").write_text("title: [", encoding="utf-8")
    (course / "strange.yaml").write_bytes(b"\xff")
    (course / "listed.yaml").write_text("- a\n", encoding="utf-8")
    (course / "folder.yaml").mkdir()
    assert deck_ids(course) == ["trust"]
    assert [problem.split(":")[0] for problem in told(course)] == [
        "broken.yaml",
        "folder.yaml",
        "listed.yaml",
        "strange.yaml",
    ]


def test_a_course_without_a_title_is_called_by_its_folders_name(course: Path) -> None:
    (course / "course.yaml").unlink()
    assert told(course) == ["course.yaml:1:1: the file is missing; write it with the course's title: ..."]
    (course / "course.yaml").write_text("name: Customers\n", encoding="utf-8")
    assert told(course) == [
        "course.yaml:1:1: 'name' is not a field of a course; write one of title, synonyms",
        "course.yaml:1:1: 'title' is missing; write the title that learners see",
    ]
    (course / "course.yaml").write_bytes(b"")
    assert told(course) == ["course.yaml:1:1: the file is empty; write its content or delete it"]
    read, _ = read_course(course)
    assert (read.title, len(read.decks)) == ("crm", 1)


def test_a_deck_whose_name_is_no_id_is_left_out(course: Path) -> None:
    (course / "trust.yaml").rename(course / "Brand_Trust.yaml")
    assert told(course) == [
        "Brand_Trust.yaml:1:1: 'Brand_Trust' cannot be the id of a deck; "
        "rename it with small letters, digits and hyphens, at most 40, such as brand-trust"
    ]
    assert deck_ids(course) == []


def test_a_file_that_would_be_passed_over_is_told(course: Path) -> None:
    (course / "trust.yaml").rename(course / "trust.yml")
    assert told(course) == [
        "course.yaml:1:1: the course has no deck; write one, such as first-deck.yaml",
        "trust.yml:1:1: only files that end in .yaml are read; rename it to trust.yaml",
    ]


def test_a_course_whose_name_is_no_id_is_left_out(course: Path) -> None:
    renamed = course.rename(course.parent / "CRM 1")
    assert told(renamed) == [
        "course.yaml:1:1: 'CRM 1' cannot be the id of a course; "
        "rename it with small letters, digits and hyphens, at most 40, such as crm-1"
    ]
    assert read_course(renamed)[0].decks == ()
