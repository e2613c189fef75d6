"""Propose, look, change, book."""

from datetime import datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from peili.casework.agreements.models import Agreement
from peili.casework.agreements.services import AgreementNotInForce, demand_agreement
from peili.casework.schedule import selectors, services
from peili.casework.schedule.forms import SeriesForm, SessionForm, TimeFormSet
from peili.casework.schedule.views.words import clashes_in_words
from peili.core.errors import RuleBroken
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.ui import formats


@require_http_methods(["GET", "POST"])
def series(request: Request, engagement_id: int) -> HttpResponse:
    """Show what the rhythm proposes, each line to be changed or left out; then book."""
    engagement = selectors.engagement_to_book(request.actor, engagement_id)
    try:
        agreement = demand_agreement(engagement)
    except AgreementNotInForce as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("cases:case", engagement_id)
    agreement.engagement = engagement
    if request.method == "POST":
        return _book_series(request, engagement, agreement)
    form = _series_form(request, agreement)
    times, skipped = _proposed(agreement, form)
    return _series_page(request, engagement, agreement, form, times, skipped=skipped)


@require_http_methods(["GET", "POST"])
def single(request: Request, engagement_id: int) -> HttpResponse:
    engagement = selectors.engagement_to_book(request.actor, engagement_id)
    try:
        agreement = demand_agreement(engagement)
    except AgreementNotInForce as refusal:
        messages.error(request, _(str(refusal)))
        return redirect("cases:case", engagement_id)
    form = SessionForm(request.POST or None, agreement=agreement)
    clashes, refused = "", ""
    if request.method == "POST" and form.is_valid():
        clashes = _clashes_of_one(engagement, form)
        if not clashes or form.cleaned_data["anyway"]:
            try:
                (booked,) = services.book_sessions(
                    engagement,
                    [_as_new(form)],
                    at=clock.now(),
                    by=parties.person_of(request.actor),
                )
            except RuleBroken as refusal_to_book:
                refused = _(str(refusal_to_book))
            else:
                messages.success(request, _("The session is booked and the members are told."))
                return redirect("schedule:session", booked.pk)
    return render(
        request,
        "schedule/single.html",
        {
            "engagement": engagement,
            "agreement": agreement,
            "form": form,
            "clashes": clashes,
            "refusal": refused,
        },
        status=422 if request.method == "POST" else 200,
    )


def _series_form(request: Request, agreement: Agreement) -> SeriesForm:
    if "starts_on" in request.GET:
        return SeriesForm(request.GET)
    first = max(agreement.starts_on, clock.today() + timedelta(days=1))
    booked = selectors.sessions_of(request.actor, agreement.engagement)
    left = agreement.sessions - sum(line.state != "cancelled" for line in booked)
    return SeriesForm(
        {
            "starts_on": formats.short_date(first),
            "sessions": max(1, min(left, 60)),
            "at": "",
        }
    )


def _proposed(agreement: Agreement, form: SeriesForm) -> tuple[Any, list[str]]:
    """Return the lines of the proposal as a formset, and what was passed over on the way."""
    if not form.is_valid():
        return None, []
    typed = form.cleaned_data
    proposed = services.propose(
        agreement, starts_on=typed["starts_on"], at=typed["at"], sessions=typed["sessions"]
    )
    kinds = services.kinds_of_series(agreement, len(proposed))
    times = TimeFormSet(
        initial=[
            {"starts": session.starts, "kind": kind, "chosen": True}
            for session, kind in zip(proposed, kinds, strict=True)
        ]
    )
    for line, session in zip(times.forms, proposed, strict=True):
        line.clashes = clashes_in_words(session.clashes)
    skipped = [
        f"{formats.weekday_date(day)}: {clashes_in_words([why])}"
        for session in proposed
        for day, why in session.skipped
    ]
    return times, skipped


def _book_series(request: Request, engagement: Engagement, agreement: Agreement) -> HttpResponse:
    times = TimeFormSet(request.POST)
    form = _series_form(request, agreement)
    if not times.is_valid():
        return _series_page(request, engagement, agreement, form, times, status=422)
    _show_clashes(engagement, agreement, times)
    if "look" in request.POST:
        return _series_page(request, engagement, agreement, form, times, status=422)
    wanted = [
        services.NewSession(line["starts"], _end(line["starts"], agreement), line["kind"])
        for line in times.cleaned_data
        if line.get("chosen")
    ]
    try:
        booked = services.book_sessions(
            engagement, wanted, at=clock.now(), by=parties.person_of(request.actor)
        )
    except RuleBroken as refusal:
        return _series_page(
            request, engagement, agreement, form, times, refusal=_(str(refusal)), status=422
        )
    messages.success(
        request,
        ngettext(
            "%(n)s session is booked and the members are told.",
            "%(n)s sessions are booked and the members are told.",
            len(booked),
        )
        % {"n": len(booked)},
    )
    return redirect("cases:case", engagement.pk)


def _show_clashes(engagement: Engagement, agreement: Agreement, times: Any) -> None:
    spans = [
        (line.cleaned_data["starts"], _end(line.cleaned_data["starts"], agreement))
        for line in times.forms
    ]
    found = services.clashes_on(engagement, spans, now=clock.now())
    for line, clashes in zip(times.forms, found, strict=True):
        line.clashes = clashes_in_words(clashes)


def _series_page(
    request: Request,
    engagement: Engagement,
    agreement: Agreement,
    form: SeriesForm,
    times: Any,
    *,
    skipped: list[str] | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    return render(
        request,
        "schedule/series.html",
        {
            "engagement": engagement,
            "agreement": agreement,
            "form": form,
            "times": times,
            "skipped": skipped or [],
            "refusal": refusal,
        },
        status=status,
    )


def _clashes_of_one(engagement: Engagement, form: SessionForm) -> str:
    spans = [(form.cleaned_data["starts"], form.ends)]
    (clashes,) = services.clashes_on(engagement, spans, now=clock.now())
    return clashes_in_words(clashes)


def _as_new(form: SessionForm) -> services.NewSession:
    typed = form.cleaned_data
    return services.NewSession(
        typed["starts"],
        form.ends,
        typed["kind"],
        place_mode=typed["place_mode"],
        place=typed["place"],
        room=typed["room"],
    )


def _end(starts: datetime, agreement: Agreement) -> datetime:
    return starts + timedelta(minutes=agreement.minutes)
