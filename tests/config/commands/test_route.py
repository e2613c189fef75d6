"""`peili route`: inquiries in, routes out, one line each."""

import io
import json
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peili.config.cli import main

INQUIRY = {
    "format": "peili-route/1",
    "text": "Minua on kiusattu.",
    "situations": [],
    "acute_event_at": None,
    "role": "",
    "people": 6,
}


@pytest.fixture
def peili_route(monkeypatch, capsys):
    def run(written, *options):
        if isinstance(written, str):
            written = written.encode()
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(written)))
        exit_code = main(["route", *options])
        out, err = capsys.readouterr()
        return exit_code, out, err

    return run


def test_one_object_is_answered_with_one_line(peili_route):
    exit_code, out, _ = peili_route(json.dumps(INQUIRY, indent=2))

    answered = json.loads(out)
    assert exit_code == 0
    assert set(answered) == {"format", "route", "flags", "words", "reasons"}
    assert answered["format"] == "peili-route/1"
    assert answered["flags"] == ["bullying"]
    assert answered["words"] == {"bullying": ["kiusattu"]}
    assert answered["reasons"]


def test_one_inquiry_a_line_is_answered_line_by_line(peili_route):
    acute = INQUIRY | {"acute_event_at": "2026-03-02T10:00:00+02:00"}

    exit_code, out, _ = peili_route(f"{json.dumps(INQUIRY)}\n\n{json.dumps(acute)}\n")

    assert exit_code == 0
    assert [json.loads(line)["route"] for line in out.splitlines()] == ["supervision", "crisis"]


def test_reasons_are_said_in_finnish_when_asked(peili_route):
    acute = INQUIRY | {"situations": ["acute_event"]}

    exit_code, out, _ = peili_route(json.dumps(acute), "--language", "fi")

    answered = json.loads(out)
    assert exit_code == 0
    assert (answered["route"], answered["flags"]) == ("crisis", ["bullying"])
    assert any("112" in reason and "vaara" in reason for reason in answered["reasons"])
    assert not any("the" in reason.split() for reason in answered["reasons"])


@pytest.mark.parametrize("options", [["--language", "xx"], ["--lang"], ["more"]])
def test_an_unknown_option_is_refused_in_one_line(peili_route, options):
    exit_code, out, err = peili_route(json.dumps(INQUIRY), *options)

    assert (exit_code, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"format": "peili-route/9"}, "format"),
        ({"text": 5}, "text"),
        ({"situations": "bullying"}, "situations"),
        ({"situations": ["no such thing"]}, "situations"),
        ({"situations": [["bullying"]]}, "situations"),
        ({"acute_event_at": "yesterday"}, "acute_event_at"),
        ({"acute_event_at": "2026-03-02T10:00:00"}, "acute_event_at"),
        ({"role": ["hr"]}, "role"),
        ({"people": 0}, "people"),
        ({"people": True}, "people"),
        ({"peple": 4}, "peple"),
    ],
)
def test_bad_input_is_refused_in_one_line_that_names_the_field(peili_route, change, field):
    exit_code, out, err = peili_route(json.dumps(INQUIRY | change))

    assert exit_code == 2
    assert out == ""
    assert err.count("\n") == 1
    assert f"{field}: " in err


@pytest.mark.parametrize("written", ["", "[]", "nonsense", "{", b"\xff\xfe\x00", "[" * 100_000])
def test_what_is_no_inquiry_is_refused(peili_route, written):
    exit_code, out, err = peili_route(written)

    assert (exit_code, out, err.count("\n")) == (2, "", 1)


def test_a_bad_line_is_named_and_nothing_is_answered(peili_route):
    exit_code, out, err = peili_route(f"{json.dumps(INQUIRY)}\n{json.dumps({'format': 1})}\n")

    assert (exit_code, out) == (2, "")
    assert "line 2: format: " in err


@given(text=st.text(max_size=200))
@settings(max_examples=60)
def test_any_text_at_all_can_be_read(text):
    from peili.core.routing import answer, inquiry_from, route

    answered = answer(route(inquiry_from(INQUIRY | {"text": text})))

    json.dumps(answered, ensure_ascii=False).encode()
    for words in answered["words"].values():
        assert all(words)
