"""The practice, its people and organisations, and the spine: engagements and their parties."""

from django.conf import settings
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from peili.core import terms
from peili.core.policy import Role
from peili.core.terms import choices
from peili.plumbing import numbers
from peili.plumbing.vault.models import SealedText


class Practice(models.Model):
    """The firm or sole trader that runs this installation. There is one row."""

    name = models.CharField(max_length=120)
    business_id = models.CharField(max_length=9)
    vat_registered = models.BooleanField(default=True)
    iban = models.CharField(max_length=34, blank=True)
    bic = models.CharField(max_length=11, blank=True)
    email = models.EmailField()
    phone = models.CharField(max_length=30, blank=True)
    street = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=5, blank=True)
    town = models.CharField(max_length=60, blank=True)
    einvoice_address = models.CharField(max_length=40, blank=True)
    einvoice_operator = models.CharField(max_length=40, blank=True)
    regions = models.JSONField(default=list)
    office_opens = models.TimeField()
    office_closes = models.TimeField()
    answer_within_hours = models.PositiveSmallIntegerField(default=24)
    cancellation_notice_hours = models.PositiveSmallIntegerField(default=48)
    late_cancellation_percent = models.PositiveSmallIntegerField(default=100)
    kilometre_cents = models.PositiveIntegerField(default=55)
    payment_days = models.PositiveSmallIntegerField(default=21)
    notice_days = models.PositiveSmallIntegerField(default=8)
    public_welcome = models.TextField(blank=True)
    public_about = models.TextField(blank=True)
    prices_are_invented = models.BooleanField(default=False)
    # What is past its time: whether it goes without asking, and what the last night counted.
    lets_go_by_itself = models.BooleanField(default=False)
    past_its_time = models.PositiveIntegerField(default=0)
    past_its_time_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class ClosedPeriod(models.Model):
    """Days on which the practice holds no sessions, both ends included."""

    first_day = models.DateField()
    last_day = models.DateField()
    reason = models.CharField(max_length=80, blank=True)

    class Meta:
        ordering = ["first_day"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_day__gte=models.F("first_day")), name="closed_days_in_order"
            )
        ]

    def __str__(self) -> str:
        return f"{self.first_day} – {self.last_day}"


class Organisation(models.Model):
    """Who orders or pays: a county, a municipality, a firm, an association."""

    class Kind(models.TextChoices):
        COUNTY = "county", _("Wellbeing services county")
        MUNICIPALITY = "municipality", _("Municipality")
        COMPANY = "company", _("Company")
        ASSOCIATION = "association", _("Association or foundation")
        PARISH = "parish", _("Parish")
        OTHER = "other", _("Other")

    class InvoicedBy(models.TextChoices):
        """How invoices reach the payer."""

        PEPPOL = "peppol", _("E-invoice, Peppol (UBL)")
        FINVOICE = "finvoice", _("E-invoice, Finvoice")
        EMAIL = "email", _("A link by e-mail to a PDF")
        PAPER = "paper", _("Printed and posted")

    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.OTHER)
    # A business id; of an organisation in another country of the Union its VAT number.
    business_id = models.CharField(max_length=14, blank=True)
    core_task = models.TextField(blank=True)
    street = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=5, blank=True)
    town = models.CharField(max_length=60, blank=True)
    country = models.CharField(max_length=2, default="FI")
    invoiced_by = models.CharField(max_length=10, choices=InvoicedBy, default=InvoicedBy.EMAIL)
    invoice_email = models.EmailField(blank=True)
    einvoice_address = models.CharField(max_length=40, blank=True)
    einvoice_operator = models.CharField(max_length=40, blank=True)
    buyer_reference = models.CharField(max_length=80, blank=True)
    language = models.CharField(max_length=2, choices=choices(terms.Language), default="fi")

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Unit(models.Model):
    """A part of an organisation: county → unit → team."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="units")
    parent = models.ForeignKey("self", models.CASCADE, null=True, blank=True, related_name="parts")
    name = models.CharField(max_length=120)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Person(models.Model):
    """Somebody. What they may see follows from their parties and duties, never from this row."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True)
    name = models.CharField(max_length=120)
    email = models.EmailField(blank=True)
    phone = models.CharField(max_length=30, blank=True)
    language = models.CharField(max_length=2, choices=choices(terms.Language), default="fi")
    profession = models.CharField(max_length=20, choices=choices(terms.Profession), blank=True)
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True)
    unit = models.ForeignKey(Unit, models.SET_NULL, null=True, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Duty(models.Model):
    """A role held in the practice as a whole."""

    HELD = [
        (Role.COORDINATOR.value, _("Coordinator")),
        (Role.BOOKKEEPER.value, _("Bookkeeper")),
        (Role.PRACTITIONER.value, _("Practitioner")),
    ]

    person = models.ForeignKey(Person, models.CASCADE, related_name="duties")
    role = models.CharField(max_length=20, choices=HELD)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "role"], name="one_duty_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.role}"


class Engagement(models.Model):
    """One agreement's run of sessions with the same people: the spine of all rights."""

    class State(models.TextChoices):
        OPENED = "opened", _("Being agreed")
        RUNNING = "running", _("Running")
        ENDED = "ended", _("Ended")
        WITHDRAWN = "withdrawn", _("Withdrawn")

    kind = models.CharField(max_length=20, choices=choices(terms.EngagementKind))
    form = models.CharField(max_length=20, choices=choices(terms.Form))
    focus = models.CharField(max_length=20, choices=choices(terms.Focus), default="own_work")
    name = models.CharField(max_length=120)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="engagements"
    )
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True)
    payer = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="pays_for"
    )
    town = models.CharField(max_length=60, blank=True)
    language = models.CharField(max_length=2, choices=choices(terms.Language), default="fi")
    state = models.CharField(max_length=12, choices=State, default=State.OPENED)
    opened_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(fields=["state", "name"]), models.Index(fields=["name", "id"])]

    def __str__(self) -> str:
        return self.name


