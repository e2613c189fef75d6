"""The verbs of reports: there is one, and it is the only way a pooled figure leaves the house."""

from peili.overview.reports.services.publishing import NothingToReport as NothingToReport
from peili.overview.reports.services.publishing import publish_report as publish_report
