"""`path("key/", include("peili.plumbing.vault.urls"))`"""

from django.urls import path

from peili.plumbing.vault import views, views_colleague

app_name = "vault"
urlpatterns = [
    path("", views.key, name="key"),
    path("making/", views.making, name="making"),
    path("unlocking/", views.unlock, name="unlock"),
    path("lock/", views.lock, name="lock"),
    path("longer/", views.longer, name="longer"),
    path("passphrase/", views.passphrase, name="passphrase"),
    path("recovery/", views.recovery, name="recovery"),
    path("recovery-key/", views.recovery_key, name="recovery_key"),
    path("export/", views.export, name="export"),
    path("colleague/", views_colleague.colleague, name="colleague"),
    path("colleague/end/", views_colleague.colleague_end, name="colleague_end"),
    path("colleague/opening/end/", views_colleague.opening_stop, name="opening_stop"),
    path("entrusted/", views_colleague.entrusted, name="entrusted"),
    path(
        "entrusted/<int:entrusted_id>/asking/",
        views_colleague.entrusted_asking,
        name="entrusted_asking",
    ),
    path(
        "entrusted/<int:entrusted_id>/opening/",
        views_colleague.entrusted_opening,
        name="entrusted_opening",
    ),
]
