"""Dirty paths: bursts end, memory is bounded, and a file that never rests is left alone for longer."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from itertools import pairwise

import pytest

from desktop_app.engine.ingest.watching.dirty import (
    LONGEST_DELAY_S,
    LONGEST_WAIT_S,
    MOST_PATHS,
    DirtyPaths,
    RootChanges,
)


def handed_on(changes: RootChanges, now: float) -> set[str]:
    due = changes.due_s()
    return changes.take(now)[0] if due is not None and due <= now else set()


def test_a_burst_is_over_when_it_is_quiet() -> None:
    changes = RootChanges()
    changes.add("a", 0.0)
    changes.add("b", 0.2)
    assert handed_on(changes, 0.4) == set()
    assert handed_on(changes, 0.6) == {"a", "b"}
    assert changes.due_s() is None


def test_a_stream_without_end_is_handed_on_all_the_same() -> None:
    changes = RootChanges()
    times = []
    for step in range(1000):  # ten seconds of 100 a second, each another file
        changes.add(f"{step}", step / 100)
        if handed_on(changes, step / 100):
            times.append(step / 100)
    assert len(times) >= 4
    assert max(after - before for before, after in pairwise(times)) < LONGEST_WAIT_S + 0.1


def test_too_many_paths_become_one_request() -> None:
    changes = RootChanges()
    for number in range(MOST_PATHS + 10):
        changes.add(f"{number}", 0.0)
    assert len(changes) == 0
    assert changes.take(1.0) == (set(), True)
    assert changes.take(2.0) == (set(), False)


def test_a_log_that_is_written_all_the_time_is_left_alone_for_longer_and_longer() -> None:
    changes = RootChanges()
    times = []
    for step in range(60_000):  # ten minutes of 100 writes a second
        changes.add("log", step / 100)
        if handed_on(changes, step / 100):
            times.append(step / 100)
    pauses = [after - before for before, after in pairwise(times)]
    assert pauses[:4] == pytest.approx([2, 4, 8, 16], abs=0.1)
    assert pauses[-1] == pytest.approx(LONGEST_DELAY_S, abs=0.1)
    assert len(times) < 20
    assert handed_on(changes, 700.0) == {"log"}, "the last state is read in the end"
    assert changes.due_s() is None


def test_a_person_who_saves_often_does_not_wait() -> None:
    changes = RootChanges()
    for save in range(50):
        for event in range(4):  # a save is several events
            changes.add("letter", save * 2.0 + event * 0.05)
        assert handed_on(changes, save * 2.0 + 0.6) == {"letter"}


def test_a_file_that_came_to_rest_is_read_at_once_again() -> None:
    changes = RootChanges()
    for step in range(1000):
        changes.add("log", step / 100)
        handed_on(changes, step / 100)
    assert handed_on(changes, 100.0) == {"log"}
    changes.add("log", 200.0)
    assert handed_on(changes, 200.4) == {"log"}
    assert not changes._restless


def test_restless_files_that_are_gone_are_forgotten() -> None:
    changes = RootChanges()
    for step in range(300):
        changes.add("log", step / 100)
    handed_on(changes, 3.0)
    assert changes._restless
    changes.add("other", 1000.0)
    handed_on(changes, 1001.0)
    assert not changes._restless


class Taken:
    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.whole: list[int] = []
        self.changed = threading.Condition()
        self.fails = False

    def take(self, folder_id: int, paths: set[str]) -> None:
        if self.fails:
            raise RuntimeError("no")
        with self.changed:
            self.paths |= paths
            self.changed.notify_all()

    def too_many(self, folder_id: int) -> None:
        with self.changed:
            self.whole.append(folder_id)
            self.changed.notify_all()


@pytest.fixture
def taken() -> Taken:
    return Taken()


@pytest.fixture
def dirty(taken: Taken) -> Iterator[DirtyPaths]:
    paths = DirtyPaths(taken.take, taken.too_many)
    paths.start()
    yield paths
    paths.stop()


def test_fresh_paths_do_not_wait_for_resting_ones(dirty: DirtyPaths, taken: Taken) -> None:
    begun = time.monotonic()
    while not taken.paths or time.monotonic() - begun < 2.5:
        dirty.add(1, "log")
        time.sleep(0.01)
    dirty.add(1, "log")
    dirty.add(1, "letter")
    with taken.changed:
        assert taken.changed.wait_for(lambda: "letter" in taken.paths, timeout=60)


def test_what_could_not_be_followed_is_compared_as_a_whole(
    dirty: DirtyPaths, taken: Taken, caplog: pytest.LogCaptureFixture
) -> None:
    taken.fails = True
    dirty.add(7, "a")
    with taken.changed:
        assert taken.changed.wait_for(lambda: taken.whole == [7], timeout=60)
    assert dirty.waiting == 0
    assert "following 1 changes failed" in caplog.text


def test_a_root_that_was_left_is_forgotten(dirty: DirtyPaths, taken: Taken) -> None:
    dirty.add(1, "a")
    dirty.forget(1)
    dirty.add(2, "b")
    with taken.changed:
        assert taken.changed.wait_for(lambda: "b" in taken.paths, timeout=60)
    assert "a" not in taken.paths
