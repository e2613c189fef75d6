import io
import json
import sys

import pytest

from peili.config import cli

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
