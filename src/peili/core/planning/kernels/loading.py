"""Load the kernels compiled or as they are, and change over while a plan is being made."""

import importlib
import sys
from types import ModuleType

from peili.core.planning.kernels import compiled

_IN_ORDER = (
    "chance",
    "occupancy",
    "openings",
    "paths",
    "series",
    "own_cost",
    "insertion",
    "rounds",
    "pricing",
)
_PACKAGE = __name__.rpartition(".")[0]


def load(*, hurried: bool = False) -> None:
    """Load the kernels: compiled when the compiled code is at hand, else interpreted.

    Where time is short they are interpreted anyhow: loading the compiled code takes a while, too.
    """
    if not _loaded():
        compiled.enabled = not hurried and compiled.available() and compiled.ready()
        _load_all()


def change_over() -> None:
    """Compile from now on; plans under way go on where they are."""
    if not compiled.enabled:
        compiled.enabled = True
        _load_all()


def _loaded() -> bool:
    return f"{_PACKAGE}.{_IN_ORDER[-1]}" in sys.modules


def _load_all() -> None:
    for name in _IN_ORDER:
        _load(f"{_PACKAGE}.{name}")


def _load(name: str) -> ModuleType:
    known = sys.modules.get(name)
    return importlib.import_module(name) if known is None else importlib.reload(known)
