"""Who came and where one met, differently."""

from datetime import timedelta

from peili.casework.schedule.models import Attendance, Session
from peili.core.policy import Record
from peili.parties.models import Party
from tests.house.wall.content.difference import Difference
from tests.house.wall.world import World


def attendances(world: World) -> None:
    """Who of the members came, at equal head counts; who has told that they cannot come."""
    members = list(Party.objects.filter(engagement=world.story.cast.engagement, role="supervisee"))
    rows = []
    for session in Session.objects.filter(engagement=world.story.cast.engagement):
        Attendance.objects.filter(session=session).delete()
        drawn = world.random.sample(members, len(members))
        heads = session.head_count or 0
        substitutes = world.random.randint(max(0, heads - len(members)), max(0, heads - 1))
        rows += [
            Attendance(session=session, substitute=world.text(120)) for _ in range(substitutes)
        ]
        rows += [
            Attendance(
                session=session,
                party=party,
                came=position < heads - substitutes,
                told_ahead_at=world.random.choice([None, session.starts - timedelta(hours=30)]),
            )
            for position, party in enumerate(drawn)
            if session.state == Session.State.HELD or world.random.random() < 0.5
        ]
    Attendance.objects.bulk_create(rows)


def sessions(world: World) -> None:
    """Where the team meets; dates and counts are on what the payer pays for."""
    for session in Session.objects.filter(engagement=world.story.cast.engagement):
        world.rewrite(session, ["place", "town"])


DIFFERENCES = {
    Record.SESSION: Difference(sessions, "cases:case"),
    Record.ATTENDANCE: Difference(attendances, "schedule:session", owners=["ville", "venla"]),
}
