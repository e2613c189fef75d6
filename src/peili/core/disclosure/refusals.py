"""Why a set of hidden cells may not leave."""

from peili.core.disclosure.cuts import Cut
from peili.core.disclosure.table import Cell


class Betrayed(Exception):
    """This set does not hide what it hides; `cuts` are inequalities it breaks."""

    def __init__(self, cells: tuple[Cell, ...], cuts: tuple[Cut, ...]) -> None:
        super().__init__(f"{len(cells)} hidden cells can be derived")
        self.cells = cells
        self.cuts = cuts


class OutOfTime(Exception):
    """The attacker could not finish: nothing is known of the set, so it may not leave."""
