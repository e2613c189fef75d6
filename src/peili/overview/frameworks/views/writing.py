"""The office writes a framework agreement down: its terms, options, lots and prices."""

from decimal import Decimal
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from peili.casework.frameworks import selectors as written
from peili.casework.frameworks import services
from peili.casework.frameworks.models import Framework, Lot
from peili.core.errors import RuleBroken
from peili.core.policy import Record
from peili.overview.frameworks.forms import FrameworkForm, LotForm, LotPriceForm
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request


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
        try:
            services.change_framework(shown, **typed)
        except RuleBroken as refusal:
            form.add_error("option_years", _(str(refusal)))
        else:
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
