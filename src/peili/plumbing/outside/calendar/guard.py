"""Which addresses we open a connection to. An address typed by a person must not lead us inside."""

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from peili.plumbing.outside.calendar.port import AddressRefused, CalendarAway

HTTPS = 443
LONGEST_ADDRESS = 2_000
# Each of these carries an IPv4 address inside, which could be a private one.
_TRANSLATED = [IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48")]

Resolve = Callable[[str, int], list[str]]
Allow = Callable[[str, int], bool]


@dataclass(frozen=True)
class Target:
    """Where to connect: the number that was checked, and the name the certificate must bear."""

    host: str
    port: int
    number: str
    path: str


def is_public(number: str, port: int) -> bool:
    """Tell whether a number is an ordinary one of the open internet, at the port of https."""
    if port != HTTPS:
        return False
    at: IPv4Address | IPv6Address = ip_address(number)
    if isinstance(at, IPv6Address):
        if at.ipv4_mapped is not None:
            at = at.ipv4_mapped
        elif at.sixtofour or at.teredo or at.is_site_local or any(at in net for net in _TRANSLATED):
            return False
    return at.is_global and not (at.is_multicast or at.is_reserved or at.is_unspecified)


def look_up(host: str, port: int) -> list[str]:
    """Ask the system's resolver for the numbers of a name."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as trouble:
        raise CalendarAway from trouble
    return [str(where[0]) for *_, where in found]


def target_of(address: str, *, resolve: Resolve = look_up, allow: Allow = is_public) -> Target:
    """Resolve an address once and return the number to connect to, or raise `AddressRefused`.

    Every number of the name must be allowed: a name that is partly ours inside is not trusted.
    Connecting to the number, not to the name, leaves a changed answer of the resolver no chance.
    """
    host, port, path = parts_of(address)
    numbers = resolve(host, port)
    if not numbers:
        raise CalendarAway
    try:
        allowed = all(allow(number, port) for number in numbers)
    except ValueError as odd:
        raise AddressRefused from odd
    if not allowed:
        raise AddressRefused
    return Target(host, port, numbers[0], path)


def parts_of(address: str) -> tuple[str, int, str]:
    """Return host, port and path with its query; raise `AddressRefused` for anything but https."""
    if len(address) > LONGEST_ADDRESS or any(
        ord(sign) <= 32 or ord(sign) > 126 for sign in address
    ):
        raise AddressRefused
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port or HTTPS
    except ValueError as odd:
        raise AddressRefused from odd
    if parts.scheme != "https" or not host or parts.username or parts.password:
        raise AddressRefused
    path = parts.path or "/"
    return host, port, f"{path}?{parts.query}" if parts.query else path
