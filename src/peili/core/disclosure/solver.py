"""The solver library, in the few words this package needs of it.

HiGHS is spoken to by its C interface: its Python package loads numpy, which takes longer than most
tables take to solve.
"""

import ctypes
import os
from collections.abc import Mapping, Sequence
from ctypes import POINTER, c_char_p, c_double, c_int, c_void_p
from functools import cache
from importlib.util import find_spec
from typing import Final, NamedTuple

ENDLESS_ROOM: Final = float("inf")

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

_NAMES = ("libhighs.so", "libhighs.dylib", "libhighs.1", "highs.dll")
_OPTIMAL, _FEASIBLE, _INTEGER = 7, 2, 1  # as its header numbers them


class Solution(NamedTuple):
    columns: list[float]
    prices: list[float]  # one a row


class Model:
    """Columns with costs and bounds, rows of terms, and the cheapest values that keep all."""

    def __init__(self, options: Options) -> None:
        self._highs = _library()
        self._model = c_void_p(self._highs.Highs_create())
        self._columns = self._rows = 0
        self.set_option("output_flag", False)
        for name, value in options.items():
            self.set_option(name, value)

    def __del__(self) -> None:
        self._highs.Highs_destroy(self._model)

    def set_option(self, name: str, value: bool | int | float | str) -> None:
        word = name.encode()
        if isinstance(value, bool):
            refused = self._highs.Highs_setBoolOptionValue(self._model, word, value)
        elif isinstance(value, int):
            refused = self._highs.Highs_setIntOptionValue(self._model, word, value)
        elif isinstance(value, float):
            refused = self._highs.Highs_setDoubleOptionValue(self._model, word, value)
        else:
            refused = self._highs.Highs_setStringOptionValue(self._model, word, value.encode())
        if refused:
            raise ValueError(f"the solver does not know {name} = {value}")

    def add_columns(self, lower: Sequence[float], upper: Sequence[float]) -> None:
        self._highs.Highs_addVars(self._model, len(lower), _doubles(lower), _doubles(upper))
        self._columns += len(lower)

    def add_row(self, lower: float, upper: float, terms: Mapping[int, float]) -> None:
        """Keep the sum of column × factor between two numbers."""
        columns, factors = (c_int * len(terms))(*terms), _doubles(list(terms.values()))
        self._highs.Highs_addRow(self._model, lower, upper, len(terms), columns, factors)
        self._rows += 1

    def cost(self, column: int, cost: float) -> None:
        self._highs.Highs_changeColCost(self._model, column, cost)

    def costs(self, costs: Sequence[float]) -> None:
        last = len(costs) - 1
        self._highs.Highs_changeColsCostByRange(self._model, 0, last, _doubles(costs))

    def bound(self, column: int, lower: float, upper: float) -> None:
        self._highs.Highs_changeColBounds(self._model, column, lower, upper)

    def bounds(self, lower: Sequence[float], upper: Sequence[float]) -> None:
        low, high = _doubles(lower), _doubles(upper)
        self._highs.Highs_changeColsBoundsByRange(self._model, 0, len(lower) - 1, low, high)

    def keep_whole(self) -> None:
        """Let every column take whole numbers only."""
        kinds = (c_int * self._columns)(*[_INTEGER] * self._columns)
        last = self._columns - 1
        self._highs.Highs_changeColsIntegralityByRange(self._model, 0, last, kinds)

    def run(self) -> None:
        self._highs.Highs_run(self._model)

    @property
    def seconds(self) -> float:
        """How long it has run in all: the clock that its `time_limit` is held against."""
        seconds: float = self._highs.Highs_getRunTime(self._model)
        return seconds

    @property
    def optimal(self) -> bool:
        return bool(self._highs.Highs_getModelStatus(self._model) == _OPTIMAL)

    @property
    def feasible(self) -> bool:
        status = c_int()
        self._highs.Highs_getIntInfoValue(self._model, b"primal_solution_status", status)
        return status.value == _FEASIBLE

    @property
    def at_least(self) -> float:
        """What no whole solution goes below."""
        bound = c_double()
        self._highs.Highs_getDoubleInfoValue(self._model, b"mip_dual_bound", bound)
        return bound.value

    def solution(self) -> Solution:
        columns, prices = (c_double * self._columns)(), (c_double * self._rows)()
        self._highs.Highs_getSolution(self._model, columns, None, None, prices)
        return Solution(list(columns), list(prices))


def _doubles(numbers: Sequence[float]) -> "ctypes.Array[c_double]":
    return (c_double * len(numbers))(*numbers)


@cache
def _library() -> ctypes.CDLL:
    library = ctypes.CDLL(_file())
    for name, (answer, *arguments) in _INTERFACE.items():
        function = getattr(library, f"Highs_{name}")
        function.restype, function.argtypes = answer, arguments
    if library.Highs_getSizeofHighsInt(None) != ctypes.sizeof(c_int):
        raise ImportError("this build of HiGHS counts in longer numbers than expected")
    return library


def _file() -> str:
    """Find the library inside its Python package, without loading the package."""
    package = find_spec("highspy")
    folders = package.submodule_search_locations if package else None
    for folder in folders or ():
        for file in os.scandir(folder):
            if file.name.startswith(_NAMES):
                return file.path
    raise ImportError("the solver library HiGHS is not installed: pip install highspy")


_MODEL = c_void_p
_INTEGERS, _DOUBLES = POINTER(c_int), POINTER(c_double)
_INTERFACE: Mapping[str, Sequence[type | None]] = {
    "create": [c_void_p],
    "destroy": [None, _MODEL],
    "getSizeofHighsInt": [c_int, _MODEL],
    "setBoolOptionValue": [c_int, _MODEL, c_char_p, c_int],
    "setIntOptionValue": [c_int, _MODEL, c_char_p, c_int],
    "setDoubleOptionValue": [c_int, _MODEL, c_char_p, c_double],
    "setStringOptionValue": [c_int, _MODEL, c_char_p, c_char_p],
    "addVars": [c_int, _MODEL, c_int, _DOUBLES, _DOUBLES],
    "addRow": [c_int, _MODEL, c_double, c_double, c_int, _INTEGERS, _DOUBLES],
    "changeColCost": [c_int, _MODEL, c_int, c_double],
    "changeColsCostByRange": [c_int, _MODEL, c_int, c_int, _DOUBLES],
    "changeColBounds": [c_int, _MODEL, c_int, c_double, c_double],
    "changeColsBoundsByRange": [c_int, _MODEL, c_int, c_int, _DOUBLES, _DOUBLES],
    "changeColsIntegralityByRange": [c_int, _MODEL, c_int, c_int, _INTEGERS],
    "run": [c_int, _MODEL],
    "getRunTime": [c_double, _MODEL],
    "getModelStatus": [c_int, _MODEL],
    "getIntInfoValue": [c_int, _MODEL, c_char_p, _INTEGERS],
    "getDoubleInfoValue": [c_int, _MODEL, c_char_p, _DOUBLES],
    "getSolution": [c_int, _MODEL, _DOUBLES, _DOUBLES, _DOUBLES, _DOUBLES],
}
