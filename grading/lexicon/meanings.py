"""What words mean, as vectors: how these are packed into one file, and read from it."""

from collections.abc import Sequence
from dataclasses import dataclass

from grading.arrays import Numbers, np

# A vector is a scale (two bytes) and a number of -127 to 127 for each direction.
_FULL = 127.0
_SCALE = np.dtype("<f2").itemsize


@dataclass(frozen=True, slots=True, eq=False)
class Meanings:
    """Vectors by the number of their stem: `cells` (stem, direction) times `scales` (stem, 1).

    Words that mean the like point the same way; the more a word decides of what a sentence means, the longer
    is its vector.
    """

    cells: np.typing.NDArray[np.int8]
    scales: Numbers

    def of(self, stems: Sequence[int]) -> Numbers:
        """(stem, direction): the vectors of some stems."""
        places = np.array(stems, np.int64)
        found: Numbers = self.cells[places] * self.scales[places]
        return found


def pack(vectors: Numbers) -> bytes:
    """The file's bytes for (stem, direction)."""
    scales = (np.abs(vectors).max(1) / _FULL).astype("<f2")
    steps = np.where(scales > 0.0, scales.astype(float), 1.0)[:, None]
    rows = np.empty(len(vectors), _row(vectors.shape[1]))
    rows["scale"] = scales
    rows["cells"] = np.clip(np.round(vectors / steps), -_FULL, _FULL)
    return rows.tobytes()


def unpack(packed: bytes, count: int) -> Meanings:
    """The vectors of so many stems that `pack` has packed."""
    rows = np.frombuffer(packed, _row(len(packed) // count - _SCALE))
    return Meanings(np.ascontiguousarray(rows["cells"]), rows["scale"].astype(float)[:, None])


def _row(directions: int) -> np.dtype[np.void]:
    return np.dtype([("scale", "<f2"), ("cells", "i1", (directions,))])
