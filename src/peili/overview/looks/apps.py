from django.apps import AppConfig


class LooksConfig(AppConfig):
    name = "peili.overview.looks"
    label = "looks"
