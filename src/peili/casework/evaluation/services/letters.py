"""Letters of a round. Subjects say neither the theme nor the process; links open one sheet each."""

from datetime import datetime, timedelta

from django.utils.translation import gettext, override

from peili.casework.evaluation.models import Invitation, QuestionnaireRound
from peili.casework.evaluation.selectors import ANSWERING
from peili.casework.goals import services as goals
from peili.casework.goals.models import Rating, RatingRequest
from peili.plumbing import clock
from peili.plumbing.outbox.services import Link, write_letter
from peili.plumbing.ui import formats

Wave = QuestionnaireRound.Wave


def invite(invitation: Invitation, *, round: QuestionnaireRound, at: datetime) -> None:
    _write(invitation, round, at=at, again=False)


def remind(invitation: Invitation, *, round: QuestionnaireRound, at: datetime) -> None:
    _write(invitation, round, at=at, again=True)


def _write(invitation: Invitation, round: QuestionnaireRound, *, at: datetime, again: bool) -> None:
    person = invitation.party.person
    if not person.email:
        return
    goals_too = _rating_asked_along(invitation, round, at=at)
    with override(person.language):
        subject = (
            gettext("Reminder: your evaluation is still welcome")
            if again
            else gettext("Your evaluation is welcome")
        )
        parts = [
            gettext("Hello %(name)s,") % {"name": person.name},
            _opening(round),
            gettext("Answer here by %(time)s:") % {"time": formats.moment(round.closes_at)}
            + "\n{answer}",
            gettext("And rate once more how far the goals have come:") + "\n{rate}"
            if goals_too
            else "",
            _promise(round),
            gettext("The link is yours alone. Please do not forward this letter.")
            + ("" if again else " " + gettext("We remind you once at most.")),
        ]
    write_letter(
        to=person.email,
        language=person.language,
        subject=subject,
        body="\n\n".join(part for part in parts if part) + "\n",
        key=f"round/{round.pk}/{'reminder' if again else 'invitation'}/{invitation.pk}",
        kind="evaluation",
        at=at,
        links={
            "answer": Link(
                page="evaluation:answer_by_link",
                purpose=ANSWERING,
                object_id=invitation.pk,
                valid_for=max(round.closes_at - at, timedelta(minutes=1)),
                user=person.user,
                holder=f"person:{person.pk}",
            ),
            **({"rate": goals.link_to_rate(goals_too, at=at)} if goals_too else {}),
        },
    )


def _rating_asked_along(
    invitation: Invitation, round: QuestionnaireRound, *, at: datetime
) -> RatingRequest | None:
    """Return the rating that the delayed evaluation asks for in the same letter."""
    if round.wave != Wave.DELAYED:
        return None
    return goals.waiting_request(invitation.party, moment=Rating.Moment.DELAYED, at=at)


def _opening(round: QuestionnaireRound) -> str:
    what = {"what": round.engagement.name}
    match round.wave:
        case Wave.AFTER_SESSION if round.session:
            day = formats.short_date(clock.local(round.session.starts).date())
            return gettext(
                "how was the session of %(what)s on %(day)s for you? Four taps, under a minute."
            ) % {**what, "day": day}
        case Wave.DELAYED:
            return (
                gettext(
                    "some months have passed since %(what)s ended. What has stayed?"
                    " A minute is enough."
                )
                % what
            )
        case Wave.COMMISSIONER:
            return gettext("how have you seen %(what)s as its commissioner? Five questions.") % what
        case _:
            return gettext("how do you see %(what)s now? It takes two minutes.") % what


def _promise(round: QuestionnaireRound) -> str:
    if round.is_commissioners:
        return gettext(
            "Your answer is read by you and your colleagues who ordered this, the supervisor and "
            "our office."
        )
    if round.is_anonymous:
        return gettext("Nobody learns what you answered, nor whether you did.")
    return gettext("As agreed, the supervisor reads this with your name.")
