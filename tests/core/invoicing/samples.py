"""One invoice of each kind that a practice sends, as `peili-invoice/1`, in three languages.

The tests hold their sums and terms; `tools/judges.py` runs the official rules over them.
"""

from copy import deepcopy
from typing import Any

SELLER = {
    "name": "Peilin työnohjaus Oy",
    "business_id": "1234567-1",
    "vat_number": "FI12345671",
    "address": {"street": "Hämeenkatu 12 A 4", "postcode": "33100", "city": "Tampere"},
    "einvoice": {"address": "003712345671", "operator": "003723327487"},
    "email": "laskutus@peili.example",
    "phone": "+358 40 123 4567",
    "iban": "FI21 1234 5600 0007 85",
    "bic": "NDEAFIHH",
    "home": "Tampere",
    "website": "peili.example",
}
COUNTY = {
    "name": "Esimerkkilän hyvinvointialue",
    "business_id": "7654321-2",
    "vat_number": "FI76543212",
    "address": {"street": "PL 272", "postcode": "33101", "city": "Tampere"},
    "einvoice": {"address": "0037765432120", "operator": "E204503"},
    "department": "Perhepalvelut, lastensuojelu",
}
PERSON = {
    "name": "Åsa Öhman",
    "address": {"street": "Kotipolku 3", "postcode": "65100", "city": "Vaasa"},
    "einvoice": {"scheme": "0216", "address": "FI4250001510000023", "operator": "OKOYFIHH"},
}
ABROAD = {
    "name": "Norrlands Handledning AB",
    "business_id": "5560125790",
    "vat_number": "SE556012579001",
    "address": {
        "street": "Storgatan 1", "postcode": "903 26", "city": "Umeå", "country": "SE",
    },
    "einvoice": {"scheme": "0007", "address": "5560125790"},
}  # fmt: skip
GENERAL = {"rate": 25.5}
EXEMPT = {"exempt_reason": "AVL 34 §: potilaan hoitoon kuuluva työnohjaus"}


def line(text: str, quantity: Any, unit: str, price: Any, vat: Any = GENERAL, **more: Any) -> dict:
    return {"text": text, "quantity": quantity, "unit": unit, "price": price, "vat": vat, **more}


def invoice(kind: str, language: str) -> dict[str, Any]:
    """Return the sample of one kind in one language."""
    made = {
        "format": "peili-invoice/1",
        "number": "2026-0107",
        "issued": "2026-03-31",
        "due": "2026-04-14",
        "seller": SELLER,
        "buyer": COUNTY,
        "lines": [],
        "references": {"order": "4500123456"},
        "language": language,
    }
    return {**made, **KINDS[kind](language)}


def _text(language: str, fi: str, sv: str, en: str) -> str:
    return {"fi": fi, "sv": sv, "en": en}[language]


def _session(language: str) -> str:
    return _text(
        language,
        "Ryhmätyönohjaus 90 min",
        "Grupphandledning 90 min",
        "Group supervision 90 min",
    )


def _plain(language: str) -> dict[str, Any]:
    return {
        "lines": [line(_session(language), 2, "session", "210.00")],
        "period": {"start": "2026-03-01", "end": "2026-03-31"},
        "terms": {"days": 14, "late_interest": 10.5, "notice_days": 8},
        "note": _text(language, "Kiitos yhteistyöstä.", "Tack för samarbetet.", "Thank you."),
    }


def _exempt(language: str) -> dict[str, Any]:
    return {"lines": [line(_session(language), "1.5", "h", "95", EXEMPT)]}


def _exempt_unregistered(language: str) -> dict[str, Any]:
    seller = {key: value for key, value in SELLER.items() if key != "vat_number"}
    return {**_exempt(language), "seller": seller}


def _small_business(language: str) -> dict[str, Any]:
    seller = {key: value for key, value in SELLER.items() if key != "vat_number"}
    no_vat = {"exempt_reason": _text(language, "AVL 3 §", "MomsL 3 §", "VAT Act, section 3")}
    return {
        "seller": {**seller, "small_business": True},
        "lines": [
            line(_session(language), 3, "kpl", 90.0, no_vat),
            line("Matka", 40, "km", 0.59, None),
        ],
    }


