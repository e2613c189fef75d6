"""CPU time of a yearly report over 10,000 and 100,000 answers: page, paper, and publishing it.

    python -m bench.reports [SMALL LARGE]

An answer is what one person filled in: nine questions on a scale. Groups of five answer, so 10,000
answers are 2,000 processes of one commissioner. The page must cost under 50 ms for 10,000, and for
100,000 under 1.5 times that; publishing is done once a year, and grows with what it adds up.
The database is a throw-away SQLite file; requests go through the whole stack in one process.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path
from random import Random
from statistics import median

REQUESTS = 25
GROUP = 5
ORDERS_FOR = 40
"""So many groups each of the commissioner's persons orders for."""
QUESTIONS = (
    *("what_matters", "way_of_working", "heard", "helps_my_work", "safety"),
    *("structure", "difficult_things", "supervisor_part", "core_task"),
)


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [10_000, 100_000]
    figures = {}
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            figures[size] = measure(size, Path(folder))
    print(f"{'':<26}" + "".join(f"{f'{size:,} answers':>20}" for size in sizes) + f"{'growth':>9}")
    for name in figures[sizes[0]]:
        row = [figures[size][name] for size in sizes]
        cells = "".join(f"{ms:>17.1f} ms" for ms in row)
        print(f"{name:<26}{cells}{row[-1] / row[0]:>8.2f}×")
    page, grown = (figures[size]["page"] for size in (sizes[0], sizes[-1]))
    holds = page < 50 and grown < 1.5 * page
    print(f"page under 50 ms and under 1.5 times that: {'holds' if holds else 'DOES NOT HOLD'}")


def measure(size: int, folder: Path) -> dict[str, float]:
    """Run in a child process, because a database cannot be changed under a running Django."""
    environment = os.environ | {"PEILI_VAR": str(folder), "PEILI_DEMO": "1"}
    environment.pop("PEILI_DATABASE", None)
    code = f"from bench.reports import child; child({size})"
    said = subprocess.run(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, check=True
    )
    figures: dict[str, float] = json.loads(said.stdout.splitlines()[-1])
    return figures


def child(size: int) -> None:
    from peili.config.commands.migrate import bring_up_to_date
    from peili.config.django_setup import set_up

    set_up()
    bring_up_to_date()
    from django.test import Client
    from django.urls import reverse

    from peili.config.story.cast import gather
    from peili.overview.reports import services
    from peili.plumbing import clock

    now = clock.now()
    cast = gather(at=now - timedelta(weeks=12))
    fill(cast, size, now)
    began = time.process_time()
    report = services.publish_report(
        audience="organisation",
        organisation=cast.organisation,
        year=clock.today().year,
        by=cast.person("kaisa"),
        at=now,
    )
    figures = {"publishing, once": (time.process_time() - began) * 1000}
    browser = Client(SERVER_NAME="127.0.0.1")
    browser.force_login(cast.user("kari"))
    for label, name in (("page", "year"), ("CSV", "year_csv"), ("PDF", "year_pdf")):
        figures[label] = _median(browser, reverse(f"reports:{name}", args=[report.pk]))
    figures["list of reports"] = _median(browser, reverse("reports:index"))
    print(json.dumps(figures))


def _median(browser, address: str) -> float:
    if browser.get(address).status_code != 200:
        raise SystemExit(f"{address} does not answer")
    times = []
    for _ in range(REQUESTS):
        began = time.process_time()
        browser.get(address)
        times.append(time.process_time() - began)
    return median(times) * 1000


def fill(cast, size: int, now) -> None:
    """Add groups of five that have answered half-yearly, each with eight sessions held."""
    from peili.casework.evaluation.models import QuestionnaireRound, RoundTally
    from peili.casework.evaluation.services.definitions import own_questionnaire
    from peili.casework.schedule.models import Session
    from peili.core.policy import Role
    from peili.parties.models import Engagement, Party, Person

    draw = Random(7)
    start = now.replace(month=1, day=15)
    definition = own_questionnaire("half_yearly", at=now)
    engagements = Engagement.objects.bulk_create(
        (
            Engagement(
                kind="supervision",
                form="group",
                name=f"Ryhmä {number}",
                organisation=cast.organisation,
                state="running",
                opened_at=start,
            )
            for number in range(size // GROUP)
        ),
        batch_size=5000,
    )
    others = Person.objects.bulk_create(
        Person(name=f"Tilaaja {number}") for number in range(len(engagements) // ORDERS_FOR)
    )
    orderers = [cast["kari"].person_id, *(person.pk for person in others)]
    Party.objects.bulk_create(
        (
            Party(engagement=engagement, person_id=person, role=role.value)
            for number, engagement in enumerate(engagements)
            for person, role in (
                (cast["aino"].person_id, Role.SUPERVISOR),
                (orderers[number // ORDERS_FOR], Role.COMMISSIONER),
            )
        ),
        batch_size=5000,
    )
    rounds = QuestionnaireRound.objects.bulk_create(
        (
            QuestionnaireRound(
                engagement=engagement,
                questionnaire=definition,
                wave="half_yearly",
                opens_at=start,
                closes_at=start + timedelta(days=14),
                settled_at=start + timedelta(days=14),
                asked=GROUP,
                answered=GROUP,
            )
            for engagement in engagements
        ),
        batch_size=5000,
    )
    RoundTally.objects.bulk_create(
        (RoundTally(round=round, answers=_tally(draw)) for round in rounds), batch_size=5000
    )
    Session.objects.bulk_create(
        (
            Session(
                engagement=engagement,
                supervisor_id=cast["aino"].person_id,
                number=turn + 1,
                state="held",
                starts=start + timedelta(days=28 * turn),
                ends=start + timedelta(days=28 * turn, hours=2),
                place_mode="at_office",
                head_count=GROUP,
            )
            for engagement in engagements
            for turn in range(8)
        ),
        batch_size=5000,
    )


def _tally(draw: Random) -> dict[str, dict[str, int]]:
    answers: dict[str, dict[str, int]] = {}
    for question in QUESTIONS:
        counts: dict[str, int] = {}
        for _ in range(GROUP):
            value = str(min(10, max(0, round(draw.gauss(7, 2)))))
            counts[value] = counts.get(value, 0) + 1
        answers[question] = counts
    return answers


if __name__ == "__main__":
    main()
