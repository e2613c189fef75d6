"""The pages of the door that are our own; the rest are allauth's in our templates."""

from collections.abc import Callable

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url, perform_login
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.module_loading import import_string
from django.utils.translation import gettext
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST
from django.views.i18n import set_language

from peili.plumbing import clock, pace
from peili.plumbing.accounts import browsers, letters
from peili.plumbing.accounts.forms import Address, NewPassword
from peili.plumbing.accounts.middleware import login_session
from peili.plumbing.accounts.models import User, open_account
from peili.plumbing.languages import speak
from peili.plumbing.links.services import LinkNotValid, read_link, use_link, withdraw_links

read_or_send = require_http_methods(["GET", "HEAD", "POST"])

# Who asks for letters in another's name only sends that person letters: nobody is locked out.
ASKING = "20/m/ip"
LETTERS = "3/15m/key"


@require_http_methods(["GET", "HEAD"])
def account(request: HttpRequest) -> HttpResponse:
    """My account: where each thing is changed."""
    return render(request, "accounts/account.html")


@login_not_required
def language(request: HttpRequest) -> HttpResponse:
    """Choose the language of this browser; of pages and letters, too, for who is signed in."""
    user, chosen = request.user, request.POST.get("language", "")
    if isinstance(user, User) and chosen in dict(settings.LANGUAGES):
        user.language = chosen
        user.save(update_fields=["language"])
        import_string(settings.LANGUAGE_CHOSEN)(user)
    return set_language(request)


@login_not_required
@read_or_send
def sign_in_letter(request: HttpRequest) -> HttpResponse:
    """Mail me a link that signs me in."""
    then = get_next_redirect_url(request) or ""

    def send(user: User) -> None:
        letters.send_sign_in_link(user, at=clock.now(), then=then)

    return _letter_page(request, "accounts/sign_in_letter.html", send)


@login_not_required
@read_or_send
def password_letter(request: HttpRequest) -> HttpResponse:
    """Mail me a link for choosing a new password."""

    def send(user: User) -> None:
        letters.send_password_link(user, at=clock.now())

    return _letter_page(request, "accounts/password_letter.html", send)


@login_not_required
@read_or_send
def sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    """The page behind a mailed link: the button signs in, looking does not."""
    try:
        link = read_link(token, purpose=letters.SIGN_IN)
        if request.method != "POST":
            if link.user is not None:
                speak(request, link.user.language)
            return render(request, "accounts/sign_in_link.html", {"email": link.user})
        link = use_link(token, purpose=letters.SIGN_IN)
    except LinkNotValid:
        return _link_not_valid(request)
    if request.user.is_authenticated:
        browsers.leave(request)
        logout(request)
    record_authentication(request, link.user, method="link")
    answer: HttpResponse = perform_login(
        request, link.user, redirect_url=get_next_redirect_url(request)
    )
    return answer


@login_not_required
@sensitive_post_parameters()
@read_or_send
def password_link(request: HttpRequest, token: str) -> HttpResponse:
    """Choose a password through a mailed link; every signed-in browser is signed out."""
    try:
        user = read_link(token, purpose=letters.PASSWORD).user
        if user is None:
            raise LinkNotValid
        speak(request, user.language)
        form = NewPassword(_typed(request), user=user)
        if request.method == "POST" and form.is_valid():
            _set_password(user, token, form.cleaned_data["password1"])
            messages.success(request, gettext("Your password is set. Sign in with it."))
            return redirect("account_login")
    except LinkNotValid:
        return _link_not_valid(request)
    status = 422 if form.is_bound else 200
    context = {"form": form, "email": user.email}
    return render(request, "accounts/password_link.html", context, status=status)


@require_http_methods(["GET", "HEAD"])
def browser_list(request: HttpRequest) -> HttpResponse:
    """Where I am signed in."""
    context = {
        "browsers": browsers.browsers_of(_signed_in(request)),
        "this_browser": login_session(request),
    }
    return render(request, "accounts/browsers.html", context)


@require_POST
def browser_end(request: HttpRequest, browser_id: int) -> HttpResponse:
    """Sign one browser out."""
    browsers.sign_out(_signed_in(request), browser_id)
    return redirect("accounts:browsers")


@require_POST
def browsers_end(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere, here too."""
    browsers.sign_out_everywhere(_signed_in(request))
    logout(request)
    messages.success(request, gettext("You are signed out everywhere."))
    return redirect("account_login")


def _letter_page(request: HttpRequest, template: str, send: Callable[[User], None]) -> HttpResponse:
    """Ask for an address and answer the same whether or not it has an account."""
    form = Address(_typed(request))
    if not form.is_valid():
        return render(request, template, {"form": form}, status=422 if form.is_bound else 200)
    if not pace.within(request, "ask_for_letter", ASKING):
        return pace.too_many(request)
    address = form.cleaned_data["email"]
    few_enough = pace.within(request, "letter", LETTERS, key=address)
    user = open_account(address)
    if user and few_enough:
        send(user)
    return render(request, "accounts/letter_sent.html", {"email": address})


@transaction.atomic
def _set_password(user: User, token: str, password: str) -> None:
    use_link(token, purpose=letters.PASSWORD)
    user.set_password(password)
    user.save(update_fields=["password"])
    withdraw_links(purpose=letters.PASSWORD, object_id=user.pk)
    withdraw_links(purpose=letters.SIGN_IN, object_id=user.pk)
    browsers.sign_out_everywhere(user)
    letters.tell_of_change(user, what="password_set", at=clock.now())


def _link_not_valid(request: HttpRequest) -> HttpResponse:
    return render(request, "accounts/link_not_valid.html", status=404)


def _typed(request: HttpRequest) -> QueryDict | None:
    return request.POST if request.method == "POST" else None


def _signed_in(request: HttpRequest) -> User:
    assert isinstance(request.user, User)
    return request.user
