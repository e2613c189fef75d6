from django.urls import path

from peili.casework.inquiries.views import boundaries, contact, offers, office, talks

app_name = "inquiries"

urlpatterns = [
    path("contact/", contact.contact, name="contact"),
    path("contact/received/", contact.received, name="received"),
    path("contact/<str:token>/", contact.follow, name="follow"),
    path("contact/<str:token>/offer/", offers.own, name="own_offer"),
    path("inquiries/", office.inbox, name="inbox"),
    path("inquiries/inbox.csv", office.inbox_csv, name="inbox_csv"),
    path("inquiries/<int:inquiry_id>/", office.inquiry, name="inquiry"),
    path("inquiries/<int:inquiry_id>/route/", office.route, name="route"),
    path("inquiries/<int:inquiry_id>/owner/", office.owner, name="owner"),
    path("inquiries/<int:inquiry_id>/answer/", office.answer, name="answer"),
    path("inquiries/<int:inquiry_id>/closure/", office.closure, name="closure"),
    path("inquiries/<int:inquiry_id>/talk/", talks.beginning, name="talk_beginning"),
    path("talks/booked/", talks.booked, name="booked"),
    path("talks/<int:talk_id>/", talks.talk, name="talk"),
    path("talks/<int:talk_id>/offer/", offers.offer, name="talk_offer"),
    path("talks/<int:talk_id>/offer/letter/", offers.letter, name="talk_offer_letter"),
    path("talks/<int:talk_id>/times/", talks.times, name="talk_times"),
    path("talks/<int:talk_id>/conclusion/", talks.conclusion, name="talk_conclusion"),
    path("talks/<int:talk_id>/cancellation/", talks.cancellation, name="talk_cancellation"),
    path("talks/booking/<str:token>/", talks.booking, name="talk_booking"),
    path("boundaries/", boundaries.boundaries, name="boundaries"),
    path(
        "boundaries/<int:crossing_id>/removal/",
        boundaries.removal,
        name="boundary_removal",
    ),
]
