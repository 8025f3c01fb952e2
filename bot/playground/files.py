"""The files that were sent: kept once for the same content, named as Telegram names them."""

import base64
import hashlib
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.playground import picture
from bot.playground.errors import bad_request
from bot.playground.schema import Json

_MOST_PHOTO_BYTES = 10 * 1024 * 1024
_MOST_PHOTO_SIDES = 10_000
_MOST_PHOTO_RATIO = 20


class Upload(NamedTuple):
    """A file as it came in a request."""

    name: str
    content: bytes


@dataclass(slots=True)
class Files:
    """Contents in base64 by their hash, the last used at the end; beyond `most_bytes` the first go."""

    most_bytes: int = 6 * 1024 * 1024
    contents: dict[str, str] = field(default_factory=dict)

    def add(self, content: bytes) -> Json:
        """Keep the content; the same content has the same `file_id` for ever."""
        key = hashlib.sha256(content).hexdigest()[:24]
        self.contents.pop(key, None)
        self.contents[key] = base64.b64encode(content).decode()
        while len(self.contents) > 1 and sum(map(len, self.contents.values())) > self.most_bytes:
            del self.contents[next(iter(self.contents))]
        return {"file_id": f"AgACAgIAAx{key}", "file_unique_id": f"AQAD{key[:12]}", "file_size": len(content)}

    def add_photo(self, content: bytes) -> list[Json]:
        """Keep a picture and describe it as `Message.photo` does; raises the 400 for what is no photo."""
        if len(content) > _MOST_PHOTO_BYTES:
            raise bad_request("file is too big")
        size = picture.size(content)
        if size is None or not all(size):
            raise bad_request("IMAGE_PROCESS_FAILED")
        if sum(size) > _MOST_PHOTO_SIDES or max(size) > _MOST_PHOTO_RATIO * min(size):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        return [{**self.add(content), "width": size[0], "height": size[1]}]

    def content(self, file_id: str) -> bytes | None:
        """The bytes of a file, if it is kept here."""
        kept = self.contents.get(file_id.removeprefix("AgACAgIAAx"))
        return None if kept is None else base64.b64decode(kept)

    def path(self, file_id: str) -> str:
        """Where `getFile` says a file can be had."""
        return f"files/{file_id}"

    def snapshot(self) -> Json:
        """Everything as JSON, in order of use."""
        return dict(self.contents)

    def restore(self, saved: Json) -> None:
        """Be as at the time of that snapshot."""
        self.contents = dict(saved)
