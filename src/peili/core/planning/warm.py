"""Compile the kernels and keep them, so that no plan has to wait: `python -m …planning.warm`."""

from peili.core.planning.calendar_days import DAY
from peili.core.planning.full_calendar import Calendar
from peili.core.planning.kernels import compiled, loading
from peili.core.planning.problem import Person, Problem, Process, Supervisor, spans_of
from peili.core.planning.search import Search

_MONDAY = 739838
_OFFICE = (8 * 60, 16 * 60)


def warm() -> bool:
    """Compile every kernel by planning a tiny problem; False where numba is missing."""
    if not compiled.available():
        return False
    loading.change_over()
    search = Search(_tiny_problem(), workers=1)
    search.run_rounds(2)
    Calendar(search.problem, search.best).best_series("p0")
    compiled.keep_ready()
    return True


def _tiny_problem() -> Problem:
    hours = (((_OFFICE),),) * 5 + ((), ())
    first, last = _MONDAY, _MONDAY + 60
    processes = tuple(
        Process(
            id=f"p{place}",
            supervisors=("s", "t"),
            required=("a",),
            sessions=3,
            minutes=90,
            gap_days=(7 * place + 3, 21),
            target_gap_days=14,
            town="A",
            first_between=(first, first + 14),
            fixed=(first * DAY + 600,) if place else (),
        )
        for place in range(2)
    )
    return Problem(
        timezone="Europe/Helsinki",
        horizon=(first, last),
        holidays=frozenset(),
        closed=(),
        towns=("A", "B"),
        travel_minutes=((0, 60), (60, 0)),
        people=(Person("a", spans_of([(first * DAY + 480, first * DAY + 540)])),),
        supervisors=tuple(Supervisor(name, "B", hours, 360, 1200) for name in ("s", "t")),
        processes=processes,
    )


if __name__ == "__main__":
    warm()
