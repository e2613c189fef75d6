"""Figures as plain values: the template draws what is computed here, the table says it in words.

Every figure has `title`, `desc` and `template`. All coordinates are whole numbers, so that no
language turns a decimal point into a comma inside the drawing.
"""

from peili.plumbing.ui.charts.bars import Bar, Bars, Meter
from peili.plumbing.ui.charts.calendar_week import Block, BlockKind, CalendarWeek
from peili.plumbing.ui.charts.journey import Journey, Level, Scale, Series, goal_levels, zero_to_ten
from peili.plumbing.ui.charts.year_strip import Mark, MarkKind, YearStrip

__all__ = [
    "Bar",
    "Bars",
    "Block",
    "BlockKind",
    "CalendarWeek",
    "Journey",
    "Level",
    "Mark",
    "MarkKind",
    "Meter",
    "Scale",
    "Series",
    "YearStrip",
    "goal_levels",
    "zero_to_ten",
]
