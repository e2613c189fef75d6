"""The team's eight sessions are booked; three are held, one was cancelled late, four are ahead."""

from datetime import date, datetime, time, timedelta

from peili.casework.schedule import services
from peili.casework.schedule.models import Session
from peili.casework.schedule.services import planning
from peili.config.story import Story
from peili.config.story.agreements import tuesday_before
from peili.config.story.processes import book_and_hold
from peili.core.series import HELSINKI
from peili.parties.models import Consent
from peili.plumbing import clock
from peili.plumbing.jobs.services import request_stop

BEGINS = time(13)
WEEKS_FROM_FIRST = [0, 3, 6, 9, 13, 17, 21, 25]
CANCELLED_LATE = 2


def tell(story: Story) -> None:
    """Leave `sessions`, `held_session`, `cancelled_session`, `session` (the next one), and
    `recording_consent`."""
    first = tuesday_before(story.now) - timedelta(weeks=9)
    agreement = story.agreement
    aino = story.cast.person("aino")
    kinds = services.kinds_of_series(agreement, len(WEEKS_FROM_FIRST))
    times = [one_o_clock(first + timedelta(weeks=weeks)) for weeks in WEEKS_FROM_FIRST]
    sessions = services.book_sessions(
        agreement.engagement,
        [
            services.NewSession(starts, starts + timedelta(minutes=agreement.minutes), kind)
            for starts, kind in zip(times, kinds, strict=True)
        ],
        at=agreement.in_force_at,
        by=aino,
    )
    for position, session in enumerate(sessions[:4]):
        if position == CANCELLED_LATE:
            services.cancel_sessions(
                session, accept_fee=True, at=session.starts - timedelta(hours=20), by=aino
            )
        else:
            _hold(story, session, everybody=position != 1)
    sessions = list(Session.objects.filter(engagement=agreement.engagement).order_by("starts"))
    story.things["sessions"] = sessions
    story.things["held_session"] = sessions[0]
    story.things["cancelled_session"] = sessions[CANCELLED_LATE]
    story.things["session"] = sessions[4]
    story.things["recording_consent"] = _agree_to_recording(story)
    if story.whole:
        book_and_hold(story, story.processes)
        put_a_plan_on_the_desk(story)


def _agree_to_recording(story: Story) -> Consent:
    """Ville would have the next session recorded; Venla has not said yes."""
    ville = story.cast.party("ville")
    services.agree_to_recording(story.session, party=ville, at=story.ago(weeks=4))
    return ville.person.consents.get(purpose=Consent.Purpose.RECORDING)


def _hold(story: Story, session: Session, *, everybody: bool) -> None:
    """Hold a session; from one of them Venla is away, having told it the day before."""
    came = {story.cast.party("ville").pk}
    venla = story.cast.party("venla")
    if everybody:
        came.add(venla.pk)
    else:
        services.say_cannot_come(session, party=venla, at=session.starts - timedelta(days=1))
    services.mark_held(session, came=came, at=session.ends)


def put_a_plan_on_the_desk(story: Story) -> None:
    """Saara falls ill for a week, some series lack sessions, and a plan waits for Kaisa's word."""
    saara = story.practitioners["saara"].person
    monday = story.now + timedelta(days=10 - story.now.weekday())
    absence = services.record_absence(saara, starts=monday, ends=monday + timedelta(days=5))
    waiting = {
        session.engagement_id for session in services.sessions_within(absence, after=story.now)
    }
    lacking = {process.engagement.pk for process in story.processes if process.lacks_sessions}
    first = clock.local(story.now).date() + timedelta(days=1)
    plan = planning.start_plan(
        waiting | lacking,
        first_day=first,
        last_day=first + timedelta(weeks=40),
        at=story.now,
        by=story.cast.person("kaisa"),
    )
    desk = planning.desk_of(plan, at=story.now)
    planning.keep_plan(plan, desk, planning.search_plan(desk, change=plan.change, seconds=1))
    if plan.job is not None:
        request_stop(plan.job)
    story.things["plan"] = plan


def one_o_clock(day: date) -> datetime:
    return datetime.combine(day, BEGINS, tzinfo=HELSINKI)
