"""Move and cancel: look first, then do it."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from peili.casework.schedule import selectors, services
from peili.casework.schedule.forms import CancellationForm, MoveForm
from peili.casework.schedule.models import Session
from peili.casework.schedule.views.words import clashes_in_words
from peili.core.errors import RuleBroken
from peili.core.series import Clash, Reach, Shift
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui import formats

IMPOSSIBLE = frozenset({Clash.BUSY, Clash.MEMBER_BUSY, Clash.IN_THE_PAST})
"""What refuses a move. The others are for the one who moves to weigh."""


@require_http_methods(["GET", "POST"])
def move(request: Request, session_id: int) -> HttpResponse:
    """Preview with GET (`to`, `reach`), move with POST."""
    session = selectors.session_to_change(request.actor, session_id)
    posted = request.method == "POST"
    typed = request.POST if posted else request.GET
    form = MoveForm(typed if posted or "reach" in typed else None, initial={"to": session.starts})
    shifts: list[dict[str, Any]] = []
    refused = ""
    if form.is_bound and form.is_valid():
        to, reach = form.cleaned_data["to"], Reach(form.cleaned_data["reach"])
        try:
            if posted:
                moved = services.move_sessions(
                    session,
                    to=to,
                    reach=reach,
                    at=clock.now(),
                    by=parties.person_of(request.actor),
                    seen_starts=_seen(request),
                )
                messages.success(
                    request,
                    ngettext(
                        "%(n)s session was moved and the members are told.",
                        "%(n)s sessions were moved and the members are told.",
                        len(moved),
                    )
                    % {"n": len(moved)},
                )
                return redirect("schedule:session", session_id)
            shifts = _shown(services.preview_move(session, to=to, reach=reach, at=clock.now()))
        except RuleBroken as refusal:
            refused = _(str(refusal))
            session = selectors.session_to_change(request.actor, session_id)
            shifts = _preview_again(session, to, reach) if posted else []
    return render(
        request,
        "schedule/move.html",
        {
            "session": session,
            "form": form,
            "shifts": shifts,
            "clashes": any(shift["clashes"] for shift in shifts),
            "impossible": any(shift["impossible"] for shift in shifts),
            "refusal": refused,
        },
        status=422 if posted else 200,
    )


@require_http_methods(["GET", "POST"])
def cancellation(request: Request, session_id: int) -> HttpResponse:
    """Preview with GET (`reach`, `cancelled_by`), cancel with POST."""
    session = selectors.session_to_change(request.actor, session_id)
    posted = request.method == "POST"
    typed = request.POST if posted else request.GET
    form = CancellationForm(typed if posted or "reach" in typed else None)
    preview: dict[str, Any] = {}
    refused = ""
    if form.is_bound and form.is_valid():
        reach = Reach(form.cleaned_data["reach"])
        cancelled_by = form.cleaned_data["cancelled_by"]
        try:
            preview = _what_goes(session, reach=reach, cancelled_by=cancelled_by)
            if posted:
                gone = services.cancel_sessions(
                    session,
                    reach=reach,
                    cancelled_by=cancelled_by,
                    accept_fee="accept_fee" in request.POST,
                    at=clock.now(),
                    by=parties.person_of(request.actor),
                    seen_starts=_seen(request),
                )
                messages.success(
                    request,
                    ngettext(
                        "%(n)s session was cancelled and the members are told.",
                        "%(n)s sessions were cancelled and the members are told.",
                        len(gone),
                    )
                    % {"n": len(gone)},
                )
                return redirect("schedule:session", session_id)
        except RuleBroken as refusal:
            refused = _(str(refusal))
            session = selectors.session_to_change(request.actor, session_id)
    return render(
        request,
        "schedule/cancellation.html",
        {"session": session, "form": form, "refusal": refused, **preview},
        status=422 if posted else 200,
    )


def _seen(request: Request) -> datetime | None:
    """Return the start that stood on the page when the person decided."""
    try:
        return parse_datetime(request.POST.get("seen", ""))
    except ValueError:
        return None


def _preview_again(session: Session, to: datetime, reach: Reach) -> list[dict[str, Any]]:
    try:
        return _shown(services.preview_move(session, to=to, reach=reach, at=clock.now()))
    except RuleBroken:
        return []


def _shown(shifts: tuple[Shift, ...]) -> list[dict[str, Any]]:
    return [
        {
            "before": formats.span(shift.session.starts, shift.session.ends),
            "after": formats.span(shift.starts, shift.ends),
            "clashes": clashes_in_words(shift.clashes),
            "impossible": not IMPOSSIBLE.isdisjoint(shift.clashes),
        }
        for shift in shifts
    ]


def _what_goes(session: Session, *, reach: Reach, cancelled_by: str) -> dict[str, Any]:
    """Say which sessions would go, and what it would cost."""
    now = clock.now()
    going = services.to_be_cancelled(session, reach=reach, at=now)
    ours = cancelled_by == Session.CancelledBy.PRACTICE
    late = [] if ours else [row for row in going if services.is_late_now(row, at=now)]
    return {
        "going": [
            {"when": formats.span(row.starts, row.ends), "late": row in late} for row in going
        ],
        "late": len(late),
        "fee": services.fee_of(late) if late else None,
    }
