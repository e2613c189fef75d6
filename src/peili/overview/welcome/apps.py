from django.apps import AppConfig


class WelcomeConfig(AppConfig):
    name = "peili.overview.welcome"
    label = "welcome"
