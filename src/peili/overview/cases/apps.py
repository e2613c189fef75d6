from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "peili.overview.cases"
    label = "cases"
