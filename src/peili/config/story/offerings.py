"""The catalogue is set up, and the practitioners come in."""

from datetime import date

from peili.casework.offerings import services
from peili.casework.offerings.models import Practitioner, Service
from peili.config.story import Story
from peili.config.story.catalogue import CATALOGUE, Offer
from peili.config.story.practitioners import AINO, EERO, OTHERS, Profile
from peili.parties import services as parties
from peili.parties.models import Person
from peili.plumbing.accounts.models import User

PRICES_FROM = date(2026, 1, 1)


def tell(story: Story) -> None:
    """Leave `services` (by slug), `service` (the team's), `practitioners` (by first name)."""
    story.things["services"] = {
        offer.slug: _offer(offer, position) for position, offer in enumerate(CATALOGUE)
    }
    story.things["service"] = story.services["tyoryhmatyonohjaus"]
    practitioners = {
        "aino": _practitioner(AINO, story.cast.person("aino")),
        "eero": _practitioner(EERO, story.cast.person("eero")),
    }
    if story.whole:
        for profile in OTHERS:
            practitioners[profile.name.split()[0].lower()] = _practitioner(
                profile, _newcomer(profile)
            )
    story.things["practitioners"] = practitioners
    story.things["practitioner"] = practitioners["aino"]
    _work_on_themselves(story)
    _settle_the_office(story)


def _offer(offer: Offer, position: int) -> Service:
    rhythm = offer.rhythm or (None, None)
    service = services.keep_service(
        Service(
            kind=offer.kind,
            slug=offer.slug,
            name=offer.name,
            summary=offer.summary,
            description=offer.description,
            suits="\n".join(offer.suits),
            forms=offer.forms,
            focuses=offer.focuses,
            place_modes=offer.place_modes,
            minutes_min=offer.minutes[0],
            minutes_max=offer.minutes[1],
            rhythm_weeks_min=rhythm[0],
            rhythm_weeks_max=rhythm[1],
            sessions_recommended=offer.sessions,
            room_needs=offer.room,
            position=position,
        )
    )
    for form, minutes, euros in offer.prices:
        services.set_price(
            service,
            form=form,
            minutes=minutes,
            unit=offer.unit,
            cents=euros * 100,
            valid_from=PRICES_FROM,
        )
    return service


def _newcomer(profile: Profile) -> Person:
    first_name = profile.name.split()[0].lower()
    user = User.objects.create_user(f"{first_name}@peili.example")
    return Person.objects.create(name=profile.name, email=user.email, user=user)


def _practitioner(profile: Profile, person: Person) -> Practitioner:
    practitioner = services.add_practitioner(
        Practitioner(
            person=person,
            title=profile.title,
            introduction=profile.introduction,
            supervisor_credits=profile.credits,
            practice_hours=profile.practice_hours,
            received_supervision_hours=profile.received_hours,
            association_member=profile.association_member,
            trained_mediator=profile.mediator,
            trained_in_crisis=profile.crisis,
            trained_in_sound_relaxation=profile.sound,
            trained_lecturer=profile.lecturer,
            forms=profile.forms,
            focuses=profile.focuses,
            professions=profile.professions,
            approaches=profile.approaches,
            regions=profile.regions,
            place_modes=profile.place_modes,
            languages=profile.languages,
            home_town=profile.home_town,
            weekly_minutes_limit=profile.weekly_minutes,
            engagements_limit=profile.engagements,
            hours={day: [[profile.opens, profile.closes]] for day in profile.days},
        )
    )
    for kind, title, year in profile.works:
        services.add_work(practitioner, kind=kind, title=title, year=year)
    return practitioner


def _work_on_themselves(story: Story) -> None:
    for practitioner in (story.practitioners["aino"], story.practitioners["eero"]):
        entry = services.log_development(
            practitioner,
            kind="supervision",
            on=story.ago(weeks=3).date(),
            minutes=90,
            what="Oma työnohjausryhmä",
        )
        story.things.setdefault("development", entry)


def _settle_the_office(story: Story) -> None:
    """Close over Christmas, and divide the county into its parts."""
    christmas = story.now.year
    story.things["closure"] = parties.close_office(
        first_day=date(christmas, 12, 23), last_day=date(christmas, 12, 31), reason="Joulu"
    )
    families = parties.add_unit(story.cast.organisation, name="Perheiden palvelut")
    story.things["unit"] = parties.add_unit(
        story.cast.organisation, name="Perhetyön tiimi", parent=families
    )
