"""Writes the lexicon from its sources: the tables beside it, WordNet 3.0, and a sentence model.

`python -m grading.lexicon.make --out FOLDER` writes `thesaurus.bin`, with `--wordnet DIR --model DIR` also
`lexicon.bin` and `meanings.bin`. That is done by hand, for these sources are not part of the package; it
takes some twenty minutes and needs sentence-transformers. DIR of WordNet holds `data.noun`, `index.noun`,
`cntlist.rev` and so on; DIR of the model (all-MiniLM-L6-v2) its configuration, weights, and `vocab.txt`, the
commonest word pieces first.
"""

import argparse
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from grading.lexicon import (
    affinity,
    blend,
    meanings,
    reversal,
    sentences,
    tables,
    thesaurus,
    vectors,
    wordnet,
)
from grading.lexicon.sources import Sources
from grading.lexicon.store import pack, unpack

# English words rarer than this give way to Dutch ones of the same letters.
_FOREIGN = 0.9
_KINDS = ("noun", "verb", "adj", "adv")


def main() -> None:
    """Write the files that are asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write into")
    parser.add_argument("--wordnet", type=Path)
    parser.add_argument("--model", type=Path)
    asked = parser.parse_args()
    (asked.out / "thesaurus.bin").write_bytes(thesaurus.packed(_table("thesaurus")))
    if asked.wordnet and asked.model:
        sources = read(asked.wordnet, asked.model, vectors.encoder(str(asked.model)))
        lexicon = made(sources)
        (asked.out / "lexicon.bin").write_bytes(lexicon)
        (asked.out / "meanings.bin").write_bytes(meanings.pack(sentences.taught(sources, unpack(lexicon))))


def read(dictionary: Path, model: Path, encode: vectors.Encode) -> Sources:
    """The sources in the two folders."""
    tags = [*_lines(dictionary / "cntlist.rev")]
    return Sources(
        wordnet.senses(_lines(dictionary / f"data.{kind}") for kind in _KINDS),
        wordnet.shares((_lines(dictionary / f"index.{kind}") for kind in _KINDS), tags),
        frozenset(line.split("%")[0] for line in tags),
        tuple(_lines(model / "vocab.txt")),
        encode,
    )


def made(sources: Sources) -> bytes:
    """The lexicon's bytes."""
    used = sources.tagged | wordnet.used(sources.known)
    rarities = blend.rarities(sources.pieces, used, sources.shares)
    common = {stem for stem, rarity in rarities.items() if rarity < _FOREIGN}
    dutch = tables.translations(_table("dutch"), common)
    groups, turned = tables.near_words(_table("groups")), tables.opposite_words(_table("opposites"))
    rarities |= blend.missing(rarities, (*groups, *turned))
    against = blend.paired(
        {*wordnet.antonyms(sources.known), *turned, *reversal.reversed_words(sources.shares)}
    )
    told = blend.strongest(
        blend.from_senses(wordnet.synonyms(sources.known, sources.shares)),
        blend.from_derivations(wordnet.derivations(sources.known, sources.shares)),
        groups,
    )
    judged = blend.unless_opposed(blend.stronger(told, affinity.judged(sources, rarities)), against)
    links = blend.links(blend.stronger(told, judged), against, frozenset(rarities))
    blend.add_translations(dutch, links, rarities)
    return pack(rarities, links, tables.phrases(_table("phrases")))


def _lines(path: Path) -> Iterator[str]:
    return iter(path.read_text(encoding="utf-8", errors="replace").splitlines())


def _table(name: str) -> list[str]:
    return files(__package__).joinpath("tables", f"{name}.txt").read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    main()
