from django.urls import path

from peili.casework.notes.views import lists, memo, writing

app_name = "notes"

urlpatterns = [
    path("", lists.notes, name="list"),
    path("journal/", lists.journal, name="journal"),
    path("journal/page/", writing.journal_page, name="journal_page"),
    path("session/<int:session_id>/", writing.session, name="session"),
    path("talk/<int:talk_id>/", writing.talk, name="talk"),
    path("<int:note_id>/", writing.note, name="note"),
    path("<int:note_id>/discarding/", writing.discarding, name="discarding"),
    path("memo/<int:engagement_id>/", memo.memo, name="memo"),
    path("memo/<int:engagement_id>/page/", writing.memo_page, name="memo_page"),
    path("memo/<int:engagement_id>/readers/", memo.readers, name="memo_readers"),
    path("memo/<int:engagement_id>/rule/", memo.rule, name="memo_rule"),
]
