"""The words an invoice itself says, in the three languages a Finnish buyer may ask for.

An invoice goes out in the buyer's language, whatever language the sender's pages are in; so
these words are part of the paper and not of the pages' catalogue.
"""

from collections.abc import Mapping
from types import MappingProxyType

LANGUAGES = ("fi", "sv", "en")

_WORDS = {
    "invoice": ("Lasku", "Faktura", "Invoice"),
    "credit_note": ("Hyvityslasku", "Kreditfaktura", "Credit note"),
    "credit_terms": (
        "Hyvitetään maksettaessa",
        "Krediteras vid betalning",
        "Credited against payment",
    ),
    "allowance": ("Alennus", "Rabatt", "Discount"),
    "charge": ("Lisä", "Tillägg", "Charge"),
    "net_days": ("{days} päivää netto", "{days} dagar netto", "{days} days net"),
    "late_interest": (
        "Viivästyskorko {rate} %",
        "Dröjsmålsränta {rate} %",
        "Late interest {rate} %",
    ),
    "notice": (
        "Huomautusaika {days} päivää",
        "Anmärkningstid {days} dagar",
        "Complaints within {days} days",
    ),
    "C62": ("kpl", "st", "pcs"),
    "HUR": ("h", "h", "h"),
    "MIN": ("min", "min", "min"),
    "DAY": ("pv", "dag", "day"),
    "KMT": ("km", "km", "km"),
    "MON": ("kk", "mån", "month"),
    "WEE": ("vk", "vecka", "week"),
    "ANN": ("v", "år", "year"),
    "E48": ("krt", "gång", "session"),
    "IE": ("hlö", "pers.", "person"),
    "SET": ("sarja", "serie", "set"),
    "LS": ("erä", "post", "lump sum"),
}


def words(language: str) -> Mapping[str, str]:
    """Return the words of an invoice in one language."""
    return _BY_LANGUAGE[language]


def unit_name(code: str, text: str, language: str) -> str:
    """Return how people say a unit of UN/ECE recommendation 20."""
    return text or _BY_LANGUAGE[language].get(code, code)


_BY_LANGUAGE = {
    language: MappingProxyType({key: said[i] for key, said in _WORDS.items()})
    for i, language in enumerate(LANGUAGES)
}
