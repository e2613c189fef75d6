"""An address typed by a person never leads us inside."""

import pytest

from peili.plumbing.outside.calendar import AddressRefused, CalendarAway
from peili.plumbing.outside.calendar.guard import is_public, target_of

PUBLIC = "93.184.216.34"


def resolving_to(*numbers):
    return lambda host, port: list(numbers)


def test_the_connection_goes_to_the_number_that_was_checked():
    target = target_of("https://kalenteri.example/a.ics?k=1", resolve=resolving_to(PUBLIC))

    assert (target.host, target.port, target.number) == ("kalenteri.example", 443, PUBLIC)
    assert target.path == "/a.ics?k=1"


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fec0::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    ],
)
def test_numbers_that_are_not_of_the_open_internet_are_refused(number):
    assert not is_public(number, 443)
    with pytest.raises(AddressRefused):
        target_of("https://kalenteri.example/", resolve=resolving_to(number))


@pytest.mark.parametrize("number", [PUBLIC, "2606:2800:220:1:248:1893:25c8:1946"])
def test_numbers_of_the_open_internet_are_allowed(number):
    assert is_public(number, 443)


def test_a_name_that_is_partly_inside_is_refused():
    with pytest.raises(AddressRefused):
        target_of("https://kalenteri.example/", resolve=resolving_to(PUBLIC, "127.0.0.1"))


@pytest.mark.parametrize(
    "address",
    [
        "http://kalenteri.example/a.ics",
        "file:///etc/passwd",
        "ftp://kalenteri.example/",
        "https://",
        "https:///a.ics",
        "https://kalenteri.example:22/",
        "https://kalenteri.example:99999/",
        "https://name:word@kalenteri.example/",
        "https://kalenteri.example/a b",
        "https://kalenteri.example/\r\nHost: inside",
        "https://[::1/",
        "kalenteri",
        "",
        "https://kalenteri.example/" + "a" * 2000,
    ],
)
def test_anything_but_a_plain_https_address_is_refused(address):
    with pytest.raises(AddressRefused):
        target_of(address, resolve=resolving_to(PUBLIC))


def test_a_name_that_nobody_knows_is_away():
    with pytest.raises(CalendarAway):
        target_of("https://kalenteri.example/", resolve=resolving_to())
