from peili.casework.evaluation.models import QuestionnaireRound
from peili.casework.evaluation.selectors import ANSWERING
from peili.casework.evaluation.services import open_on_screen, own_questionnaire
from peili.plumbing import clock
from peili.plumbing.links.services import one_time_link
from tests.house.pages import Page

MEMBERS = {"aino": 200, "ville": 200, "venla": 200}
EVERYBODY = {"every": 200, "nobody": 200}


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


def members_round(story):
    return {"round_id": story.half_yearly_round.pk}


def villes_letter(story):
    invitation = story.half_yearly_round.invitations.get(party=story.cast.party("ville"))
    token = one_time_link(
        None,
        purpose=ANSWERING,
        object_id=invitation.pk,
        valid_for=story.half_yearly_round.closes_at - clock.now(),
    )
    return {"token": token}


def next_session(story):
    return {"session_id": story.session.pk}


def code(story):
    wave = QuestionnaireRound.Wave.AFTER_SESSION
    opened = QuestionnaireRound.objects.filter(session=story.session, wave=wave).first()
    return {"code": (opened or open_on_screen(story.session, at=clock.now())).code}


def imported(story):
    return {"definition_id": own_questionnaire("final", at=clock.now()).pk}


PAGES = {
    "evaluation:rounds": Page(get=MEMBERS | {"kari": 200, "kaisa": 200}, arguments=engagement),
    "evaluation:new_round": Page(
        get={"aino": 200, "kaisa": 200}, post={"aino": 422, "kaisa": 422}, arguments=engagement
    ),
    "evaluation:plan": Page(get={"aino": 200}, post={"aino": 422}, arguments=engagement),
    "evaluation:on_screen": Page(post={"aino": 302}, arguments=next_session),
    "evaluation:round": Page(get=MEMBERS, arguments=members_round),
    # Venla has answered: for her the page is no longer there.
    "evaluation:answer": Page(get={"ville": 200}, post={"ville": 422}, arguments=members_round),
    "evaluation:reminder": Page(post={"aino": 302}, arguments=members_round),
    "evaluation:anonymity": Page(post={"aino": 422}, arguments=members_round),
    "evaluation:screen": Page(get={"aino": 200}, arguments=members_round),
    # Nothing was left unsaid there, and reading needs one's own key first.
    "evaluation:unsaid": Page(
        get={"every": 302}, post={"every": 302, "nobody": 302}, arguments=members_round
    ),
    "evaluation:answer_by_link": Page(
        get=EVERYBODY,
        post={"every": 422, "nobody": 422},
        arguments=villes_letter,
        letter_to="ville",
    ),
    "evaluation:answer_on_screen": Page(
        get=EVERYBODY, post={"every": 422, "nobody": 422}, arguments=code
    ),
    "evaluation:answered": Page(get=EVERYBODY),
    "evaluation:questionnaires": Page(get={"aino": 200, "eero": 200, "kaisa": 200}),
    "evaluation:new_questionnaire": Page(get={"kaisa": 200}, post={"kaisa": 422}),
    "evaluation:own_questionnaire": Page(
        get={"aino": 200, "eero": 200, "kaisa": 200}, arguments=lambda story: {"key": "delayed"}
    ),
    "evaluation:questionnaire": Page(
        get={"aino": 200, "eero": 200, "kaisa": 200}, arguments=imported
    ),
    "evaluation:retirement": Page(post={"kaisa": 302}, arguments=imported),
}
