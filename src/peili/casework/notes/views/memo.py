"""The shared memo of an engagement: its pages, who can read them, and the rule for new members."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from peili.casework.notes import selectors, services
from peili.casework.notes.forms import MemoRuleForm
from peili.casework.notes.outline import readable
from peili.casework.notes.views.page import band
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.parties import selectors as parties
from peili.parties.looking import looked
from peili.parties.middleware import Request
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.vault.services import texts
from peili.plumbing.vault.unlocking import lead_to_key, unlocked

MOST = 100


@dataclass(frozen=True)
class MemoPage:
    """One page of the memo as its reader sees it."""

    url: str
    begun_at: datetime
    changed_at: datetime
    author: str
    said: list[tuple[Any, str]]
    closed: str = ""


@require_GET
def memo(request: Request, engagement_id: int) -> HttpResponse:
    """Read the memo, newest page first."""
    engagement = selectors.memo_engagement(request.actor, engagement_id)
    vault = unlocked(request)
    if vault is None:
        return lead_to_key(request)
    rows = list(selectors.memo_of(request.actor, engagement)[:MOST])
    missing = services.missing_readers(engagement, rows)
    pages, waiting, read = [], set(), []
    for note in rows:
        said, closed = [], ""
        try:
            said = readable(note.kind, texts.open_text(note.text, vault).text)
            read.append(note)
            waiting |= {user.pk for user in missing[note.pk]}
        except RuleBroken as refusal:
            closed = _(str(refusal))
        pages.append(
            MemoPage(
                reverse("notes:note", args=[note.pk]),
                note.begun_at,
                note.text.changed_at,
                note.author.name,
                said,
                closed,
            )
        )
    looked(request.actor, Record.SHARED_MEMO, read, about="author_id")
    members = selectors.members(request.actor, engagement)
    keyless = services.without_key(member.person for member in members)
    rule = selectors.memo_rule(request.actor, engagement)
    return render(
        request,
        "notes/memo.html",
        {
            "engagement": engagement,
            "pages": pages,
            "waiting": [m.person.name for m in members if m.person.user_id in waiting],
            "keyless": [person.name for person in keyless],
            "rule": rule,
            "rules": selectors.may_rule(request.actor, engagement),
            "form": MemoRuleForm(
                initial={"reads": "start" if rule and rule.from_the_start else "joined"}
            ),
            "readers": _("Only the members of %(name)s can read this. Not the office.")
            % {"name": engagement.name},
            **band(request, vault),
        },
    )


@require_POST
def readers(request: Request, engagement_id: int) -> HttpResponse:
    """Let in the members who may read the memo and have made a key meanwhile."""
    engagement = selectors.memo_engagement(request.actor, engagement_id)
    vault = unlocked(request)
    if vault is None:
        return lead_to_key(request, back=reverse("notes:memo", args=[engagement_id]))
    pages = list(selectors.memo_of(request.actor, engagement)[:MOST])
    count = services.let_members_in(engagement, pages, vault)
    if count:
        said = ngettext(
            "%(count)s page is now open to them.", "%(count)s pages are now open to them.", count
        )
        messages.success(request, said % {"count": count})
    else:
        messages.info(request, _("Nobody was waiting."))
    return redirect("notes:memo", engagement.pk)


@require_POST
def rule(request: Request, engagement_id: int) -> HttpResponse:
    """Write down what the group decided about new members."""
    engagement = selectors.engagement_to_rule(request.actor, engagement_id)
    form = MemoRuleForm(request.POST)
    if form.is_valid():
        _decide(request, engagement, from_the_start=form.cleaned_data["reads"] == "start")
    else:
        messages.error(request, _("Choose one of the two."))
    return redirect("notes:memo", engagement.pk)


def _decide(request: Request, engagement: Engagement, *, from_the_start: bool) -> None:
    services.decide_memo_rule(
        engagement,
        from_the_start=from_the_start,
        by=parties.person_of(request.actor),
        at=clock.now(),
    )
    messages.success(request, _("The group's decision is kept."))
