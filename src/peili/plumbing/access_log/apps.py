from django.apps import AppConfig


class AccessLogConfig(AppConfig):
    name = "peili.plumbing.access_log"
    label = "access_log"
