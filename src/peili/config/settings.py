"""All settings, flat, from the environment. `.env.example` lists every name."""

import os
import secrets
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from peili.plumbing import headers

ROOT = Path(__file__).resolve().parents[3]
VAR = Path(os.environ.get("PEILI_VAR", ROOT / "var"))
DEMO = os.environ.get("PEILI_DEMO") == "1"
DEBUG = os.environ.get("PEILI_DEBUG") == "1"


def _secret_key() -> str:
    """Return the key from the environment, or one made once for this installation."""
    if key := os.environ.get("PEILI_SECRET_KEY"):
        return key
    kept = VAR / "secret_key"
    if not kept.exists():
        VAR.mkdir(parents=True, exist_ok=True)
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(50))
    return kept.read_text()


def database_at(address: str) -> dict[str, Any]:
    """Read `sqlite:///path` or `postgresql://user:password@host:port/name`."""
    if not address.startswith("postgres"):
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": address.removeprefix("sqlite:///"),
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
            },
        }
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 0,
        "OPTIONS": {"pool": {"min_size": 2, "max_size": 8, "timeout": 20}},
    }


SECRET_KEY = _secret_key()
SECRET_KEY_FALLBACKS = os.environ.get("PEILI_FORMER_SECRET_KEYS", "").split()
SITE_URL = os.environ.get("PEILI_SITE_URL", "http://127.0.0.1:8000")
SITE_HOST = urlsplit(SITE_URL).hostname or "127.0.0.1"
SECURE = SITE_URL.startswith("https://")
ALLOWED_HOSTS = [SITE_HOST, "127.0.0.1", "localhost"]
CSRF_TRUSTED_ORIGINS = [SITE_URL]

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "peili.plumbing.ui",
    "django.forms",
    "template_partials",
    "django_htmx",
    "csp",
    "peili.plumbing.accounts",
    "peili.plumbing.links",
    "peili.plumbing.outbox",
    "peili.plumbing.jobs",
    "peili.plumbing.access_log",
    "peili.plumbing.vault",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "peili.parties",
    "peili.casework.offerings",
    "peili.casework.frameworks",
    "peili.casework.inquiries",
    "peili.casework.matching",
    "peili.casework.agreements",
    "peili.casework.polls",
    "peili.casework.schedule",
    "peili.casework.goals",
    "peili.casework.notes",
    "peili.casework.evaluation",
    "peili.casework.billing",
    "peili.overview.frameworks",
    "peili.overview.welcome",
    "peili.overview.today",
    "peili.overview.cases",
    "peili.overview.looks",
    "peili.overview.dataprotection",
    "peili.overview.reports",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "peili.plumbing.headers.ConfidentialPages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "peili.plumbing.origin.OriginOfOwnForms",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "peili.plumbing.accounts.middleware.SignedInBrowser",
    "peili.plumbing.accounts.middleware.PreferredLanguage",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "peili.plumbing.accounts.middleware.SecondFactor",
    "django_htmx.middleware.HtmxMiddleware",
    "peili.parties.middleware.WhoIsAsking",
    "peili.parties.middleware.RulesToResponses",
    "peili.plumbing.access_log.middleware.NotesOfTheRequest",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "builtins": ["template_partials.templatetags.partials"],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.messages.context_processors.messages",
                "peili.overview.today.navigation.navigation",
            ],
        },
    }
]

FORM_RENDERER = "peili.plumbing.ui.rendering.PageForms"
ROOT_URLCONF = "peili.config.urls"
WSGI_APPLICATION = "peili.config.wsgi.application"

DATABASES = {
    "default": database_at(os.environ.get("PEILI_DATABASE", f"sqlite:///{VAR / 'peili.sqlite3'}"))
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "shared_cache",
    }
}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["peili.plumbing.accounts.backend.Accounts"]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today:today"
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.ScryptPasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email"]},
    },
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
]
# The cast of the demo has keys with this passphrase; the unlocking page says it in the demo alone.
DEMO_PASSPHRASE = "sinetti lumme peili ranta"  # noqa: S105
VAULT_COLLEAGUES = "peili.parties.actor.colleagues_of"
VAULT_CONSENT = "peili.parties.services.consents.trust_of_a_colleague"
SECOND_FACTOR_REQUIRED_FOR = "peili.parties.actor.second_factor_required"
LANGUAGE_CHOSEN = "peili.parties.services.speak_as_chosen"
ACCOUNT_ADAPTER = "peili.plumbing.accounts.adapter.ClosedAccounts"
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_FORMS = {
    "login": "peili.plumbing.accounts.forms.SignIn",
    "reauthenticate": "peili.plumbing.accounts.forms.PasswordAgain",
    "change_password": "peili.plumbing.accounts.forms.ChangePassword",
    "set_password": "peili.plumbing.accounts.forms.SetPassword",
}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_LOGOUT_REDIRECT_URL = "welcome:front"
ACCOUNT_RATE_LIMITS = {"login_failed": "30/m/ip,5/5m/key"}
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ALLAUTH_TRUSTED_PROXY_COUNT = int(os.environ.get("PEILI_PROXIES", "0"))
MFA_ADAPTER = "peili.plumbing.accounts.adapter.SecondFactors"
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_FORMS = {
    "authenticate": "peili.plumbing.accounts.forms.Code",
    "reauthenticate": "peili.plumbing.accounts.forms.CodeAgain",
    "activate_totp": "peili.plumbing.accounts.forms.ActivateApp",
    "add_webauthn": "peili.plumbing.accounts.forms.AddPasskey",
    "edit_webauthn": "peili.plumbing.accounts.forms.RenamePasskey",
}
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "Peili"
MFA_TOTP_TOLERANCE = 1
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEMO

