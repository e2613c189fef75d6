"""Who signs in, and how: password, second factor, passkey, one-time link.

Settings this needs (`config/settings.py`):

    INSTALLED_APPS          ours before "allauth", "allauth.account", "allauth.mfa"
    AUTH_USER_MODEL         "accounts.User"
    AUTHENTICATION_BACKENDS ["peili.plumbing.accounts.backend.Accounts"]
    SESSION_ENGINE          "peili.plumbing.accounts.session_store"
    SESSION_COOKIE_AGE      14 days; ACCOUNT_SESSION_REMEMBER True
    LOGIN_URL               "account_login"; LOGIN_REDIRECT_URL "/"
    CACHES                  a database cache: the rate limits are counted there, for all workers
    MIDDLEWARE, in this order after sessions:
        django.contrib.auth.middleware.AuthenticationMiddleware
        peili.plumbing.accounts.middleware.SignedInBrowser
        peili.plumbing.accounts.middleware.PreferredLanguage
        allauth.account.middleware.AccountMiddleware
        django.contrib.auth.middleware.LoginRequiredMiddleware
        peili.plumbing.accounts.middleware.SecondFactor
    SECOND_FACTOR_REQUIRED_FOR   dotted path of `(User) -> bool`; "" asks it of nobody
    DEMO                    bool: no second factor, and `accounts.demo` may change the person
    SITE_URL                where letters point to
    PASSWORD_HASHERS        scrypt first: memory-hard, and in the standard library
    AUTH_PASSWORD_VALIDATORS at least 12 signs, not like the address, not common, not digits alone
    ACCOUNT_ADAPTER         "peili.plumbing.accounts.adapter.ClosedAccounts"
    ACCOUNT_FORMS           peili.plumbing.accounts.forms.ACCOUNT_FORMS, as a literal
    ACCOUNT_LOGIN_METHODS   {"email"}; ACCOUNT_SIGNUP_FIELDS ["email*", "password1*"]
    ACCOUNT_USER_MODEL_USERNAME_FIELD None; ACCOUNT_EMAIL_VERIFICATION "none"
    ACCOUNT_EMAIL_NOTIFICATIONS True
    ACCOUNT_RATE_LIMITS     {"login_failed": "30/m/ip,5/5m/key"}  (the key: see `adapter`)
    ALLAUTH_TRUSTED_PROXY_COUNT  how many of our own proxies stand before us
    MFA_ADAPTER             "peili.plumbing.accounts.adapter.SecondFactors"
    MFA_FORMS               peili.plumbing.accounts.forms.MFA_FORMS, as a literal
    MFA_SUPPORTED_TYPES     ["totp", "webauthn", "recovery_codes"]
    MFA_PASSKEY_LOGIN_ENABLED True; MFA_ALLOW_UNVERIFIED_EMAIL True (accounts open by invitation)
    MFA_TOTP_ISSUER "Peili"; MFA_TOTP_TOLERANCE 1; MFA_RECOVERY_CODES_SHOW_ONCE True
    MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN only in the demo

URLs: `path("account/", include("peili.plumbing.accounts.urls"))`.
"""
