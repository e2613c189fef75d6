"""The practitioners of the invented practice: two of the cast, and ten more in the demo."""

from dataclasses import dataclass, field

WORKING_DAYS = ["mon", "tue", "wed", "thu", "fri"]


@dataclass(frozen=True)
class Profile:
    """What a practitioner can do. Those without a place in the cast exist only in the demo."""

    name: str
    title: str
    introduction: str
    home_town: str
    regions: list[str]
    professions: list[str]
    approaches: list[str]
    forms: list[str] = field(default_factory=lambda: ["individual", "pair", "group", "team"])
    focuses: list[str] = field(default_factory=lambda: ["own_work", "client_work"])
    languages: list[str] = field(default_factory=lambda: ["fi"])
    place_modes: list[str] = field(
        default_factory=lambda: ["at_client", "at_office", "remote", "hybrid"]
    )
    days: list[str] = field(default_factory=lambda: WORKING_DAYS)
    opens: str = "09:00"
    closes: str = "16:00"
    credits: int = 60
    practice_hours: int = 120
    received_hours: int = 70
    association_member: bool = True
    mediator: bool = False
    crisis: bool = False
    sound: bool = False
    lecturer: bool = False
    weekly_minutes: int = 960
    engagements: int = 20
    works: list[tuple[str, str, int]] = field(default_factory=list)


