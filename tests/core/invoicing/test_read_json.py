import copy
import json
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peili.core.errors import BadInput
from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.invoice import Kind
from peili.core.invoicing.read_json import read_invoice
from peili.core.invoicing.ubl import write_ubl
from tests.core.invoicing.samples import PERSON, SELLER, invoice


def changed(*path, to, kind="plain"):
    """Return a sample with one field set, or taken away when `to` is `...`."""
    made = copy.deepcopy(invoice(kind, "fi"))
    *way, last = path
    where = made
    for step in way:
        where = where[step]
    if to is ...:
        del where[last]
    else:
        where[last] = to
    return json.dumps(made)


def read(*path, to, kind="plain"):
    return read_invoice(changed(*path, to=to, kind=kind)).invoice


LINE = ("lines", 0)


@pytest.mark.parametrize(
    ("path", "to", "field"),
    [
        (("format",), "peili-invoice/2", "format"),
        (("format",), ..., "format"),
        (("number",), ..., "number"),
        (("number",), "", "number"),
        (("issued",), "31.3.2026", "issued"),
        (("issued",), "2026-02-30", "issued"),
        (("issued",), 20260331, "issued"),
        (("due",), "2026-03-30", "due"),
        (("language",), "de", "language"),
        (("currency",), "USD", "currency"),
        (("kind",), "reminder", "kind"),
        (("seller",), ..., "seller"),
        (("seller",), "Peili Oy", "seller"),
        (("seller", "name"), " ", "seller.name"),
        (("seller", "business_id"), "1234567-8", "seller.business_id"),
        (("seller", "vat_number"), "FI12345678", "seller.vat_number"),
        (("seller", "iban"), "FI21 1234 5600 0007 86", "seller.iban"),
        (("seller", "bic"), "NOPE", "seller.bic"),
        (("seller", "email"), "peili at example", "seller.email"),
        (("buyer",), [], "buyer"),
        (("buyer", "name"), ..., "buyer.name"),
        (("buyer", "business_id"), "7654321-0", "buyer.business_id"),
        (("buyer", "address", "country"), "Finlandia", "buyer.address.country"),
        (("buyer", "address", "postcode"), "3310", "buyer.address.postcode"),
        (("buyer", "einvoice"), {"scheme": "9999", "address": "x1"}, "buyer.einvoice.scheme"),
        (("lines",), [], "lines"),
        (("lines",), ..., "lines"),
        (("lines",), "työnohjaus", "lines"),
        (("lines",), ["työnohjaus"], "lines[0]"),
        ((*LINE, "text"), ..., "lines[0].text"),
        ((*LINE, "text"), "Asiakas 131052-308T", "lines[0].text"),
        ((*LINE, "text"), "a\u0007", "lines[0].text"),
        ((*LINE, "quantity"), "kaksi", "lines[0].quantity"),
        ((*LINE, "quantity"), 0, "lines[0].quantity"),
        ((*LINE, "quantity"), True, "lines[0].quantity"),
        ((*LINE, "price"), ..., "lines[0].price"),
        ((*LINE, "price"), None, "lines[0].price"),
        ((*LINE, "price"), [1], "lines[0].price"),
        ((*LINE, "price"), "1e400", "lines[0].price"),
        ((*LINE, "price"), 1e12, "lines[0].price"),
        ((*LINE, "price"), "0.123456", "lines[0].price"),
        ((*LINE, "amount"), "419.99", "lines[0].amount"),
        ((*LINE, "vat"), ..., "lines[0].vat"),
        ((*LINE, "vat"), {}, "lines[0].vat.rate"),
        ((*LINE, "vat"), {"rate": 24.5}, "lines[0].vat.rate"),
        ((*LINE, "vat"), {"rate": -24}, "lines[0].vat.rate"),
        ((*LINE, "vat"), {"rate": "alv"}, "lines[0].vat.rate"),
        ((*LINE, "vat"), {"rate": 25.5, "exempt_reason": "x"}, "lines[0].vat.exempt_reason"),
        ((*LINE, "vat"), {"reverse_charge": True, "rate": 24}, "lines[0].vat.rate"),
        ((*LINE, "vat"), {"category": "Q"}, "lines[0].vat.category"),
        ((*LINE, "vat"), {"treatment": "none"}, "lines[0].vat.treatment"),
        ((*LINE, "vat"), {"exempt": True, "exempt_code": "VATEX-X"}, "lines[0].vat.exempt_code"),
        ((*LINE, "discount"), 101, "lines[0].discount"),
        ((*LINE, "allowances"), [{}], "lines[0].allowances[0].amount"),
        (("allowances",), [{"percent": 120}], "allowances[0].percent"),
        (("allowances",), [{"amount": "1.234"}], "allowances[0].amount"),
        (("allowances",), [{"amount": 1, "vat": {"rate": 14}}], "allowances[0].vat.rate"),
        (("allowances",), [{"amount": 1, "vat": {"category": "O"}}], "allowances[0].vat"),
        (("reference",), "12345", "reference"),
        (("reference",), "RF02 6987 5672 0834", "reference"),
        (("references",), [], "references"),
        (("references", "order"), {"a": 1}, "references.order"),
        (("period",), {"start": "2026-03-31", "end": "2026-03-01"}, "period"),
        (("period",), {"start": "2026-03-31"}, "period.end"),
        (("terms",), {"days": -1}, "terms.days"),
        (("totals",), {"with_vat": "527.11"}, "totals.with_vat"),
        (("prepaid",), "paljon", "prepaid"),
    ],
)
def test_a_refusal_names_the_field(path, to, field):
    with pytest.raises(BadInput) as refusal:
        read(*path, to=to)

    assert refusal.value.field == field
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    ("content", "field"),
    [
        ("", "file"),
        ("[]", "file"),
        ("{", "file"),
        ('{"format": NaN}', "file"),
        (b"\xff\xfe", "file"),
        ('{"number": 1, "number": 2}', "number"),
        ("[" * 100_000, "file"),
    ],
)
def test_what_is_no_json_is_refused_in_words(content, field):
    with pytest.raises(BadInput) as refusal:
        read_invoice(content)

    assert refusal.value.field == field


