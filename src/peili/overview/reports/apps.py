from django.apps import AppConfig


class ReportsConfig(AppConfig):
    name = "peili.overview.reports"
    label = "reports"
