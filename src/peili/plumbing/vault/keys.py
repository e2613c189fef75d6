"""A person's private key, wrapped: by their passphrase, by a recovery key, by halves of a session.

The passphrase goes through Argon2id (64 MiB, three passes, four lanes: RFC 9106's second choice);
the recovery key holds 160 random bits and needs no stretching. What is wrapped says whose key it
is, so one person's wrapped key cannot be put in another's place.
"""

import secrets
from base64 import b32decode, b32encode
from unicodedata import normalize

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pyrage.x25519 import Identity

SALT = 16
NONCE = 12
MEMORY_KIB = 64 * 1024
PASSES = 3
LANES = 4
RECOVERY_BYTES = 20


class DoesNotOpen(Exception):
    """The wrong secret, or something else than what was wrapped."""


def new_key() -> Identity:
    return Identity.generate()


def new_recovery_key() -> str:
    """Return 160 random bits for printing: eight groups of four letters and digits."""
    letters = b32encode(secrets.token_bytes(RECOVERY_BYTES)).decode()
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))


def wrap_by_passphrase(key: Identity, passphrase: str, *, whose: str) -> bytes:
    salt = secrets.token_bytes(SALT)
    return salt + wrap(str(key).encode(), _stretched(passphrase, salt), bound_to=whose)


def unwrap_by_passphrase(wrapped: bytes, passphrase: str, *, whose: str) -> Identity:
    salt, rest = wrapped[:SALT], wrapped[SALT:]
    return _identity(unwrap(rest, _stretched(passphrase, salt), bound_to=whose))


def wrap_by_recovery_key(key: Identity, recovery_key: str, *, whose: str) -> bytes:
    return wrap(str(key).encode(), _from_recovery_key(recovery_key), bound_to=whose)


def unwrap_by_recovery_key(wrapped: bytes, recovery_key: str, *, whose: str) -> Identity:
    return _identity(unwrap(wrapped, _from_recovery_key(recovery_key), bound_to=whose))


def wrap(secret: bytes, key: bytes, *, bound_to: str) -> bytes:
    """Encrypt with AES-GCM under a fresh nonce; `bound_to` must be the same when unwrapping."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, secret, bound_to.encode())


def unwrap(wrapped: bytes, key: bytes, *, bound_to: str) -> bytes:
    try:
        return AESGCM(key).decrypt(wrapped[:NONCE], wrapped[NONCE:], bound_to.encode())
    except (InvalidTag, ValueError) as refusal:
        raise DoesNotOpen from refusal


def derived(secret: bytes, *, purpose: str) -> bytes:
    """Derive 32 bytes for one purpose from a secret that is random already."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=purpose.encode()).derive(secret)


def _stretched(passphrase: str, salt: bytes) -> bytes:
    """A passphrase is the same whichever way its letters are composed (NFKC)."""
    stretch = Argon2id(salt=salt, length=32, iterations=PASSES, lanes=LANES, memory_cost=MEMORY_KIB)
    return stretch.derive(normalize("NFKC", passphrase).encode())


def _from_recovery_key(typed: str) -> bytes:
    """Read a recovery key as people type it: small letters, spaces, 0 for O and 1 for I."""
    letters = "".join(c for c in typed.upper() if c.isalnum()).translate(
        str.maketrans("018", "OIB")
    )
    try:
        secret = b32decode(letters)
    except ValueError as error:
        raise DoesNotOpen from error
    if len(secret) != RECOVERY_BYTES:
        raise DoesNotOpen
    return derived(secret, purpose="peili recovery key")


def _identity(secret: bytes) -> Identity:
    return Identity.from_str(secret.decode())
