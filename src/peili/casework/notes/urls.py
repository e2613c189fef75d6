from django.urls import path

from peili.casework.notes.views import entrusted, lists, memo, releases, statements, writing

app_name = "notes"

urlpatterns = [
    path("", lists.notes, name="list"),
    path("journal/", lists.journal, name="journal"),
    path("journal/page/", writing.journal_page, name="journal_page"),
    path("session/<int:session_id>/", writing.session, name="session"),
    path("talk/<int:talk_id>/", writing.talk, name="talk"),
    path("entrusted/", entrusted.entrusted, name="entrusted"),
    path("entrusted/<int:note_id>/", entrusted.entrusted_note, name="entrusted_note"),
    path("<int:note_id>/", writing.note, name="note"),
    path("<int:note_id>/discarding/", writing.discarding, name="discarding"),
    path("<int:note_id>/release/", releases.releasing, name="releasing"),
    path("releases/", releases.releases, name="releases"),
    path("releases/<int:release_id>/", releases.release, name="release"),
    path("releases/<int:release_id>/withdrawal/", releases.withdrawal, name="withdrawal"),
    path("statements/of/<int:engagement_id>/", statements.statements, name="statements"),
    path("statements/of/<int:engagement_id>/new/", statements.proposal, name="proposal"),
    path("statements/<int:statement_id>/", statements.statement, name="statement"),
    path("statements/<int:statement_id>/word/", statements.confirmation, name="confirmation"),
    path("statements/<int:statement_id>/conclusion/", statements.conclusion, name="conclusion"),
    path("word/<str:token>/", statements.confirmation_by_link, name="confirmation_by_link"),
    path("said/", statements.said, name="said"),
    path("memo/<int:engagement_id>/", memo.memo, name="memo"),
    path("memo/<int:engagement_id>/page/", writing.memo_page, name="memo_page"),
    path("memo/<int:engagement_id>/readers/", memo.readers, name="memo_readers"),
    path("memo/<int:engagement_id>/rule/", memo.rule, name="memo_rule"),
]
