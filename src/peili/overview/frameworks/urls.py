from django.urls import path

from peili.overview.frameworks import views

app_name = "frameworks"

urlpatterns = [
    path("", views.frameworks, name="frameworks"),
    path("new/", views.beginning, name="beginning"),
    path("<int:framework_id>/", views.framework, name="framework"),
    path("<int:framework_id>/csv/", views.counts_csv, name="counts_csv"),
    path("<int:framework_id>/report/", views.report, name="report"),
    path("<int:framework_id>/terms/", views.terms, name="terms"),
    path("<int:framework_id>/option/", views.option, name="option"),
    path("<int:framework_id>/lots/", views.lots, name="lots"),
    path("<int:framework_id>/lots/<int:lot_id>/", views.lot, name="lot"),
    path("<int:framework_id>/lots/<int:lot_id>/prices/", views.prices, name="prices"),
]
