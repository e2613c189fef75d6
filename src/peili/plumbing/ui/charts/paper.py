"""What all figures share: the width of the paper and how a value is written."""

from collections.abc import Sequence
from typing import Any

from peili.plumbing.ui import formats

Text = Any  # a str or a lazy translation
Rows = Sequence[Sequence[Any]]

WIDTH = 480


def shown(value: float | None) -> str:
    return formats.decimal_number(round(value, 2)) if value is not None else formats.DASH
