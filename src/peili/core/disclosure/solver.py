"""The solver library, in the few words this package needs of it."""

from collections.abc import Mapping

import highspy
import numpy as np

ENDLESS_ROOM: float = highspy.kHighsInf
OPTIMAL = highspy.HighsModelStatus.kOptimal
FEASIBLE = 2

Options = Mapping[str, bool | int | float | str]

STEADY: Options = {"threads": 1, "random_seed": 0}  # the same problem, the same steps
LINEAR: Options = {
    **STEADY,
    "presolve": "off",
    "solver": "simplex",
    "simplex_strategy": 4,  # primal: the table itself is always a start
}
WHOLE: Options = {
    **STEADY,
    "mip_rel_gap": 0.0,
    "mip_abs_gap": 0.5,
    "mip_detect_symmetry": False,
    "mip_heuristic_run_feasibility_jump": False,
}


def new_model(options: Options) -> highspy.Highs:
    model = highspy.Highs()  # type: ignore[no-untyped-call]
    model.silent()
    for option, value in options.items():
        model.setOptionValue(option, value)
    return model


def keep_whole(model: highspy.Highs, size: int) -> None:
    """Let the first `size` columns take whole numbers only."""
    kinds = np.full(size, int(highspy.HighsVarType.kInteger), dtype=np.uint8)
    model.changeColsIntegrality(size, np.arange(size, dtype=np.int32), kinds)
