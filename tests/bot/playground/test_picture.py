import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.playground import picture


@pytest.mark.parametrize("format_name", ["PNG", "JPEG", "GIF"])
def test_the_kind_and_size_of_a_picture_are_read_from_its_head(format_name: str) -> None:
    file = io.BytesIO()
    Image.new("RGB", (37, 21)).save(file, format_name)
    assert picture.kind(file.getvalue()) == f"image/{format_name.lower()}"
    assert picture.size(file.getvalue()) == (37, 21)


@given(st.sampled_from([b"", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a"]), st.binary(max_size=40))
def test_bytes_that_are_no_picture_never_break_it(head: bytes, rest: bytes) -> None:
    size = picture.size(head + rest)
    assert size is None or all(side >= 0 for side in size)
