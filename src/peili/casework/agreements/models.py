"""An agreement and its versions, who accepted it, and what was told before."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.casework.frameworks.models import Lot
from peili.casework.offerings.models import Service
from peili.core import agreement as rules
from peili.core import terms
from peili.core.terms import choices
from peili.parties.models import Engagement, Party, Person


class Copy(models.TextChoices):
    """Who a paper is for. Each has its own row in the policy."""

    SHARED = "shared", _("Everybody's copy")
    MEMBERS = "members", _("The supervisees' and the supervisor's copy")


class Agreement(models.Model):
    """One version of an agreement. A version that all have accepted never changes again."""

    class State(models.TextChoices):
        """The states of `core.agreement`, with what people call them."""

        DRAFT = rules.State.DRAFT.value, _("Draft")
        OFFERED = rules.State.OFFERED.value, _("Waiting for acceptance")
        IN_FORCE = rules.State.IN_FORCE.value, _("In force")
        AMENDED = rules.State.AMENDED.value, _("Replaced by a newer version")
        ENDED = rules.State.ENDED.value, _("Ended")
        WITHDRAWN = rules.State.WITHDRAWN.value, _("Withdrawn")

    class Parties(models.TextChoices):
        """The three variants of C1."""

        WITH_MANAGER = (
            rules.Variant.WITH_MANAGER.value,
            _("Supervisor, supervisees and their manager"),
        )
        SUPERVISEES_ALONE = (
            rules.Variant.SUPERVISEES_ALONE.value,
            _("Supervisor and supervisees"),
        )
        MANAGERS_GROUP = (
            rules.Variant.MANAGERS_GROUP.value,
            _("Supervisor, the group's manager and the manager's own manager"),
        )

    class GoalOwner(models.TextChoices):
        GROUP = "group", _("The group together")
        EACH = "each", _("Each supervisee their own")
        BOTH = "both", _("The group together, and each supervisee their own")

    class GoalAudience(models.TextChoices):
        MEMBERS = "members", _("The supervisees and the supervisor")
        JOINT = "joint", _("The commissioner reads the jointly agreed goals, the members all")

    class PricedBy(models.TextChoices):
        SESSION = "session", _("For each session")
        HOUR = "hour", _("For each hour held")

    class Ending(models.TextChoices):
        PERIOD_OVER = "period_over", _("The agreed period is over")
        NO_GO = "no_go", _("The trial said no")
        INTERRUPTED = "interrupted", _("Interrupted by a party")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="agreements")
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=12, choices=State, default=State.DRAFT)
    parties = models.CharField(max_length=20, choices=Parties, default=Parties.WITH_MANAGER)
    asked_in_order = models.BooleanField(default=False)
    what_changed = models.TextField(blank=True)
    # form, number, length, rhythm, period, place
    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True)
    form = models.CharField(max_length=20, choices=choices(terms.Form))
    focus = models.CharField(max_length=20, choices=choices(terms.Focus), default="own_work")
    sessions = models.PositiveSmallIntegerField()
    minutes = models.PositiveSmallIntegerField()
    interval_weeks_min = models.PositiveSmallIntegerField(default=3)
    interval_weeks = models.PositiveSmallIntegerField(default=4)
    interval_weeks_max = models.PositiveSmallIntegerField(default=6)
    starts_on = models.DateField()
    ends_on = models.DateField()
    place_mode = models.CharField(max_length=12, choices=choices(terms.PlaceMode))
    place = models.CharField(max_length=240, blank=True)
    # how we work
    core_task = models.TextField(blank=True)
    goals = models.TextField(blank=True)
    goal_owner = models.CharField(max_length=10, choices=GoalOwner, default=GoalOwner.GROUP)
    goal_audience = models.CharField(
        max_length=10, choices=GoalAudience, default=GoalAudience.MEMBERS
    )
    methods = models.TextField(blank=True)
    evaluation_plan = models.TextField(blank=True)
    other_development = models.TextField(blank=True)
    confidentiality = models.TextField(blank=True)
    legal_exceptions = models.TextField(blank=True)
    new_members_rule = models.TextField(blank=True)
    recording_rule = models.TextField(blank=True)
    records_rule = models.TextField(blank=True)
    crisis_rule = models.TextField(blank=True)
    # money
    price_cents = models.PositiveIntegerField(default=0)
    # What the price is for: a session, or an hour of it (mediation, consulting).
    priced_by = models.CharField(max_length=8, choices=PricedBy, default=PricedBy.SESSION)
    vat_treatment = models.CharField(
        max_length=20, choices=choices(terms.VatTreatment), default="general"
    )
    vat_reason = models.CharField(max_length=240, blank=True)
    travel_kilometres = models.PositiveSmallIntegerField(default=0)
    kilometre_cents = models.PositiveSmallIntegerField(default=0)
    # Time on the way, both ways together, and a day allowance (päiväraha), for each trip.
    travel_minutes = models.PositiveSmallIntegerField(default=0)
    travel_hour_cents = models.PositiveIntegerField(default=0)
    day_allowance_cents = models.PositiveIntegerField(default=0)
    order_reference = models.CharField(max_length=80, blank=True)
    # The lot of a framework agreement that this call-off draws on.
    lot = models.ForeignKey(Lot, models.PROTECT, null=True, blank=True, related_name="agreements")
    # when things go otherwise
    cancellation_notice_hours = models.PositiveSmallIntegerField(default=48)
    late_cancellation_percent = models.PositiveSmallIntegerField(default=100)
    interruption = models.TextField(blank=True)
    dissatisfaction = models.TextField(blank=True)
    third_party_assessor = models.CharField(max_length=240, blank=True)
    trial_sessions = models.PositiveSmallIntegerField(default=0)
    go_no_go_on = models.DateField(null=True, blank=True)
    go = models.BooleanField(null=True, blank=True)
    go_decided_at = models.DateTimeField(null=True, blank=True)
    # The text as it was offered, by language: sections of lines. It is never written anew.
    paper = models.JSONField(default=dict, blank=True)
    # its life
    created_at = models.DateTimeField()
    offered_at = models.DateTimeField(null=True, blank=True)
    in_force_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=12, choices=Ending, blank=True)

    class Meta:
        ordering = ["engagement", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["engagement", "version"], name="a_version_once"),
            models.UniqueConstraint(
                fields=["engagement"],
                condition=models.Q(state="in_force"),
                name="one_agreement_in_force",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.engagement} v{self.version}"


class Acceptance(models.Model):
    """A party's place on an agreement, and the moment and means of their word."""

    class Seat(models.TextChoices):
        SUPERVISOR = rules.Seat.SUPERVISOR.value, _("supervisor")
        SUPERVISEE = rules.Seat.SUPERVISEE.value, _("supervisee")
        MANAGER = rules.Seat.MANAGER.value, _("manager")
        MANAGERS_MANAGER = rules.Seat.MANAGERS_MANAGER.value, _("the manager's own manager")

    class Means(models.TextChoices):
        LINK = "link", _("by one-time link")
        SIGNED_IN = "signed_in", _("signed in")

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="acceptances")
    party = models.ForeignKey(Party, models.PROTECT, related_name="acceptances")
    seat = models.CharField(max_length=20, choices=Seat)
    position = models.PositiveSmallIntegerField(default=0)
    asked_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    accepted_at = models.DateTimeField(null=True, blank=True)
    declined_at = models.DateTimeField(null=True, blank=True)
    declined_because = models.TextField(blank=True)
    typed_name = models.CharField(max_length=120, blank=True)
    means = models.CharField(max_length=10, choices=Means, blank=True)
    # Of the PDF that was before them, in their copy.
    paper_sha256 = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["agreement", "party"], name="a_party_accepts_once")
        ]

    def __str__(self) -> str:
        return f"{self.agreement}: {self.party}"

    @property
    def waits(self) -> bool:
        """Tell whether one who still sits at the table was asked and has not answered."""
        answered = self.accepted_at or self.declined_at
        return self.asked_at is not None and not answered and self.party.left_at is None

    @property
    def copy(self) -> Copy:
        """Return which copy is put before this party."""
        members = {self.Seat.SUPERVISOR, self.Seat.SUPERVISEE}
        return Copy.MEMBERS if self.seat in members else Copy.SHARED


