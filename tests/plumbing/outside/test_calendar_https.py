"""Fetching from a server on the loopback, which these tests alone allow."""

import ssl
import threading
import time
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from peili.plumbing.outside.calendar import AddressRefused, CalendarAway, CalendarUnreadable
from peili.plumbing.outside.calendar.https import MOST_BYTES, CalendarsOverHttps

HOST = "kalenteri.example"
FILE = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Salaista\r\n"
    b"DTSTART:20261123T070000Z\r\nDTEND:20261123T080000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A certificate of our own for the invented host."""
    folder = tmp_path_factory.mktemp("certificate")
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HOST)])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(HOST)]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    pem = signed.public_bytes(serialization.Encoding.PEM)
    file = folder / "server.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + pem
    )
    return file, pem.decode()


@pytest.fixture
def served(certificate):
    """Return a way to serve one answer and to get calendars that may fetch it."""
    file, pem = certificate

    @contextmanager
    def serve(answer, *, seconds=5.0, host=HOST):
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                answer(self)

            def log_message(self, *said):
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        server.socket = context.wrap_socket(server.socket, server_side=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_address[1]
        calendars = CalendarsOverHttps(
            resolve=lambda host, port: ["127.0.0.1"],
            allow=lambda number, at: at == port,
            trust=lambda: ssl.create_default_context(cadata=pem),
            seconds=seconds,
        )
        try:
            yield calendars, f"https://{host}:{port}/a.ics"
        finally:
            server.shutdown()
            server.server_close()

    return serve


def whole(body, **headers):
    def answer(to):
        to.send_response(200)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            to.send_header(name.replace("_", "-"), value)
        to.end_headers()
        to.wfile.write(body)

    return answer


def test_only_busy_times_come_back(served):
    with served(whole(FILE)) as (calendars, address):
        spans = calendars.busy_spans(
            address,
            first=datetime(2026, 11, 1, tzinfo=UTC),
            last=datetime(2027, 1, 1, tzinfo=UTC),
        )

    assert spans == [(datetime(2026, 11, 23, 7, tzinfo=UTC), datetime(2026, 11, 23, 8, tzinfo=UTC))]


def test_a_redirect_inside_is_refused(served):
    def moved(to):
        to.send_response(302)
        to.send_header("Location", "https://127.0.0.1:8443/inside")
        to.end_headers()

    with served(moved) as (calendars, address), pytest.raises(AddressRefused):
        calendars.fetch(address)


def test_a_redirect_to_plain_http_is_refused(served):
    def moved(to):
        to.send_response(301)
        to.send_header("Location", "http://kalenteri.example/a.ics")
        to.end_headers()

    with served(moved) as (calendars, address), pytest.raises(AddressRefused):
        calendars.fetch(address)


def test_redirects_come_to_an_end(served):
    def around(to):
        to.send_response(302)
        to.send_header("Location", "/again.ics")
        to.end_headers()

    with served(around) as (calendars, address), pytest.raises(AddressRefused):
        calendars.fetch(address)


def test_a_file_over_five_megabytes_is_refused(served):
    def endless(to):
        to.send_response(200)
        to.end_headers()
        try:
            for _ in range(MOST_BYTES // 50_000 + 10):
                to.wfile.write(b"x" * 50_000)
        except OSError:
            return

    with served(endless) as (calendars, address), pytest.raises(CalendarUnreadable):
        calendars.fetch(address)


def test_a_packed_file_is_refused(served):
    packed = whole(b"x", Content_Encoding="gzip")

    with served(packed) as (calendars, address), pytest.raises(CalendarUnreadable):
        calendars.fetch(address)


def test_a_server_that_drips_is_left_when_the_time_is_over(served):
    def drip(to):
        to.send_response(200)
        to.end_headers()
        try:
            for _ in range(100):
                to.wfile.write(b"x")
                time.sleep(0.1)
        except OSError:
            return

    began = time.monotonic()
    with served(drip, seconds=1.0) as (calendars, address), pytest.raises(CalendarAway):
        calendars.fetch(address)

    assert time.monotonic() - began < 4


def test_half_a_file_is_no_calendar(served):
    def half(to):
        to.send_response(200)
        to.send_header("Content-Length", "1000")
        to.end_headers()
        to.wfile.write(FILE)

    with served(half) as (calendars, address), pytest.raises(CalendarAway):
        calendars.fetch(address)


def test_a_certificate_of_another_name_is_refused(served):
    other = served(whole(FILE), host="toinen.example")

    with other as (calendars, address), pytest.raises(CalendarAway):
        calendars.fetch(address)


def test_a_missing_file_is_away(served):
    def missing(to):
        to.send_error(404)

    with served(missing) as (calendars, address), pytest.raises(CalendarAway):
        calendars.fetch(address)
