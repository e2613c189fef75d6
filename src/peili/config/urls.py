"""Every address. Domain nouns; what changes something is a POST to the noun."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path


@login_not_required
def mark(request: HttpRequest) -> HttpResponse:
    """Lead to our icon: a file shown in the browser has no head that could name it."""
    return redirect(static("ui/mark.svg"))


urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("peili.overview.welcome.urls")),
    path("favicon.ico", mark),
    path("account/", include("peili.plumbing.accounts.urls")),
    path("key/", include("peili.plumbing.vault.urls")),
    path("practice/", include("peili.parties.urls")),
    path("today/", include("peili.overview.today.urls")),
    path("", include("peili.casework.offerings.urls")),
    path("", include("peili.casework.inquiries.urls")),
    path("", include("peili.casework.matching.urls")),
    path("cases/", include("peili.overview.cases.urls")),
    path("agreements/", include("peili.casework.agreements.urls")),
    path("times/", include("peili.casework.polls.urls")),
    path("sessions/", include("peili.casework.schedule.urls")),
    path("goals/", include("peili.casework.goals.urls")),
    path("notes/", include("peili.casework.notes.urls")),
    path("evaluation/", include("peili.casework.evaluation.urls")),
    path("invoices/", include("peili.casework.billing.urls")),
    path("who-looked/", include("peili.overview.looks.urls")),
    path("my-data/", include("peili.overview.dataprotection.urls")),
    path("frameworks/", include("peili.overview.frameworks.urls")),
    path("reports/", include("peili.overview.reports.urls")),
]

if settings.DEBUG:
    urlpatterns += [path("alphabet/", include("peili.plumbing.ui.urls"))]

if settings.DEMO:
    from peili.plumbing.accounts import demo

    urlpatterns += [path("demo/person/", demo.person, name="demo_person")]
