"""A series is proposed by the agreement's rhythm, in the practitioner's hours."""

from datetime import date, time, timedelta

from peili.casework.schedule import services
from peili.casework.schedule.models import Session
from peili.core.series import HELSINKI, Clash
from peili.parties import services as parties
from peili.parties.models import ClosedPeriod
from tests.casework.schedule.conftest import HOUR, MONDAY
from tests.conftest import NOVEMBER


def test_one_o_clock_stays_one_o_clock_when_the_clocks_change(agreed):
    proposed = services.propose(agreed.agreement, starts_on=date(2027, 3, 2), at=time(13))

    walls = [p.starts.astimezone(HELSINKI) for p in proposed]
    assert {wall.time() for wall in walls} == {time(13)}
    assert len({wall.utcoffset() for wall in walls}) == 2


def test_holidays_eves_and_closed_days_are_passed_over(agreed):
    ClosedPeriod.objects.create(first_day=date(2026, 12, 28), last_day=date(2027, 1, 3))

    proposed = services.propose(agreed.agreement, starts_on=date(2026, 12, 24), at=time(10))

    days = [day for day, _ in proposed[0].skipped]
    assert days == [date(2026, 12, 24), date(2026, 12, 31)]
    assert proposed[0].starts.date() == date(2027, 1, 7)


def test_what_a_supervisee_has_elsewhere_is_shown_as_a_clash(agreed, cast):
    parties.occupy([cast["ville"].person_id], key="session/999", starts=MONDAY, ends=MONDAY + HOUR)

    (clashes,) = services.clashes_on(cast.engagement, [(MONDAY, MONDAY + 2 * HOUR)], now=NOVEMBER)

    assert clashes == (Clash.MEMBER_BUSY,)


def test_without_a_time_of_day_one_without_clashes_is_found(agreed, cast):
    nine = MONDAY.replace(hour=7)
    parties.occupy([cast["aino"].person_id], key="talk/9", starts=nine, ends=nine + 7 * HOUR)

    proposed = services.propose(agreed.agreement, starts_on=MONDAY.date())

    assert not any(session.clashes for session in proposed[:1])
    assert proposed[0].starts.date() == MONDAY.date() + timedelta(days=1)


def test_time_for_evaluation_is_part_of_the_series(agreed):
    kinds = services.kinds_of_series(agreed.agreement, 8)

    assert kinds[3] == Session.Kind.MID_EVALUATION
    assert kinds[7] == Session.Kind.FINAL_EVALUATION
    assert kinds.count(Session.Kind.ORDINARY) == 6
