"""Made-up content for the living style sheet; Finnish, for that is what the page must fit."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from peili.plumbing import clock
from peili.plumbing.ui import charts, fields
from peili.plumbing.ui.parts import Progress, Stage

HELSINKI = ZoneInfo("Europe/Helsinki")
DAYS = (date(2026, 8, 25), date(2026, 9, 22), date(2026, 10, 20), date(2026, 11, 17))
MENU = ["Tänään", "Yhteydenotot", "Toimeksiannot", "Suunnittelu", "Ihmiset", "Laskutus", "Raportit"]


class EveryField(forms.Form):
    name = forms.CharField(label="Nimi", max_length=80)
    email = forms.EmailField(label="Sähköposti", help_text="Vastaamme tähän osoitteeseen.")
    on = fields.FinnishDateField(label="Päivä", help_text="Esimerkiksi 20.11.2026.")
    at = fields.FinnishTimeField(label="Kellonaika", required=False)
    starts = fields.FinnishMomentField(label="Tapaaminen alkaa")
    price = fields.EuroField(label="Hinta", least=0, help_text="Ilman arvonlisäveroa.")
    minutes = forms.IntegerField(label="Kesto", widget=fields.UnitInput(unit="min"))
    form = forms.ChoiceField(
        label="Ketkä tapaavat",
        choices=[("individual", "Yksilö"), ("group", "Ryhmä"), ("team", "Työryhmä")],
        widget=forms.RadioSelect,
    )
    topics = forms.MultipleChoiceField(
        label="Mistä haluaisit puhua?",
        help_text="Valitse kaikki, jotka sopivat.",
        choices=[
            ("unclear", "Tiedämme, että jotain pitäisi kehittää, mutta emme tiedä mitä"),
            ("means", "Tavoite on selvä, keino puuttuu"),
            ("roles", "Roolit ovat epäselvät"),
        ],
        widget=forms.CheckboxSelectMultiple,
    )
    place = forms.ChoiceField(
        label="Paikka", choices=[("office", "Vastaanotolla"), ("online", "Etänä")]
    )
    words = forms.CharField(
        label="Omin sanoin",
        help_text="Ei nimiä eikä tietoja niistä, joiden kanssa teet työtä.",
        widget=forms.Textarea,
        required=False,
    )
    accept = forms.BooleanField(label="Olen lukenut tietosuojaselosteen")


def frame(path: str) -> dict[str, Any]:
    """What the context processor gives to every page."""
    return {
        "practice_name": "Työnohjauspalvelu Lumme",
        "navigation": [(label, path, label == "Toimeksiannot") for label in MENU],
        "person_name": "Aino Esimerkki",
        "account_links": [("Oma tili", path), ("Omat tietoni", path)],
        "demo_people": [("Aino, palveluvastaava", "1", True), ("Eero, työnohjaaja", "2", False)],
        "demo_people_url": path,
        "sign_out_url": path,
        "footer_links": [("Tietosuoja", path), ("Saavutettavuus", path)],
        "languages": [("fi", "Suomi"), ("sv", "Svenska"), ("en", "English")],
        "language_url": path,
    }


def open_site(path: str) -> dict[str, Any]:
    menu = ["Palvelut", "Työnohjaajat", "Ota yhteyttä"]
    return frame(path) | {
        "navigation": [(label, path, label == "Palvelut") for label in menu],
        "demo_people": [],
        "services": ["Työnohjaus", "Kriisityönohjaus", "Työyhteisösovittelu", "Koulutus"],
    }


def finished(url: str) -> Progress:
    return Progress(
        "Suunnitelma on valmis", url, 1, finished=True, result_url="#", result_label="Katso"
    )


def alphabet(progress_url: str = "") -> dict[str, Any]:
    starts = datetime(2026, 11, 17, 13, tzinfo=HELSINKI)
    return {
        "starts": starts,
        "ends": starts + timedelta(minutes=120),
        "closes_at": clock.now() + timedelta(minutes=12),
        "sum": Decimal("3420"),
        "stages": [
            Stage("Yhteydenotto", "past", "12.5."),
            Stage("Kartoittava keskustelu", "past", "20.5.", url="#"),
            Stage("Sopimus", "past", "9.6.", url="#"),
            Stage("Tapaamiset", "now", "4 / 8"),
            Stage("Väliarviointi", "ahead", "12.1."),
            Stage("Loppuarviointi", "ahead", "25.5."),
            Stage("Viivästetty", "ahead", "elokuu"),
        ],
        "progress": Progress(
            "Suunnitelma syntyy", progress_url, 0.4, "vertaa 1 200 tapaa", 2, progress_url
        ),
        "journey": charts.Journey(
            "Tavoite: sovimme työnjaosta avoimesti",
            (*DAYS, date(2026, 12, 8)),
            (
                charts.Series("Ryhmän arvio", (-2, -1, -1, 0, None)),
                charts.Series("Ohjaajan arvio", (-2, -2, -1, 1, None)),
            ),
            charts.goal_levels(),
            caption="Näkyy ryhmälle ja ohjaajalle; tilaajalle vain, jos ryhmä niin päättää.",
        ),
        "rating": charts.Journey(
            "Kuinka hyvin työ sujuu, 0–10",
            DAYS,
            (charts.Series("Oma arvio", (4, 5.5, None, 7)),),
            charts.zero_to_ten(),
        ),
        "bars": charts.Bars(
            "Työmäärä, tuntia viikossa",
            (
                charts.Bar("Aino", 14.5, "14,5 / 16 t", most=16),
                charts.Bar("Eero", 13, "13 / 12 t", most=12),
                charts.Bar("Maija", 6.5, "6,5 / 16 t", most=16),
            ),
            label_header="Ohjaaja",
            value_header="Tuntia",
        ),
        "meter": charts.Meter("Puitesopimuksen käyttö", 41, 50, "41 / 50 tapaamista"),
        "strip": charts.YearStrip(
            "Perhetyön tiimin vuosi",
            date(2026, 8, 1),
            (
                *(charts.Mark(day, "done", "pidetty") for day in DAYS[:3]),
                charts.Mark(DAYS[3], "cancelled", "peruttu"),
                charts.Mark(date(2026, 12, 8), "planned", "tulossa"),
                charts.Mark(date(2027, 1, 12), "planned", "väliarviointi"),
            ),
            today=date(2026, 11, 20),
        ),
        "week": charts.CalendarWeek(
            date(2026, 11, 16),
            (
                charts.Block(starts, starts + timedelta(hours=2), "Perhetyön tiimi", "done", "#"),
                _block(18, 9, 90, "Esihenkilöiden ryhmä", "planned"),
                _block(19, 10, 60, "Kartoittava keskustelu", "needs"),
                _block(20, 8, 180, "Vapaa sovittavaksi", "free"),
                _block(20, 13, 90, "Peruttu: Rantakylän koulu", "cancelled"),
                _block(16, 8, 480, "Koulutus", "away"),
            ),
            today=date(2026, 11, 20),
        ),
    }


def _block(day: int, hour: int, minutes: int, label: str, kind: charts.BlockKind) -> charts.Block:
    starts = datetime(2026, 11, day, hour, tzinfo=HELSINKI)
    return charts.Block(starts, starts + timedelta(minutes=minutes), label, kind, url="#")
