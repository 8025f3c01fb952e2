"""numpy, which only fitting needs: the extra `fit` installs it."""

from typing import Any

try:
    import numpy as np
    from numpy.typing import NDArray
except ModuleNotFoundError as error:
    raise SystemExit("Fitting needs numpy. Install it with: pip install 'keypoint-tutor[fit]'") from error

__all__ = ["Numbers", "Places", "np"]

Numbers = NDArray[np.float64]
Places = NDArray[Any]
