"""Put e-invoices into a folder on the operator's own server, over SFTP.

Only a server whose key stands in our `known_hosts` is spoken to, and only with a key of ours that
nobody else can read. Receipts are kept in EINVOICE_FOLDER/receipts/, as with the folder.
"""

import asyncio
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import asyncssh
from django.conf import settings

from peili.plumbing.outside.operator.port import (
    AnotherFileOfThatName,
    EInvoiceFile,
    OperatorAway,
    Receipt,
)
from peili.plumbing.outside.operator.receipts import Receipts

PATIENCE = 30
"""Seconds for the server to answer; after that it counts as away."""


class OperatorOverSftp:
    """One connection, made for the first file and kept until `close`.

    A file is written under another name and renamed, so the operator never sees a half. Cut short
    between that and the receipt, the same bytes are found there the next time and left alone.
    """

    def __init__(self) -> None:
        self.receipts = Receipts(Path(settings.EINVOICE_FOLDER) / "receipts")
        self._runner = asyncio.Runner()
        self._connection: asyncssh.SSHClientConnection | None = None

    def hand_over(self, file: EInvoiceFile) -> Receipt:
        known = self.receipts.of(file)
        if known is not None:
            return known
        try:
            self._runner.run(asyncio.wait_for(self._put(file), PATIENCE))
            return self.receipts.keep(file)
        except (OSError, asyncssh.Error, TimeoutError) as trouble:
            raise OperatorAway from trouble

    def close(self) -> None:
        if self._connection is not None:
            self._runner.run(self._hang_up(self._connection))
        self._runner.close()

    async def _put(self, file: EInvoiceFile) -> None:
        if self._connection is None:
            self._connection = await _connect()
        async with self._connection.start_sftp_client() as sftp:
            folder = PurePosixPath(unquote(urlsplit(settings.EINVOICE_SFTP).path).lstrip("/"))
            whole, part = str(folder / file.name), str(folder / f".{file.name}.part")
            if await sftp.exists(whole):
                async with sftp.open(whole, "rb") as there:
                    found: object = await there.read()
                    if found != file.content:
                        raise AnotherFileOfThatName(file.name)
                return
            async with sftp.open(part, "wb") as stream:
                await stream.write(file.content)
            await sftp.rename(part, whole)

    @staticmethod
    async def _hang_up(connection: asyncssh.SSHClientConnection) -> None:
        connection.close()
        await connection.wait_closed()


async def _connect() -> asyncssh.SSHClientConnection:
    address = urlsplit(settings.EINVOICE_SFTP)
    key = Path(settings.EINVOICE_SFTP_KEY)
    if key.stat().st_mode & 0o077:
        raise PermissionError(f"others may read {key.name}: chmod 600 it")
    return await asyncssh.connect(
        address.hostname or "",
        address.port or 22,
        username=unquote(address.username or ""),
        client_keys=[str(key)],
        known_hosts=str(settings.EINVOICE_SFTP_KNOWN_HOSTS),
        config=None,
        agent_path=None,
        connect_timeout=PATIENCE,
    )
