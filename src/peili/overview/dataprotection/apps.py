from django.apps import AppConfig


class DataProtectionConfig(AppConfig):
    name = "peili.overview.dataprotection"
    label = "dataprotection"
