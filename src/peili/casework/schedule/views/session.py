"""One session: who came, who cannot come."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.schedule import selectors, services
from peili.casework.schedule.forms import AttendanceForm
from peili.casework.schedule.models import Attendance, Session
from peili.core.errors import NotVisible, RuleBroken
from peili.core.policy import Record
from peili.parties.looking import looked
from peili.parties.middleware import Request
from peili.plumbing import clock

State = Session.State
BADGES = {State.PLANNED: "neutral", State.HELD: "done", State.CANCELLED: "neutral"}


@require_GET
def session(request: Request, session_id: int) -> HttpResponse:
    return _page(request, selectors.session(request.actor, session_id))


@require_http_methods(["GET", "POST"])
def attendance(request: Request, session_id: int) -> HttpResponse:
    session = selectors.session_to_mark(request.actor, session_id)
    rows = _seen(request, session)
    known = [row.party_id for row in rows if row.party_id]
    members = [
        (party.pk, party.person.name) for party in services.members_then(session, also=known)
    ]
    away = {row.party_id for row in rows if row.party_id and not row.came}
    form = AttendanceForm(
        request.POST or None,
        members=members,
        initial={
            "came": [pk for pk, _name in members if pk not in away],
            "substitutes": "\n".join(row.substitute for row in rows if row.substitute),
        },
    )
    refused = ""
    if request.method == "POST" and form.is_valid():
        try:
            services.mark_held(
                session,
                came=set(form.cleaned_data["came"]),
                substitutes=form.cleaned_data["substitutes"],
                at=clock.now(),
            )
        except RuleBroken as refusal:
            refused = _(str(refusal))
        else:
            messages.success(request, _("The session is marked as held."))
            return redirect("schedule:session", session_id)
    return render(
        request,
        "schedule/attendance.html",
        {"session": session, "form": form, "refusal": refused},
        status=422 if request.method == "POST" else 200,
    )


@require_http_methods(["GET", "POST"])
def no_show(request: Request, session_id: int) -> HttpResponse:
    """Ask once more, with what it costs, before it is kept that nobody came."""
    session = selectors.session_to_mark(request.actor, session_id)
    if request.method == "GET":
        if session.state != State.PLANNED or session.starts > clock.now():
            return redirect("schedule:session", session_id)
        fee = services.fee_of([session])
        return render(request, "schedule/no_show.html", {"session": session, "fee": fee})
    try:
        services.mark_nobody_came(session, at=clock.now())
    except RuleBroken as refusal:
        return _page(request, session, refusal=refusal)
    messages.success(request, _("Kept: nobody came. By the agreement it is a late cancellation."))
    return redirect("schedule:session", session_id)


@require_POST
def absence(request: Request, session_id: int) -> HttpResponse:
    """A supervisee says that they cannot come, or with `can_come` that they can after all."""
    session = selectors.session(request.actor, session_id)
    place = selectors.own_place(request.actor, session.engagement)
    if place is None:
        raise NotVisible
    try:
        if "can_come" in request.POST:
            services.say_can_come(session, party=place, at=clock.now())
            messages.success(request, _("Good, you are expected."))
        else:
            services.say_cannot_come(session, party=place, at=clock.now())
            messages.success(request, _("Your supervisor has been told that you cannot come."))
    except RuleBroken as refusal:
        return _page(request, session, refusal=refusal)
    return redirect("schedule:session", session_id)


@require_POST
def recording(request: Request, session_id: int) -> HttpResponse:
    """A supervisee says yes to recording this session, or with `take_back` takes it back."""
    session = selectors.session(request.actor, session_id)
    place = selectors.own_place(request.actor, session.engagement)
    if place is None:
        raise NotVisible
    try:
        if "take_back" in request.POST:
            services.take_back_recording(session, party=place, at=clock.now())
            messages.success(request, _("Taken back: the session may not be recorded."))
        else:
            services.agree_to_recording(session, party=place, at=clock.now())
            messages.success(request, _("Your yes is kept, with its moment. You can take it back."))
    except RuleBroken as refusal:
        return _page(request, session, refusal=refusal)
    return redirect("schedule:session", session_id)


def _seen(request: Request, session: Session) -> list[Attendance]:
    """Return who came, as far as the actor may see it; others learn that it was looked at."""
    rows = selectors.attendances(request.actor, session)
    who = {"about": "party.person_id", "engagement": "party.engagement_id"}
    return looked(request.actor, Record.ATTENDANCE, rows, **who)


def _page(request: Request, session: Session, *, refusal: RuleBroken | None = None) -> HttpResponse:
    now = clock.now()
    actor = request.actor
    place = selectors.own_place(actor, session.engagement)
    marks = selectors.may_mark(actor, session.engagement)
    names = marks or session.engagement_id in actor.emergencies
    rows = _seen(request, session)
    planned = session.state == State.PLANNED
    own: dict[str, Any] = {}
    if (marks or place is not None) and planned:
        own["recording"] = selectors.recording(actor, session)
    if place is not None:
        mine = next((row for row in rows if row.party_id == place.pk), None)
        own |= {"place": place, "told_away": mine is not None and not mine.came}
    return render(
        request,
        "schedule/session.html",
        {
            "session": session,
            "badge": BADGES[State(session.state)],
            "changes": selectors.may_change(actor, session.engagement) and planned,
            "marks": marks,
            "attendances": rows if names else [],
            "has_begun": session.starts <= now,
            "waits_for_word": marks and planned and session.starts <= now,
            "sees_room": session.room and (marks or place is not None),
            "refusal": _(str(refusal)) if refusal else "",
            **own,
        },
        status=422 if refusal else 200,
    )
