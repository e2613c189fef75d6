"""The same reports as papers and as files: pictures first, figures in tables."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.utils.translation import gettext as _

from peili.casework.goals.models import Rating
from peili.overview.reports.figures import Section, changes, months_chart
from peili.overview.reports.models import PublishedReport
from peili.overview.reports.own_way import OwnWay
from peili.overview.reports.process import Process
from peili.plumbing import clock
from peili.plumbing.paper.report import Bars, Report, Table
from peili.plumbing.ui import charts
from peili.plumbing.ui.formats import DASH, decimal_number, duration, short_date

Cells = list[list[Any]]


def year_paper(
    report: PublishedReport,
    told: Sequence[Section],
    *,
    title: str,
    sender: str,
    language: str,
) -> Report:
    counted = report.counts
    return Report(
        language=language,
        sender=sender,
        title=title,
        facts=[
            (_("Published"), short_date(clock.local(report.published_at).date())),
            (_("Processes"), str(counted["processes"])),
            (_("Sessions held"), str(counted["held"])),
            (_("Cancelled"), str(counted["cancelled"])),
            (_("Time"), duration(counted["minutes"])),
            *[(_("Core task"), text) for text in report.core_tasks],
        ],
        bars=[
            *_drawn(months_chart(counted)),
            *[
                Bars(_name(section), [*_bars(section.chart)])
                for section in told
                if section.chart and not section.unit
            ],
        ],
        tables=[
            *[
                Table(_heard(section), _spread_header(), _spread_cells(section))
                for section in told
                if section.is_told
            ],
            Table(_("What has changed"), _changes_header(), _changes_cells(report, told)),
        ],
        notes=[
            *[
                _("%(what)s: not shown, %(why)s.") % {"what": _name(section), "why": section.why}
                for section in told
                if not section.is_told
            ],
            *honest_notes(),
        ],
        page_word=_("Page"),
    )


def year_csv_rows(
    report: PublishedReport, told: Sequence[Section]
) -> tuple[list[str], Iterator[list[Any]]]:
    header = [
        *(_("When on the way"), _("Unit"), _("Processes"), _("Asked"), _("Answered")),
        *_spread_header(),
    ]
    return header, _csv_rows(told)


def process_paper(report: Process, *, sender: str, language: str) -> Report:
    engagement = report.engagement
    return Report(
        language=language,
        sender=sender,
        title=_("Report: %(name)s") % {"name": engagement.name},
        facts=[
            (_("Commissioner"), engagement.organisation.name if engagement.organisation else DASH),
            (_("Core task"), report.core_task or DASH),
            (_("Sessions held"), str(report.held)),
            (_("Planned"), str(report.planned)),
            (_("Cancelled"), str(report.cancelled)),
            (_("Date"), short_date(clock.today())),
        ],
        lead=[f"{short_date(one.on)}: {one.words}" for one in report.statements],
        bars=[
            Bars(
                _("Heads in each session"),
                [
                    (when, heads / max(1, *(n for _, n in report.heads)), str(heads))
                    for when, heads in report.heads
                ],
            )
        ],
        tables=[
            Table(
                _("Jointly agreed goals"),
                [_("Goal"), _("The expected outcome")],
                [[goal.text, goal.level_0 or DASH] for goal in report.goals],
                text_columns=2,
            ),
            *[
                Table(
                    _("The commissioner's own evaluation, %(day)s") % {"day": short_date(one.on)},
                    [_("Question"), _("Answer")],
                    [[asked, _of(answer, highest)] for asked, answer, highest in one.lines],
                )
                for one in report.evaluations
            ],
        ],
        notes=[_("What is said in sessions is never here, and no member's own answer.")],
        page_word=_("Page"),
    )


def process_csv_rows(report: Process) -> tuple[list[str], Cells]:
    rows: Cells = [[_("Counts"), _("Sessions held"), report.held]]
    rows += [[_("Counts"), _("Planned"), report.planned]]
    rows += [[_("Counts"), _("Cancelled"), report.cancelled]]
    rows += [[_("Heads in each session"), when, heads] for when, heads in report.heads]
    rows += [[_("Jointly agreed goals"), goal.text, goal.level_0] for goal in report.goals]
    rows += [[_("What the group says"), short_date(one.on), one.words] for one in report.statements]
    rows += [
        [_("The commissioner's own evaluation"), asked, answer]
        for one in report.evaluations
        for asked, answer, _highest in one.lines
    ]
    return [_("Part"), _("What"), _("Figure")], rows


def way_paper(way: OwnWay, *, name: str, sender: str, language: str) -> Report:
    return Report(
        language=language,
        sender=sender,
        title=_("My way: %(name)s") % {"name": way.engagement.name},
        facts=[(_("Supervisee"), name), (_("Date"), short_date(clock.today()))],
        tables=[
            *[
                Table(
                    on_the_way.goal.text,
                    [_("Day"), _("When on the way"), _("Rater"), _("Level"), "0–10"],
                    [_rating_cells(rating) for rating in on_the_way.ratings],
                    text_columns=3,
                )
                for on_the_way in way.goals
            ],
            Table(
                _("Levels as rated, and their T-score"),
                [_("Rater"), _("When on the way"), _("Levels"), "T"],
                [
                    [
                        one.rater or _("The group together"),
                        one.moment_label,
                        one.levels_in_words,
                        decimal_number(one.t, places=1) if one.t is not None else DASH,
                    ]
                    for one in way.sums
                ],
                text_columns=2,
            ),
            Table(
                _("What I have answered by name"),
                [_("Day"), _("Question"), _("Answer")],
                [list(row) for row in way.answers],
                text_columns=2,
            ),
        ],
        notes=[
            _("The score depends on how many goals there are: read it with the levels beside it."),
            _("What you answered without your name cannot be found again, by you or anybody."),
        ],
        page_word=_("Page"),
    )


def way_csv_rows(way: OwnWay) -> tuple[list[str], Cells]:
    header = [_("Goal"), _("Day"), _("When on the way"), _("Rater"), _("Level"), "0–10"]
    return header, [
        [one.goal.text, *_rating_cells(rating)] for one in way.goals for rating in one.ratings
    ]


def honest_notes() -> list[str]:
    """Say what the figures can bear."""
    return [
        _(
            "A figure is shown when at least five people from at least three processes stand "
            "behind it, also behind what is left when it is subtracted from an earlier report."
        ),
        _(
            "Answers are given without names, so nobody knows whether the same people answered "
            "twice. A difference is called one only when chance alone would hardly make it, and "
            "even then it does not tell what caused it."
        ),
    ]


def _spread_header() -> list[str]:
    return [
        *(_("Question"), _("Average"), _("Standard deviation")),
        *(_("Low"), _("Middle"), _("High"), _("Could not say")),
    ]


def _spread_cells(section: Section) -> Cells:
    return [[row.text, row.shown, row.deviates, *row.counts] for row in section.rows]


def _csv_rows(told: Sequence[Section]) -> Iterator[list[Any]]:
    for section in told:
        name = [section.title, section.unit]
        if not section.is_told:
            yield [*name, *[""] * 3, _("not shown, %(why)s") % {"why": section.why}, *[""] * 6]
        for row in section.rows:
            heads = [section.processes, section.asked, section.answered]
            figures = [row.shown, row.deviates, *row.counts]
            yield [*name, *heads, row.text, *figures]


def _changes_header() -> list[str]:
    return [_("Question"), _("At the start"), _("Later"), _("Points"), _("More than chance")]


def _changes_cells(report: PublishedReport, told: Sequence[Section]) -> Cells:
    return [
        [
            change.text,
            f"{change.before} (n = {change.people_before})",
            f"{change.after} (n = {change.people_after})",
            change.points,
            _("yes") if change.beyond_chance else _("no"),
        ]
        for change in changes(report, told)
    ]


def _name(section: Section) -> str:
    return f"{section.title}: {section.unit}" if section.unit else section.title


def _heard(section: Section) -> str:
    return _("%(what)s: %(answered)s of %(asked)s answered, %(processes)s processes") % {
        "what": _name(section),
        "answered": section.answered,
        "asked": section.asked,
        "processes": section.processes,
    }


def _bars(chart: charts.Bars | None) -> Iterator[tuple[str, float, str]]:
    if chart is None:
        return
    longest = max(max(bar.value, bar.most or 0) for bar in chart.bars) or 1
    for bar in chart.bars:
        yield str(bar.label), bar.value / longest, str(bar.shown)


def _drawn(chart: charts.Bars | None) -> list[Bars]:
    return [Bars(str(chart.title), [*_bars(chart)])] if chart else []


def _rating_cells(rating: Rating) -> list[str]:
    level = "" if rating.level is None else decimal_number(rating.level)
    return [
        short_date(rating.on),
        str(rating.get_moment_display()),
        _("The group together") if rating.rater_kind == Rating.Rater.GROUP else _("I myself"),
        f"+{level}" if (rating.level or 0) > 0 else level or DASH,
        DASH if rating.scale is None else str(rating.scale),
    ]


def _of(answer: str, highest: int | None) -> str:
    return answer if highest is None else f"{answer} / {highest}"
