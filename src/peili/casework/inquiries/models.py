"""The first contact, its route, and the free confidential talk."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from peili.casework.offerings.models import Practitioner, Service
from peili.core import terms
from peili.core.routing.inquiry import Flag, Route
from peili.core.terms import choices
from peili.parties.models import Organisation, Person


class Inquiry(models.Model):
    """What somebody wrote on the contact form, and what became of it."""

    class State(models.TextChoices):
        NEW = "new", _("Waiting for an answer")
        ROUTED = "routed", _("Routed")
        TALK = "talk", _("Exploratory talk")
        MATCHING = "matching", _("Choosing a practitioner")
        OPENED = "opened", _("Engagement opened")
        CLOSED = "closed", _("Closed")

    OVER = (State.OPENED, State.CLOSED)

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    received_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State, default=State.NEW)
    # who asks
    name = models.CharField(max_length=120)
    email = models.EmailField()
    phone = models.CharField(max_length=30, blank=True)
    role = models.CharField(max_length=20, choices=choices(terms.InquirerRole))
    organisation_name = models.CharField(max_length=120, blank=True)
    # what is going on
    situations = models.JSONField(default=list)
    own_words = models.TextField(blank=True)
    acute_event_at = models.DateTimeField(null=True, blank=True)
    # what is wished for
    people = models.PositiveSmallIntegerField(default=1)
    profession = models.CharField(max_length=20, choices=choices(terms.Profession), blank=True)
    form = models.CharField(max_length=20, choices=choices(terms.Form), blank=True)
    town = models.CharField(max_length=60, blank=True)
    region = models.CharField(max_length=20, choices=choices(terms.Region), blank=True)
    place_modes = models.JSONField(default=list, blank=True)
    times = models.CharField(max_length=240, blank=True)
    wishes = models.CharField(max_length=240, blank=True)
    wished_practitioner = models.ForeignKey(
        Practitioner, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    language = models.CharField(max_length=2, choices=choices(terms.Language), default="fi")
    accessibility = models.CharField(max_length=240, blank=True)
    # who answers, and by when
    owner = models.ForeignKey(
        Person, models.SET_NULL, null=True, blank=True, related_name="owned_inquiries"
    )
    answer_by = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    escalated_at = models.DateTimeField(null=True, blank=True)
    # what the rules read, and what a human decided
    proposed_route = models.CharField(max_length=20)
    flags = models.JSONField(default=list)
    flag_words = models.JSONField(default=dict)
    reasons = models.JSONField(default=list)
    route = models.CharField(max_length=20, blank=True)
    route_reason = models.TextField(blank=True)
    routed_by = models.ForeignKey(Person, models.SET_NULL, null=True, blank=True, related_name="+")
    routed_at = models.DateTimeField(null=True, blank=True)
    # how it ended
    organisation = models.ForeignKey(Organisation, models.SET_NULL, null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_because = models.TextField(blank=True)

    class Meta:
        ordering = ["answer_by"]
        indexes = [models.Index(fields=["state", "answer_by"])]

    def __str__(self) -> str:
        return f"{self.name} {self.received_at:%d.%m.%Y}"

    @property
    def is_acute(self) -> bool:
        """A human's route decides; until then any sign of a crisis is enough."""
        if self.route:
            return self.route == Route.CRISIS
        return self.proposed_route == Route.CRISIS or Flag.CRISIS in self.flags


class ExploratoryTalk(models.Model):
    """The free, confidential talk that decides what fits."""

    class State(models.TextChoices):
        ASKED = "asked", _("Times not offered yet")
        OFFERED = "offered", _("Times offered")
        BOOKED = "booked", _("Booked")
        HELD = "held", _("Held")
        CANCELLED = "cancelled", _("Cancelled")

    class Outcome(models.TextChoices):
        SERVICE = "service", _("We have what fits")
        NOT_US = "not_us", _("Not us")

    class Boundary(models.TextChoices):
        MINE = "mine", _("Yes, this is mine")
        UNSURE = "unsure", _("I am not sure")
        NOT_MINE = "not_mine", _("No, this goes beyond my competence")

    inquiry = models.ForeignKey(Inquiry, models.CASCADE, related_name="talks")
    practitioner = models.ForeignKey(Practitioner, models.PROTECT, related_name="talks")
    state = models.CharField(max_length=10, choices=State, default=State.ASKED)
    place_mode = models.CharField(max_length=12, choices=choices(terms.PlaceMode), default="remote")
    place = models.CharField(max_length=240, blank=True)
    starts = models.DateTimeField(null=True, blank=True)
    ends = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    service = models.ForeignKey(Service, models.SET_NULL, null=True, blank=True, related_name="+")
    form = models.CharField(max_length=20, choices=choices(terms.Form), blank=True)
    focus = models.CharField(max_length=20, choices=choices(terms.Focus), blank=True)
    proposed_practitioner = models.ForeignKey(
        Practitioner, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    where_to_go = models.CharField(max_length=240, blank=True)
    boundary = models.CharField(max_length=10, choices=Boundary, blank=True)
    concluded_at = models.DateTimeField(null=True, blank=True)
    # the offer as it was sent: what has been offered does not change with the price list
    offered_at = models.DateTimeField(null=True, blank=True)
    offered_sessions = models.PositiveSmallIntegerField(default=0)
    offered_minutes = models.PositiveSmallIntegerField(default=0)
    offered_cents = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["-id"]

    def __str__(self) -> str:
        return f"{self.inquiry} – {self.practitioner}"

    @property
    def key(self) -> str:
        """Return what takes the practitioner's time when the talk is booked."""
        return f"talk/{self.pk}"


class OfferedTime(models.Model):
    """A time for an exploratory talk; the first to take it has it."""

    talk = models.ForeignKey(ExploratoryTalk, models.CASCADE, related_name="offered_times")
    starts = models.DateTimeField()
    ends = models.DateTimeField()

    class Meta:
        ordering = ["starts"]
        constraints = [models.UniqueConstraint(fields=["talk", "starts"], name="a_time_once")]

    def __str__(self) -> str:
        return f"{self.starts:%d.%m.%Y %H:%M}"


class BoundaryCrossing(models.Model):
    """A crossing of one's own competence, logged by its owner to learn from (H1)."""

    practitioner = models.ForeignKey(Practitioner, models.CASCADE, related_name="crossings")
    on = models.DateField()
    what = models.TextField()
    learned = models.TextField(blank=True)

    class Meta:
        ordering = ["-on"]

    def __str__(self) -> str:
        return f"{self.on}"
