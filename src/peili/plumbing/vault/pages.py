"""What the pages of the vault have in common: who asks, what was typed, how a form answers."""

from allauth.account.utils import get_next_redirect_url
from django.forms import Form
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from peili.plumbing.accounts.models import User

page = require_http_methods(["GET", "HEAD", "POST"])


def form_page(request: HttpRequest, template: str, form: Form, **more: object) -> HttpResponse:
    more |= {"form": form, "next": get_next_redirect_url(request) or ""}
    return render(request, template, more, status=422 if form.is_bound else 200)


def typed(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def me(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
