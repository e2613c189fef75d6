"""Walk the demo as each of its people: follow links from their home and look at every kind of page.

Used by the tests and by `tools/screenshots.py`. One address of a URL name is looked at for each
person: all addresses of one name are the same page with other rows.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from django.urls import Resolver404, resolve

CHROMIUM = os.environ.get("PEILI_CHROMIUM") or shutil.which("chromium") or ""
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
WHO = ["kaisa", "aino", "eero", "ville", "kari", "pirkko", "birgit", "olli", "nobody"]
LEFT_ALONE = {"account_logout", "accounts:language", "demo_person"}


@dataclass(frozen=True)
class Seen:
    who: str
    name: str
    address: str


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


@contextmanager
def demo(var: Path) -> Iterator[str]:
    """Serve the demo's practice from a folder of its own, as `make demo` does; give its address."""
    port = free_port()
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "src")}
    environment.pop("PEILI_DATABASE", None)
    command = [sys.executable, "-m", "peili.config.cli", "demo", "--var", str(var)]
    server = subprocess.Popen(
        [*command, "--port", str(port)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address, server)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def become(page, home: str, who: str) -> None:
    """Sign in through the demo's "change person" menu."""
    page.context.clear_cookies()
    page.goto(home)
    if who == "nobody":
        return
    with page.expect_navigation():
        page.evaluate(
            """who => [...document.querySelectorAll(".person-menu button[name=person]")]
                .find(one => one.textContent.trim().toLowerCase().startsWith(who)).click()""",
            who,
        )


def every_page(page, home: str, who: str, *, of_a_kind: int = 1) -> Iterator[Seen]:
    """Open each kind of page that this person's links lead to; the page stays open at each."""
    waiting, known, opened = [page.url, home + "/"], Counter[str](), set[str]()
    while waiting:
        address = waiting.pop(0)
        name = url_name(address)
        if name is None or name in LEFT_ALONE or address in opened or known[name] == of_a_kind:
            continue
        opened.add(address)
        known[name] += 1
        answer = _open(page, address)
        if answer is None or "text/html" not in answer.headers.get("content-type", ""):
            continue
        if answer.status >= 400:
            raise AssertionError(f"{who}: {address} answers {answer.status}")
        yield Seen(who, name, address)
        if page.url.split("#")[0] != address.split("#")[0]:
            page.goto(address)
        links = page.eval_on_selector_all(
            "a[href]:not([download])", "all => all.map(a => a.getAttribute('href'))"
        )
        whole = (urljoin(address, link).split("#")[0] for link in links)
        waiting += [link for link in whole if link.startswith(home)]


def url_name(address: str) -> str | None:
    """Return the URL name behind an address of ours."""
    try:
        return resolve(urlsplit(address).path).view_name
    except Resolver404:
        return None


def _open(page, address: str):
    """Go there; None for a file that is downloaded instead of shown."""
    from playwright.sync_api import Error

    try:
        return page.goto(address)
    except Error as stopped:
        if "Download is starting" in str(stopped):
            return None
        raise


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 90
    while time.monotonic() < until:
        if server.poll() is not None:
            said = server.stderr.read().decode() if server.stderr else ""
            raise RuntimeError(f"the demo did not start:\n{said}")
        try:
            urllib.request.urlopen(f"{address}/", timeout=2)
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the demo did not start in time")
