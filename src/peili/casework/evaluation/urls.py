from django.urls import path

from peili.casework.evaluation.views import answering, definitions, rounds

app_name = "evaluation"

urlpatterns = [
    path("of/<int:engagement_id>/", rounds.rounds, name="rounds"),
    path("of/<int:engagement_id>/new/", rounds.new_round, name="new_round"),
    path("of/<int:engagement_id>/plan/", rounds.plan, name="plan"),
    path("session/<int:session_id>/screen/", rounds.on_screen, name="on_screen"),
    path("<int:round_id>/", rounds.round_, name="round"),
    path("<int:round_id>/answer/", answering.answer, name="answer"),
    path("<int:round_id>/reminder/", rounds.reminder, name="reminder"),
    path("<int:round_id>/names/", rounds.anonymity, name="anonymity"),
    path("<int:round_id>/screen/", rounds.screen, name="screen"),
    path("<int:round_id>/unsaid/", rounds.unsaid, name="unsaid"),
    path("answer/<str:token>/", answering.answer_by_link, name="answer_by_link"),
    path("here/<str:code>/", answering.answer_on_screen, name="answer_on_screen"),
    path("answered/", answering.answered, name="answered"),
    path("questionnaires/", definitions.questionnaires, name="questionnaires"),
    path("questionnaires/new/", definitions.new_questionnaire, name="new_questionnaire"),
    path("questionnaires/own/<str:key>/", definitions.own, name="own_questionnaire"),
    path("questionnaires/<int:definition_id>/", definitions.questionnaire, name="questionnaire"),
    path(
        "questionnaires/<int:definition_id>/retirement/", definitions.retirement, name="retirement"
    ),
]
