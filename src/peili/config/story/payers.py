"""The demo's other payers: who they are, how they get invoices, and what is held for them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Payer:
    """An invented organisation, and its engagements as (name, form, euros, minutes)."""

    name: str
    kind: str
    way: str
    town: str
    postcode: str
    business_id: str
    engagements: list[tuple[str, str, int, int]]
    language: str = "fi"


def email_of(payer: Payer) -> str:
    first = payer.name.split()[0].lower()
    word = "".join(c for c in first if c.isascii() and c.isalpha())
    return f"laskut@{word}.example"


PAYERS = [
    Payer(
        "Kuvitellun kaupungin sivistystoimi",
        "municipality",
        "finvoice",
        "Tampere",
        "33100",
        "2345671-3",
        [("Opettajien ryhmä A", "group", 260, 90), ("Rehtorit", "group", 290, 120)],
    ),
    Payer(
        "Metsälinnan seurakuntayhtymä",
        "parish",
        "email",
        "Turku",
        "20100",
        "2345672-1",
        [("Diakoniatyön ryhmä", "group", 240, 90)],
    ),
    Payer(
        "Pohjanlahden lastensuojelu ry",
        "association",
        "finvoice",
        "Vaasa",
        "65100",
        "2345675-6",
        [("Perhekodin tiimi", "team", 300, 120)],
        language="sv",
    ),
    Payer(
        "Saariston hyvinvointialue",
        "county",
        "peppol",
        "Turku",
        "20500",
        "2345676-4",
        [
            ("Päivystyksen ryhmä", "group", 270, 90),
            ("Neuvolan ryhmä", "group", 270, 90),
            ("Johtoryhmä", "group", 320, 120),
        ],
    ),
    Payer(
        "Nuorten talot ry",
        "association",
        "paper",
        "Pori",
        "28200",
        "2345680-1",
        [("Nuorisotyön tiimi", "team", 280, 90)],
    ),
    Payer(
        "Länsirannikon perhehoito Oy",
        "company",
        "finvoice",
        "Eurajoki",
        "27100",
        "2345684-4",
        [("Perhehoitajat", "group", 260, 90), ("Pari 1", "pair", 170, 60)],
        language="en",
    ),
]
