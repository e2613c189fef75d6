"""Kari writes on the contact form, talks with Aino; two others have written since."""

from datetime import datetime, timedelta

from peili.casework.inquiries import services
from peili.casework.inquiries.models import ExploratoryTalk, Inquiry
from peili.config.story import Story
from peili.core.routing.inquiry import Route


def tell(story: Story) -> None:
    """Leave `inquiry` and `talk` (the team's, past), `new_inquiry`, `waiting_talk`, `match_inquiry`
    (ready for matching) and `crossing` (Aino's own)."""
    _the_teams_way_here(story)
    _two_who_wait(story)
    _one_ready_for_matching(story)
    story.things["crossing"] = services.log_crossing(
        story.practitioners["aino"],
        on=story.ago(weeks=6).date(),
        what="Keskustelu kääntyi ohjattavan omaan terapiaan, ja jatkoin liian pitkään.",
        learned="Sanon rajan ääneen heti, kun huomaan sen.",
    )
    if story.whole:
        _an_inbox(story)
        _others_on_their_way(story)


def _the_teams_way_here(story: Story) -> None:
    began = story.ago(weeks=14)
    inquiry = services.receive_inquiry(
        Inquiry(
            name=story.cast["kari"].name,
            email="kari@peili.example",
            phone="+358 40 000 0001",
            role="manager",
            organisation_name=story.cast.organisation.name,
            situations=["way_to_goals_unknown", "client_work"],
            own_words="Tiimin työparit kaipaavat yhteistä paikkaa puhua asiakastyöstä.",
            people=6,
            profession="child_welfare",
            form="team",
            town="Pori",
            region="satakunta",
            place_modes=["at_client"],
            times="Tiistaisin iltapäivällä",
            wished_practitioner=story.practitioners["aino"],
        ),
        at=began,
    )
    _route(story, inquiry, at=began + timedelta(hours=2))
    story.things["talk"] = _talked(story, inquiry, began=began)
    inquiry.refresh_from_db()
    story.things["inquiry"] = inquiry


def _two_who_wait(story: Story) -> None:
    story.things["new_inquiry"] = services.receive_inquiry(
        Inquiry(
            name="Tiina Toive",
            email="tiina@yritys.example",
            role="employee",
            organisation_name="Keksitty Hoiva Oy",
            situations=["coping_at_work"],
            own_words="Minua on kiusattu työpaikalla koko syksy, enkä jaksa enää.",
            people=1,
            profession="medicine",
            town="Rauma",
            region="satakunta",
            place_modes=["remote"],
        ),
        at=story.ago(days=1, hours=3),
    )
    waiting = services.receive_inquiry(
        Inquiry(
            name="Pentti Perustettava",
            email="pentti@koulu.example",
            role="hr",
            organisation_name="Keksityn kunnan koulutoimi",
            situations=["unclear_roles", "management"],
            people=2,
            profession="management",
            form="pair",
            region="tampere",
        ),
        at=story.ago(days=3),
    )
    _route(story, waiting, at=story.ago(days=2))
    talk = services.begin_talk(
        waiting, practitioner=story.practitioners["eero"], at=story.ago(days=2)
    )
    services.offer_times(
        talk,
        starts=[_at_nine(story, days) for days in (4, 5, 6)],
        at=story.ago(days=2),
        place="https://video.example/huone-1",
    )
    story.things["waiting_talk"] = talk


def _one_ready_for_matching(story: Story) -> None:
    began = story.ago(weeks=2)
    inquiry = services.receive_inquiry(
        Inquiry(
            name="Sirpa Sijainen",
            email="sirpa@perhehoito.example",
            role="foster_carer",
            organisation_name="Perhehoitajien vertaisryhmä",
            situations=["joy_of_work", "cooperation"],
            own_words="Perhehoitajien vertaisryhmä kaipaa ohjaajaa, joka tuntee arkemme.",
            people=5,
            profession="foster_care",
            form="group",
            town="Pori",
            region="satakunta",
            place_modes=["at_office", "remote"],
        ),
        at=began,
    )
    _route(story, inquiry, at=began + timedelta(hours=1))
    _talked(story, inquiry, began=began, service="ryhmatyonohjaus", form="group")
    inquiry.refresh_from_db()
    story.things["match_inquiry"] = inquiry


def _route(story: Story, inquiry: Inquiry, *, at: datetime) -> None:
    services.confirm_route(
        inquiry,
        route=Route.SUPERVISION,
        reason="Puhelimessa selvisi, että työnohjaus sopii.",
        by=story.cast.person("kaisa"),
        at=at,
    )


