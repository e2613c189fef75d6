from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "peili.plumbing.ui"
    label = "ui"
