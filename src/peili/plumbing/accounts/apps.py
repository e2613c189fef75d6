from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "peili.plumbing.accounts"
    label = "accounts"
