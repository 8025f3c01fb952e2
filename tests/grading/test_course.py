from grading import Course, CourseCard, KeyPoint
from grading.reading import read

WATER = CourseCard("What happens to water at 0 degrees?", (KeyPoint("It freezes to ice"),))
SUN = CourseCard("What does the sun do?", (KeyPoint("It shines by nuclear fusion"),))
MOON = CourseCard("What does the moon do?", (KeyPoint("It reflects light from elsewhere"),))
COURSE = Course((WATER, SUN, MOON))


def test_an_answer_to_another_card_is_likest_that_card() -> None:
    aim = COURSE.aim(WATER.question, WATER.key_points, read("it shines by fusion"))
    assert aim.other_card > 0.8
    assert aim.own == 0.0


def test_the_card_itself_is_no_other_card() -> None:
    aim = COURSE.aim(SUN.question, SUN.key_points, read("it shines by fusion"))
    assert aim.other_card == 0.0
    assert aim.own > 0.8


def test_the_card_is_known_by_its_key_points_whatever_is_asked() -> None:
    aim = COURSE.aim("How does our star work?", SUN.key_points, read("it shines by fusion"))
    assert aim.other_point == 0.0


def test_a_course_without_cards_compares_with_nothing() -> None:
    assert Course(()).aim("Why?", (KeyPoint("Because"),), read("because")).other_card == 0.0


def test_other_words_for_another_card_mean_what_that_card_means() -> None:
    reading = read("it mirrors the rays of a lamp")
    away, at_home = (COURSE.aim(card.question, card.key_points, reading) for card in (WATER, MOON))
    assert away.card_meant == away.point_meant > 0.4
    assert at_home.card_meant < away.card_meant
    nothing = COURSE.aim(WATER.question, WATER.key_points, read("?!"))
    assert (nothing.card_meant, nothing.point_meant) == (0.0, 0.0)
