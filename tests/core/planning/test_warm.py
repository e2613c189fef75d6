"""What was compiled ahead leaves nothing that Python cannot call."""

import re
from pathlib import Path

from peili.core.planning.kernels import compiled


def test_what_python_calls_of_the_kernels_is_an_entry():
    """A kernel has no way in from Python: called from there, the compiled program would crash."""
    kernels = Path(compiled.__file__).parent
    entries, inner = set(), set()
    for source in kernels.glob("*.py"):
        for kind, name in re.findall(r"^@(entry|kernel)\ndef (\w+)", source.read_text(), re.M):
            (entries if kind == "entry" else inner).add(f"{source.stem}.{name}")
    called = set()
    for source in kernels.parent.glob("*.py"):
        text = source.read_text()
        called |= {f"{room}.{name}" for room, name in re.findall(r"\b(\w+)\.(\w+)\(", text)}
        for room, names in re.findall(r"kernels\.(\w+) import \(?([\w, \n]+)", text):
            called |= {f"{room}.{name}" for name in re.split(r"[,\s]+", names) if name}

    assert called & entries
    assert not called & inner
