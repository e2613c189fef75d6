"""Free common times: the sweep agrees with looking at every minute."""

from hypothesis import given
from hypothesis import strategies as st

from peili.core.planning.free_times import free_common_times

span = st.tuples(st.integers(0, 60), st.integers(0, 25)).map(lambda pair: (pair[0], sum(pair)))
people = st.lists(st.lists(span, max_size=5), max_size=4)


@given(people, st.lists(st.sampled_from([(0, 20), (20, 30), (35, 60), (70, 90)]), unique=True))
def test_the_sweep_finds_exactly_the_minutes_in_which_nobody_is_busy(busy, within):
    found = {m for start, end in free_common_times(busy, within) for m in range(start, end)}

    taken = {m for spans in busy for start, end in spans for m in range(start, end)}
    assert found == {m for start, end in within for m in range(start, end)} - taken


def test_only_spans_that_are_long_enough_count():
    assert free_common_times([[(10, 20)], [(50, 60)]], [(0, 100)], minutes=30) == [
        (20, 50),
        (60, 100),
    ]
