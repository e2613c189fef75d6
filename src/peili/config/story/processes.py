"""The rest of the demo's practice: some forty processes in every state, all of them invented."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from peili.casework.agreements import services as agreements
from peili.casework.agreements.models import Acceptance, Agreement
from peili.casework.schedule import services as schedule
from peili.casework.schedule.models import Session
from peili.config.story import Story
from peili.core.policy import Role
from peili.core.series import HELSINKI
from peili.parties import services as parties
from peili.parties.models import Engagement, Organisation, Person
from peili.plumbing import clock

ORGANISATIONS = [
    ("Kuvitelman kaupunki", "municipality", "Tampere"),
    ("Sepitelän kunta", "municipality", "Ulvila"),
    ("Länsirannan hyvinvointialue", "county", "Turku"),
    ("Tarinan seurakunta", "parish", "Pori"),
    ("Olettaman perhekodit oy", "company", "Vaasa"),
    ("Luulon lastensuojelu oy", "company", "Tampere"),
    ("Mielikuvan terapiapalvelut oy", "company", "Turku"),
    ("Haaveen sijaishuolto ry", "association", "Pori"),
    ("Satumaan koulutuskuntayhtymä", "municipality", "Rauma"),
    ("Kertomuksen klinikka oy", "company", "Turku"),
    ("Arvelun päiväkodit oy", "company", "Tampere"),
    ("Unelman nuorisotyö ry", "association", "Vaasa"),
    ("Keksinnön yläkoulu", "municipality", "Pori"),
    ("Visan vanhuspalvelut oy", "company", "Rauma"),
]
# name of the process, form, focus, supervisees
KINDS = [
    ("Lastensuojelun tiimi", "team", "client_work", 5),
    ("Opettajien ryhmä", "group", "own_work", 4),
    ("Esihenkilön oma aika", "individual", "management", 1),
    ("Kotipalvelun työryhmä", "team", "own_work", 6),
    ("Työpari", "pair", "client_work", 2),
    ("Vastaanoton tiimi", "team", "client_work", 4),
    ("Oma työnohjaus", "individual", "own_work", 1),
    ("Kuraattorien ryhmä", "group", "own_work", 4),
]
# How far a process is: running ones most, and some of everything else.
STAGES = ["running"] * 6 + ["ended", "offered", "running", "draft", "running", "declined"]
FIRST_NAMES = [
    "Aili",
    "Arvo",
    "Eila",
    "Hilja",
    "Iiro",
    "Jalo",
    "Kerttu",
    "Lempi",
    "Manu",
    "Nelli",
    "Oiva",
    "Pihla",
    "Rauni",
    "Sulo",
    "Taimi",
    "Urho",
    "Vieno",
]
LAST_NAMES = [
    "Kuvitelma",
    "Sepite",
    "Olettamus",
    "Tarinainen",
    "Satunen",
    "Haavekivi",
    "Luuloniemi",
    "Keksijä",
    "Mielikuva",
]
NICKNAMES = [
    "Kaisla",
    "Honka",
    "Laine",
    "Poukama",
    "Kivikko",
    "Sarastus",
    "Väylä",
    "Niitty",
    "Karikko",
    "Luoto",
    "Taivas",
]
SLOTS = [(0, 9), (2, 9), (3, 13), (0, 13), (4, 9), (2, 13)]
SESSIONS = 6
WEEKS = 4
LATE_ONE_IN = 13
SHORT_ONE_IN = 6
UNMARKED_ONE_IN = 9


@dataclass
class Process:
    """One of the forty: its place in the list decides everything about it."""

    number: int
    engagement: Engagement
    supervisor: Person
    stage: str
    began: datetime
    agreement: Agreement | None = None

    @property
    def lacks_sessions(self) -> bool:
        """Now and then only the beginning of a series has been booked."""
        return self.stage == "running" and self.number % SHORT_ONE_IN == 1


def open_processes(story: Story, *, how_many: int = 36) -> list[Process]:
    """Open the engagements with their parties and bring each agreement as far as it is."""
    organisations = [_organisation(*row) for row in ORGANISATIONS]
    leaders = [one.person for one in story.practitioners.values() if one.supervisor_credits >= 60]
    processes = []
    for number in range(how_many):
        process = _opened(
            story,
            number,
            organisations[number % len(organisations)],
            leaders[number % len(leaders)],
        )
        agree(process)
        processes.append(process)
    return processes


def book_and_hold(story: Story, processes: list[Process]) -> None:
    """Book the series of those that run or have ended, and hold what is past."""
    for process in processes:
        if process.agreement is None or process.stage not in {"running", "ended"}:
            continue
        for session in booked(process):
            if session.ends < story.now:
                _hold(session)
        if process.stage == "ended":
            schedule.end_engagement(
                process.agreement,
                because="period_over",
                cancelled_by=Session.CancelledBy.PRACTICE,
                at=story.ago(days=3),
            )


def _organisation(name: str, kind: str, town: str) -> Organisation:
    return Organisation.objects.create(
        name=name,
        kind=kind,
        town=town,
        street="Keksitty katu 3",
        postcode="28100",
        invoice_email="laskut@peili.example",
        buyer_reference=f"T-{len(name):04}",
    )


def _opened(story: Story, number: int, organisation: Organisation, leader: Person) -> Process:
    what, form, focus, people = KINDS[number % len(KINDS)]
    stage = STAGES[number % len(STAGES)]
    weeks = {"running": 4 + number % 16, "ended": 30}.get(stage, 1 + number % 3)
    began = story.ago(weeks=weeks)
    engagement = parties.open_engagement(
        kind="supervision",
        form=form,
        focus=focus,
        name=f"{what} {NICKNAMES[number % len(NICKNAMES)]}",
        organisation=organisation,
        town=organisation.town,
        at=began,
    )
    parties.add_party(engagement, person=leader, role=Role.SUPERVISOR, at=began)
    for place in range(people):
        member = _somebody(number * 7 + place)
        parties.add_party(engagement, person=member, role=Role.SUPERVISEE, at=began)
    manager = _somebody(1000 + number % len(ORGANISATIONS), organisation=organisation)
    parties.add_party(engagement, person=manager, role=Role.COMMISSIONER, at=began)
    return Process(number, engagement, leader, stage, began)


def _somebody(number: int, *, organisation: Organisation | None = None) -> Person:
    first = FIRST_NAMES[number % len(FIRST_NAMES)]
    last = LAST_NAMES[number // len(FIRST_NAMES) % len(LAST_NAMES)]
    return parties.known_person(
        name=f"{first} {last}",
        email=f"{first}.{number}@peili.example".lower(),
        organisation=organisation,
    )


def agree(process: Process) -> None:
    at = process.began + timedelta(days=1)
    starts_on = clock.local(process.began).date() + timedelta(days=10)
    draft = agreements.draft_agreement(process.engagement, at=at)
    draft = agreements.edit_draft(
        draft,
        sessions=SESSIONS,
        interval_weeks=WEEKS,
        starts_on=starts_on,
        ends_on=starts_on + timedelta(weeks=WEEKS * SESSIONS + 8),
        goals="Työ sujuu ja siitä voidaan puhua avoimesti.",
        price_cents=draft.price_cents or 18000,
    )
    process.agreement = draft
    if process.stage == "draft":
        return
    agreements.disclose_prior_contacts(
        process.engagement, by=process.supervisor, description="", at=at
    )
    offered = agreements.offer_agreement(draft, at=at)
    places = list(offered.acceptances.select_related("party__person"))
    answering = places[:-1] if process.stage in {"offered", "declined"} else places
    for place in answering:
        agreements.accept_agreement(
            place,
            typed_name=place.party.person.name,
            means=Acceptance.Means.LINK,
            at=at + timedelta(hours=2),
        )
    if process.stage == "declined":
        agreements.decline_agreement(
            places[-1], because="Aloitus siirtyy ensi vuoteen.", at=at + timedelta(hours=3)
        )
    offered.refresh_from_db()
    process.agreement = offered


def booked(process: Process) -> list[Session]:
    """Book the proposed series in a slot of the week that the supervisor has free."""
    agreement = process.agreement
    assert agreement is not None
    assert agreement.in_force_at is not None
    for weekday, hour in (*SLOTS[process.number % 3 :], *SLOTS):
        first = _next(agreement.starts_on, weekday)
        proposed = schedule.propose(agreement, starts_on=first, at=time(hour))
        kinds = schedule.kinds_of_series(agreement, len(proposed))
        wanted = [
            schedule.NewSession(session.starts, session.ends, kind)
            for session, kind in zip(proposed, kinds, strict=True)
        ]
        if process.lacks_sessions:
            wanted = wanted[: SESSIONS // 2]
        try:
            return schedule.book_sessions(
                process.engagement, wanted, at=agreement.in_force_at, by=process.supervisor
            )
        except schedule.SlotTaken:
            continue
    return []


def _hold(session: Session) -> None:
    """Hold it; now and then one is cancelled late, and one waits for a word of who came."""
    if session.pk % LATE_ONE_IN == 0:
        schedule.cancel_sessions(
            session, accept_fee=True, at=session.starts.astimezone(HELSINKI) - timedelta(hours=9)
        )
    elif session.pk % UNMARKED_ONE_IN:
        members = [party.pk for party in schedule.supervisees_of(session.engagement)]
        away = {members[session.pk % len(members)]} if len(members) > 2 else set()
        schedule.mark_held(session, came=set(members) - away, at=session.ends)


def _next(day: date, weekday: int) -> date:
    return day + timedelta(days=(weekday - day.weekday()) % 7)
