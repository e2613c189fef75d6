"""`path("key/", include("peili.plumbing.vault.urls"))`"""

from django.urls import path

from peili.plumbing.vault import views

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
    path("colleague/", views.colleague, name="colleague"),
    path("colleague/end/", views.colleague_end, name="colleague_end"),
    path("colleague/opening/end/", views.opening_stop, name="opening_stop"),
    path("entrusted/", views.entrusted, name="entrusted"),
    path("entrusted/<int:entrusted_id>/asking/", views.entrusted_asking, name="entrusted_asking"),
    path(
        "entrusted/<int:entrusted_id>/opening/", views.entrusted_opening, name="entrusted_opening"
    ),
]
