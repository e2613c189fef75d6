"""Keys, sealed texts and who can open them. Nothing here opens anything by itself."""

from django.conf import settings
from django.db import models

from peili.plumbing.accounts.models import LoginSession
from peili.plumbing.vault.sealing import About

USER = settings.AUTH_USER_MODEL


class KeyPair(models.Model):
    """A person's key: the public half in the clear, the private one wrapped twice.

    Who loses both the passphrase and the recovery key makes a new pair; the former is kept for
    the sake of a trusted colleague.
    """

    user = models.ForeignKey(USER, models.CASCADE, related_name="key_pairs")
    public = models.CharField(max_length=80, unique=True)
    by_passphrase = models.BinaryField()
    by_recovery_key = models.BinaryField()
    created_at = models.DateTimeField()
    passphrase_set_at = models.DateTimeField()
    recovery_key_made_at = models.DateTimeField()
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=models.Q(retired_at=None), name="one_key_in_use"
            )
        ]

    def __str__(self) -> str:
        return self.public


class SealedText(models.Model):
    """A text only its readers can open: one age file. `item` says where it belongs."""

    kind = models.CharField(max_length=40)
    engagement = models.BigIntegerField(null=True)
    item = models.CharField(max_length=80)
    version = models.PositiveIntegerField(default=1)
    author = models.ForeignKey(USER, models.PROTECT, related_name="sealed_texts")
    body = models.BinaryField()
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["kind", "item"], name="sealed_by_item")]

    def __str__(self) -> str:
        return f"{self.kind} {self.item}"

    @property
    def about(self) -> About:
        return About(self.kind, self.item, self.author_id, self.engagement, self.version)


class SealedFor(models.Model):
    """One reader of a sealed text, by the key it was sealed to."""

    text = models.ForeignKey(SealedText, models.CASCADE, related_name="sealed_for")
    key_pair = models.ForeignKey(KeyPair, models.CASCADE, related_name="opens")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["text", "key_pair"], name="one_reader_once")]

    def __str__(self) -> str:
        return f"{self.text_id} → {self.key_pair_id}"


class Unlocking(models.Model):
    """A private key unlocked for one login session, wrapped by a half that only its cookie has."""

    login_session = models.OneToOneField(LoginSession, models.CASCADE, primary_key=True)
    key_pair = models.ForeignKey(KeyPair, models.CASCADE)
    wrapped = models.BinaryField()
    expires_at = models.DateTimeField()
    idle_until = models.DateTimeField()

    def __str__(self) -> str:
        return str(self.expires_at)


class TrustedColleague(models.Model):
    """A colleague may open the owner's texts if the owner cannot, after a wait the owner can stop.

    `share` is the owner's key sealed to the colleague's, wrapped once more by the house: the
    colleague alone cannot open it before its time, and the house alone never.
    """

    owner_key = models.OneToOneField(KeyPair, models.CASCADE, related_name="entrusted")
    colleague_key = models.ForeignKey(KeyPair, models.CASCADE, related_name="entrusted_with")
    wait_days = models.PositiveSmallIntegerField()
    share = models.BinaryField()
    consented_at = models.DateTimeField()
    asked_at = models.DateTimeField(null=True)
    opens_at = models.DateTimeField(null=True)
    opened_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.owner_key_id} → {self.colleague_key_id}"
