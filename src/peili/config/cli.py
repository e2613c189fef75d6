"""The `peili` command. Each word is one file in `commands/`, loaded only when it is asked for."""

import importlib
import sys
from collections.abc import Sequence

COMMANDS = {
    "begin": "found the practice, with its first coordinator",
    "serve": "serve the pages on 127.0.0.1",
    "migrate": "bring the database up to date",
    "demo": "set up a believable practice and serve it",
    "tour": "walk the whole main job against a throw-away database",
    "route": "read inquiries (JSON) and say where each belongs",
    "plan": "read a planning problem (JSON) and write a plan",
    "disclose": "read a table of counts (JSON) and hide what would single people out",
    "retain": "let go what is past its time; --dry-run shows it first",
    "verify-log": "walk the access log and say whether it is whole",
    "verify-paper": "say whether a sealed paper (PDF) is whole",
    "import-seal": "bring in the key and certificate that seal papers",
    "back-up": "put the whole practice into one sealed file",
    "restore": "bring a back-up in, or check that it can be",
    "move": "bring the whole practice into an empty PostgreSQL",
    "work": "do the waiting jobs in a process of its own",
    "invoice": "read an invoice (JSON) and write UBL, Finvoice and PDF",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 failed, 2 asked wrongly."""
    words = list(sys.argv[1:] if argv is None else argv)
    if not words or words[0] in {"-h", "--help"}:
        print(_usage())
        return 0 if words else 2
    name, rest = words[0], words[1:]
    if name not in COMMANDS:
        print(f"peili: no such command: {name}\n\n{_usage()}", file=sys.stderr)
        return 2
    command = importlib.import_module(f"peili.config.commands.{name.replace('-', '_')}")
    exit_code: int = command.run(rest)
    return exit_code


def _usage() -> str:
    lines = [f"  {name:<13} {what}" for name, what in COMMANDS.items()]
    return "usage: peili COMMAND [OPTION ...]\n\n" + "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
