import pytest
from django.urls import reverse

from peili.plumbing.accounts.models import User

pytestmark = pytest.mark.django_db


def test_no_page_runs_or_loads_anything_that_is_not_ours(client):
    policy = client.get(reverse("account_login")).headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_a_page_seen_by_somebody_signed_in_is_kept_by_no_cache(client):
    client.force_login(User.objects.create_user("ville@peili.example"))

    answer = client.get(reverse("today:today"))

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_a_page_behind_a_one_time_link_is_kept_by_no_cache(client):
    answer = client.get(reverse("accounts:sign_in_link", args=["no-such-token"]))

    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"
