"""What talk about something else earns on the built-in course: `python tests/bench/off_topic.py`.

The texts of tests/grading/off_topic.txt, none of them among the answers that the grader is fitted to, are
given to every card: as the bot grades them, and without the course. Prints the shares of key points that are
hits, of answers that are called correct, and of those that earn anything.
"""

from pathlib import Path

from bot.tutor.judge import Judge, judge_of
from content.loader import BUILT_IN, load
from grading import Outcome, PointOutcome, grade

LIBRARY = load(BUILT_IN)
TEXTS = (Path(__file__).parents[1] / "grading" / "off_topic.txt").read_text("utf-8").splitlines()


def shares(judge: Judge) -> str:
    """The three shares."""
    verdicts = [judge(card, text) for card in LIBRARY.cards for text in TEXTS]
    hits = [point.outcome is PointOutcome.HIT for verdict in verdicts for point in verdict.points]
    correct = sum(verdict.outcome is Outcome.CORRECT for verdict in verdicts)
    credited = sum(verdict.outcome is not Outcome.INCORRECT for verdict in verdicts)
    return (
        f"hits {sum(hits) / len(hits):.1%}, called correct {correct / len(verdicts):.1%}, "
        f"earning anything {credited / len(verdicts):.1%}"
    )


if __name__ == "__main__":
    print(f"{len(TEXTS)} texts, {len(LIBRARY.cards)} cards")
    print(f"as the bot grades:  {shares(judge_of(LIBRARY.courses))}")
    print(f"without the course: {shares(lambda card, text: grade(card.question, card.key_points, text))}")