def test_a_rate_is_that_of_the_days_on_which_the_service_was_given():
    august = changed("lines", 0, "vat", to={"rate": 24})
    august = json.dumps({**json.loads(august), "period": "2024-08-01/2024-08-31"})

    assert read_invoice(august).invoice.lines[0].vat.rate == 24
    with pytest.raises(BadInput) as refusal:
        read("lines", 0, "vat", to={"rate": 24})  # the period is March 2026
    assert refusal.value.field == "lines[0].vat.rate"


def test_an_invoice_below_zero_becomes_a_credit_note_of_positive_amounts():
    credit = read("lines", 0, "quantity", to=-2)

    assert credit.kind is Kind.CREDIT_NOTE
    assert credit.lines[0].quantity == 2
    assert credit.totals.due == Decimal("527.10")


def test_what_is_called_an_invoice_may_not_be_below_zero():
    made = json.loads(changed("lines", 0, "quantity", to=-2))

    with pytest.raises(BadInput, match="credit_note"):
        read_invoice(json.dumps({**made, "kind": "invoice"}))


def test_the_credited_invoice_may_stand_among_the_references():
    credit = read("references", "preceding_invoice", to={"number": "7", "issued": "2024-05-02"})

    assert [(c.number, c.issued) for c in credit.credits] == [("7", date(2024, 5, 2))]


def test_numbers_may_be_texts_and_texts_may_have_a_comma():
    assert read("lines", 0, "price", to="210,00") == read("lines", 0, "price", to=210)


@pytest.mark.parametrize("vat", [25.5, "25,5 %", {"rate": "25.5"}, {"treatment": "general"}])
def test_a_tax_may_be_written_in_many_ways(vat):
    assert read("lines", 0, "vat", to=vat).lines[0].vat.rate == Decimal("25.5")


@pytest.mark.parametrize(
    ("unit", "code", "text"),
    [
        ("h", "HUR", ""),
        ("HUR", "HUR", ""),
        ("tunti", "HUR", ""),
        ("krt", "E48", ""),
        ("km", "KMT", ""),
        ("ryhmä", "C62", "ryhmä"),
        (None, "C62", ""),
    ],
)
def test_a_unit_is_known_by_its_code_or_its_name_and_kept_when_unknown(unit, code, text):
    line = read("lines", 0, "unit", to=unit).lines[0]

    assert (line.unit, line.unit_text) == (code, text)


