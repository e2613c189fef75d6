from django.apps import AppConfig


class TodayConfig(AppConfig):
    name = "peili.overview.today"
    label = "today"
