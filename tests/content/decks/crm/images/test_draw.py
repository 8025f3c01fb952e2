import runpy
from typing import Any

import pytest
from PIL import Image, ImageChops

from content.loader import BUILT_IN

IMAGES = BUILT_IN / "crm" / "images"


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(IMAGES / "draw.py"))


@pytest.mark.parametrize("name", ["crm-business-model.png", "ashridge-mission-model.png"])
def test_a_committed_picture_is_what_the_script_draws(script: dict[str, Any], name: str) -> None:
    drawn = script["PICTURES"][name]()
    with Image.open(IMAGES / name) as committed:
        assert committed.size == drawn.size
        difference = ImageChops.difference(committed.convert("RGB"), drawn).convert("L")
    # Another release of the font engine may round a letter's edge otherwise; another word differs by more.
    assert difference.point(lambda level: 255 if level > 96 else 0).getbbox() is None


def test_every_picture_is_drawn_by_the_script(script: dict[str, Any]) -> None:
    assert {file.name for file in IMAGES.glob("*.png")} == set(script["PICTURES"])


@pytest.mark.parametrize("name", ["crm-business-model.png", "ashridge-mission-model.png"])
def test_a_picture_is_wide_and_opaque_enough_for_any_phone(name: str) -> None:
    with Image.open(IMAGES / name) as picture:
        assert (picture.width, picture.mode) == (1280, "RGB")
        assert (IMAGES / name).stat().st_size < 200_000
