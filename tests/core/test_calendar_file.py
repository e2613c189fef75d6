"""When a calendar file says busy."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.calendar_file import CalendarNotReadable, busy_spans_of

FIRST = datetime(2026, 11, 1, tzinfo=UTC)
LAST = datetime(2027, 1, 1, tzinfo=UTC)


def calendar(*events):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//FI"]
    for number, event in enumerate(events):
        lines += ["BEGIN:VEVENT", f"UID:{number}", "SUMMARY:Salaista", *event, "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode()


def busy(*events):
    return busy_spans_of(calendar(*events), first=FIRST, last=LAST)


def utc(day, hour, minute=0, month=11):
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


def test_a_time_without_a_zone_is_finnish():
    assert busy(["DTSTART:20261123T090000", "DTEND:20261123T100000"]) == [(utc(23, 7), utc(23, 8))]


def test_a_recurring_event_stays_at_its_time_of_day_when_the_clocks_change():
    weekly = ["DTSTART;TZID=Europe/Helsinki:20261012T090000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY"]

    starts = [
        span[0]
        for span in busy_spans_of(
            calendar(weekly), first=datetime(2026, 10, 18, tzinfo=UTC), last=utc(4, 0)
        )
    ]

    assert starts == [
        datetime(2026, 10, 19, 6, tzinfo=UTC),
        datetime(2026, 10, 26, 7, tzinfo=UTC),
        utc(2, 7),
    ]


def test_an_exception_to_a_rule_is_kept():
    spans = busy(
        [
            "DTSTART:20261123T070000Z",
            "DTEND:20261123T080000Z",
            "RRULE:FREQ=DAILY;COUNT=3",
            "EXDATE:20261124T070000Z",
        ]
    )

    assert [span[0].day for span in spans] == [23, 25]


@pytest.mark.parametrize(
    "mark", ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE"]
)
def test_what_does_not_take_the_time_is_left_out(mark):
    assert busy(["DTSTART:20261123T070000Z", "DTEND:20261123T080000Z", mark]) == []


def test_a_whole_day_away_takes_the_finnish_day():
    assert busy(["DTSTART;VALUE=DATE:20261206", "DTEND;VALUE=DATE:20261207"]) == [
        (utc(5, 22, month=12), utc(6, 22, month=12))
    ]


def test_touching_and_overlapping_events_are_one_span():
    spans = busy(
        ["DTSTART:20261123T070000Z", "DTEND:20261123T080000Z"],
        ["DTSTART:20261123T080000Z", "DTEND:20261123T090000Z"],
        ["DTSTART:20261123T073000Z", "DTEND:20261123T074500Z"],
    )

    assert spans == [(utc(23, 7), utc(23, 9))]


@pytest.mark.parametrize(
    "rule",
    [
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=HOURLY",
        "RRULE:FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=0,1,2",
    ],
)
def test_rules_without_end_are_refused_untried(rule):
    with pytest.raises(CalendarNotReadable):
        busy(["DTSTART:20261123T070000Z", "DTEND:20261123T070100Z", rule])


@given(st.binary(max_size=300))
def test_any_file_is_read_or_refused(file):
    for content in (file, b"BEGIN:VCALENDAR\r\n" + file + b"\r\nEND:VCALENDAR\r\n"):
        try:
            assert busy_spans_of(content, first=FIRST, last=LAST) == []
        except CalendarNotReadable:
            continue
