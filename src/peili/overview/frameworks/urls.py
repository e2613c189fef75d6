from django.urls import path

from peili.overview.frameworks.views import standing, writing

app_name = "frameworks"

urlpatterns = [
    path("", standing.frameworks, name="frameworks"),
    path("new/", writing.beginning, name="beginning"),
    path("<int:framework_id>/", standing.framework, name="framework"),
    path("<int:framework_id>/csv/", standing.counts_csv, name="counts_csv"),
    path("<int:framework_id>/report/", standing.report, name="report"),
    path("<int:framework_id>/terms/", writing.terms, name="terms"),
    path("<int:framework_id>/option/", writing.option, name="option"),
    path("<int:framework_id>/lots/", writing.lots, name="lots"),
    path("<int:framework_id>/lots/<int:lot_id>/", writing.lot, name="lot"),
    path("<int:framework_id>/lots/<int:lot_id>/prices/", writing.prices, name="prices"),
]
