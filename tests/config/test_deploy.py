"""How the house stands on a server of its own: what Django warns of, and the names of cookies."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def on_a_server(tmp_path):
    """Return a function that runs Python with the settings of an installation behind TLS."""
    environment = {key: value for key, value in os.environ.items() if key[:5] != "PEILI"}
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)  # left by the tests that drive Chromium
    environment |= {
        "PYTHONPATH": str(ROOT / "src"),
        "PEILI_VAR": str(tmp_path),
        "PEILI_SITE_URL": "https://peili.example",
        "DJANGO_SETTINGS_MODULE": "peili.config.settings",
    }

    def run(*command):
        return subprocess.run(
            [sys.executable, *command], cwd=ROOT, env=environment, capture_output=True, text=True
        )

    return run


def test_django_has_nothing_to_warn_of(on_a_server):
    check = on_a_server("manage.py", "check", "--deploy", "--fail-level", "DEBUG")

    assert check.returncode == 0, check.stderr
    assert "no issues (0 silenced)" in check.stdout


COOKIES = """
import django; django.setup()
from django.http import HttpRequest, HttpResponse
from django.conf import settings
from peili.plumbing import cookies
from peili.plumbing.messages import OwnCookie
messages = OwnCookie(HttpRequest())
messages.add(20, "Kept.")
assert not settings.DEBUG
answer = HttpResponse()
cookies.keep(answer, "key", "half", seconds=None)
messages.update(answer)
print(answer.cookies.output())
for name in ("SESSION", "CSRF", "LANGUAGE"):
    of = lambda part: getattr(settings, f"{name}_COOKIE_{part}")
    print(of("NAME"), of("SECURE"), of("HTTPONLY"), of("SAMESITE"), of("PATH"), of("DOMAIN"))
"""


def test_every_cookie_is_bound_to_this_host(on_a_server):
    key, messages, *others = on_a_server("-c", COOKIES).stdout.splitlines()

    assert others == [
        f"__Host-{name} True True Lax / None" for name in ("session", "csrf", "language")
    ]
    for cookie, name in ((key, "key"), (messages, "messages")):
        assert cookie.startswith(f"Set-Cookie: __Host-{name}=")
        assert {"HttpOnly", "Path=/", "SameSite=Lax", "Secure"} <= set(cookie.split("; "))


def test_nobody_is_left_on_an_open_line(on_a_server):
    said = on_a_server(
        "-c",
        "from django.conf import settings as s; print(s.SECURE_SSL_REDIRECT,"
        " s.SECURE_HSTS_SECONDS >= 31536000, s.SECURE_HSTS_INCLUDE_SUBDOMAINS)",
    )

    assert said.stdout.split() == ["True", "True", "True"]
