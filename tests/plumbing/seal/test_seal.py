"""A sealed paper is whole for us and for a foreign reader, and whatever is done to it shows."""

import re
import subprocess
from datetime import timedelta
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PageObject
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from peili.plumbing.seal import Finding, keys, seal, verify
from peili.plumbing.seal.authority import LocalAuthority
from tests.plumbing.seal.conftest import NOVEMBER


def pdfsig(pdf: bytes, tmp_path) -> str:
    """Return what poppler's own tool says of the file."""
    file = tmp_path / "sealed.pdf"
    file.write_bytes(pdf)
    return subprocess.run(["pdfsig", str(file)], capture_output=True, text=True, check=False).stdout


def both_say_whole(pdf: bytes, tmp_path) -> bool:
    said = pdfsig(pdf, tmp_path)
    foreign = "Signature is Valid." in said and "Total document signed" in said
    return foreign and verify(pdf).whole


def with_another_page(pdf: bytes) -> bytes:
    """Add a page after the seal, as an editor would: in an update at the end of the file."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    empty = writer.add_object(generic.StreamObject(stream_data=b""))
    writer.insert_page(PageObject(contents=empty, media_box=(0, 0, 595, 842)))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_foreign_reader_and_pyhanko_both_find_it_whole(sealed, tmp_path):
    said = pdfsig(sealed, tmp_path)

    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    assert both_say_whole(sealed, tmp_path)


def test_it_says_who_sealed_it_and_when(sealed, folder):
    verdict = verify(
        sealed, trusted=keys.known_certificates(folder), stampers=keys.known_stampers(folder)
    )

    assert verdict.ours
    assert (verdict.sealed_by, verdict.sealed_at) == ("Lumme Oy", NOVEMBER)
    assert (verdict.stamped_at, verdict.stamp_trusted) == (NOVEMBER, True)


def test_without_stamps_there_is_only_the_sealers_word(pdf, folder):
    verdict = verify(seal(pdf, key=keys.read_key(folder), at=NOVEMBER))

    assert verdict.whole
    assert verdict.sealed_at == NOVEMBER
    assert verdict.stamped_at is None


def test_a_strangers_seal_is_whole_but_not_ours(pdf, folder):
    stranger = LocalAuthority.make("Joku muu", at=NOVEMBER).seal_key("Lumme Oy", at=NOVEMBER)

    verdict = verify(seal(pdf, key=stranger, at=NOVEMBER), trusted=keys.known_certificates(folder))

    assert (verdict.finding, verdict.ours) == (Finding.WHOLE, False)


def test_a_changed_byte_is_found_by_both(sealed, tmp_path):
    place = sealed.index(b"/Producer") if b"/Producer" in sealed else 400
    changed = bytearray(sealed)
    changed[place + 12] ^= 1

    assert verify(bytes(changed)).finding == Finding.CHANGED_INSIDE
    assert "Signature is Valid." not in pdfsig(bytes(changed), tmp_path)


def test_an_added_page_is_found_by_both(sealed, tmp_path):
    longer = with_another_page(sealed)
    assert len(list(PdfFileReader(BytesIO(longer)).root["/Pages"]["/Kids"])) == 2

    assert verify(longer).finding == Finding.ADDED_AFTER
    assert "Total document signed" not in pdfsig(longer, tmp_path)


def test_bytes_after_the_end_are_found(sealed):
    assert verify(sealed + b"\n% added\n").finding == Finding.ADDED_AFTER


def test_a_field_for_another_seal_is_found(sealed):
    writer = IncrementalPdfFileWriter(BytesIO(sealed))
    append_signature_field(writer, SigFieldSpec("Another"))
    out = BytesIO()
    writer.write(out)

    assert not verify(out.getvalue()).whole


def test_damage_that_the_parser_itself_stumbles_over_is_not_whole(sealed):
    at = sealed.rindex(b"/Prev ") - 200
    for place in range(at, len(sealed) - 8, 7):
        changed = bytearray(sealed)
        changed[place] ^= 1
        assert not verify(bytes(changed)).whole


def test_a_file_without_a_seal_is_not_sealed(pdf):
    assert verify(pdf).finding == Finding.NOT_SEALED


@pytest.mark.parametrize("rubbish", [b"", b"hei", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_said_to_be_none(rubbish):
    assert verify(rubbish).finding == Finding.NOT_A_PDF


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_changed_byte_of_what_is_sealed_goes_unseen(sealed, data):
    ranges = re.search(rb"/ByteRange \[(\d+) (\d+) (\d+) (\d+)", sealed)
    assert ranges
    _, first_end, second, length = map(int, ranges.groups())
    places = st.integers(0, first_end - 1) | st.integers(second, second + length - 1)
    place, bit = data.draw(places), data.draw(st.integers(0, 7))
    changed = bytearray(sealed)
    changed[place] ^= 1 << bit

    assert not verify(bytes(changed)).whole


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_a_file_cut_short_is_never_whole(sealed, data):
    assert not verify(sealed[: data.draw(st.integers(0, len(sealed) - 1))]).whole


def test_an_old_seal_stays_good_after_its_certificate_has_run_out(pdf, tmp_path):
    past = NOVEMBER - timedelta(days=4000)
    key = LocalAuthority.make("Vanha", at=past).seal_key("Vanha", at=past)
    old = seal(pdf, key=key, at=past)

    assert verify(old, trusted=[key.certificate]).ours
    assert both_say_whole(old, tmp_path)
