"""Framework agreements: what is left of them, by lot and unit; the office writes them down."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.db.models import prefetch_related_objects
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from peili.casework.billing.selectors.standings import LotStanding, standings_of, what_to_watch
from peili.casework.billing.selectors.standings import whole as whole_of
from peili.casework.frameworks import selectors as written
from peili.casework.frameworks import services
from peili.casework.frameworks.models import Framework, Lot
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.overview.frameworks import selectors
from peili.overview.frameworks.forms import FrameworkForm, LotForm, LotPriceForm
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.csv_files import csv_file
from peili.plumbing.paper.report import Report, Table, report_pdf
from peili.plumbing.ui.charts import Meter
from peili.plumbing.ui.formats import decimal_number, euros, short_date


@require_GET
def frameworks(request: Request) -> HttpResponse:
    shown = list(written.frameworks(request.actor)[:100])
    found = standings_of(request.actor, shown)
    rows = [_row(one, found[one.pk]) for one in shown]
    may_change = scope.may_change(request.actor, Record.FRAMEWORK)
    context = {"rows": rows, "may_change": may_change}
    return render(request, "frameworks/frameworks.html", context)


@require_GET
def framework(request: Request, framework_id: int) -> HttpResponse:
    shown = written.framework(request.actor, framework_id)
    lots = standings_of(request.actor, [shown])[shown.pk]
    prefetch_related_objects([one.lot for one in lots], "prices")
    whole = whole_of(shown, lots)
    return render(
        request,
        "frameworks/framework.html",
        {
            "framework": shown,
            "lots": [(one, _meter(one.lot.name, one.standing)) for one in lots],
            "whole": whole,
            "meter": _meter(shown.name, whole),
            "counts": selectors.unit_counts(request.actor, shown),
            "warnings": _in_words(shown, lots),
            "may_change": scope.may_change(request.actor, Record.FRAMEWORK),
        },
    )


@require_GET
def counts_csv(request: Request, framework_id: int) -> HttpResponse:
    shown = written.framework(request.actor, framework_id)
    rows = selectors.unit_counts(request.actor, shown)
    return csv_file(_("framework"), _header(), [_cells(row) for row in rows])


@require_GET
def report(request: Request, framework_id: int) -> HttpResponse:
    """The same counts as a paper for the buyer's own file."""
    shown = written.framework(request.actor, framework_id)
    lots = standings_of(request.actor, [shown])[shown.pk]
    counts = selectors.unit_counts(request.actor, shown)
    content = report_pdf(
        _paper(shown, lots, counts, language=get_language() or "fi"), made=clock.now()
    )
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="framework-{shown.pk}.pdf"'
    return answer


@require_http_methods(["GET", "POST"])
def beginning(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.FRAMEWORK)
    form = FrameworkForm(_typed(request), buyers=_buyers(request))
    if request.method == "POST" and form.is_valid():
        typed = _as_kept(form.cleaned_data)
        buyer = parties.organisations(request.actor).get(pk=typed.pop("buyer"))
        new = services.write_down_framework(buyer=buyer, **typed)
        messages.success(request, _("The framework agreement is written down. Add its lots."))
        return redirect("frameworks:framework", new.pk)
    return _form_page(request, form, _("New framework agreement"))


@require_http_methods(["GET", "POST"])
def terms(request: Request, framework_id: int) -> HttpResponse:
    shown = written.framework_to_change(request.actor, framework_id)
    buyers = [(shown.buyer_id, shown.buyer.name)]
    form = FrameworkForm(_typed(request), initial=_as_typed(shown), buyers=buyers)
    if request.method == "POST" and form.is_valid():
        typed = _as_kept(form.cleaned_data)
        typed.pop("buyer")
        services.change_framework(shown, **typed)
        messages.success(request, _("The framework agreement is corrected."))
        return redirect("frameworks:framework", framework_id)
    return _form_page(request, form, _("Correct the terms"), shown)


@require_http_methods(["GET", "POST"])
def option(request: Request, framework_id: int) -> HttpResponse:
    shown = written.framework_to_change(request.actor, framework_id)
    if request.method == "GET":
        return render(request, "frameworks/option.html", {"framework": shown})
    try:
        services.use_option(shown)
    except RuleBroken as refusal:
        messages.error(request, _(str(refusal)))
    else:
        messages.success(request, _("An option year is in use: the last day moved on."))
    return redirect("frameworks:framework", framework_id)


@require_http_methods(["GET", "POST"])
def lots(request: Request, framework_id: int) -> HttpResponse:
    shown = written.framework_to_change(request.actor, framework_id)
    form = LotForm(_typed(request))
    if request.method == "POST" and form.is_valid():
        services.add_lot(shown, **_lot_as_kept(form.cleaned_data))
        messages.success(request, _("The lot is added."))
        return redirect("frameworks:framework", framework_id)
    return _form_page(request, form, _("Add a lot"), shown)


@require_http_methods(["GET", "POST"])
def lot(request: Request, framework_id: int, lot_id: int) -> HttpResponse:
    shown = written.lot_to_change(request.actor, framework_id, lot_id)
    form = LotForm(_typed(request), initial=_lot_as_typed(shown))
    if request.method == "POST" and form.is_valid():
        services.change_lot(shown, **_lot_as_kept(form.cleaned_data))
        messages.success(request, _("The lot is corrected."))
        return redirect("frameworks:framework", framework_id)
    heading = _("Correct %(lot)s") % {"lot": shown.name}
    return _form_page(request, form, heading, shown.framework)