class Party(models.Model):
    """A person's place and role in an engagement. Every right in it flows from this row."""

    ROLES = [
        (Role.SUPERVISOR.value, _("Supervisor")),
        (Role.SUPERVISEE.value, _("Supervisee")),
        (Role.COMMISSIONER.value, _("Commissioner")),
        (Role.PAYER.value, _("Payer")),
    ]

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="parties")
    person = models.ForeignKey(Person, models.PROTECT, related_name="parties")
    role = models.CharField(max_length=20, choices=ROLES)
    joined_at = models.DateTimeField(db_default=Now())
    left_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["role", "person__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["engagement", "person", "role"],
                condition=models.Q(left_at__isnull=True),
                name="one_place_once",
            )
        ]
        indexes = [models.Index(fields=["person", "role", "engagement"])]

    def __str__(self) -> str:
        return f"{self.person} ({self.role})"


class OccupiedTime(models.Model):
    """A person's time taken by something in the practice. The database refuses two at once."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="occupied_times")
    # What takes the time, as "session/12": later stages own it, so there is no foreign key.
    key = models.CharField(max_length=40)
    starts = models.DateTimeField()
    ends = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "person"], name="occupied_once_by_one"),
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("starts")), name="occupied_time_has_length"
            ),
        ]
        indexes = [models.Index(fields=["person", "starts", "ends"])]

    def __str__(self) -> str:
        return f"{self.person} {self.starts:%d.%m.%Y %H:%M}"


class EmergencyAccess(models.Model):
    """The office opened, for a few hours, what it does not see otherwise: why, and until when."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="emergency_accesses")
    opened_by = models.ForeignKey(Person, models.PROTECT, related_name="emergency_accesses")
    reason = models.CharField(max_length=400)
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField()

    class Meta:
        ordering = ["-opened_at"]
        indexes = [models.Index(fields=["opened_by", "closes_at"])]

    def __str__(self) -> str:
        return f"{self.engagement} {self.opened_at:%d.%m.%Y}"


class Consent(models.Model):
    """That somebody agreed to something they need not have: to what, when, and until when."""

    class Purpose(models.TextChoices):
        TRUSTED_COLLEAGUE = "trusted_colleague", _("A trusted colleague may open my notes")
        CALENDAR = "calendar", _("The planner reads when my own calendar says busy")
        NAMED_ANSWERS = "named_answers", _("My supervisor reads what I answer with my name")
        RECORDING = "recording", _("A session may be recorded")

    person = models.ForeignKey(Person, models.CASCADE, related_name="consents")
    purpose = models.CharField(max_length=20, choices=Purpose)
    # To what it is bound, if to one thing: "session/12", "engagement/3"; and that thing in words.
    item = models.CharField(max_length=40, blank=True)
    about = models.CharField(max_length=200, blank=True)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-given_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "purpose", "item"],
                condition=models.Q(withdrawn_at=None),
                name="consents_once_at_a_time",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.purpose}"


class Erasure(models.Model):
    """Somebody asked to be erased: when, how, and what was kept and why when it was done."""

    person = models.ForeignKey(Person, models.PROTECT, related_name="erasures")
    asked_at = models.DateTimeField()
    # How the office was asked; empty when the person asked on their own page.
    how = models.CharField(max_length=240, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    carried_out_at = models.DateTimeField(null=True, blank=True)
    carried_out_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+"
    )
    # What was kept, as [what, why, count]: msgids, so that everybody reads it in their language.
    kept = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["-asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(withdrawn_at=None, carried_out_at=None),
                name="one_erasure_asked_for",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.asked_at:%d.%m.%Y}"

    @property
    def is_open(self) -> bool:
        return self.withdrawn_at is None and self.carried_out_at is None


class Release(models.Model):
    """A confidential item let go to a named audience: what, which version, when, by whom.

    What was released is a copy. For a supervisor or a group it is sealed to their keys; for a
    commissioner it is `words`, as the group wants them read. Withdrawing destroys the copy.
    """

    class Audience(models.TextChoices):
        SUPERVISOR = "supervisor", _("The supervisor")
        GROUP = "group", _("The group and the supervisor")
        COMMISSIONER = "commissioner", _("The commissioner")

    # The commissioner opens some of them: a running number would count what stays in the room.
    id = models.BigIntegerField(primary_key=True, default=numbers.telling_nothing)
    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="releases")
    audience = models.CharField(max_length=12, choices=Audience)
    # Whose text it is; nobody's when the members together speak to the commissioner.
    owner = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="releases"
    )
    released_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    # What was released, as "note/12": later stages own it, so there is no foreign key.
    item = models.CharField(max_length=40)
    version = models.PositiveIntegerField()
    written_on = models.DateField()
    text = models.OneToOneField(
        SealedText, models.SET_NULL, null=True, blank=True, related_name="release"
    )
    words = models.TextField(blank=True)
    released_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_by = models.ForeignKey(
        Person, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-released_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(audience="commissioner") | models.Q(words=""),
                name="only_a_commissioners_copy_is_in_the_clear",
            ),
            models.CheckConstraint(
                condition=models.Q(audience="commissioner") ^ models.Q(owner__isnull=False),
                name="to_a_commissioner_speaks_the_group",
            ),
        ]
        indexes = [models.Index(fields=["engagement", "audience", "-released_at"])]

    def __str__(self) -> str:
        return f"{self.item} → {self.audience}"
