from django.apps import AppConfig


class LinksConfig(AppConfig):
    name = "peili.plumbing.links"
    label = "links"
