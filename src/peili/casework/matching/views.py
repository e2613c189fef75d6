"""The page on which a human chooses the practitioner."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from peili.casework.inquiries.models import Inquiry
from peili.casework.inquiries.reading import read_out
from peili.casework.matching import selectors, services
from peili.casework.matching.forms import ChoiceForm
from peili.casework.matching.wording import Shown, shown
from peili.casework.offerings import selectors as offerings
from peili.core.errors import RuleBroken
from peili.core.policy import Role
from peili.core.terms import EngagementKind, Focus, Form
from peili.parties import selectors as parties
from peili.parties.actor import Actor
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui.rendering import typed


@require_http_methods(["GET", "POST"])
def match(request: Request, inquiry_id: int) -> HttpResponse:
    """Show the ranking with every point in words; choose, and the engagement opens."""
    inquiry = selectors.inquiry_to_match(request.actor, inquiry_id)
    made = selectors.match_of(request.actor, inquiry)
    if made:
        return _page(request, inquiry, ranking=shown(made.ranking), made=made)
    now = clock.now()
    ranking = selectors.ranked_for(request.actor, inquiry, at=now)
    choosable = [one.practitioner.pk for one in ranking if one.ranking.may_be_chosen]
    form = ChoiceForm(
        typed(request),
        practitioners=offerings.practitioners(request.actor).filter(is_active=True),
        organisations=parties.organisations(request.actor),
        new_organisation=inquiry.organisation_name,
        initial=_initial(request.actor, inquiry, choosable),
    )
    if request.method == "POST" and form.is_valid():
        wished = form.cleaned_data
        kind = EngagementKind(wished["kind"])
        ranking = selectors.ranked_for(
            request.actor, inquiry, at=now, kind=kind, organisation=wished["organisation"]
        )
        try:
            services.choose_practitioner(
                inquiry,
                practitioner=wished["practitioner"],
                by=parties.person_of(request.actor),
                at=now,
                kind=kind,
                form=wished["form"],
                name=wished["name"],
                focus=wished["focus"],
                reason=wished["reason"],
                organisation=wished["organisation"],
                inquirer_is=[Role(role) for role in wished["inquirer_is"]],
            )
        except services.ReasonForAnother as refusal:
            form.add_error("reason", _(str(refusal)))
        except services.MayNotBeChosen as refusal:
            form.add_error("practitioner", _(str(refusal)))
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("The engagement is open. Next comes its agreement."))
            return redirect("matching:match", inquiry.pk)
    return _page(
        request,
        inquiry,
        ranking=shown(services.as_shown(ranking)),
        form=form,
        any_left=bool(choosable),
    )


def _initial(actor: Actor, inquiry: Inquiry, choosable: list[int]) -> dict[str, Any]:
    talk = selectors.concluded_talk(actor, inquiry)
    service = talk.service if talk else None
    return {
        "practitioner": choosable[0] if choosable else None,
        "name": inquiry.organisation_name or inquiry.name,
        "kind": selectors.kind_of(inquiry, service),
        "form": inquiry.form or (Form.GROUP if inquiry.people > 1 else Form.INDIVIDUAL),
        "focus": (talk.focus if talk else "") or Focus.OWN_WORK,
        "organisation": selectors.organisation_of(actor, inquiry),
        "inquirer_is": [role.value for role in services.PLACES[inquiry.role]],
    }


def _page(
    request: Request,
    inquiry: Inquiry,
    *,
    ranking: list[Shown],
    form: ChoiceForm | None = None,
    **more: Any,
) -> HttpResponse:
    return render(
        request,
        "matching/match.html",
        {
            "inquiry": inquiry,
            "ranking": ranking,
            "form": form,
            "chosen": _chosen(form),
            "read": read_out(inquiry, now=clock.now()),
            **more,
        },
        status=422 if form and form.errors else 200,
    )


def _chosen(form: ChoiceForm | None) -> str:
    return str(form["practitioner"].value() or "") if form else ""