def _talked(
    story: Story,
    inquiry: Inquiry,
    *,
    began: datetime,
    service: str = "tyoryhmatyonohjaus",
    form: str = "team",
    by: str = "aino",
) -> ExploratoryTalk:
    """The practitioner phones at once: no time needs to be chosen."""
    practitioner = story.practitioners[by]
    talk = services.begin_talk(inquiry, practitioner=practitioner, at=began + timedelta(hours=3))
    services.note_answer(inquiry, at=began + timedelta(hours=3))
    concluded = services.conclude_talk(
        talk,
        outcome=ExploratoryTalk.Outcome.SERVICE,
        boundary=ExploratoryTalk.Boundary.MINE,
        service=story.services[service],
        form=form,
        focus="client_work",
        practitioner=practitioner,
        at=began + timedelta(days=2),
    )
    return services.send_offer(concluded, at=began + timedelta(days=2, hours=1))


def _at_nine(story: Story, days: int) -> datetime:
    return story.ahead(days=days).replace(hour=7, minute=0, second=0, microsecond=0)


def _an_inbox(story: Story) -> None:
    """Fill the demo's inbox with what a week brings."""
    for number, (name, organisation, words, situations, role) in enumerate(WRITTEN):
        services.receive_inquiry(
            Inquiry(
                name=name,
                email=f"kirje{number}@keksitty.example",
                role=role,
                organisation_name=organisation,
                own_words=words,
                situations=situations,
                people=1 + number % 7,
                region=["satakunta", "turku", "tampere", "vaasa", "remote"][number % 5],
            ),
            at=story.ago(hours=5 + 9 * number),
        )


def _others_on_their_way(story: Story) -> None:
    """One more ready for a choice, one that was not for us, and one whose talk is booked."""
    began = story.ago(days=9)
    ready = services.receive_inquiry(
        Inquiry(
            name="Maija Mietitty",
            email="maija@neuvola.example",
            role="manager",
            organisation_name="Keksityn kaupungin neuvola",
            situations=["cooperation", "shared_ways_of_working"],
            own_words="Kahdeksan hengen tiimi, joka on juuri yhdistetty kahdesta.",
            people=8,
            profession="medicine",
            form="team",
            town="Turku",
            region="turku",
            place_modes=["at_client"],
        ),
        at=began,
    )
    _route(story, ready, at=began + timedelta(hours=2))
    _talked(story, ready, began=began, by="saara")
    elsewhere = services.receive_inquiry(
        Inquiry(
            name="Risto Rajattu",
            email="risto@koti.example",
            role="other",
            situations=["therapy_need"],
            own_words="Etsin apua omaan unettomuuteeni.",
        ),
        at=story.ago(days=12),
    )
    services.close_inquiry(
        elsewhere,
        because=(
            "Kiitos viestistäsi. Uneen ja omaan vointiin auttaa parhaiten terveysasema tai "
            "työterveyshuolto; kiireellisessä asiassa päivystysapu 116117."
        ),
        at=story.ago(days=11),
    )


WRITTEN = [
    (
        "Raimo Rinne",
        "Harjukylän palvelutalo",
        "Yövuorossa sattui vakava väkivaltatilanne, ja koko vuoro on järkyttynyt.",
        ["acute_event"],
        "manager",
    ),
    (
        "Outi Oletettu",
        "Keksityn kaupungin perheneuvola",
        "Etsimme ohjaajaa seitsemän hengen työryhmälle tammikuusta alkaen.",
        ["client_work", "shared_ways_of_working"],
        "manager",
    ),
    (
        "Birger Fiktiv",
        "Påhittad församling",
        "Vi söker handledning på svenska för fyra diakonissor.",
        ["meaning_of_work"],
        "employee",
    ),
    (
        "Kati Kokeilu",
        "Mallilan koulu",
        "Kaksi opettajaa ei ole puhunut toisilleen syksyn aikana.",
        ["conflict_between_people"],
        "manager",
    ),
    (
        "Heikki Hahmotelma",
        "Esimerkin Insinöörit Oy",
        "Kehittämispäivään kaivattaisiin puheenvuoro muutoksesta.",
        ["lecture"],
        "hr",
    ),
    (
        "Anna Arvaus",
        "",
        "Olen yrittäjä ja mietin, miten jaksan tämän työn vielä kymmenen vuotta.",
        ["coping_at_work", "professional_identity"],
        "entrepreneur",
    ),
]
