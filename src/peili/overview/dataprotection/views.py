"""My data: take it home, ask to be erased. The office: carry requests out, let old things go."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.inquiries import selectors as inquiries
from peili.casework.inquiries.personal_data import hand_over_inquiry
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.core.retention import RULES
from peili.overview.dataprotection import export as files
from peili.overview.dataprotection import selectors, services, showing
from peili.overview.dataprotection.forms import ExportForm, RequestForm, SureForm, WrittenForm
from peili.overview.dataprotection.words import KEPT
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock, pace
from peili.plumbing.languages import speak
from peili.plumbing.ui.rendering import typed
from peili.plumbing.vault.services import key_pairs, texts
from peili.plumbing.vault.unlocking import has_key, unlocked

TRIES = "10/10m/key"


@require_GET
def mine(request: Request) -> HttpResponse:
    """Show what one can do about one's own data, what one agreed to, and how long things stay."""
    return _mine(request, ExportForm())


@sensitive_post_parameters()
@require_POST
def export(request: Request) -> HttpResponse:
    """Hand everything over in one file; the sealed texts too, if the key is open."""
    person, vault = parties.person_of(request.actor), unlocked(request)
    form = ExportForm(request.POST)
    words = form.cleaned_data["passphrase"] if form.is_valid() else ""
    sealed: dict[str, bytes] = {}
    if words and vault is not None:
        pair = key_pairs.key_of(vault.user)
        if pair is None or not pace.within(request, "open_key", TRIES, key=f"user {vault.user.pk}"):
            return pace.too_many(request)
        try:
            key_pairs.open_by_passphrase(pair, words)
        except RuleBroken as refusal:
            form.add_error("passphrase", _(str(refusal)))
            return _mine(request, form)
        sealed = texts.exported(list(texts.written_by(vault.user)), vault, passphrase=words)
    at = clock.now()
    body = files.packed(services.handed_over(person), name=person.name, at=at, sealed=sealed)
    return _as_file(body)


