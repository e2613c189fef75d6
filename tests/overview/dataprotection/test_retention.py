"""What is past its time: shown first, let go once, and texts destroyed unread."""

from datetime import UTC, date, datetime, timedelta

import pytest

from peili.casework.agreements.models import Agreement
from peili.casework.goals.models import Goal
from peili.casework.inquiries.models import Inquiry
from peili.casework.notes.models import Note
from peili.casework.schedule.models import Attendance, Session
from peili.config.commands import retain as command
from peili.core.retention import Kept
from peili.overview.dataprotection import services
from peili.parties.models import Engagement, Practice
from peili.plumbing import clock
from peili.plumbing.jobs.models import Job
from peili.plumbing.jobs.services import fill_timetable
from peili.plumbing.vault.models import SealedText
from tests.conftest import NOVEMBER

TWO_YEARS_ON = date(2028, 12, 1)
FIVE_YEARS_ON = date(2031, 12, 1)


@pytest.fixture
def over(story):
    """The team's engagement has ended in November 2026."""
    Engagement.objects.filter(pk=story.cast.engagement.pk).update(state="ended", ended_at=NOVEMBER)
    return story


def counts(today: date) -> dict[Kept, int]:
    return {one.kind: len(one.rows) for one in services.past_their_time(today=today)}


def test_nothing_is_past_its_time_while_the_work_goes_on(story):
    hanging = {Kept.AGREEMENTS, Kept.SESSIONS, Kept.SESSION_NOTES, Kept.JOURNALS}

    assert all(counts(FIVE_YEARS_ON)[kind] == 0 for kind in hanging)


def test_a_dry_run_counts_and_changes_nothing(over):
    before = (Note.objects.count(), Goal.objects.count(), Attendance.objects.count())

    assert counts(TWO_YEARS_ON)[Kept.SESSION_NOTES] == 1

    assert (Note.objects.count(), Goal.objects.count(), Attendance.objects.count()) == before


def test_texts_are_destroyed_and_figures_stay(over):
    services.retain(today=TWO_YEARS_ON, at=NOVEMBER)

    here = over.cast.engagement
    assert not Note.objects.filter(engagement=here).exists()
    assert not SealedText.objects.filter(kind__in=["session-note", "journal", "memo"]).exists()
    assert not Goal.objects.filter(engagement=here).exclude(text="").exists()
    # Sessions and the agreement are kept three years from the end of the year.
    assert Attendance.objects.filter(session__engagement=here).exists()
    assert Agreement.objects.filter(engagement=here).exists()


def test_sessions_keep_their_head_counts_when_names_go(over):
    services.retain(today=FIVE_YEARS_ON, at=NOVEMBER)

    assert not Attendance.objects.filter(session__engagement=over.cast.engagement).exists()
    assert Session.objects.get(pk=over.held_session.pk).head_count == 2
    assert not Agreement.objects.filter(engagement=over.cast.engagement).exists()


def test_what_went_is_not_waiting_any_more(over):
    went = services.retain(today=FIVE_YEARS_ON, at=NOVEMBER)

    assert went[Kept.SESSIONS] == 1
    assert sum(counts(FIVE_YEARS_ON).values()) == 0
    assert services.retain(today=FIVE_YEARS_ON, at=NOVEMBER + timedelta(days=1)) == {}


def test_an_inquiry_that_led_nowhere_goes_whole(story):
    gone = Inquiry.objects.create(
        name="Joku",
        email="joku@keksitty.example",
        role="employee",
        state="closed",
        received_at=datetime(2026, 1, 2, tzinfo=UTC),
        answer_by=datetime(2026, 1, 3, tzinfo=UTC),
        closed_at=datetime(2026, 1, 5, tzinfo=UTC),
        proposed_route="supervision",
    )

    services.retain(today=date(2026, 11, 20), at=NOVEMBER)

    assert not Inquiry.objects.filter(pk=gone.pk).exists()


def test_the_page_shows_first_and_lets_go_when_told(sign_in, over):
    Engagement.objects.filter(pk=over.cast.engagement.pk).update(
        ended_at=NOVEMBER - timedelta(days=500)
    )
    browser = sign_in("kaisa")

    page = browser.get("/my-data/retention/").content.decode()
    assert "Mitään ei ole vielä poistettu" in page and Note.objects.exists()
    assert browser.post("/my-data/retention/", {"sure": "on"}).status_code == 302

    assert not Note.objects.filter(kind="session").exists()


def test_the_office_counts_engagements_and_never_what_lies_in_them(sign_in, over, queries_of):
    Engagement.objects.filter(pk=over.cast.engagement.pk).update(
        ended_at=NOVEMBER - timedelta(days=500)
    )
    browser = sign_in("kaisa")
    before, asked = (
        browser.get("/my-data/retention/").content,
        queries_of(browser, "/my-data/retention/"),
    )

    SealedText.objects.filter(kind="session-note").delete()

    assert len(browser.get("/my-data/retention/").content) == len(before)
    assert queries_of(browser, "/my-data/retention/") == asked


def test_the_command_says_what_would_go_and_stops(over, capsys):
    assert command.run(["--dry-run"]) == 0

    assert "Nothing was let go" in capsys.readouterr().out
    assert Note.objects.exists()


def test_every_night_it_is_counted_and_today_tells_the_office(sign_in, over):
    with clock.at(datetime(2028, 12, 1, 9, tzinfo=UTC)):
        services.look_every_night(today=clock.today(), at=clock.now())

        page = sign_in("kaisa").get("/today/").content.decode()
        others = sign_in("aino").get("/today/").content.decode()

    waiting = sum(counts(TWO_YEARS_ON).values())
    assert waiting and Note.objects.exists()
    assert f"{waiting} riviä" in page and "/my-data/retention/" in page
    assert "/my-data/retention/" not in others


def test_what_was_confirmed_waits_no_more_and_stands_among_what_went(sign_in, over):
    with clock.at(datetime(2028, 12, 1, 9, tzinfo=UTC)):
        services.look_every_night(today=clock.today(), at=clock.now())
        browser = sign_in("kaisa")
        browser.post("/my-data/retention/", {"sure": "on"})

        assert "/my-data/retention/" not in browser.get("/today/").content.decode()
        assert (
            "Mitä on viime aikoina poistunut" in browser.get("/my-data/retention/").content.decode()
        )


def test_it_goes_by_itself_only_when_the_practice_has_switched_that_on(over):
    assert services.look_every_night(today=TWO_YEARS_ON, at=NOVEMBER)["waiting"] > 0
    assert Note.objects.filter(kind="session").exists()

    Practice.objects.update(lets_go_by_itself=True)

    assert services.look_every_night(today=TWO_YEARS_ON, at=NOVEMBER)["went"] > 0
    assert not Note.objects.filter(kind="session").exists()
    assert Practice.objects.get().past_its_time == 0
    assert services.look_every_night(today=TWO_YEARS_ON, at=NOVEMBER) == {"waiting": 0}


def test_the_night_has_it_on_its_timetable(over):
    fill_timetable()

    assert Job.objects.filter(name="dataprotection.look").exists()
