"""What a person sends besides text, as the Bot API's fields; the contents may be tiny stand-ins."""

import base64

from bot.playground.errors import ActionError, RefusedError
from bot.playground.files import Files
from bot.playground.schema import Json

DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg=="
)


def sticker(files: Files, emoji: str) -> Json:
    """`sticker` of a message."""
    shape = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": {**files.add(f"sticker {emoji}".encode()), **shape, "emoji": emoji}}


def voice(files: Files, seconds: int) -> Json:
    """`voice` of a message."""
    return {"voice": {**files.add(b"OggS"), "duration": seconds, "mime_type": "audio/ogg"}}


def photo(files: Files, picture: bytes, caption: str) -> Json:
    """`photo` and `caption` of a message; raises ActionError for what is no picture."""
    try:
        sizes = files.add_photo(picture)
    except RefusedError:
        raise ActionError("Only a PNG, JPEG or GIF picture can be sent as a photo.") from None
    return {"photo": sizes, **({"caption": caption} if caption else {})}
