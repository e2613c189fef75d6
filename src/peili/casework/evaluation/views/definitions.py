"""The questionnaires of the practice: our own, and those brought in with leave to use them."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from peili.casework.evaluation import selectors, services
from peili.casework.evaluation.forms import DefinitionForm
from peili.casework.evaluation.reading import in_words, read
from peili.core.errors import BadInput, NotVisible, RuleBroken
from peili.core.measurement.definitions import PermissionMissing
from peili.core.measurement.questionnaires import Audience, Questionnaire
from peili.core.measurement.shipped import SETS, own_set
from peili.core.policy import Record
from peili.parties import scope
from peili.parties import selectors as parties
from peili.parties.middleware import Request
from peili.plumbing import clock
from peili.plumbing.ui.formats import decimal_number


@require_GET
def questionnaires(request: Request) -> HttpResponse:
    if not scope.may_see(request.actor, Record.QUESTIONNAIRE):
        raise NotVisible
    return render(
        request,
        "evaluation/questionnaires.html",
        {
            "own": [(key, in_words(own_set(key).title), len(own_set(key).items)) for key in SETS],
            "others": selectors.definitions(request.actor).filter(imported_by__isnull=False),
            "may_change": scope.may_change(request.actor, Record.QUESTIONNAIRE),
        },
    )


@require_GET
def own(request: Request, key: str) -> HttpResponse:
    if not scope.may_see(request.actor, Record.QUESTIONNAIRE) or key not in SETS:
        raise NotVisible
    return render(
        request,
        "evaluation/questionnaire.html",
        {"questionnaire": own_set(key), **_wordings(own_set(key))},
    )


@require_GET
def questionnaire(request: Request, definition_id: int) -> HttpResponse:
    definition = selectors.definition(request.actor, definition_id)
    kept = read(definition)
    return render(
        request,
        "evaluation/questionnaire.html",
        {
            "definition": definition,
            "questionnaire": kept,
            "may_change": scope.may_change(request.actor, Record.QUESTIONNAIRE),
            **_wordings(kept),
        },
    )


@require_http_methods(["GET", "POST"])
def new_questionnaire(request: Request) -> HttpResponse:
    scope.demand_change(request.actor, Record.QUESTIONNAIRE)
    form = DefinitionForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            kept = services.import_questionnaire(
                form.cleaned_data["file"],
                permission=form.cleaned_data["permission"],
                by=parties.person_of(request.actor),
                at=clock.now(),
            )
        except BadInput as wrong:
            form.add_error("file", _("The field “%(field)s” is wrong.") % {"field": wrong.field})
        except RuleBroken as refusal:
            where = "permission" if isinstance(refusal, PermissionMissing) else "file"
            form.add_error(where, _(str(refusal)))
        else:
            messages.success(request, _("The questionnaire is here, and may be asked."))
            return redirect("evaluation:questionnaire", kept.pk)
    return render(
        request,
        "evaluation/new_questionnaire.html",
        {"form": form},
        status=422 if request.method == "POST" else 200,
    )


@require_POST
def retirement(request: Request, definition_id: int) -> HttpResponse:
    definition = selectors.definition_to_change(request.actor, definition_id)
    services.retire_questionnaire(definition, at=clock.now())
    messages.success(request, _("It is no longer offered. Rounds that asked it stay readable."))
    return redirect("evaluation:questionnaires")


def _wordings(kept: Questionnaire) -> dict[str, Any]:
    return {
        "title": in_words(kept.title),
        "opening": in_words(kept.opening),
        "questions": [
            {
                "text": in_words(item.text),
                "scale": item.scale,
                "lowest": in_words(item.scale.lowest_means) if item.scale else "",
                "highest": in_words(item.scale.highest_means) if item.scale else "",
                "choices": [in_words(choice.text) for choice in item.choices],
                "alone": item.audience is Audience.SUPERVISOR_ALONE,
                "each_goal": item.for_each_goal,
                "reverse": item.reverse,
            }
            for item in kept.items
        ],
        "scores": [
            {
                "title": in_words(score.title),
                "reliability": score.reliability,
                "needed": decimal_number(score.reliability.instrument.points_needed, places=1)
                if score.reliability
                else "",
            }
            for score in kept.scores
        ],
        "spoken": ", ".join(kept.languages),
    }
