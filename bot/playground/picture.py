"""What can be read from a picture's first bytes: its kind and its size."""

import struct

_JPEG_FRAMES = {0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}


def kind(content: bytes) -> str | None:
    """The media type of a picture that browsers show, or None for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if content.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if content[:6] in {b"GIF87a", b"GIF89a"}:
        return "image/gif"
    return None


def size(content: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, or None if the bytes are no whole head of a PNG, JPEG or GIF."""
    reader = {"image/png": _png, "image/gif": _gif, "image/jpeg": _jpeg}.get(kind(content) or "")
    try:
        return reader(content) if reader else None
    except (struct.error, IndexError):
        return None


def _png(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from(">II", content, 16)
    return int(width), int(height)


def _gif(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack_from("<HH", content, 6)
    return int(width), int(height)


def _jpeg(content: bytes) -> tuple[int, int] | None:
    """Walk the segments to the frame header, which holds the size."""
    at = 2
    while content[at] == 0xFF:
        if content[at + 1] in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            return int(width), int(height)
        at += 2 + int(struct.unpack_from(">H", content, at + 2)[0])
    return None
