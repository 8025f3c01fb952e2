import json

import pytest

from grading.model import Strictness, WeightsError, as_fields, parse, shipped


def test_weights_written_are_the_weights_read() -> None:
    assert parse(json.dumps(as_fields(shipped()))) == shipped()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        '{"features": ["other"]}',
        json.dumps(as_fields(shipped()) | {"hit": {"base": 0, "trees": [[1]]}}),
        json.dumps(as_fields(shipped()) | {"hit": {"base": 0, "trees": 3}}),
    ],
)
def test_other_files_are_refused(text: str) -> None:
    with pytest.raises(WeightsError):
        parse(text)


def test_strictness_raises_the_cut() -> None:
    lenient, normal, strict = (shipped().cut(strictness) for strictness in Strictness)
    assert lenient < normal < strict
