"""Sessions of an engagement, and who came."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.core import terms
from peili.core.terms import choices
from peili.parties.models import Engagement, Party, Person
from peili.plumbing.jobs.models import Job


class Session(models.Model):
    """One meeting of a process. What was said is not here: dates, place, state, head count."""

    class Kind(models.TextChoices):
        ORDINARY = "ordinary", _("Session")
        MID_EVALUATION = "mid_evaluation", _("Mid-term evaluation")
        FINAL_EVALUATION = "final_evaluation", _("Final evaluation")

    class State(models.TextChoices):
        PLANNED = "planned", _("Planned")
        HELD = "held", _("Held")
        CANCELLED = "cancelled", _("Cancelled")

    class CancelledBy(models.TextChoices):
        """Whose cancellation it was: the practice's own never costs anything."""

        MEMBERS = "members", _("The supervisees or the commissioner")
        PRACTICE = "practice", _("We ourselves")

    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="sessions")
    supervisor = models.ForeignKey(Person, models.PROTECT, related_name="held_sessions")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=20, choices=Kind, default=Kind.ORDINARY)
    state = models.CharField(max_length=10, choices=State, default=State.PLANNED)
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    place_mode = models.CharField(max_length=12, choices=choices(terms.PlaceMode))
    place = models.CharField(max_length=240, blank=True)
    town = models.CharField(max_length=60, blank=True)
    room = models.URLField(blank=True)
    notice_hours = models.PositiveSmallIntegerField(default=48)
    head_count = models.PositiveSmallIntegerField(null=True, blank=True)
    held_at = models.DateTimeField(null=True, blank=True)
    cancelled_at = models.DateTimeField(null=True, blank=True)
    cancelled_by = models.CharField(max_length=10, choices=CancelledBy, blank=True)
    cancelled_late = models.BooleanField(default=False)
    fee_accepted = models.BooleanField(default=False)

    class Meta:
        ordering = ["starts"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("starts")), name="a_session_has_length"
            )
        ]
        indexes = [
            models.Index(fields=["engagement", "starts"]),
            models.Index(fields=["supervisor", "starts"]),
            models.Index(fields=["state", "starts"]),
            models.Index(fields=["starts"]),
        ]

    def __str__(self) -> str:
        return f"{self.engagement} {self.starts:%d.%m.%Y %H:%M}"


class Attendance(models.Model):
    """Who of the members came to a session; the head count on the session is their sum."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="attendances")
    party = models.ForeignKey(Party, models.PROTECT, null=True, blank=True, related_name="+")
    substitute = models.CharField(max_length=120, blank=True)
    came = models.BooleanField(default=True)
    told_ahead_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "party"], name="attends_once")]

    def __str__(self) -> str:
        return f"{self.session}: {self.party or self.substitute}"


class Absence(models.Model):
    """A stretch in which a practitioner holds no sessions. Why is nobody's business: not here."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="absences")
    starts = models.DateTimeField()
    ends = models.DateTimeField()

    class Meta:
        ordering = ["starts"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("starts")), name="an_absence_has_length"
            )
        ]
        indexes = [models.Index(fields=["person", "starts"])]

    def __str__(self) -> str:
        return f"{self.person} {self.starts:%d.%m.%Y} – {self.ends:%d.%m.%Y}"


class TravelTime(models.Model):
    """Minutes from one town to another, as the practice knows them better than our own list."""

    origin = models.CharField(max_length=60)
    destination = models.CharField(max_length=60)
    minutes = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["origin", "destination"]
        constraints = [
            models.UniqueConstraint(fields=["origin", "destination"], name="one_way_once")
        ]

    def __str__(self) -> str:
        return f"{self.origin} → {self.destination}: {self.minutes} min"


class Plan(models.Model):
    """A plan on the desk: what the sessions of some processes could be. It books nothing."""

    class State(models.TextChoices):
        MAKING = "making", _("Being planned")
        PROPOSED = "proposed", _("Waits for your word")
        ACCEPTED = "accepted", _("Accepted")
        REJECTED = "rejected", _("Rejected")

    class Change(models.TextChoices):
        """How much of what is already booked may move."""

        LITTLE = "little", _("As little as possible of what is booked moves")
        NOTHING = "nothing", _("What is booked stays; only missing sessions are planned")
        ANYTHING = "anything", _("Everything ahead is planned anew")

    state = models.CharField(max_length=10, choices=State, default=State.MAKING)
    change = models.CharField(max_length=10, choices=Change, default=Change.LITTLE)
    first_day = models.DateField()
    last_day = models.DateField()
    seconds = models.PositiveSmallIntegerField(default=5)
    cost = models.PositiveIntegerField(default=0)
    bound = models.PositiveIntegerField(default=0)
    made_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ["-created_at"]
        indexes = [models.Index(fields=["state", "created_at"])]

    def __str__(self) -> str:
        return f"{self.first_day} – {self.last_day}"


class PlannedSeries(models.Model):
    """One process in a plan: where its sessions would be, and where they were when it was made."""

    class State(models.TextChoices):
        PROPOSED = "proposed", _("Proposed")
        ACCEPTED = "accepted", _("Accepted")
        REJECTED = "rejected", _("Left out")

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="series")
    engagement = models.ForeignKey(Engagement, models.CASCADE, related_name="+")
    supervisor = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.PROPOSED)
    # Local times as "2026-11-24T13:00": a clock change alters nothing of a plan.
    starts = models.JSONField(default=list)
    # What may move, as [number of the session, start]; compared when the plan is accepted.
    before = models.JSONField(default=list)
    missing = models.PositiveSmallIntegerField(default=0)
    # What the planner said about it: why sessions are missing and the ways out.
    reason = models.JSONField(default=dict)
    # What gives way for this process: people not required, another supervisor, other times.
    wishes = models.JSONField(default=dict)
    # What the coordinator has seen to be against the rules and kept all the same.
    seen_faults = models.JSONField(default=list)

    class Meta:
        ordering = ["engagement__name"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "engagement"], name="planned_once_in_a_plan")
        ]

    def __str__(self) -> str:
        return f"{self.plan}: {self.engagement}"
