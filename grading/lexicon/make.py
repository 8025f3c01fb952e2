"""Writes the lexicon from its sources: the tables beside it, WordNet 3.0, and a sentence model's vocabulary.

Run by hand, for the sources are not part of the package:
`python -m grading.lexicon.make --wordnet DIR --model DIR --out FILE`. DIR of WordNet holds `data.noun`,
`index.noun`, `cntlist.rev` and so on; DIR of the model holds `vocab.txt`, its commonest word pieces first.
"""

import argparse
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from grading.lexicon import blend, tables, wordnet
from grading.lexicon.store import pack

_KINDS = ("noun", "verb", "adj", "adv")


def main() -> None:
    """Write the file that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    for option in ("--wordnet", "--model", "--out"):
        parser.add_argument(option, type=Path, required=True)
    asked = parser.parse_args()
    asked.out.write_bytes(made(asked.wordnet, asked.model))


def made(wordnet_folder: Path, model_folder: Path) -> bytes:
    """The lexicon's bytes."""
    known = wordnet.senses(_lines(wordnet_folder / f"data.{kind}") for kind in _KINDS)
    tags = [*_lines(wordnet_folder / "cntlist.rev")]
    shared = wordnet.shares((_lines(wordnet_folder / f"index.{kind}") for kind in _KINDS), tags)
    rarities = blend.rarities(
        [*_lines(model_folder / "vocab.txt")], {line.split("%")[0] for line in tags}, shared
    )
    dutch = tables.translations(_table("dutch"), frozenset(rarities))
    groups, reversed_pairs = tables.near_words(_table("groups")), tables.opposite_words(_table("opposites"))
    rarities |= blend.missing(rarities, (*groups, *reversed_pairs))
    near = blend.strongest(
        blend.from_senses(wordnet.synonyms(known, shared)),
        dict.fromkeys(wordnet.derivations(known), blend.DERIVED),
        groups,
    )
    links = blend.links(near, blend.paired(wordnet.antonyms(known) | reversed_pairs), rarities)
    blend.add_translations(dutch, links, rarities)
    return pack(rarities, links, tables.phrases(_table("phrases")))


def _lines(path: Path) -> Iterator[str]:
    return iter(path.read_text(encoding="utf-8", errors="replace").splitlines())


def _table(name: str) -> list[str]:
    return files(__package__).joinpath("tables", f"{name}.txt").read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    main()
