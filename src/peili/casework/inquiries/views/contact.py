"""The contact form, its receipt, and the page on which the inquirer follows how it goes on.

Three short steps; nothing is kept before sending: what was typed travels in the page itself.
"""

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.core import signing
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from peili.casework.inquiries import robots, selectors, services
from peili.casework.inquiries.forms.contact import CHOSEN, STEPS, Step, WhatIsWishedFor
from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.offer import valid_until
from peili.casework.inquiries.progress import way_of_inquirer
from peili.casework.offerings import selectors as offerings
from peili.core.policy import Role
from peili.core.routing.inquiry import Situation
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.languages import speak

SALT = "inquiry-received"
BUTTONS = frozenset({"csrfmiddlewaretoken", "step", "back", "next", "send"})


@login_not_required
@require_http_methods(["GET", "POST"])
def contact(request: Request) -> HttpResponse:
    """Go back or forward a step, or send; whatever is wrong is shown where it was typed."""
    typed = request.POST
    if request.method == "GET":
        return _screen(request, 0, _step(0, request.GET, started=False), robots.stamp())
    now = _present(typed)
    stamp = typed.get(robots.STAMP, "") or robots.stamp()
    if "back" in typed:
        before = max(0, now - 1)
        return _screen(request, before, _step(before, typed).quietly(), stamp)
    for number in range(now + 1):
        step = _step(number, typed)
        if not step.is_valid():
            return _screen(request, number, step, stamp, status=422)
    if now + 1 < len(STEPS):
        return _screen(request, now + 1, _next_step(now + 1, typed), stamp)
    doubt = robots.doubt(request, typed)
    if doubt:
        last = _step(now, typed)
        return _screen(request, now, last, stamp, status=doubt.status, doubt=doubt)
    inquiry = services.receive_inquiry(_as_written(typed), at=clock.now())
    what = signing.dumps(
        {"by": inquiry.answer_by.isoformat(), "acute": inquiry.is_acute}, salt=SALT
    )
    return redirect(f"{reverse('inquiries:received')}?{urlencode({'what': what})}")


@login_not_required
@require_GET
def received(request: Request) -> HttpResponse:
    try:
        what = signing.loads(request.GET.get("what", ""), salt=SALT)
    except signing.BadSignature:
        what = {}
    return render(
        request,
        "inquiries/received.html",
        {
            "answer_by": parse_datetime(what.get("by", "")),
            "acute": what.get("acute", False),
            "practice": parties.the_practice(),
        },
    )


@login_not_required
@require_GET
def follow(request: Request, token: str) -> HttpResponse:
    """Show the inquirer how far it is; the link can be opened again and changes nothing."""
    inquiry = selectors.inquiry_behind(token)
    speak(request, inquiry.language)
    talk = selectors.talk_followed(token)
    return render(
        request,
        "inquiries/follow.html",
        {
            "inquiry": inquiry,
            "talk": talk,
            "offer_until": valid_until(talk) if talk and talk.offered_at else None,
            "token": token,
            "stages": way_of_inquirer(inquiry),
            "practice": parties.the_practice(),
            "readers": [(one, _as_what(one.role)) for one in selectors.readers(inquiry)],
        },
    )


def _as_what(role: str) -> str:
    return {Role.COORDINATOR.value: _("office"), Role.PRACTITIONER.value: _("practitioner")}.get(
        role, ""
    )


def _screen(
    request: Request,
    number: int,
    form: Step,
    stamp: str,
    *,
    status: int = 200,
    doubt: robots.Doubt | None = None,
) -> HttpResponse:
    typed = request.POST
    practice = parties.the_practice()
    return render(
        request,
        "inquiries/contact.html",
        {
            "form": form,
            "number": number + 1,
            "total": len(STEPS),
            "carried": list(_carried(typed or request.GET, form)),
            "stamp": stamp,
            "stamp_name": robots.STAMP,
            "trap_name": robots.TRAP,
            "doubt": doubt,
            "acute": Situation.ACUTE_EVENT in typed.getlist("situations"),
            "practice": practice,
        },
        status=status,
    )


def _present(typed: QueryDict) -> int:
    """Return which step was sent; what is no step at all counts as the first."""
    written = typed.get("step", "")
    number = int(written) - 1 if written in {"1", "2", "3"} else 0
    return min(number, len(STEPS) - 1)


def _step(number: int, typed: QueryDict, *, started: bool = True) -> Step:
    kind = STEPS[number]
    arguments: dict[str, Any] = {}
    if kind is WhatIsWishedFor:
        arguments["practitioners"] = offerings.public_practitioners()
    return kind(typed, **arguments) if started else kind(**arguments)


def _next_step(number: int, typed: QueryDict) -> Step:
    """Show the next step with what was typed there before, or fresh if it is seen first."""
    step = _step(number, typed)
    if next(iter(step.fields)) in typed:
        return step.quietly()
    fresh = _step(number, typed, started=False)
    fresh.initial = {name: value for name, value in typed.items() if name in fresh.fields}
    return fresh


def _carried(typed: QueryDict, form: Step) -> list[tuple[str, str]]:
    known = {name for step in STEPS for name in step.base_fields}
    return [
        (name, value)
        for name, values in typed.lists()
        if name not in BUTTONS
        and not form.owns(name)
        and (name in known or name.rpartition("_")[0] in known)
        for value in values
    ]


def _as_written(typed: QueryDict) -> Inquiry:
    written: dict[str, Any] = {}
    for number in range(len(STEPS)):
        step = _step(number, typed)
        step.full_clean()
        written |= step.cleaned_data
    written["situations"] = [one for name in CHOSEN for one in written.pop(name)]
    written["wished_practitioner_id"] = written.pop("wished_practitioner")
    return Inquiry(**written)