def _mixed(language: str) -> dict[str, Any]:
    return {
        "lines": [
            line(_session(language), 3, "session", "210.00"),
            line(
                _text(language, "Majoitus", "Logi", "Lodging"), 1, "vrk", "98.23", {"rate": "13.5"}
            ),
            line(_text(language, "Lehti", "Tidskrift", "Journal"), 2, "kpl", "7.77", {"rate": 10}),
            line(_session(language), 1, "session", "180.00", EXEMPT),
        ]
    }


def _credit_note(language: str) -> dict[str, Any]:
    return {
        "kind": "credit_note",
        "number": "2026-0108",
        "due": None,
        "credits": {"number": "2024-0033", "issued": "2024-08-20"},
        "lines": [line(_session(language), 1, "session", "210.00", {"rate": 24})],
        "note": _text(language, "Peruttu tapaaminen", "Avbokat möte", "Cancelled session"),
    }


def _credit_note_mixed(language: str) -> dict[str, Any]:
    return {
        **_mixed(language),
        **_allowance(language),
        "kind": "credit_note",
        "credits": ["2026-0107"],
        "references": {"order": "4500123456", "project": "P-77", "object": "OBJ-1"},
    }


def _allowance(language: str) -> dict[str, Any]:
    agreed = _text(language, "Sopimusalennus", "Avtalsrabatt", "Agreed discount")
    return {
        "lines": [
            line(_session(language), 5, "session", "210.00", discount=10),
            line(_session(language), 1, "session", "90.00", {"rate": "13.5"},
                 allowances=[{"text": agreed, "amount": 5}, {"text": agreed, "percent": 2.5}],
                 charges=[{"text": "Iltalisä", "amount": "12.30"}]),
        ],
        "allowances": [
            {"text": agreed, "percent": 5},
            {"text": agreed, "amount": "25.00", "vat": GENERAL},
            {"text": agreed, "amount": "3.33"},
        ],
        "charges": [{"text": "Toimitus", "amount": "4.90"}],
        "prepaid": "100.00",
    }  # fmt: skip


def _travel(language: str) -> dict[str, Any]:
    return {
        "lines": [
            line(_session(language), 1, "session", "210.00", date="2026-03-12"),
            line(
                _text(language, "Matka, kilometrit", "Resa, kilometer", "Travel"), 184, "km", 0.59
            ),
            line(_text(language, "Matka-aika", "Restid", "Travel time"), "2.25", "h", "45"),
            line(_text(language, "Päiväraha", "Dagtraktamente", "Day allowance"), 1, "pv", 53),
        ],
        "period": {"start": "2026-03-01", "end": "2026-03-10"},
    }


def _framework(language: str) -> dict[str, Any]:
    return {
        "lines": [
            line(_session(language), 4, "session", "198.50", framework_row="2.1", order_line="10",
                 accounting="4480"),
            line(_session(language), 2, "session", "99.25", framework_row="2.4", order_line="20",
                 note="Myöhään peruttu"),
        ],
        "references": {
            "order": "4500123456", "contract": "ESI-2025-118", "buyer": "KP 4310 / 77",
            "framework": {"number": "HANKI-2025-118", "lot": "2"}, "project": "P-1002",
            "sales_order": "SO-7", "accounting": "4480",
        },
    }  # fmt: skip


def _reverse_charge(language: str) -> dict[str, Any]:
    return {
        "buyer": ABROAD,
        "lines": [line(_session(language), 4, "h", 120, {"reverse_charge": True})],
        "references": {},
    }


def _person(language: str) -> dict[str, Any]:
    return {
        "buyer": deepcopy(PERSON),
        "lines": [line(_session(language), 1, "session", "95.00")],
        "references": {},
        "reference": "RF",
        "account": {"iban": "FI4250001510000023", "bic": "OKOYFIHH"},
        "seller": {key: value for key, value in SELLER.items() if key not in ("iban", "bic")},
    }


KINDS = {
    "plain": _plain,
    "exempt": _exempt,
    "exempt-unregistered": _exempt_unregistered,
    "small-business": _small_business,
    "mixed": _mixed,
    "credit-note": _credit_note,
    "credit-note-mixed": _credit_note_mixed,
    "allowance": _allowance,
    "travel": _travel,
    "framework": _framework,
    "reverse-charge": _reverse_charge,
    "person": _person,
}
LANGUAGES = ("fi", "sv", "en")
