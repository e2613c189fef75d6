"""Run each benchmark in a process of its own, so that none warms another up."""

import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parent


def main() -> int:
    names = sys.argv[1:] or sorted(
        file.stem for file in FOLDER.glob("*.py") if not file.stem.startswith("_")
    )
    failed = 0
    for name in names:
        print(f"\n== {name}", flush=True)
        failed |= subprocess.call([sys.executable, "-m", f"bench.{name}"])
    return failed


if __name__ == "__main__":
    sys.exit(main())