SESSION_ENGINE = "peili.plumbing.accounts.session_store"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_NAME = "__Host-session" if SECURE else "session"
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = SECURE
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "__Host-csrf" if SECURE else "csrf"
CSRF_COOKIE_SECURE = SECURE
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_NAME = "__Host-language" if SECURE else "language"
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = SECURE
MESSAGE_STORAGE = "peili.plumbing.messages.Messages"
CONTENT_SECURITY_POLICY = headers.CONTENT_SECURITY_POLICY
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = SECURE
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 3600 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE
SECURE_HSTS_PRELOAD = SECURE
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if ALLAUTH_TRUSTED_PROXY_COUNT else None
)
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", "Suomi"), ("sv", "Svenska"), ("en", "English")]  # each by its own name
LOCALE_PATHS = [ROOT / "locale"]
TIME_ZONE = "Europe/Helsinki"
USE_I18N = True
USE_TZ = True

# Later stages that an earlier one asks by name: the paper of an agreement carries its goals.
AGREED_GOALS = "peili.casework.goals.services.agreed_goals"
SEAL_FOLDER = Path(os.environ.get("PEILI_SEAL_FOLDER", VAR / "seal"))
# A time stamp service (RFC 3161) by its address; the demo stamps with a key of its own.
SEAL_STAMPS = os.environ.get("PEILI_TIMESTAMPS", "local" if DEMO else "")

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
WHITENOISE_USE_FINDERS = True

EMAIL_BACKEND = os.environ.get(
    "PEILI_EMAIL_BACKEND",
    "peili.plumbing.outbox.backends.ReadableFiles"
    if DEMO
    else "django.core.mail.backends.console.EmailBackend",
)
EMAIL_HOST = os.environ.get("PEILI_EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("PEILI_EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("PEILI_EMAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("PEILI_EMAIL_PASSWORD", "")
EMAIL_USE_TLS = os.environ.get("PEILI_EMAIL_TLS") == "1"
DEFAULT_FROM_EMAIL = os.environ.get("PEILI_FROM_EMAIL", "peili@localhost")
OUTBOX_FOLDER = VAR / "outbox"

EINVOICE_SFTP = os.environ.get("PEILI_EINVOICE_SFTP", "")
EINVOICE_SFTP_KEY = os.environ.get("PEILI_EINVOICE_SFTP_KEY", VAR / "einvoices" / "sftp_key")
EINVOICE_SFTP_KNOWN_HOSTS = os.environ.get(
    "PEILI_EINVOICE_SFTP_KNOWN_HOSTS", VAR / "einvoices" / "known_hosts"
)
EINVOICE_OPERATOR = "peili.plumbing.outside.operator." + (
    "fake.FakeOperator"
    if DEMO
    else "sftp.OperatorOverSftp"
    if EINVOICE_SFTP
    else "folder.OperatorFolder"
)
CALENDARS = (
    "peili.plumbing.outside.calendar.fake.DemoCalendars"
    if DEMO
    else "peili.plumbing.outside.calendar.https.CalendarsOverHttps"
)
EINVOICE_FOLDER = Path(os.environ.get("PEILI_EINVOICE_FOLDER", VAR / "einvoices"))

# No letters to ADMINS: Django's would quote what was typed.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"without_tokens": {"()": "peili.plumbing.logs.WithoutTokens"}},
    "formatters": {"without_words": {"()": "peili.plumbing.logs.WithoutWords"}},
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "filters": ["without_tokens"],
            **({} if DEBUG else {"formatter": "without_words"}),
        }
    },
    "loggers": {"django": {"level": "INFO", "handlers": []}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
