"""No name of a supervisee and no theme leaves on an invoice: no line, note, file name or letter."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peili.casework.agreements.models import Agreement
from peili.casework.billing.models import HandOver, Invoice, InvoiceLine
from peili.casework.billing.paper import invoice_of
from peili.casework.billing.services import (
    NamesSomebody,
    add_line,
    change_line,
    draft_invoices,
    hand_over,
    send_invoice,
    send_reminder,
)
from peili.casework.schedule.models import Session
from peili.core.invoicing.finvoice import write_finvoice
from peili.core.invoicing.ubl import write_ubl
from peili.core.policy import Role
from peili.core.terms import EngagementKind, Form, Language
from peili.parties import services as parties
from peili.parties.models import Person
from peili.plumbing.outbox.models import Letter
from peili.plumbing.paper.invoice import invoice_values
from tests.casework.billing.test_drafting import MONTH
from tests.conftest import NOVEMBER, SEPTEMBER

SECRETS = ["Xaverius", "Yrttimaa", "Zacharias", "Öhqvistson", "Wäkewäinen", "Quasimodo"]

worlds = st.fixed_dictionaries(
    {
        "kind": st.sampled_from([kind.value for kind in EngagementKind]),
        "form": st.sampled_from([form.value for form in Form]),
        "language": st.sampled_from([language.value for language in Language]),
        "way": st.sampled_from(["peppol", "finvoice", "email", "paper"]),
        "names": st.lists(st.sampled_from(SECRETS), min_size=2, max_size=5, unique=True),
        "place": st.sampled_from(["at_client", "at_office", "remote"]),
        "priced_by": st.sampled_from(["session", "hour"]),
        "late": st.booleans(),
    }
)


@settings(
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(worlds)
def test_whatever_the_world_no_name_and_no_theme_leaves(cast, operator, world):
    sent = send_one(cast, world)
    hand_over(sent.pk, at=NOVEMBER)
    send_reminder(sent, at=NOVEMBER + timedelta(days=40))

    core = invoice_of(sent)
    row = HandOver.objects.get(invoice=sent)
    everything = [
        write_ubl(core).decode(),
        write_finvoice(core).decode(),
        str(invoice_values(core)),
        row.file_name,
        row.receipt,
        *(f"{letter.subject} {letter.body}" for letter in Letter.objects.all()),
    ]
    said = " ".join(everything).casefold()
    assert not [name for name in [*world["names"], "salateema"] if name.casefold() in said]


def send_one(cast, world) -> Invoice:
    organisation = cast.organisation
    organisation.invoiced_by, organisation.language = world["way"], world["language"]
    organisation.invoice_email = "laskut@kunta.example"
    organisation.save()
    engagement = parties.open_engagement(
        kind=world["kind"],
        form=world["form"],
        name="Salateema: työuupumus",
        organisation=organisation,
        at=SEPTEMBER,
    )
    for name in world["names"]:
        person = Person.objects.create(name=f"{name} {name}nen", email=f"{name}@x.example")
        parties.add_party(engagement, person=person, role=Role.SUPERVISEE, at=SEPTEMBER)
    Agreement.objects.create(
        engagement=engagement,
        state="in_force",
        form=world["form"],
        sessions=5,
        minutes=90,
        starts_on=date(2026, 9, 1),
        ends_on=date(2027, 6, 1),
        place_mode=world["place"],
        price_cents=20000,
        priced_by=world["priced_by"],
        goals="Salateema",
        travel_kilometres=30,
        kilometre_cents=55,
        travel_minutes=45,
        travel_hour_cents=4000,
        day_allowance_cents=5300,
        created_at=SEPTEMBER,
        in_force_at=SEPTEMBER,
    )
    late = {"state": "cancelled", "cancelled_late": True, "fee_accepted": True}
    Session.objects.create(
        engagement=engagement,
        supervisor=cast.person("aino"),
        number=1,
        starts=NOVEMBER - timedelta(days=2),
        ends=NOVEMBER - timedelta(days=2) + timedelta(minutes=90),
        place_mode=world["place"],
        place="Salateeman talo",
        **(late if world["late"] else {"state": "held"}),
    )
    drafts = draft_invoices(**MONTH)
    return send_invoice(drafts[0], at=NOVEMBER)


@pytest.fixture
def draft(held):
    held()
    return draft_invoices(**MONTH)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Lisäkäynti, Ville Virtaniemi",
        "virtaniemen kanssa sovittu",
        "VENLA KEKSITTY 2 h",
        "Raportti 131052-308T",
    ],
)
def test_a_line_that_names_a_supervisee_is_refused(draft, text):
    line = {"quantity": 1, "unit_cents": 100}
    with pytest.raises(NamesSomebody):
        add_line(
            draft, text=text, unit="kpl", vat_treatment="general", on=date(2026, 11, 1), **line
        )
    with pytest.raises(NamesSomebody):
        change_line(draft.lines.first(), text=text, **line)


def test_one_who_joins_later_is_still_kept_off_the_invoice(draft, cast):
    InvoiceLine.objects.create(
        invoice=draft, kind="own", text="Lisätyö Myöhäisen pyynnöstä", unit_cents=1,
        vat_treatment="general", vat_rate="25.5",
    )  # fmt: skip
    newcomer = Person.objects.create(name="Maija Myöhäinen")
    parties.add_party(cast.engagement, person=newcomer, role=Role.SUPERVISEE, at=NOVEMBER)

    with pytest.raises(NamesSomebody):
        send_invoice(draft, at=NOVEMBER)
