"""The course's pictures: `python content/decks/crm/images/draw.py` draws each PNG anew, always the same.

Sizes are in pixels of a picture 1280 wide. A phone shows that at about 360, so that no letter is under 40.
"""

from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FOLDER = Path(__file__).parent

_WIDTH = 1280
_MARGIN = 32
_GAP = 12
_FINER = 2  # drawn so many times larger, then reduced, because Pillow leaves the edges of shapes rough

_CARD = "#f3efe6"
_INK = "#1c2733"
_WHITE = "#ffffff"
_LINE = "#8a94a0"
_FAINT = "#75808c"
_BLUE, _PALE_BLUE = "#1c4f8c", "#d6e4f4"
_RUST, _PALE_RUST = "#92400e", "#f8dfc6"
_GREEN, _PALE_GREEN = "#14603f", "#d3ecdf"
_PLUM, _PALE_PLUM = "#6b2769", "#efd9ee"


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the picture: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """The point in its middle."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text with its size and colour."""

    text: str
    size: int
    color: str = _INK
    bold: bool = False


class Sheet:
    """A picture while it is drawn."""

    def __init__(self, height: int) -> None:
        self._image = Image.new("RGB", (_WIDTH * _FINER, height * _FINER), _CARD)
        self._draw = ImageDraw.Draw(self._image)

    def panel(self, box: Box, fill: str, *lines: Line) -> None:
        """A rounded rectangle with lines of text in its middle."""
        self._draw.rounded_rectangle(_corners(box), radius=22 * _FINER, fill=fill)
        self.text(box, *lines)

    def disc(self, box: Box, fill: str, *lines: Line) -> None:
        """An ellipse with lines of text in its middle."""
        self._draw.ellipse(_corners(box), fill=fill)
        self.text(box, *lines)

    def text(self, box: Box, *lines: Line) -> None:
        """Lines of text, one below the other, in the middle of a box."""
        heights = [line.size * 1.22 for line in lines]
        x, middle = box.middle
        y = middle - sum(heights) / 2
        for line, height in zip(lines, heights, strict=True):
            self._draw.text(
                (x * _FINER, (y + height / 2) * _FINER),
                line.text,
                fill=line.color,
                font=ImageFont.load_default(line.size * _FINER),
                anchor="mm",
                stroke_width=_FINER if line.bold else 0,
            )
            y += height

    def join(self, start: Box, end: Box) -> None:
        """A line between the middles of two boxes, to be drawn before them."""
        points = [(x * _FINER, y * _FINER) for x, y in (start.middle, end.middle)]
        self._draw.line(points, fill=_LINE, width=8 * _FINER)

    def picture(self) -> Image.Image:
        """The finished picture."""
        return self._image.reduce(_FINER)


def crm_business_model() -> Image.Image:
    """Mindset by connectivity, three degrees each; the cells have numbers, for the source names none."""
    head, cell, first = 150, 190, 330
    column = (_WIDTH - 2 * _MARGIN - first - 3 * _GAP) / 3
    lefts = [_MARGIN + first + _GAP + n * (column + _GAP) for n in range(3)]
    tops = [_MARGIN + 2 * (head + _GAP) + n * (cell + _GAP) for n in range(3)]
    sheet = Sheet(height=int(tops[-1] + cell + _MARGIN))
    _axes(
        sheet,
        Box(_MARGIN, _MARGIN, first, 2 * head + _GAP),
        Box(lefts[0], _MARGIN, 3 * column + 2 * _GAP, head),
    )
    for left, degree in zip(lefts, ("Market", "Customer", "Relationship"), strict=True):
        lines = (Line(degree, 44, _BLUE, bold=True), Line("focused", 44, _BLUE, bold=True))
        sheet.panel(Box(left, _MARGIN + head + _GAP, column, head), _PALE_BLUE, *lines)
    for row, (top, degree) in enumerate(
        zip(tops, ("Unconnected", "Departmental", "Integrated"), strict=True)
    ):
        sheet.panel(Box(_MARGIN, top, first, cell), _PALE_RUST, Line(degree, 44, _RUST, bold=True))
        for number, left in enumerate(lefts, 3 * row + 1):
            sheet.panel(Box(left, top, column, cell), _WHITE, Line(str(number), 64, _FAINT))
    return sheet.picture()


def _axes(sheet: Sheet, connectivity: Box, mindset: Box) -> None:
    title = Line("Connectivity", 48, _WHITE, bold=True)
    sheet.panel(
        connectivity, _RUST, title, Line("processes &", 42, _WHITE), Line("infrastructure", 42, _WHITE)
    )
    title = Line("Mindset", 48, _WHITE, bold=True)
    sheet.panel(mindset, _BLUE, title, Line("strategy & customer philosophy", 42, _WHITE))


def ashridge_mission_model() -> Image.Image:
    """The four elements of a mission as a diamond around the sense of mission that makes them work."""
    wide, high, height = 420, 220, 1000
    middle, lowest = (height - high) / 2, height - _MARGIN - high
    purpose = Box((_WIDTH - 520) / 2, _MARGIN, 520, high)
    strategy = Box(_MARGIN, middle, wide, high)
    values = Box(_WIDTH - _MARGIN - wide, middle, wide, high)
    conduct = Box((_WIDTH - 620) / 2, lowest, 620, high)
    sheet = Sheet(height)
    for start, end in ((purpose, strategy), (purpose, values), (strategy, conduct), (values, conduct)):
        sheet.join(start, end)
    sheet.panel(
        purpose, _PALE_BLUE, _name("Purpose", _BLUE), _means("the company's"), _means("reason for existence")
    )
    sheet.panel(strategy, _PALE_RUST, _name("Strategy", _RUST), _means("the competitive"), _means("position"))
    sheet.panel(
        values, _PALE_GREEN, _name("Values", _GREEN), _means("what the company"), _means("believes in")
    )
    sheet.panel(conduct, _PALE_PLUM, _name("Code of conduct", _PLUM), _means("how the company behaves"))
    sheet.disc(
        Box(_WIDTH / 2 - 164, height / 2 - 164, 328, 328),
        _INK,
        Line("Sense of", 48, _WHITE, bold=True),
        Line("mission", 48, _WHITE, bold=True),
        Line("commitment", 42, _WHITE),
    )
    return sheet.picture()


def _name(text: str, color: str) -> Line:
    return Line(text, 54, color, bold=True)


def _means(text: str) -> Line:
    return Line(text, 44)


def _corners(box: Box) -> tuple[float, float, float, float]:
    return (
        box.x * _FINER,
        box.y * _FINER,
        (box.x + box.width) * _FINER - 1,
        (box.y + box.height) * _FINER - 1,
    )


PICTURES = {
    "crm-business-model.png": crm_business_model,
    "ashridge-mission-model.png": ashridge_mission_model,
}

if __name__ == "__main__":
    for name, draw in PICTURES.items():
        draw().save(FOLDER / name, optimize=True)
