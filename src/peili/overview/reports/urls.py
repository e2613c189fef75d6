from django.urls import path

from peili.overview.reports.views import index, processes, way, years

app_name = "reports"

urlpatterns = [
    path("", index.index, name="index"),
    path("new/", years.new_report, name="new_report"),
    path("ledger/", index.ledger, name="ledger"),
    path("own/", years.own_work, name="own_work"),
    path("years/<int:report_id>/", years.year, name="year"),
    path("years/<int:report_id>/pdf/", years.year_pdf, name="year_pdf"),
    path("years/<int:report_id>/csv/", years.year_csv, name="year_csv"),
    path("processes/<int:engagement_id>/", processes.process, name="process"),
    path("processes/<int:engagement_id>/pdf/", processes.process_pdf, name="process_pdf"),
    path("processes/<int:engagement_id>/csv/", processes.process_csv, name="process_csv"),
    path("way/<int:engagement_id>/", way.way, name="way"),
    path("way/<int:engagement_id>/pdf/", way.way_pdf, name="way_pdf"),
    path("way/<int:engagement_id>/csv/", way.way_csv, name="way_csv"),
]
