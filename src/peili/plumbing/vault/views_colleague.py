"""The pages of trust: whom I have named, and who has named me."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from peili.core.errors import RuleBroken
from peili.plumbing import clock
from peili.plumbing.vault.forms import ColleagueChoice
from peili.plumbing.vault.pages import form_page, me, page, typed
from peili.plumbing.vault.services import colleagues
from peili.plumbing.vault.unlocking import lead_to_key, needs_key, unlocked


@page
@needs_key
def colleague(request: HttpRequest) -> HttpResponse:
    """Whom I trust with my notes."""
    user, vault = me(request), unlocked(request)
    choices = colleagues.may_be_named(user)
    form = ColleagueChoice(typed(request), colleagues=choices)
    if vault is not None and form.is_valid():
        chosen = colleagues.account(form.cleaned_data["colleague"])
        try:
            colleagues.name_colleague(
                vault, chosen, wait_days=form.cleaned_data["wait_days"], at=clock.now()
            )
        except RuleBroken as refusal:
            form.add_error("colleague", gettext(str(refusal)))
        else:
            messages.success(request, gettext("Your trusted colleague is named."))
            return redirect("vault:colleague")
    named = colleagues.named_by(user)
    name = dict(choices).get(named.colleague_key.user_id, "") if named else ""
    return form_page(request, "vault/colleague.html", form, named=named, name=name, choices=choices)


@require_POST
def colleague_end(request: HttpRequest) -> HttpResponse:
    """Take my consent back."""
    colleagues.let_go(me(request), at=clock.now())
    messages.success(request, gettext("Nobody else can ask for your notes any more."))
    return redirect("vault:key")


@require_POST
def opening_stop(request: HttpRequest) -> HttpResponse:
    """Stop the opening my colleague has asked for."""
    colleagues.stop_opening(me(request), at=clock.now())
    messages.success(request, gettext("The opening is stopped."))
    return redirect("vault:key")


@require_GET
def entrusted(request: HttpRequest) -> HttpResponse:
    """Who has entrusted their notes to me."""
    user = me(request)
    names = dict(colleagues.may_be_named(user))
    rows = [
        {"row": row, "name": names.get(row.owner_key.user_id, row.owner_key.user.email)}
        for row in colleagues.entrusted_to(user)
    ]
    return render(request, "vault/entrusted.html", {"rows": rows, "now": clock.now()})


@require_POST
def entrusted_asking(request: HttpRequest, entrusted_id: int) -> HttpResponse:
    """Ask to open a colleague's notes: the wait begins."""
    colleagues.ask_to_open(me(request), entrusted_id, at=clock.now())
    return redirect("vault:entrusted")


@require_POST
def entrusted_opening(request: HttpRequest, entrusted_id: int) -> HttpResponse:
    """Open a colleague's notes after the wait."""
    vault = unlocked(request)
    if vault is None:
        return lead_to_key(request, back=reverse("vault:entrusted"))
    try:
        colleagues.open_entrusted(vault, entrusted_id, at=clock.now())
    except RuleBroken as refusal:
        messages.error(request, gettext(str(refusal)))
    return redirect("vault:entrusted")
