"""`peili disclose < problem.json > report.json`: hide what would single people out."""

import json
import os
import sys
import time
from collections.abc import Sequence

from peili.core.disclosure.problem import Problem, read_problem
from peili.core.disclosure.release import disclose
from peili.core.errors import BadInput

USAGE = "usage: peili disclose < problem.json > report.json"
SECONDS = {1: 4.0, 2: 4.0, 3: 47.0}  # by dimensions; reading and writing come on top


def run(arguments: Sequence[str]) -> int:
    """Read a problem, write its report; 2 with one line naming the field on bad input."""
    if arguments:
        asked_for_help = arguments[0] in {"-h", "--help"}
        print(USAGE, file=sys.stdout if asked_for_help else sys.stderr)
        return 0 if asked_for_help else 2
    try:
        problem = _read()
    except BadInput as refusal:
        print(" ".join(f"peili disclose: {refusal}".split()), file=sys.stderr)
        return 2
    # The tables are tiny: threads of the linear algebra library cost more than they give.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    ends = time.monotonic() + SECONDS[len(problem.dimensions)]
    report = disclose(problem, left=lambda: ends - time.monotonic())
    print(json.dumps(report.as_json(), ensure_ascii=False, indent=1), flush=True)
    if sys.stdout is sys.__stdout__:
        os._exit(0)  # a thousand tables are a thousand programs: taking each apart takes time too
    return 0


def _read() -> Problem:
    try:
        raw = json.loads(sys.stdin.buffer.read().decode("utf-8"))
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BadInput("problem", f"this is not JSON ({error})") from error
    return read_problem(raw)
