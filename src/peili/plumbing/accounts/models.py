"""An account is an e-mail address that may sign in. Who the person is, is told elsewhere."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower


class Accounts(BaseUserManager["User"]):
    """Open accounts, and find them by address however it is typed."""

    def create_user(
        self,
        email: str,
        password: str | None = None,
        *,
        language: str = "fi",
        is_active: bool = True,
    ) -> "User":
        """Open an account; without a password it signs in by e-mailed links alone."""
        user = self.model(email=email, language=language, is_active=is_active)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, email: str | None) -> "User":
        return self.get(email=(email or "").strip().lower())


class User(AbstractBaseUser):
    """One e-mail address, kept in small letters so that no address signs in twice."""

    email = models.EmailField(max_length=254, unique=True)
    language = models.CharField(max_length=5, default="fi")
    is_active = models.BooleanField(default=True)

    objects = Accounts()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_account_per_address")]

    def __str__(self) -> str:
        return self.email

    def clean(self) -> None:
        self.email = self.email.strip().lower()

    def save(self, *args: object, **kwargs: object) -> None:
        self.clean()
        super().save(*args, **kwargs)  # type: ignore[arg-type]


def open_account(address: str) -> User | None:
    """Return the account of this address, if there is one and it is open."""
    return User.objects.filter(email=address.strip().lower(), is_active=True).first()


class LoginSession(models.Model):
    """One signed-in browser. Deleting the row signs that browser out.

    The browser's session carries the mark; here is only its fingerprint.
    """

    user = models.ForeignKey(User, models.CASCADE, related_name="login_sessions")
    fingerprint = models.BinaryField(max_length=32, unique=True)
    device = models.CharField(max_length=120)
    created_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()

    class Meta:
        ordering = ["-last_seen_at"]

    def __str__(self) -> str:
        return self.device