def test_a_due_day_follows_from_the_terms_and_is_two_weeks_when_nothing_is_said():
    made = json.loads(changed("due", to=...))
    del made["terms"]

    assert read_invoice(json.dumps(made)).invoice.due == date(2026, 4, 14)
    made["terms"] = {"days": 30}
    assert read_invoice(json.dumps(made)).invoice.due == date(2026, 4, 30)


def test_a_reference_follows_from_the_number_of_the_invoice():
    assert read("number", to="2026-0107").reference == "202601074"
    assert read("number", to="7").reference == "10074"
    assert read("number", to="ABC").reference == ""
    assert read("reference", to="RF").reference == "RF64202601074"


def test_a_seller_that_charges_vat_has_a_vat_number_though_it_was_not_written():
    assert read("seller", "vat_number", to=...).seller.vat_number == "FI12345671"


@pytest.mark.parametrize(
    ("told", "address", "scheme"),
    [
        ("003712345671", "003712345671", ""),
        ("0216:003712345671", "003712345671", "0216"),
        ({"scheme": "0037", "address": "12345671"}, "003712345671", ""),
        ({"scheme": "0212", "address": "1234567-1"}, "003712345671", ""),
        ({"scheme": "0213", "address": "FI12345671"}, "003712345671", ""),
    ],
)
def test_former_finnish_address_schemes_become_the_one_peppol_still_knows(told, address, scheme):
    einvoice = read("buyer", "einvoice", to=told).buyer.einvoice

    assert (einvoice.address, einvoice.scheme) == (address, scheme)


def test_an_address_may_be_one_line():
    address = read("buyer", "address", to="Kotipolku 3, 65100 Vaasa").buyer.address

    assert (address.street, address.postcode, address.city) == ("Kotipolku 3", "65100", "Vaasa")


def test_a_person_cannot_be_reached_through_peppol_but_gets_the_other_files():
    made = invoice("person", "fi")
    made["buyer"] = {key: value for key, value in PERSON.items() if key != "einvoice"}
    read_one = read_invoice(json.dumps(made)).invoice

    assert write_finvoice(read_one)
    with pytest.raises(BadInput) as refusal:
        write_ubl(read_one)
    assert refusal.value.field == "buyer.einvoice"


def test_a_seller_outside_the_vat_register_charges_none():
    made = invoice("plain", "fi")
    made["seller"] = {**SELLER, "small_business": True}

    with pytest.raises(BadInput) as refusal:
        read_invoice(json.dumps(made))
    assert refusal.value.field == "lines[0].vat.rate"


def test_two_reasons_for_no_vat_share_one_group():
    made = invoice("exempt", "fi")
    made["lines"] = made["lines"] + [
        {**made["lines"][0], "vat": {"exempt_reason": "AVL 39 §", "exempt_code": "VATEX-EU-132-1I"}}
    ]

    [group] = read_invoice(json.dumps(made)).invoice.totals.groups

    assert group.vat.reason == "AVL 34 §: potilaan hoitoon kuuluva työnohjaus; AVL 39 §"
    assert group.vat.reason_code == ""


def test_a_field_that_means_nothing_is_reported_and_not_refused():
    made = json.loads(changed("lines", 0, "colour", to="blue"))

    assert read_invoice(json.dumps({**made, "mood": "calm"})).ignored == ("mood", "lines[0].colour")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
places = st.sampled_from(
    [
        *((name,) for name in invoice("framework", "fi")),
        *((name,) for name in ("allowances", "charges", "totals", "terms", "credits", "kind")),
        *(("seller", name) for name in SELLER),
        *(("lines", 0, name) for name in ("text", "quantity", "unit", "price", "vat", "period")),
    ]
)


@given(places, json_values)
def test_whatever_stands_in_a_field_is_read_or_refused_by_name(path, value):
    try:
        made = read(*path, to=value, kind="framework")
        write_finvoice(made)
        write_ubl(made)
    except BadInput as refusal:
        assert refusal.field
