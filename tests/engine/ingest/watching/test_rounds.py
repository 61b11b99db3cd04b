"""When roots are compared without a reason: hourly, when polled, after sleep."""

from __future__ import annotations

import pytest

from desktop_app.engine.ingest.watching.rounds import (
    Rounds,
    SleepDetector,
    elapsed_with_sleep_s,
    interval_in_words,
)


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_root_is_due_hourly_give_or_take_a_tenth() -> None:
    clock = Clock()
    rounds = Rounds(clock)
    assert not rounds.is_due(1, polled=False)
    due = set()
    for root in range(100):
        rounds.note(root, 1.0)
    for minute in range(50, 70):
        clock.now = minute * 60.0
        due.add(sum(rounds.is_due(root, polled=False) for root in range(100)))
    assert min(due) == 0
    assert max(due) == 100
    assert len(due) > 3, "they are not due all at once"


@pytest.mark.parametrize(("took_s", "interval_s"), [(0.01, 30), (1.5, 30), (6.0, 120), (60.0, 1200)])
def test_polling_takes_a_twentieth_of_the_time_at_most(took_s: float, interval_s: float) -> None:
    clock = Clock()
    rounds = Rounds(clock)
    rounds.note(1, took_s)
    clock.now = interval_s - 1
    assert not rounds.is_due(1, polled=True)
    clock.now = interval_s
    assert rounds.is_due(1, polled=True)
    rounds.forget(1)
    assert not rounds.is_due(1, polled=True)


def test_sleep_is_noticed_once() -> None:
    awake, passed = Clock(), Clock()
    detector = SleepDetector(awake, passed)
    awake.now = passed.now = 2.0
    assert not detector.has_slept()
    passed.now += 31.0
    assert detector.has_slept()
    assert not detector.has_slept()


def test_sleep_is_noticed_where_both_clocks_go_on() -> None:
    clock = Clock()
    detector = SleepDetector(clock, clock)
    clock.now = 100.0
    assert not detector.has_slept()
    clock.now += 3600.0
    assert detector.has_slept()


def test_the_clock_that_goes_on_goes_on() -> None:
    before = elapsed_with_sleep_s()
    assert elapsed_with_sleep_s() >= before


def test_intervals_in_words() -> None:
    assert [interval_in_words(seconds) for seconds in (30, 45.4, 120, 600)] == [
        "30 s",
        "45 s",
        "2 min",
        "10 min",
    ]