AINO = Profile(
    name="Aino Esimerkki",
    title="Työnohjaaja (STOry), sosionomi",
    introduction=(
        "Olen tehnyt lastensuojelun ja perhetyön tiimien kanssa työtä viisitoista vuotta. "
        "Työotteeni on ratkaisukeskeinen ja dialoginen: etsimme yhdessä sen, mikä jo kantaa."
    ),
    home_town="Pori",
    regions=["satakunta", "turku", "remote"],
    professions=["social_work", "child_welfare", "foster_care", "early_education"],
    approaches=["solution_focused", "dialogic"],
    forms=["individual", "pair", "group", "team", "work_community"],
    works=[
        ("presentation", "Asiakas kumppanina, vaikka hän ei olisi huoneessa", 2024),
        ("publication", "Kuuden tapaamisen kaari: mitä ryhmässä tapahtuu", 2022),
    ],
)
EERO = Profile(
    name="Eero Esimerkki",
    title="Työnohjaaja, työyhteisösovittelija",
    introduction=(
        "Esihenkilöiden ja työyhteisöjen ohjaaja. Kuuntelen ensin pitkään; vasta sitten "
        "katsotaan, mitä tehdään."
    ),
    home_town="Tampere",
    regions=["tampere", "satakunta", "remote"],
    professions=["management", "teaching", "multi"],
    approaches=["systemic", "solution_focused"],
    forms=["individual", "group", "team", "work_community"],
    focuses=["own_work", "management"],
    languages=["fi", "en"],
    mediator=True,
    lecturer=True,
    works=[("presentation", "Luottamus rakentuu pienistä lupauksista", 2025)],
)
OTHERS = [
    Profile(
        name="Saara Sepitetty",
        title="Työnohjaaja (STOry), psykologi",
        introduction="Kriisityön ja mielenterveystyön ohjaaja. Tulen nopeasti, puhun hitaasti.",
        home_town="Turku",
        regions=["turku", "satakunta", "remote"],
        professions=["mental_health", "medicine", "therapy"],
        approaches=["dialogic", "psychodynamic"],
        crisis=True,
        weekly_minutes=1080,
        works=[("publication", "Purkukokous vuoron päätteeksi", 2023)],
    ),
    Profile(
        name="Johan Exempel",
        title="Arbetshandledare, socionom",
        introduction="Jag handleder på svenska, finska och engelska längs kusten.",
        home_town="Vaasa",
        regions=["vaasa", "remote"],
        professions=["social_work", "immigration", "child_welfare"],
        approaches=["systemic", "dialogic"],
        languages=["sv", "fi", "en"],
    ),
    Profile(
        name="Hanna Harjoitus",
        title="Työnohjaaja, erityisopettaja",
        introduction="Koulujen aikuiset ovat sydäntäni lähellä: opettajat, ohjaajat, kuraattorit.",
        home_town="Rauma",
        regions=["satakunta", "turku", "remote"],
        professions=["teaching", "pupil_welfare", "early_education"],
        approaches=["narrative", "solution_focused"],
        days=["mon", "tue", "thu"],
        weekly_minutes=540,
        engagements=10,
    ),
    Profile(
        name="Olavi Oletus",
        title="Työnohjaaja, pappi",
        introduction="Kirkon, saattohoidon ja vapaaehtoistyön ohjaaja.",
        home_town="Kokemäki",
        regions=["satakunta", "tampere"],
        professions=["church", "medicine", "foster_care"],
        approaches=["dialogic", "narrative"],
        place_modes=["at_client", "at_office"],
        crisis=True,
    ),
    Profile(
        name="Tuija Tuulesta",
        title="Sointurentouttaja, työnohjaaja",
        introduction="Työnohjausta ja sointurentoutusta: joskus sanat tarvitsevat tauon.",
        home_town="Pori",
        regions=["satakunta", "tampere", "turku"],
        professions=["medicine", "early_education", "other"],
        approaches=["functional", "solution_focused"],
        sound=True,
        place_modes=["at_client", "at_office"],
    ),
    Profile(
        name="Mikael Mallila",
        title="Työyhteisösovittelija, lakimies",
        introduction="Sovittelen ristiriitoja, joissa työn pitää jatkua huomennakin.",
        home_town="Tampere",
        regions=["tampere", "satakunta", "turku", "remote"],
        professions=["management", "multi"],
        approaches=["dialogic"],
        forms=["individual", "group", "work_community"],
        focuses=["management", "own_work"],
        languages=["fi", "sv"],
        mediator=True,
        association_member=False,
        credits=30,
        practice_hours=60,
        received_hours=30,
    ),
    Profile(
        name="Riitta Roolinen",
        title="Työnohjaaja, toiminnallisten menetelmien kouluttaja",
        introduction="Liikutamme asioita myös jaloilla: roolit, kortit, tilan käyttö.",
        home_town="Turku",
        regions=["turku", "satakunta"],
        professions=["teaching", "church", "multi", "immigration"],
        approaches=["functional", "systemic"],
        lecturer=True,
        works=[("presentation", "Muutoksen ABC viidessä harjoituksessa", 2025)],
    ),
    Profile(
        name="Leena Luonnos",
        title="Johdon työnohjaaja, ekonomi",
        introduction="Esihenkilön ajattelukumppani. Pitkä kokemus kuntien johtoryhmistä.",
        home_town="Seinäjoki",
        regions=["vaasa", "tampere", "remote"],
        professions=["management", "medicine"],
        approaches=["solution_focused", "systemic"],
        forms=["individual", "pair", "group"],
        focuses=["management"],
        lecturer=True,
    ),
    Profile(
        name="Antti Aihio",
        title="Työnohjaaja, lääkäri",
        introduction="Lääkärien ja hoitohenkilöstön ryhmiä, myös iltaisin.",
        home_town="Vaasa",
        regions=["vaasa", "remote"],
        professions=["medicine", "mental_health"],
        approaches=["psychodynamic", "dialogic"],
        languages=["fi", "sv"],
        opens="12:00",
        closes="19:00",
        days=["tue", "wed", "thu"],
        weekly_minutes=480,
        engagements=8,
    ),
    Profile(
        name="Noora Nimetön",
        title="Työnohjaaja, perheterapeutti",
        introduction="Perhehoitajien, perheneuvoloiden ja perhetyön ryhmiä etänä koko maahan.",
        home_town="Pori",
        regions=["remote", "satakunta"],
        professions=["foster_care", "child_welfare", "therapy"],
        approaches=["narrative", "dialogic"],
        languages=["fi", "en"],
        crisis=True,
        lecturer=True,
    ),
]
