"""Letters, and the links they promise."""

from django.db import models


class Letter(models.Model):
    """One message to one address. The key says what it is about, so it is never sent twice.

    The body names its links as `{like_this}`; `links` says what each opens. The link itself is
    made when the letter leaves, so a copy of this table opens nothing.
    """

    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=40, blank=True)
    to = models.EmailField(max_length=254)
    language = models.CharField(max_length=5)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    links = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    send_after = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["send_after"],
                condition=models.Q(sent_at=None, given_up_at=None),
                name="letters_waiting",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind or 'letter'} {self.key}"
