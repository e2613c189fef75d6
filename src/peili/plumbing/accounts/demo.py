"""The demo's "change person": sign in as anybody with one press. Never outside the demo.

Mounted only when `settings.DEMO`: `path("demo/person/", demo.person, name="demo_person")`;
the form posts `person` (the account's id) and, if it likes, `next`.
"""

from allauth.account.utils import get_next_redirect_url
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from peili.plumbing.accounts import browsers
from peili.plumbing.accounts.models import User

BACKEND = "peili.plumbing.accounts.backend.Accounts"


@login_not_required
@require_POST
def person(request: HttpRequest) -> HttpResponse:
    """Become the chosen person."""
    if not settings.DEMO:
        raise Http404
    chosen = request.POST.get("person", "")
    user = get_object_or_404(User, pk=chosen if chosen.isdecimal() else None, is_active=True)
    browsers.leave(request)
    request.session.pop(browsers.MARK, None)
    login(request, user, backend=BACKEND)
    return redirect(get_next_redirect_url(request) or settings.LOGIN_REDIRECT_URL)
