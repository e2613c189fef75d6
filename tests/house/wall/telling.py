"""The tests' story, with what the proof needs to have something to exchange."""

import base64
from datetime import timedelta
from typing import Any

from django.conf import settings

from peili.casework.evaluation import services as evaluation
from peili.casework.evaluation.models import (
    Anonymity,
    AnswerBox,
    Invitation,
    QuestionnaireRound,
)
from peili.config import story as stories
from peili.config.story import Story
from peili.config.story.cast import gather
from peili.core.disclosure.pooled import MIN_PEOPLE
from peili.core.policy import Role
from peili.parties import services as parties
from peili.parties.models import Person
from peili.plumbing import clock
from peili.plumbing.accounts.models import User
from peili.plumbing.vault.sealing import seal
from peili.plumbing.vault.services import colleagues, key_pairs
from peili.plumbing.vault.services.unlockings import Vault

SAID: dict[str, Any] = {"what_matters": 5, "way_of_working": 5, "heard": 5, "helps_my_work": 5}


def tell_story(*, at: Any, now: Any) -> Story:
    """Tell the tests' story, with one more member so that heads can be exchanged."""
    story = stories.tell(gather(at=at), now=now)
    vuokko = Person.objects.create(name="Vuokko Varalla", email="vuokko@peili.example")
    story.things["party_of_vuokko"] = parties.add_party(
        story.cast.engagement, person=vuokko, role=Role.SUPERVISEE, at=now
    )
    for name in ("ville", "venla"):
        story.things[f"party_of_{name}"] = story.cast.party(name)
    _ask_vuokko_too(story)
    story.things["named_round"] = _by_name(story)
    story.things["entrusting"] = _entrusts_to_eero(story)
    return story


def _entrusts_to_eero(story: Story) -> Person:
    """Toini, a practitioner, cannot go on: the wait is over, and her key has opened to Eero."""
    user = User.objects.create_user("toini@peili.example")
    toini = Person.objects.create(name="Toini Toinen", email=user.email, user=user)
    parties.give_duty(toini, role=Role.PRACTITIONER)
    before, words = story.ago(weeks=6), settings.DEMO_PASSPHRASE
    key_pairs.make_key(user, passphrase=words, at=before)
    own, eeros = (
        Vault(one, key_pairs.open_by_passphrase(one.key_pairs.get(), words), closes_at=story.now)
        for one in (user, story.cast.user("eero"))
    )
    named = colleagues.name_colleague(own, eeros.user, wait_days=7, at=before)
    colleagues.ask_to_open(eeros.user, named.pk, at=story.ago(weeks=5))
    colleagues.open_entrusted(eeros, named.pk, at=story.ago(weeks=3))
    return toini


def _ask_vuokko_too(story: Story) -> None:
    """Three are asked in the round that is open, and three have answered in the one that is over:
    fewer would be shown to nobody."""
    party = story.things["party_of_vuokko"]
    Invitation.objects.create(round=story.half_yearly_round, party=party)
    QuestionnaireRound.objects.filter(pk=story.half_yearly_round.pk).update(asked=3)
    held = story.feedback_round
    QuestionnaireRound.objects.filter(pk=held.pk).update(asked=MIN_PEOPLE, answered=MIN_PEOPLE)
    box = AnswerBox.objects.get(round=held)
    more = range(MIN_PEOPLE - len(box.sheets))
    box.sheets += [{"voice": "f" * 15 + str(voice), "answers": SAID} for voice in more]
    box.unsaid = [sealed_for_aino(story, held, "Jäi sanomatta.")]
    box.save(update_fields=["sheets", "unsaid"])


def sealed_for_aino(story: Story, held: QuestionnaireRound, words: str) -> dict[str, str]:
    """Seal what was left unsaid, as the pages of an answer do."""
    key = story.cast.user("aino").key_pairs.get(retired_at=None).public
    sealed = seal(words, [key], evaluation.about_unsaid(held, "unsaid"))
    return {"question": "unsaid", "sealed": base64.b64encode(sealed).decode()}


def _by_name(story: Story) -> QuestionnaireRound:
    """At the start all answered by name, as they had agreed."""
    at = story.ago(weeks=8)
    with clock.at(at):
        held = evaluation.open_round(
            story.cast.engagement,
            wave=QuestionnaireRound.Wave.START,
            anonymity=Anonymity.BY_NAME,
            opens_at=at,
            closes_at=at + timedelta(days=5),
            at=at,
        )
        for invitation in held.invitations.order_by("pk"):
            evaluation.answer_invited(invitation, evaluation.Sheet(SAID), at=at)
    evaluation.settle_rounds(at=story.now)
    return held
