from django.urls import path

from peili.casework.agreements import views, views_of_papers, views_of_places

app_name = "agreements"

urlpatterns = [
    path("", views.agreements, name="agreements"),
    path("of/<int:engagement_id>/", views.drafts, name="drafts"),
    path("of/<int:engagement_id>/prior-contacts/", views.prior_contacts, name="prior_contacts"),
    path("of/<int:engagement_id>/places/", views_of_places.places, name="places"),
    path("of/<int:engagement_id>/payer/", views_of_places.payer, name="payer"),
    path("places/<int:party_id>/ending/", views_of_places.place_end, name="place_end"),
    path("acceptance/<str:token>/", views.acceptance_by_link, name="acceptance_by_link"),
    path("acceptance/<str:token>/paper/", views_of_papers.paper_by_link, name="paper_by_link"),
    path("answered/", views.answered, name="answered"),
    path("sealed/<str:token>/", views_of_papers.sealing_by_link, name="sealing_by_link"),
    path(
        "sealed/<str:token>/paper/",
        views_of_papers.sealed_paper_by_link,
        name="sealed_paper_by_link",
    ),
    path("<int:agreement_id>/", views.agreement, name="agreement"),
    path("<int:agreement_id>/draft/", views.draft, name="draft"),
    path("<int:agreement_id>/offer/", views.offer, name="offer"),
    path("<int:agreement_id>/retraction/", views.retraction, name="retraction"),
    path("<int:agreement_id>/withdrawal/", views.withdrawal, name="withdrawal"),
    path("<int:agreement_id>/reminder/", views.reminder, name="reminder"),
    path("<int:agreement_id>/acceptance/", views.acceptance, name="acceptance"),
    path("<int:agreement_id>/next-version/", views.next_version, name="next_version"),
    path("<int:agreement_id>/trial/", views.trial, name="trial"),
    path("<int:agreement_id>/paper/<str:copy>/", views_of_papers.paper, name="paper"),
]
