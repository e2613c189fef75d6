"""The exploratory talk: begun by the office, timed, booked by the inquirer, concluded."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.inquiries import selectors, services
from peili.casework.inquiries.forms.office import BookingForm, ConclusionForm, TalkForm, TimesForm
from peili.casework.inquiries.models import ExploratoryTalk, Inquiry, OfferedTime
from peili.casework.inquiries.offer import valid_until
from peili.casework.inquiries.reading import marked, read_out
from peili.casework.offerings import selectors as offerings
from peili.core.errors import RuleBroken
from peili.core.free_times import free_times
from peili.core.policy import Record
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.languages import speak
from peili.plumbing.ui.rendering import typed

DAYS_AHEAD = 14
USUAL_MINUTES = 45
MOST_TIMES = 48
SALT = "talk-booked"


@require_http_methods(["GET", "POST"])
def beginning(request: Request, inquiry_id: int) -> HttpResponse:
    """Choose who talks with the inquirer, and who offers the times: the office or they."""
    inquiry = selectors.inquiry_to_change(request.actor, inquiry_id)
    active = offerings.practitioners(request.actor).filter(is_active=True)
    form = TalkForm(
        typed(request),
        practitioners=active,
        initial={"practitioner": inquiry.wished_practitioner_id},
    )
    if request.method == "POST" and form.is_valid():
        ask = "ask" in request.POST
        try:
            talk = services.begin_talk(
                inquiry, practitioner=form.cleaned_data["practitioner"], at=clock.now(), ask=ask
            )
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            if not ask:
                return redirect("inquiries:talk_times", talk.pk)
            messages.success(request, _("The practitioner has been asked to offer times."))
            return redirect("inquiries:inquiry", inquiry.pk)
    return render(
        request,
        "inquiries/talk_beginning.html",
        {"inquiry": inquiry, "form": form, "practitioners": active},
        status=422 if form.errors else 200,
    )


@require_GET
def talk(request: Request, talk_id: int) -> HttpResponse:
    talk = selectors.talk(request.actor, talk_id)
    now = clock.now()
    return render(
        request,
        "inquiries/talk.html",
        {
            "talk": talk,
            "inquiry": talk.inquiry,
            "read": read_out(talk.inquiry, now=now),
            "own_words": marked(talk.inquiry),
            "times": services.times_left(talk, at=now),
            "waits": talk.state in services.WAITING,
            "has_offer": selectors.has_an_offer(talk, on=clock.local(now).date()),
            "offer_until": valid_until(talk) if talk.offered_at else None,
            "is_over": talk.inquiry.state in Inquiry.OVER,
            "is_office": scope.may_change(request.actor, Record.INQUIRY),
            "is_own": talk.practitioner.person_id == request.actor.person_id,
        },
    )


@require_http_methods(["GET", "POST"])
def times(request: Request, talk_id: int) -> HttpResponse:
    """Offer times: those free in the calendar as one looks, and one of one's own."""
    talk = selectors.talk_to_change(request.actor, talk_id)
    now = clock.now()
    free = free_times(
        selectors.availability(request.actor, talk.practitioner, after=now, days=DAYS_AHEAD),
        after=now,
        days=DAYS_AHEAD,
        minutes=USUAL_MINUTES,
    )[:MOST_TIMES]
    form = TimesForm(typed(request), free=free)
    if request.method == "POST" and form.is_valid():
        wished = form.cleaned_data
        try:
            services.offer_times(
                talk,
                starts=form.chosen(),
                minutes=wished["minutes"],
                place_mode=wished["place_mode"],
                place=wished["place"],
                at=now,
            )
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("The times have been sent to the inquirer."))
            return redirect("inquiries:talk", talk.pk)
    return render(
        request,
        "inquiries/talk_times.html",
        {"talk": talk, "form": form, "found": bool(free)},
        status=422 if form.errors else 200,
    )


@require_POST
def cancellation(request: Request, talk_id: int) -> HttpResponse:
    talk = selectors.talk_to_change(request.actor, talk_id)
    try:
        services.cancel_talk(talk, at=clock.now())
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        messages.success(request, _("The talk is called off."))
    return redirect("inquiries:inquiry", talk.inquiry_id)


@require_http_methods(["GET", "POST"])
def conclusion(request: Request, talk_id: int) -> HttpResponse:
    """Say what came of the talk, and answer the question "is this mine?"."""
    talk = selectors.talk_to_change(request.actor, talk_id)
    form = ConclusionForm(
        typed(request),
        services=offerings.services(request.actor),
        practitioners=offerings.active_practitioners(),
        initial={"form": talk.inquiry.form, "practitioner": talk.practitioner_id},
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.conclude_talk(talk, **form.cleaned_data, at=clock.now())
        except services.WhereToGoNeeded as refusal:
            form.add_error("where_to_go", _(str(refusal)))
        except services.BeyondCompetence as refusal:
            form.add_error("practitioner", _(str(refusal)))
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("The talk is concluded."))
            return redirect("inquiries:talk", talk.pk)
    return render(
        request,
        "inquiries/talk_conclusion.html",
        {"talk": talk, "form": form},
        status=422 if form.errors else 200,
    )


@login_not_required
@require_http_methods(["GET", "POST"])
def booking(request: Request, token: str) -> HttpResponse:
    """Let the inquirer take one of the offered times; who comes second sees the rest."""
    talk = selectors.talk_behind(token)
    speak(request, talk.inquiry.language)
    form = BookingForm(typed(request), times=services.times_left(talk, at=clock.now()))
    taken = False
    if request.method == "POST" and form.is_valid():
        chosen = next(
            one for one in talk.offered_times.all() if one.pk == form.cleaned_data["time"]
        )
        try:
            services.book_talk(talk, offered=chosen, token=token, at=clock.now())
        except RuleBroken:
            taken = True
        else:
            return redirect(f"{reverse('inquiries:booked')}?{_what_was_booked(chosen, talk)}")
    elif form.errors and request.POST.get("time"):
        taken = True
    if taken:
        form = BookingForm(times=services.times_left(talk, at=clock.now()))
    return render(
        request,
        "inquiries/talk_booking.html",
        {
            "talk": talk,
            "form": form,
            "taken": taken,
            "any_left": bool(form.fields["time"].choices),  # type: ignore[attr-defined]
            "practice": parties.the_practice(),
        },
        status=422 if taken or form.errors else 200,
    )


@login_not_required
@require_GET
def booked(request: Request) -> HttpResponse:
    """Tell what was booked; everything on the page is in its signed address."""
    try:
        what = signing.loads(request.GET.get("what", ""), salt=SALT)
    except signing.BadSignature:
        what = {}
    return render(
        request,
        "inquiries/booked.html",
        {
            "starts": parse_datetime(what.get("starts", "")),
            "ends": parse_datetime(what.get("ends", "")),
            "practitioner": what.get("practitioner", ""),
            "practice": parties.the_practice(),
        },
    )


def _what_was_booked(chosen: OfferedTime, talk: ExploratoryTalk) -> str:
    what = {
        "starts": chosen.starts.isoformat(),
        "ends": chosen.ends.isoformat(),
        "practitioner": str(talk.practitioner),
    }
    return urlencode({"what": signing.dumps(what, salt=SALT)})
