from tests.house.pages import Page

READERS = {"kaisa": 200, "kari": 200}
OF_PROCESS = {"aino": 200, "kari": 200}
OWN = {"ville": 200, "venla": 200}


def year(story):
    return {"report_id": story.year_report.pk}


def engagement(story):
    return {"engagement_id": story.cast.engagement.pk}


PAGES = {
    # Who has one way of their own and nothing else is taken to it at once.
    "reports:index": Page(get={"every": 200, "ville": 302, "venla": 302}),
    "reports:new_report": Page(get={"kaisa": 200}, post={"kaisa": 422}),
    "reports:ledger": Page(get={"kaisa": 200}),
    "reports:own_work": Page(
        get={"aino": 200, "eero": 200, "olli": 404}, post={"aino": 422, "eero": 422}
    ),
    "reports:year": Page(get=READERS, arguments=year),
    "reports:year_pdf": Page(get=READERS, arguments=year),
    "reports:year_csv": Page(get=READERS, arguments=year),
    "reports:process": Page(get=OF_PROCESS, arguments=engagement),
    "reports:process_pdf": Page(get=OF_PROCESS, arguments=engagement),
    "reports:process_csv": Page(get=OF_PROCESS, arguments=engagement),
    "reports:way": Page(get=OWN, arguments=engagement),
    "reports:way_pdf": Page(get=OWN, arguments=engagement),
    "reports:way_csv": Page(get=OWN, arguments=engagement),
}
