import json

import numpy as np
import pytest

from grading.model import Strictness, WeightsError, as_fields, parse, shipped
from grading.network import as_lists
from grading.training import fit


def test_weights_written_are_the_weights_read() -> None:
    assert as_fields(parse(json.dumps(as_fields(shipped())))) == as_fields(shipped())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        '{"features": ["other"]}',
        json.dumps(as_fields(shipped()) | {"network": {}}),
        json.dumps(
            as_fields(shipped()) | {"network": as_lists(fit(np.zeros((0, 3)), np.zeros((0, 2)), np.zeros(0)))}
        ),
        json.dumps(as_fields(shipped()) | {"doubts": {"only": [1.0]}}),
        json.dumps(as_fields(shipped()) | {"associations": {"milk": "cow 1"}}),
    ],
)
def test_other_files_are_refused(text: str) -> None:
    with pytest.raises(WeightsError):
        parse(text)


def test_strictness_raises_the_cut() -> None:
    lenient, normal, strict = (shipped().cut(strictness) for strictness in Strictness)
    assert lenient < normal < strict
