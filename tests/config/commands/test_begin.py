"""A new practice begins with one command."""

from peili.config.commands import begin
from peili.core.policy import Role
from peili.parties.models import Duty, Practice

WORDS = ["--practice", "Ohjaamo Aalto", "--name", "Aila Aalto", "--email", "aila@aalto.example"]


def test_the_founder_chooses_a_password_and_is_guided_through_the_pages(db, client, capsys):
    assert begin.run(WORDS) == 0
    said = capsys.readouterr().out
    address = next(word for word in said.split() if word.startswith("http"))

    typed = {"password1": "melko pitkä salalause", "password2": "melko pitkä salalause"}
    client.post("/" + address.split("/", 3)[3], typed)
    client.post(
        "/account/sign-in/", {"login": "aila@aalto.example", "password": typed["password1"]}
    )

    assert {duty.role for duty in Duty.objects.all()} == {Role.COORDINATOR, Role.BOOKKEEPER}
    page = client.get("/today/")
    assert page.status_code == 200
    steps = [line.url for line in page.context["waiting"]]
    assert steps[:3] == ["/practice/", "/practice/services/new/", "/practice/practitioners/new/"]


def test_every_open_page_of_a_fresh_practice_shows(db, client):
    begin.run(WORDS)

    for address in ("/", "/services/", "/practitioners/", "/contact/", "/privacy/"):
        assert client.get(address).status_code == 200, address


def test_a_practice_is_founded_once(db, capsys):
    begin.run(WORDS)

    assert begin.run(WORDS) == 1

    assert Practice.objects.count() == 1
