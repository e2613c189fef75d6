"""Kaisa chooses Aino for the foster carers: a second engagement opens."""

from peili.casework.inquiries.models import Inquiry
from peili.casework.matching import selectors, services
from peili.casework.matching.models import Match
from peili.config.story import Story


def tell(story: Story) -> None:
    """Leave `match` and `second_engagement`; the inquiry of `match_inquiry` is then open."""
    _remember_the_teams_choice(story)
    story.things["match"] = choose_the_first(story, story.match_inquiry, "Perhehoitajien ryhmä")
    story.things["second_engagement"] = story.match.engagement


def _remember_the_teams_choice(story: Story) -> None:
    """The cast's engagement was open before the story began: only its trace is left here."""
    kaisa = story.cast["kaisa"]
    ranking = selectors.ranked_for(kaisa, story.inquiry, at=story.ago(weeks=12))
    Match.objects.create(
        inquiry=story.inquiry,
        ranking=services.as_shown(ranking),
        practitioner=story.practitioners["aino"],
        chosen_by=story.cast.person("kaisa"),
        chosen_at=story.ago(weeks=12),
        engagement=story.cast.engagement,
    )
    story.inquiry.state = Inquiry.State.OPENED
    story.inquiry.organisation = story.cast.organisation
    story.inquiry.save(update_fields=["state", "organisation"])


def choose_the_first(story: Story, inquiry: Inquiry, name: str) -> Match:
    kaisa = story.cast["kaisa"]
    ranking = selectors.ranked_for(kaisa, inquiry, at=story.ago(weeks=1))
    talk = selectors.concluded_talk(kaisa, inquiry)
    return services.choose_practitioner(
        inquiry,
        practitioner=ranking[0].practitioner,
        by=story.cast.person("kaisa"),
        at=story.ago(weeks=1),
        kind=selectors.kind_of(inquiry, talk.service if talk else None),
        form=inquiry.form or "group",
        name=name,
    )
