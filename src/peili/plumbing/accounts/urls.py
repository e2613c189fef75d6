"""`path("account/", include("peili.plumbing.accounts.urls"))`

allauth's names stay at the top (`account_login`, `mfa_index`); ours are in `accounts:`.
Only the pages we use are mounted: nobody signs up, and letters bring one-time links of our own.
"""

from allauth.account import views as allauth
from django.urls import include, path

from peili.plumbing import headers
from peili.plumbing.accounts import views

ours = [
    path("", views.account, name="account"),
    path("language/", views.language, name="language"),
    path("sign-in/letter/", views.sign_in_letter, name="sign_in_letter"),
    path("sign-in/<str:token>/", views.sign_in_link, name="sign_in_link"),
    path("password/letter/", views.password_letter, name="password_letter"),
    path("password/<str:token>/", views.password_link, name="password_link"),
    path("browsers/", views.browser_list, name="browsers"),
    path("browsers/end/", views.browsers_end, name="browsers_end"),
    path("browsers/<int:browser_id>/end/", views.browser_end, name="browser_end"),
]

urlpatterns = [
    path("sign-in/", allauth.login, name="account_login"),
    path("sign-out/", headers.clears_the_browser(allauth.logout), name="account_logout"),
    path("closed/", allauth.account_inactive, name="account_inactive"),
    path("confirm/", allauth.reauthenticate, name="account_reauthenticate"),
    path("password/change/", allauth.password_change, name="account_change_password"),
    path("password/first/", allauth.password_set, name="account_set_password"),
    path("second-factor/", include("allauth.mfa.urls")),
    path("", include((ours, "accounts"))),
]
