"""Make the catalogues Django reads from the ones people write, without any outside program."""

from pathlib import Path

LOCALE = Path(__file__).resolve().parents[3] / "locale"


def compile_catalogues() -> None:
    """Write each `.mo` that is older than its `.po`."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for written in LOCALE.glob("*/LC_MESSAGES/*.po"):
        read = written.with_suffix(".mo")
        if read.exists() and read.stat().st_mtime >= written.stat().st_mtime:
            continue
        with written.open("rb") as source:
            catalogue = read_po(source)
        with read.open("wb") as target:
            write_mo(target, catalogue)
