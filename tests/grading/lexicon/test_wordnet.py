from grading.lexicon.wordnet import antonyms, derivations, senses, shares, synonyms, used

ADJECTIVES = """\
  1 a line of the licence
00000001 00 a 02 hot 0 torrid 0 002 ! 00000002 a 0101 + 00000003 n 0101 | of high heat; "a hot stove"
00000002 00 s 01 cold(a) 0 001 ! 00000001 a 0101 | of low heat
"""
NOUNS = "00000003 03 n 01 hotness 0 000 | great heat\n"
INDEX = """\
hot a 1 2 ! + 1 1 00000001
torrid a 1 0 1 0 00000001
cold a 1 1 ! 1 1 00000002
"""


def test_the_lines_of_the_data_files_become_senses_and_pairs_of_words() -> None:
    known = senses([ADJECTIVES.splitlines(), NOUNS.splitlines()])
    assert set(known) == {"a00000001", "a00000002", "n00000003"}
    assert known["a00000001"].told == "hot, torrid: of high heat"
    assert antonyms(known) == {("cold", "hot")}
    assert used(known) == set()


def test_pairs_are_as_strong_as_the_smaller_share_of_uses() -> None:
    known = senses([ADJECTIVES.splitlines(), NOUNS.splitlines()])
    index = [INDEX.splitlines(), ["hotness n 1 0 1 0 00000003"], ["hot n 1 0 1 0 00000003"]]
    shared = shares(index, ["hot%3:00:01:: 1 3"])
    assert shared["hot"] == {"a00000001": 0.8, "n00000003": 0.2}
    assert synonyms(known, shared) == {("hot", "torrid"): 0.8}
    assert derivations(known, shared) == {("hot", "hotness"): 0.8}
