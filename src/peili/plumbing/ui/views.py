"""Every part of the page once, with made-up content, to look at and to run checks on."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from peili.plumbing.ui import samples


@login_not_required
def alphabet(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "ui/alphabet.html",
        samples.alphabet(reverse("ui:progress")) | samples.frame(request.path),
    )


@login_not_required
def sample_form(request: HttpRequest) -> HttpResponse:
    form = samples.EveryField(request.POST or None)
    if request.method == "POST" and form.is_valid():
        messages.success(request, "Saved.")
        return redirect("ui:form")
    status = 422 if request.method == "POST" else 200
    context = {"form": form} | samples.frame(request.path)
    return render(request, "ui/alphabet_form.html", context, status=status)


@login_not_required
def sample_confirmation(request: HttpRequest) -> HttpResponse:
    if request.method == "POST":
        messages.success(request, "Sent.")
        return redirect("ui:alphabet")
    return render(request, "ui/alphabet_confirmation.html", samples.frame(request.path))


@login_not_required
def sample_progress(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/progress.html", {"progress": samples.finished(request.path)})


@login_not_required
def sample_public(request: HttpRequest) -> HttpResponse:
    return render(request, "ui/alphabet_public.html", samples.open_site(request.path))


@login_not_required
def sample_plain(request: HttpRequest) -> HttpResponse:
    return render(request, "404.html", samples.frame(request.path))