@login_not_required
@require_http_methods(["GET", "POST"])
def written(request: Request, token: str) -> HttpResponse:
    """Hand over what somebody without an account wrote to us, and what came of it."""
    inquiry = inquiries.inquiry_behind(token)
    speak(request, inquiry.language)
    form = WrittenForm(typed(request), address=inquiry.email)
    if request.method == "POST":
        if not pace.within(request, "written", TRIES, key=f"inquiry {inquiry.pk}"):
            return pace.too_many(request)
        if form.is_valid():
            at = clock.now()
            everything = services.rows_by_kind(hand_over_inquiry(inquiry))
            return _as_file(files.packed(everything, name=inquiry.name, at=at, sealed={}))
    return render(
        request,
        "dataprotection/written.html",
        {"form": form, "token": token},
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def erasure(request: Request) -> HttpResponse:
    """Ask to be erased, having read what goes and what stays."""
    person = parties.person_of(request.actor)
    form = SureForm(typed(request))
    if request.method == "POST" and form.is_valid():
        services.ask_for_erasure(person, at=clock.now())
        messages.success(
            request, _("Your request is with the office. You get a letter when it is done.")
        )
        return redirect("dataprotection:mine")
    return render(
        request,
        "dataprotection/erasure.html",
        {"form": form, "goes": services.what_goes(), "remains": services.what_remains(person)},
        status=422 if form.errors else 200,
    )


@require_POST
def withdrawal(request: Request) -> HttpResponse:
    """Take one's own request back."""
    waiting = selectors.own_request(request.actor)
    try:
        if waiting is not None:
            services.take_back(waiting, at=clock.now())
            messages.success(request, _("Your request is taken back. Nothing was erased."))
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    return redirect("dataprotection:mine")


@require_http_methods(["GET", "POST"])
def consent(request: Request, consent_id: int) -> HttpResponse:
    """Take back what one agreed to, having read what happens then."""
    given = selectors.own_consent(request.actor, consent_id)
    if request.method == "GET":
        return render(request, "dataprotection/consent.html", {"consent": given})
    services.take_consent_back(given, at=clock.now())
    messages.success(request, _("Taken back. When you agreed and when you took it back is kept."))
    return redirect("dataprotection:mine")


@require_http_methods(["GET", "POST"])
def requests(request: Request) -> HttpResponse:
    """Show the requests to be erased; write one down that came by other ways."""
    scope.demand_change(request.actor, Record.ERASURE)
    people = selectors.people_to_ask_for(request.actor)
    form = RequestForm(typed(request), people=people)
    if request.method == "POST" and form.is_valid():
        person = selectors.person_to_ask_for(request.actor, form.cleaned_data["person"])
        try:
            asked = services.record_request(person, how=form.cleaned_data["how"], at=clock.now())
        except RuleBroken as refusal:
            form.add_error("how", _(str(refusal)))
        else:
            return redirect("dataprotection:request", asked.pk)
    return render(
        request,
        "dataprotection/requests.html",
        {"form": form, "requests": selectors.requests(request.actor)[:200]},
        status=422 if form.errors else 200,
    )


@require_http_methods(["GET", "POST"])
def request_to_erase(request: Request, erasure_id: int) -> HttpResponse:
    """Look at what would go and stay, carry it out, and read afterwards what was kept."""
    scope.demand_change(request.actor, Record.ERASURE)
    asked = selectors.request(request.actor, erasure_id)
    form = SureForm(typed(request))
    if request.method == "POST" and form.is_valid():
        try:
            by = parties.person_of(request.actor)
            services.carry_out(asked, by=by, at=clock.now())
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("Erased. What was kept, and why, stands below."))
            return redirect("dataprotection:request", asked.pk)
    context = {"asked": asked, "form": form, "goes": services.what_goes()}
    if asked.is_open:
        context["remains"] = services.what_remains(asked.person)
        context["obstacle"] = services.obstacle(asked.person, by=request.actor.person_id or 0)
    return render(
        request, "dataprotection/request.html", context, status=422 if form.errors else 200
    )


@require_http_methods(["GET", "POST"])
def retention(request: Request) -> HttpResponse:
    """Show first what is past its time, kind by kind; let it go when the office says so."""
    scope.demand_change(request.actor, Record.RETENTION)
    form = SureForm(typed(request))
    if request.method == "POST" and form.is_valid():
        by = parties.person_of(request.actor)
        went = services.retain(today=clock.today(), at=clock.now(), by=by)
        told = ngettext("%(n)s row was let go.", "%(n)s rows were let go.", sum(went.values()))
        messages.success(request, told % {"n": sum(went.values())})
        return redirect("dataprotection:retention")
    rows = showing.clocks(services.past_their_time(today=clock.today()))
    return render(
        request,
        "dataprotection/retention.html",
        {
            "form": form,
            "waiting": [row for row in rows if row.count],
            "others": [row for row in rows if not row.count],
            "total": sum(row.count or 0 for row in rows),
            "runs": [(run, KEPT[run.kind]) for run in selectors.latest_runs(request.actor)],
            "by_itself": parties.the_practice().lets_go_by_itself,
        },
        status=422 if form.errors else 200,
    )


def _as_file(body: bytes) -> HttpResponse:
    answer = HttpResponse(body, content_type="application/zip")
    answer["Content-Disposition"] = f'attachment; filename="peili-my-data-{clock.today()}.zip"'
    return answer


def _mine(request: Request, form: ExportForm) -> HttpResponse:
    person = parties.person_of(request.actor)
    return render(
        request,
        "dataprotection/mine.html",
        {
            "form": form,
            "person": person,
            "has_key": has_key(request),
            "vault": unlocked(request),
            "consents": selectors.own_consents(request.actor),
            "asked": selectors.own_request(request.actor),
            "clocks": showing.clocks([]),
            "rules": RULES,
            "is_office": scope.may_change(request.actor, Record.RETENTION),
        },
        status=422 if form.errors else 200,
    )
