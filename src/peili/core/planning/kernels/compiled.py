"""Compile the inner loops once and keep them; run them as they are where that is not possible.

The kept code lies in a folder named after the contents of all kernels, so a change anywhere makes
a new one, and moving or touching files does not. `ready()` tells whether it is there.
"""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

_Kernel = TypeVar("_Kernel", bound=Callable[..., Any])

_HERE = Path(__file__).parent
_NO_KERNELS = {"__init__", "loading"}
_READY, _AT_IT = "ready", "compiling"
_LONGEST_SECONDS = 600

enabled = False
"""Whether `kernel` and `entry` compile; decided when the kernels are loaded (`loading`)."""


def kernel(function: _Kernel) -> _Kernel:
    """Compile a loop that other kernels call, without what it takes to be called from Python."""
    if not enabled:
        return function
    compile_it = _numba().njit(
        nogil=True, error_model="numpy", no_cpython_wrapper=True, no_cfunc_wrapper=True
    )
    return _once_for_constants(compile_it(function))


def entry(function: _Kernel) -> _Kernel:
    """Compile a loop that Python calls, and keep it on disk between runs."""
    if not enabled:
        return function
    numba = _numba()
    before = numba.config.CACHE_DIR
    numba.config.CACHE_DIR = str(folder())
    try:
        compile_it = numba.njit(nogil=True, error_model="numpy", no_cfunc_wrapper=True, cache=True)
        return compile_it(function)
    finally:
        numba.config.CACHE_DIR = before


def _once_for_constants(kernel: Any) -> Any:
    """Take a constant for a number like any other; else each one compiles the kernel anew."""
    unliteral = _numba().types.unliteral
    as_asked = kernel.get_call_template

    def plain(args: Any, kws: Any) -> Any:
        named = {name: unliteral(kind) for name, kind in kws.items()}
        return as_asked(tuple(map(unliteral, args)), named)

    kernel.get_call_template = plain
    return kernel


def folder() -> Path:
    """Return where the compiled code is kept: the first of these that can be written to.

    `PEILI_CACHE_DIR`, the package's own `__pycache__`, `XDG_CACHE_HOME` or `~/.cache`, and a
    folder of the account's own among the temporary files.
    """
    for root in _roots():
        if _is_ours(root):
            return root / _fingerprint()
    return Path(tempfile.mkdtemp(prefix="peili-"))


def ready() -> bool:
    """Tell whether the kernels have been compiled and kept on this machine."""
    note = folder() / _READY
    return note.exists() and note.read_text() == _machine()


def keep_ready() -> None:
    """Note that every entry has been compiled and kept."""
    (folder() / _READY).write_text(_machine())


def claim() -> bool:
    """Take the compiling upon oneself; False while somebody else is at it."""
    note = folder() / _AT_IT
    with suppress(OSError):
        if time.time() - note.stat().st_mtime < _LONGEST_SECONDS:
            return False
    with suppress(OSError):
        note.touch()
    return True


def available() -> bool:
    """Tell whether numba is installed at all."""
    from importlib.util import find_spec

    return find_spec("numba") is not None and not os.environ.get("PEILI_INTERPRETED")


def _machine() -> str:
    from llvmlite.binding import get_host_cpu_name

    return f"{sys.version} numba {_numba().__version__} {get_host_cpu_name()}"


def _numba() -> ModuleType:
    import numba

    return numba


def _roots() -> list[Path]:
    chosen = os.environ.get("PEILI_CACHE_DIR")
    kept = os.environ.get("XDG_CACHE_HOME")
    roots = [Path(chosen)] if chosen else []
    roots.append(_HERE / "__pycache__")
    if kept:
        roots.append(Path(kept) / "peili")
    with suppress(RuntimeError):
        roots.append(Path.home() / ".cache" / "peili")
    account = os.getuid() if hasattr(os, "getuid") else 0
    roots.append(Path(tempfile.gettempdir()) / f"peili-{account}")
    return roots


def _is_ours(root: Path) -> bool:
    """Compiled code is run unread: keep it only where nobody else can write."""
    try:
        (root / _fingerprint()).mkdir(mode=0o700, parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=root / _fingerprint()).close()
        owner = root.stat()
    except OSError:
        return False
    return not hasattr(os, "getuid") or (
        owner.st_uid in {os.getuid(), 0} and not owner.st_mode & 0o002
    )


def _fingerprint() -> str:
    global _known_fingerprint
    if not _known_fingerprint:
        digest = hashlib.sha256()
        for source in sorted(_HERE.glob("*.py")):
            if source.stem not in _NO_KERNELS:
                digest.update(source.read_bytes())
        _known_fingerprint = f"kernels-{digest.hexdigest()[:16]}"
    return _known_fingerprint


_known_fingerprint = ""
