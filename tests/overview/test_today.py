"""The day of each person: what waits for them, in twelve queries at the most."""

from datetime import datetime, time, timedelta

import pytest
from django.urls import reverse

from peili.casework.agreements import services as agreements
from peili.casework.agreements.models import Agreement
from peili.casework.billing.models import Invoice
from peili.casework.evaluation import selectors as evaluation
from peili.casework.evaluation import services as evaluation_services
from peili.casework.evaluation.models import QuestionnaireRound
from peili.casework.inquiries.models import Inquiry
from peili.casework.schedule.models import Session
from peili.core.policy import Role
from peili.overview.today.waiting import Waiting, in_order_of_time
from peili.parties import services as parties
from peili.parties.models import Engagement
from peili.plumbing import clock
from peili.plumbing.seal import authority
from peili.plumbing.seal.keys import read_key

SEAL = "Sopimusten sinetti"


@pytest.mark.parametrize("who", ["kaisa", "aino", "ville", "kari", "birgit", "olli"])
def test_the_day_takes_few_queries(sign_in, story, who, queries_of):
    assert queries_of(sign_in(who), "/today/") <= 12


def test_who_meets_nobody_this_week_is_told_of_the_next_session(sign_in, story, cast):
    ahead = Session.objects.filter(engagement=cast.engagement, starts__gt=story.now)
    first = ahead.order_by("starts").first()

    ville = sign_in("ville").get("/today/").content.decode()

    assert reverse("schedule:session", args=[first.pk]) in ville
    assert "Seuraavat" not in sign_in("birgit").get("/today/").content.decode()


def test_the_coordinator_sees_the_inquiry_that_waits(sign_in, story):
    page = sign_in("kaisa").get("/today/").content.decode()

    assert "Keksitty Hoiva Oy" in page


def test_the_payer_sees_what_is_late(sign_in, story):
    story.invoice.refresh_from_db()

    page = sign_in("kari").get("/today/").content.decode()

    assert (str(story.invoice.number) in page) == (story.invoice.due_on < story.now.date())


def test_one_draft_is_opened_and_many_are_one_line(sign_in, story):
    kaisa = sign_in("kaisa")
    Invoice.objects.filter(state=Invoice.State.DRAFT).delete()
    drafts = [draft(story) for _ in range(3)]

    together = kaisa.get("/today/").content.decode()
    for one in drafts[1:]:
        one.delete()
    alone = kaisa.get("/today/").content.decode()

    assert together.count("<span>Tarkista laskuluonnokset") == 1
    assert "3 luonnosta" in together
    assert reverse("billing:invoice", args=[drafts[0].pk]) in alone


def draft(story):
    day = story.now.date()
    return Invoice.objects.create(
        payer=story.invoice.payer, drafted_at=story.now, period_starts=day, period_ends=day
    )


def test_a_stranger_has_nothing_waiting(sign_in, story):
    page = sign_in("olli").get("/today/").content.decode()

    assert "Mikään ei odota sinua" in page


def test_the_coordinator_is_told_of_a_seal_that_runs_out_in_sixty_days(
    sign_in, story, settings, tmp_path
):
    settings.SEAL_FOLDER = tmp_path
    authority.furnish(tmp_path, owner="Lumme", at=story.now)
    assert SEAL not in sign_in("kaisa").get("/today/").content.decode()
    expires = read_key(tmp_path).expires_on

    with clock.at(datetime.combine(expires - timedelta(days=60), time(9), clock.HELSINKI)):
        page = sign_in("kaisa").get("/today/").content.decode()
        quiet = sign_in("aino").get("/today/").content.decode()

    assert "60" in page
    assert SEAL in page
    assert SEAL not in quiet


def line(what, *, hours=0, urgent=False):
    at = datetime(2026, 11, 20, 9, tzinfo=clock.HELSINKI) + timedelta(hours=hours)
    return Waiting(at=at, what=what, more="", url="/", action="Avaa", urgent=urgent)


def test_the_leader_is_told_when_the_delayed_evaluation_opens_and_comes_in(sign_in, story):
    ended = clock.now() - evaluation.DELAY
    parties.end_engagement(story.cast.engagement, at=ended)
    aino = sign_in("aino")
    before = aino.get("/today/").content.decode()

    evaluation_services.ask_after_months(at=clock.now())
    asked = QuestionnaireRound.objects.get(engagement=story.cast.engagement, wave="delayed")
    opened = aino.get("/today/").content.decode()
    QuestionnaireRound.objects.filter(pk=asked.pk).update(answered=asked.asked)
    answered = aino.get("/today/").content.decode()

    assert "kutsuu kaikki itse" in before
    assert "Viivästetty arviointi on auki" in opened
    assert "Viivästetty arviointi on valmis" in answered
    assert reverse("evaluation:round", args=[asked.pk]) in answered
    for other in ("kari", "kaisa"):
        assert "Viivästetty" not in sign_in(other).get("/today/").content.decode()


def test_a_trial_to_be_decided_on_waits_for_those_who_write_the_agreement(sign_in, story):
    today = clock.today()
    agreement = Agreement.objects.filter(pk=story.agreement.pk)
    agreement.update(state="in_force", go=None, go_no_go_on=today)
    url = reverse("agreements:trial", args=[story.agreement.pk])

    for who in ("aino", "kaisa"):
        assert url in sign_in(who).get("/today/").content.decode()
    for who in ("ville", "kari", "eero"):
        assert url not in sign_in(who).get("/today/").content.decode()
    case = reverse("cases:case", args=[story.agreement.engagement_id])
    assert "Kokeilujakso on päätettävänä" in sign_in("aino").get(case).content.decode()

    agreement.update(go_no_go_on=today + timedelta(days=1))
    assert url not in sign_in("aino").get("/today/").content.decode()


def test_what_is_urgent_stands_before_what_is_older():
    lines = [line("old"), line("new", hours=5), line("crisis", hours=9, urgent=True)]

    first = in_order_of_time(lines, most=2)

    assert [one.what for one in first] == ["crisis", "old"]


def test_an_acute_inquiry_nobody_has_answered_comes_first_of_the_day(sign_in, story):
    acute = Inquiry.objects.filter(state="new").first()
    later = story.now + timedelta(days=9)
    Inquiry.objects.filter(pk=acute.pk).update(proposed_route="crisis", answer_by=later)

    lines = sign_in("kaisa").get("/today/").context["waiting"]

    assert lines[0].urgent
    assert str(acute.pk) in lines[0].url


def test_who_writes_the_agreement_is_led_from_draft_to_sessions(sign_in, story, cast):
    def steps(who):
        lines = sign_in(who).get("/today/").context["waiting"]
        return [one.what for one in lines if one.more == "Uusi tiimi"]

    case = Engagement.objects.create(
        kind="supervision", form="team", name="Uusi tiimi", opened_at=story.now
    )
    parties.add_party(case, person=cast.person("aino"), role=Role.SUPERVISOR, at=story.now)
    assert steps("kaisa") == steps("aino") == ["Luonnostele sopimus"]

    draft = agreements.draft_agreement(case, at=story.now)
    assert steps("aino") == ["Kerro aikaisemmista kontakteista"]
    assert steps("kaisa") == []

    Agreement.objects.filter(pk=draft.pk).update(state="in_force")
    assert steps("kaisa") == ["Varaa tapaamiset"]
    assert steps("eero") == []
