"""Every figure says in words what it draws, and needs nothing a strict page forbids."""

from datetime import date, datetime, timedelta

import pytest
from django.template import Context, Template
from django.utils import translation

from peili.plumbing.clock import HELSINKI
from peili.plumbing.ui import charts, samples

FIGURES = ("journey", "rating", "bars", "meter", "strip", "week")
DAYS = (date(2026, 8, 25), date(2026, 9, 22), date(2026, 10, 20))


def drawn(figure):
    return Template("{% load ui %}{% chart figure %}").render(Context({"figure": figure}))


def journey(*values, scale=None):
    series = charts.Series("Own rating", values)
    return charts.Journey("A goal", DAYS, (series,), scale or charts.goal_levels())


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_has_title_and_description_and_no_style(name, language):
    with translation.override(language):
        page = drawn(samples.alphabet()[name])

    assert "<title>" in page
    assert "<desc>" in page
    assert "style=" not in page
    assert "<script" not in page


def test_a_better_level_stands_higher():
    first, second, third = journey(-2, 0, 2).lines[0]["dots"]

    assert first["y"] > second["y"] > third["y"]
    assert first["x"] < second["x"] < third["x"]


def test_a_session_without_a_rating_leaves_no_dot_but_a_dash_in_the_table():
    figure = journey(-2, None, 0)

    assert len(figure.lines[0]["dots"]) == 2
    assert figure.rows[1][1] == "–"


def test_a_journey_tells_its_first_and_last_rating():
    with translation.override("en"):
        assert journey(-2, None, 0).desc == "Own rating: from −2 to 0. Ratings: 2."
        assert journey(None, None, None).desc == "Own rating: no ratings yet."


def test_only_goal_levels_have_a_plus():
    assert next(line["sign"] for line in journey(0).grid) == "+2"
    assert next(line["sign"] for line in journey(0, scale=charts.zero_to_ten()).grid) == "10"


def test_a_bar_over_its_limit_is_marked():
    over, under = charts.Bars(
        "Hours", (charts.Bar("Aino", 14, most=12), charts.Bar("Eero", 9, most=12))
    ).drawn

    assert over["over"] and not under["over"]
    assert over["width"] > over["limit"]


def test_a_figure_of_nothing_can_be_drawn():
    assert drawn(charts.Bars("Hours", ()))
    assert drawn(charts.YearStrip("A year", date(2026, 8, 1), ()))
    assert drawn(charts.CalendarWeek(date(2026, 11, 16), ()))
    assert drawn(charts.Meter("Use", 0, 0))


def test_a_week_shows_the_weekend_only_when_something_is_there():
    saturday = datetime(2026, 11, 21, 9, tzinfo=HELSINKI)
    block = charts.Block(saturday, saturday + timedelta(hours=1), "Course")

    assert len(charts.CalendarWeek(date(2026, 11, 16), ()).days) == 5
    assert len(charts.CalendarWeek(date(2026, 11, 16), (block,)).days) == 7


def test_an_entry_outside_the_hours_is_not_drawn_outside_the_figure():
    early = datetime(2026, 11, 16, 6, tzinfo=HELSINKI)
    week = charts.CalendarWeek(
        date(2026, 11, 16), (charts.Block(early, early + timedelta(hours=20), "Course"),)
    )

    (place,) = week.drawn
    assert place["y"] == week.head
    assert place["y"] + place["height"] <= week.height
