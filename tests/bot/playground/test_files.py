from bot.playground.files import Files


def test_the_same_content_has_the_same_id_and_is_kept_once() -> None:
    files = Files()
    first, again, other = files.add(b"a"), files.add(b"a"), files.add(b"b")
    assert first == again
    assert first["file_id"] != other["file_id"]
    assert files.content(first["file_id"]) == b"a"
    assert len(files.contents) == 2


def test_what_was_used_longest_ago_is_forgotten_when_there_is_too_much() -> None:
    files = Files(most_bytes=20)
    old, used = files.add(b"old__"), files.add(b"used_")
    files.add(b"used_")
    new = files.add(b"new__")
    assert files.content(old["file_id"]) is None
    assert files.content(used["file_id"]) == b"used_"
    assert files.content(new["file_id"]) == b"new__"


def test_one_file_stays_however_big_it_is() -> None:
    files = Files(most_bytes=1)
    assert files.content(files.add(b"big")["file_id"]) == b"big"