class OfferedPaper(models.Model):
    """The very file that the parties were shown: they accept these bytes."""

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="offered_papers")
    copy = models.CharField(max_length=8, choices=Copy)
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agreement", "copy"], name="a_copy_offered_once")
        ]

    def __str__(self) -> str:
        return f"{self.agreement} {self.copy}"


class SealedPaper(models.Model):
    """What everybody accepted, with their acceptances, under the practice's seal.

    A new edition is sealed when somebody joins later; the editions before it stay.
    """

    agreement = models.ForeignKey(Agreement, models.CASCADE, related_name="sealed_papers")
    copy = models.CharField(max_length=8, choices=Copy)
    edition = models.PositiveSmallIntegerField(default=1)
    pdf = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    acceptance_count = models.PositiveSmallIntegerField()
    sealed_at = models.DateTimeField()
    certificate_sha256 = models.CharField(max_length=64)

    class Meta:
        ordering = ["-edition", "copy"]
        constraints = [
            models.UniqueConstraint(
                fields=["agreement", "copy", "edition"], name="an_edition_sealed_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.agreement} {self.copy} {self.edition}"


class PriorContact(models.Model):
    """What there was before between supervisor and supervisees, told before anyone signs (C3)."""

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="prior_contacts")
    there_were_none = models.BooleanField(default=False)
    description = models.TextField(blank=True)
    disclosed_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    disclosed_at = models.DateTimeField()

    class Meta:
        ordering = ["-disclosed_at"]

    def __str__(self) -> str:
        return f"{self.engagement}: {self.disclosed_at:%d.%m.%Y}"