@require_http_methods(["GET", "POST"])
def prices(request: Request, framework_id: int, lot_id: int) -> HttpResponse:
    lot = written.lot_to_change(request.actor, framework_id, lot_id)
    form = LotPriceForm(_typed(request))
    if request.method == "POST" and form.is_valid():
        typed = dict(form.cleaned_data)
        cents = _cents(typed.pop("price")) or 0
        try:
            services.set_lot_price(lot, cents=cents, **typed)
        except RuleBroken as refusal:
            form.add_error(None, _(str(refusal)))
        else:
            messages.success(request, _("The price is added."))
            return redirect("frameworks:framework", framework_id)
    heading = _("Add a price to %(lot)s") % {"lot": lot.name}
    return _form_page(request, form, heading, lot.framework)


def _header() -> list[str]:
    return [
        _("Lot"),
        _("Unit"),
        _("Processes"),
        _("Held"),
        _("Cancelled late"),
        _("Hours"),
        _("Participants in all"),
        _("Remote, %"),
        _("Euros without VAT"),
    ]


def _cells(row: selectors.UnitCounts) -> list[str]:
    return [
        row.lot,
        row.unit,
        str(row.processes),
        str(row.held),
        str(row.cancelled_late),
        decimal_number(Decimal(row.minutes) / 60, places=1),
        str(row.heads),
        str(row.remote_percent),
        str(Decimal(row.cents).scaleb(-2)).replace(".", ","),
    ]


def _paper(
    shown: Framework,
    lots: list[LotStanding],
    counts: list[selectors.UnitCounts],
    *,
    language: str,
) -> Report:
    whole = whole_of(shown, lots)
    facts = [
        (_("Buyer"), shown.buyer.name),
        (_("Reference"), shown.reference),
        (_("Period"), f"{short_date(shown.starts_on)}–{short_date(shown.ends_on)}"),
        (_("Ceiling without VAT"), euros(whole.ceiling) if whole.ceiling else ""),
        (_("Spent"), euros(whole.spent)),
        (_("Committed"), euros(whole.committed)),
        (_("Left"), euros(whole.left) if whole.left is not None else ""),
        (_("Date"), short_date(clock.today())),
    ]
    standing_rows = [
        [
            one.lot.name,
            one.lot.order_reference or "–",
            euros(one.standing.ceiling) if one.standing.ceiling else "–",
            euros(one.standing.spent),
            euros(one.standing.committed),
            euros(one.standing.left) if one.standing.left is not None else "–",
        ]
        for one in lots
    ]
    standing_head = [
        *(_("Lot"), _("Order reference"), _("Ceiling without VAT")),
        *(_("Spent"), _("Committed"), _("Left")),
    ]
    return Report(
        language=language,
        sender=parties.the_practice().name,
        title=shown.name,
        facts=[fact for fact in facts if fact[1]],
        tables=[
            Table(_("Lots"), standing_head, standing_rows, text_columns=2),
            Table(_("By lot and unit"), _header(), [_cells(row) for row in counts], 2),
        ],
        notes=[_("Counts and euros. What is said in sessions is never here.")],
        page_word=_("Page"),
    )


def _row(one: Framework, lots: list[LotStanding]) -> dict[str, Any]:
    return {"framework": one, "whole": whole_of(one, lots), "warnings": _in_words(one, lots)}


def _in_words(shown: Framework, lots: list[LotStanding]) -> list[str]:
    found = what_to_watch(shown, lots, today=clock.today())
    return [_(one.sentence) % one.values for one in found]


def _meter(name: str, standing: Any) -> Meter | None:
    if not standing.ceiling:
        return None
    return Meter(
        title=_("Used of the ceiling: %(name)s") % {"name": name},
        value=standing.spent + standing.committed,
        most=standing.ceiling,
        shown=_("%(used)s of %(most)s")
        % {
            "used": euros(standing.spent + standing.committed),
            "most": euros(standing.ceiling),
        },
    )


def _form_page(
    request: Request, form: Any, heading: str, shown: Framework | None = None
) -> HttpResponse:
    status = 422 if form.errors else 200
    context = {"form": form, "heading": heading, "framework": shown}
    return render(request, "frameworks/form.html", context, status=status)


def _typed(request: Request) -> Any:
    return request.POST if request.method == "POST" else None


def _buyers(request: Request) -> list[tuple[int, str]]:
    return list(parties.organisations(request.actor).values_list("pk", "name"))


def _as_typed(shown: Framework) -> dict[str, Any]:
    ceiling = shown.ceiling_cents
    return {
        "buyer": shown.buyer_id,
        "name": shown.name,
        "reference": shown.reference,
        "starts_on": shown.starts_on,
        "ends_on": shown.ends_on,
        "option_years": shown.option_years,
        "ceiling": None if ceiling is None else Decimal(ceiling).scaleb(-2),
    }


def _lot_as_typed(shown: Lot) -> dict[str, Any]:
    ceiling = shown.ceiling_cents
    return {
        "name": shown.name,
        "order_reference": shown.order_reference,
        "ceiling": None if ceiling is None else Decimal(ceiling).scaleb(-2),
        "sessions": shown.sessions,
        "minutes": shown.minutes,
        "extra_hours": shown.extra_minutes // 60 or None,
    }


def _lot_as_kept(typed: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": typed["name"],
        "order_reference": typed["order_reference"],
        "ceiling_cents": _cents(typed["ceiling"]),
        "sessions": typed["sessions"],
        "minutes": typed["minutes"],
        "extra_minutes": (typed["extra_hours"] or 0) * 60,
    }


def _as_kept(typed: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in typed.items() if key != "ceiling"}
    return kept | {
        "ceiling_cents": _cents(typed["ceiling"]),
        "option_years": typed["option_years"] or 0,
    }


def _cents(amount: Decimal | None) -> int | None:
    return None if amount is None else int(amount.scaleb(2))
