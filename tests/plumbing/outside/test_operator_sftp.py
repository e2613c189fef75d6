"""E-invoices over real SFTP, to a server of asyncssh's own on the loopback."""

import asyncio
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import asyncssh
import pytest

from peili.plumbing.outside.operator.port import AnotherFileOfThatName, EInvoiceFile, OperatorAway
from peili.plumbing.outside.operator.sftp import OperatorOverSftp

FILE = EInvoiceFile("invoice-1001-peppol.xml", b"<Invoice/>")


@dataclass
class Server:
    """The operator's machine: what is in its folder, and how to switch it off."""

    folder: Path
    port: int
    loop: asyncio.AbstractEventLoop
    acceptor: asyncssh.SSHAcceptor

    @property
    def files(self) -> dict[str, bytes]:
        return {path.name: path.read_bytes() for path in self.folder.iterdir()}

    def switch_off(self) -> None:
        async def close() -> None:
            self.acceptor.close()
            await self.acceptor.wait_closed()

        asyncio.run_coroutine_threadsafe(close(), self.loop).result(10)


@pytest.fixture
def server(tmp_path: Path, settings) -> Iterator[Server]:
    ours, theirs = (asyncssh.generate_private_key("ssh-ed25519") for _ in range(2))
    (tmp_path / "operator" / "in").mkdir(parents=True)
    known = tmp_path / "authorized_keys"
    known.write_bytes(ours.export_public_key())
    key = tmp_path / "key"
    ours.write_private_key(str(key))
    key.chmod(0o600)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()

    def root(channel: asyncssh.SSHServerChannel) -> asyncssh.SFTPServer:
        return asyncssh.SFTPServer(channel, chroot=str(tmp_path / "operator").encode())

    async def listen() -> asyncssh.SSHAcceptor:
        return await asyncssh.listen(
            "127.0.0.1",
            0,
            server_host_keys=[theirs],
            authorized_client_keys=str(known),
            sftp_factory=root,
        )

    acceptor = asyncio.run_coroutine_threadsafe(listen(), loop).result(10)
    port = acceptor.get_port()
    public = theirs.export_public_key().decode()
    (tmp_path / "known_hosts").write_text(f"[127.0.0.1]:{port} {public}")
    settings.EINVOICE_FOLDER = tmp_path / "einvoices"
    settings.EINVOICE_SFTP = f"sftp://lumme@127.0.0.1:{port}/in"
    settings.EINVOICE_SFTP_KEY = key
    settings.EINVOICE_SFTP_KNOWN_HOSTS = tmp_path / "known_hosts"
    standing = Server(tmp_path / "operator" / "in", port, loop, acceptor)
    yield standing
    standing.switch_off()
    loop.call_soon_threadsafe(loop.stop)
    thread.join(10)


@pytest.fixture
def operator(server) -> Iterator[OperatorOverSftp]:
    speaking = OperatorOverSftp()
    yield speaking
    speaking.close()


def test_a_file_arrives_whole_and_gets_a_receipt(server, operator):
    receipt = operator.hand_over(FILE)

    assert server.files == {FILE.name: FILE.content}
    assert receipt.sha256 == FILE.sha256


def test_several_go_over_one_connection(server, operator):
    for number in range(5):
        operator.hand_over(EInvoiceFile(f"invoice-{number}-peppol.xml", b"<a/>"))

    assert len(server.files) == 5


def test_sending_again_changes_nothing_also_after_the_operator_took_the_file(server, operator):
    first = operator.hand_over(FILE)
    (server.folder / FILE.name).unlink()

    assert operator.hand_over(FILE) == first
    assert server.files == {}


def test_a_lost_receipt_finds_the_same_bytes_and_leaves_them(server, operator, settings):
    first = operator.hand_over(FILE)
    (settings.EINVOICE_FOLDER / "receipts" / f"{FILE.name}.json").unlink()

    assert operator.hand_over(FILE) == first


@pytest.mark.parametrize("receipt_is_lost", [False, True])
def test_other_content_under_a_used_name_is_refused(server, operator, settings, receipt_is_lost):
    operator.hand_over(FILE)
    if receipt_is_lost:
        (settings.EINVOICE_FOLDER / "receipts" / f"{FILE.name}.json").unlink()

    with pytest.raises(AnotherFileOfThatName):
        operator.hand_over(EInvoiceFile(FILE.name, b"<Other/>"))

    assert server.files == {FILE.name: FILE.content}


def test_a_server_that_is_off_is_away(server, operator):
    server.switch_off()

    with pytest.raises(OperatorAway):
        operator.hand_over(FILE)


def test_a_server_with_another_key_is_not_spoken_to(server, operator, settings):
    other = asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode()
    Path(settings.EINVOICE_SFTP_KNOWN_HOSTS).write_text(f"[127.0.0.1]:{server.port} {other}")

    with pytest.raises(OperatorAway):
        operator.hand_over(FILE)

    assert server.files == {}


def test_a_key_that_others_may_read_is_not_used(server, operator, settings):
    Path(settings.EINVOICE_SFTP_KEY).chmod(0o644)

    with pytest.raises(OperatorAway):
        operator.hand_over(FILE)
