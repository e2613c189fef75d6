import io
import json
import subprocess
import sys

import pytest

from peili.config import cli
from tests.core.disclosure.problems import random_problem

PROBLEM = {
    "format": "peili-disclose/1",
    "min_people": 5,
    "dimensions": ["answer"],
    "records": [
        {"answer": "yes", "people": 4},
        {"answer": "no", "people": 16},
        {"answer": "perhaps", "people": 7},
    ],
}


@pytest.fixture
def ask(monkeypatch, capsys):
    def run(text):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        code = cli.main(["disclose"])
        return code, *capsys.readouterr()

    return run


def test_a_problem_on_the_way_in_is_a_report_on_the_way_out(ask):
    code, out, err = ask(json.dumps(PROBLEM))

    report = json.loads(out)
    assert (code, err) == (0, "")
    assert report["cells"] == {"no": 16, "perhaps": None, "yes": None, "*": 27}
    assert report["hidden"] == {"perhaps": "complementary", "yes": "primary"}
    assert (report["people_hidden"], report["proved"], report["lower_bound"]) == (11, True, 11)
    assert report["derivable"] == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("not JSON\nat all", "problem"),
        (json.dumps({**PROBLEM, "min_people": 0}), "min_people"),
        (json.dumps({**PROBLEM, "records": [{"answer": "a|b\nc", "people": 1}]}), "answer"),
    ],
)
def test_bad_input_is_code_2_and_one_line_that_names_the_field(ask, text, field):
    code, out, err = ask(text)

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert field in err


def test_a_flat_table_is_answered_without_loading_what_is_slow_to_load():
    told = "import sys; sys.stdout = sys.stderr; from peili.config import cli; "
    told += "cli.main(['disclose']); sys.stdout = sys.__stdout__; print(*sys.modules)"
    problem = json.dumps(random_problem(3, (5, 6))).encode()

    done = subprocess.run([sys.executable, "-c", told], input=problem, capture_output=True)

    loaded = set(done.stdout.decode().split())
    assert json.loads(done.stderr)["proved"]
    assert "peili.core.disclosure.master" in loaded
    assert loaded.isdisjoint({"numpy", "highspy", "django", "dataclasses", "inspect"})
