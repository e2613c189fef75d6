"""What stands around every page: the practice's name, the short list by duty, one's own links."""

from functools import cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from peili.core.policy import Role
from peili.overview.today import selectors
from peili.parties.actor import VISITOR, Actor

Entry = tuple[Any, str]

COORDINATOR: list[Entry] = [
    (_("Today"), "today:today"),
    (_("Inquiries"), "inquiries:inbox"),
    (_("Engagements"), "cases:list"),
    (_("Calendar"), "schedule:calendar"),
    (_("People"), "offerings:practitioners_office"),
    (_("Invoicing"), "billing:invoices"),
    (_("Reports"), "reports:index"),
]
PRACTITIONER: list[Entry] = [
    (_("Today"), "today:today"),
    (_("My cases"), "cases:list"),
    (_("Calendar"), "schedule:calendar"),
    (_("Notes"), "notes:list"),
    (_("My work"), "offerings:own_page"),
    (_("Reports"), "reports:index"),
]
BOOKKEEPER: list[Entry] = [
    (_("Today"), "today:today"),
    (_("Invoicing"), "billing:invoices"),
    (_("Not yet invoiced"), "billing:uninvoiced"),
]
MEMBER: list[Entry] = [
    (_("Today"), "today:today"),
    (_("My supervision"), "cases:list"),
    (_("Journal"), "notes:journal"),
    (_("My own way"), "reports:index"),
]
COMMISSIONER: list[Entry] = [
    (_("Today"), "today:today"),
    (_("Agreements"), "cases:list"),
    (_("Invoices"), "billing:invoices"),
    (_("Reports"), "reports:index"),
]
OPEN_SITE: list[Entry] = [
    (_("Services"), "offerings:services"),
    (_("Practitioners"), "offerings:practitioners"),
    (_("Contact us"), "inquiries:contact"),
]
FOOTER: list[Entry] = [
    (_("Privacy"), "welcome:privacy"),
    (_("Accessibility"), "welcome:accessibility"),
]
OWN: list[Entry] = [
    (_("My account"), "accounts:account"),
    (_("My data"), "dataprotection:mine"),
    (_("Who has seen my data"), "looks:mine"),
    (_("Releases"), "notes:releases"),
]
MOST = 7


def navigation(request: HttpRequest) -> dict[str, Any]:
    """Return the frame of a page: see docs/reference/page-alphabet.md for the names."""
    actor: Actor = getattr(request, "actor", VISITOR)
    frame: dict[str, Any] = {
        "practice_name": actor.practice or selectors.practice_name(),
        "languages": settings.LANGUAGES,
        "language_url": _address("accounts:language"),
        "open_navigation": _open_site(request.path, signed_in=_signed_in(request)),
        "footer_links": _links(FOOTER),
    }
    user = getattr(request, "user", None)  # an error page may come before anybody was asked
    if user is not None and user.is_authenticated:
        frame |= {
            "navigation": _list_of(actor, request.path),
            "person_name": actor.name,
            "account_links": _links(OWN),
            "sign_out_url": _address("account_logout"),
        }
    if settings.DEMO:
        frame |= {
            "demo_people": selectors.demo_people(user.pk if user else None),
            "demo_people_url": _address("demo_person"),
        }
    return frame


def _signed_in(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)  # an error page may come before anybody was asked
    return user is not None and user.is_authenticated


def _open_site(path: str, *, signed_in: bool) -> list[tuple[Any, str, bool]]:
    own: Entry = (_("Today"), "today:today") if signed_in else (_("Sign in"), "account_login")
    return [
        (label, address, path.startswith(address)) for label, address in _links([*OPEN_SITE, own])
    ]


def _list_of(actor: Actor, path: str) -> list[tuple[Any, str, bool]]:
    """Join the lists of one's duties: the sole trader sees one list, each place once."""
    entries: dict[str, Any] = {}
    for label, name in _entries(actor):
        address = _address(name)
        if address and address not in entries:
            entries[address] = label
    current = _present(list(entries), path)
    return [(label, address, address == current) for address, label in entries.items()][:MOST]


def _present(addresses: list[str], path: str) -> str:
    """Return the entry that a page belongs to: the longest address it begins with.

    All lists of the practice hang under one entry.
    """
    umbrella = _address("parties:practice")
    under = {one: umbrella if one.startswith(umbrella) else one for one in addresses}
    found = [one for one in addresses if path.startswith(under[one])]
    return max(found, key=len, default="")


def _entries(actor: Actor) -> list[Entry]:
    entries: list[Entry] = []
    for role, own in (
        (Role.COORDINATOR, COORDINATOR),
        (Role.PRACTITIONER, PRACTITIONER),
        (Role.BOOKKEEPER, BOOKKEEPER),
    ):
        entries += own if actor.has(role) else []
    if entries:
        return entries
    return COMMISSIONER if selectors.orders_or_pays(actor) else MEMBER


def _links(entries: list[Entry]) -> list[tuple[Any, str]]:
    return [(label, _address(name)) for label, name in entries if _address(name)]


def _address(name: str) -> str:
    return _address_among(settings.ROOT_URLCONF, name)


@cache
def _address_among(addresses: str, name: str) -> str:
    """Return the address of a page without arguments; looked up once, asked thirty times a page."""
    try:
        return reverse(name, urlconf=addresses)
    except NoReverseMatch:
        return ""
