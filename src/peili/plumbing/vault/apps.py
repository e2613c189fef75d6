from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "peili.plumbing.vault"
    label = "vault"
