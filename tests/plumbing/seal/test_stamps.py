"""A time stamp service on the web: asked by the standard, and its silence is said."""

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from asn1crypto import tsp

from peili.plumbing.seal import keys, seal, verify
from peili.plumbing.seal.stamps import LOCAL, NoStamp, stamper
from tests.plumbing.seal.conftest import NOVEMBER


@pytest.fixture
def service(folder):
    """Return a function that starts a service on this machine; it answers with a local key."""
    running = []

    def start(content_type: str = "application/timestamp-reply") -> str:
        class Answers(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                question = tsp.TimeStampReq.load(self.rfile.read(length))
                answer = stamper(LOCAL, folder, NOVEMBER).request_tsa_response(question)
                self.send_response(200)
                self.send_header("Content-Type", content_type)
                self.end_headers()
                self.wfile.write(answer.dump())

            def log_message(self, *words: object) -> None:
                """Say nothing."""

        server = HTTPServer(("127.0.0.1", 0), Answers)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        running.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in running:
        server.shutdown()
        server.server_close()


def test_a_service_stamps_over_http(pdf, folder, service):
    sealed = seal(pdf, key=keys.read_key(folder), at=NOVEMBER, stamps=service())

    verdict = verify(sealed, stampers=keys.known_stampers(folder))
    assert verdict.whole
    assert (verdict.stamped_at, verdict.stamp_trusted) == (NOVEMBER, True)


def test_a_service_that_answers_something_else_is_no_stamp(pdf, folder, service):
    with pytest.raises(NoStamp):
        seal(pdf, key=keys.read_key(folder), at=NOVEMBER, stamps=service("text/html"))


def test_a_service_that_is_away_is_no_stamp(pdf, folder):
    with pytest.raises(NoStamp):
        seal(pdf, key=keys.read_key(folder), at=NOVEMBER, stamps="http://127.0.0.1:9/")
