"""The list of cases, and one case for each who meets it."""

from datetime import datetime
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from peili.casework.agreements import selectors as agreements
from peili.casework.agreements.models import Agreement
from peili.casework.evaluation import selectors as evaluation
from peili.casework.goals import selectors as goals
from peili.casework.goals.models import Goal
from peili.casework.schedule import selectors as schedule
from peili.core.agreement import trial_state
from peili.core.policy import WHO_SEES, Record, Role
from peili.overview.cases import selectors
from peili.overview.cases.way import way_of
from peili.overview.cases.who_sees import who_sees_what
from peili.parties import selectors as parties
from peili.parties.actor import Actor
from peili.parties.looking import looked
from peili.parties.middleware import Request
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file

PAGE = 50
CSV_ROWS = 5000
AGREEMENT_BADGES = {"in_force": "done", "offered": "needs"}


@require_GET
def cases(request: Request) -> HttpResponse:
    """List the cases within reach; a supervisee of one case is taken to it at once."""
    now = clock.now()
    words, state = request.GET.get("q", "").strip()[:80], request.GET.get("state", "")
    found = selectors.engagements(
        request.actor, now=now, words=words, state=state, sort=request.GET.get("sort", "name")
    )
    if request.GET.get("format") == "csv":
        header, lines = selectors.as_table(selectors.rows(request.actor, found[:CSV_ROWS], now=now))
        return csv_file(_("engagements"), header, lines)
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    of_page = found[page.start_index() - 1 : page.end_index()] if page.paginator.count else found
    if not request.actor.duties and page.paginator.count == 1 and not (words or state):
        return redirect("cases:case", of_page[0].pk)
    return render(
        request,
        "cases/list.html",
        {
            "page": page,
            "rows": selectors.rows(request.actor, of_page, now=now),
            "words": words,
            "state": state,
            "states": [(value, _(str(label))) for value, label in Engagement.State.choices],
        },
    )


@require_GET
def case(request: Request, engagement_id: int) -> HttpResponse:
    actor, now = request.actor, clock.now()
    engagement = parties.engagement(actor, engagement_id)
    company = selectors.company(actor, engagement)
    roles = company.roles
    sessions = schedule.sessions_of(actor, engagement)
    versions = list(agreements.agreements_with_own_turn(actor, engagement))
    agreement = next(iter(versions), None)
    in_force = (version for version in versions if version.state == Agreement.State.IN_FORCE)
    bound = next(in_force, None)
    shown: dict[str, Any] = {
        "engagement": engagement,
        "agreement": agreement,
        "agreement_badge": AGREEMENT_BADGES.get(agreement.state, "neutral") if agreement else "",
        "stages": way_of(
            engagement,
            began=selectors.beginnings(actor, engagement),
            agreement=agreement,
            sessions=sessions,
        ),
        "goals": _goals(actor, engagement),
        "head_count": company.head_count,
        "delayed": evaluation.delayed_evaluation(actor, engagement, at=now),
        "in_force": bound is not None,
        "waits_for_me": next((version for version in versions if version.waits_for_me), None),
        **_sessions(sessions, now),
    }
    if Role.SUPERVISEE in roles and not roles & {Role.SUPERVISOR, Role.COORDINATOR}:
        upcoming = shown["next"]
        told = upcoming is not None and schedule.has_told_away(actor, upcoming.pk)
        return render(request, "cases/my_supervision.html", shown | {"told_away": told})
    writes = bool(roles & {Role.SUPERVISOR, Role.COORDINATOR})
    leads = Role.SUPERVISOR in roles
    return render(
        request,
        "cases/case.html",
        {
            **shown,
            "bound": bound,
            "trial": _trial(bound, now) if bound else "",
            "writes": writes,
            "leads": leads,
            "sees_statements": bool(roles & WHO_SEES[Record.RELEASE_TO_COMMISSIONER]),
            "coordinates": Role.COORDINATOR in roles,
            "sees_sessions": bool(roles - {Role.PAYER, Role.PRACTITIONER}),
            "names": company.names,
            "sees_evaluation": bool(
                roles & (WHO_SEES[Record.EVALUATION_ROUND] | WHO_SEES[Record.COMMISSIONER_ROUND])
            ),
            "invoices": selectors.invoices(actor, engagement),
            "prior_contacts_missing": leads
            and not shown["in_force"]
            and agreements.prior_contact(actor, engagement) is None,
            "sights": who_sees_what(),
        },
    )


def _trial(agreement: Agreement, now: datetime) -> str:
    today = clock.local(now).date()
    return trial_state(agreement.go_no_go_on, go=agreement.go, today=today).value


def _goals(actor: Actor, engagement: Engagement) -> list[Goal]:
    found = list(goals.goals_of(actor, engagement))
    personal = [goal for goal in found if goal.audience == Goal.Audience.PERSONAL]
    looked(actor, Record.PERSONAL_GOAL, personal, about="owner.person_id")
    return found


def _sessions(lines: list[schedule.Line], now: datetime) -> dict[str, Any]:
    planned = [line for line in lines if line.state == "planned"]
    return {
        "sessions": lines,
        "next": next((line for line in planned if line.ends > now), None),
        "not_marked": [line for line in planned if line.ends <= now],
        "held": sum(line.state == "held" for line in lines),
        "cancelled": sum(line.state == "cancelled" for line in lines),
        "total": sum(line.state != "cancelled" for line in lines),
    }
