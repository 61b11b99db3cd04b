"""Which files come next: what was just saved, then the backlog; each to one reader; all of it bounded."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

import pytest

from desktop_app.engine.catalogue import Catalogue, files, folders
from desktop_app.engine.catalogue.files import DiskEntry, PendingFile
from desktop_app.engine.ingest import reading_order
from desktop_app.engine.ingest.reading_order import CHUNK_BYTES, CHUNK_FILES, ReadingOrder

ROOT = os.path.abspath("library")
Add = Callable[..., None]


def path(number: int) -> str:
    return os.path.join(ROOT, f"{number:05}.txt")


def numbers(taken: list[PendingFile]) -> list[int]:
    return [int(os.path.basename(file.path)[:5]) for file in taken]


@pytest.fixture
def add(catalogue: Catalogue) -> Add:
    """Note files as pending."""
    with catalogue.write() as db:
        folders.add(db, ROOT, single_file=False)
    folder = folders.find(catalogue.read(), ROOT)
    assert folder is not None

    def note(*wanted: int, size_bytes: int = 10) -> None:
        with catalogue.write() as db:
            files.upsert(db, folder.id, [DiskEntry(path(n), size_bytes, n, n) for n in wanted])

    return note


@pytest.fixture
def order(catalogue: Catalogue, add: Add) -> ReadingOrder:
    """An order over 100 pending files."""
    add(*range(100))
    return ReadingOrder(catalogue)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """A clock that goes on when the test says so, by some seconds."""
    now = [1000.0]
    monkeypatch.setattr(reading_order.time, "monotonic", lambda: now[0])

    def go_on(seconds: float) -> None:
        now[0] += seconds

    return go_on


class TestBacklog:
    def test_it_comes_in_order_and_each_file_once(self, order: ReadingOrder) -> None:
        chunks = [numbers(order.take_backlog()) for _ in range(5)]
        assert [number for chunk in chunks for number in chunk] == list(range(100))
        assert max(len(chunk) for chunk in chunks) == CHUNK_FILES
        assert order.take_backlog() == []

    def test_what_is_released_and_still_pending_comes_again(self, order: ReadingOrder) -> None:
        first = order.take_backlog()
        for _ in range(4):
            order.take_backlog()
        order.release(first)
        assert order.take_backlog() == first

    def test_what_came_while_it_was_further_on_is_found(self, order: ReadingOrder, add: Add) -> None:
        while order.take_backlog():
            pass
        add(100)
        assert numbers(order.take_backlog()) == [100]

    def test_a_chunk_is_bounded_in_bytes_and_leaves_nothing_out(self, order: ReadingOrder, add: Add) -> None:
        add(*range(3), size_bytes=CHUNK_BYTES // 2)
        add(3, size_bytes=CHUNK_BYTES * 5)
        assert numbers(order.take_backlog()) == [0, 1]
        assert numbers(order.take_backlog()) == [2]
        assert numbers(order.take_backlog()) == [3]
        assert numbers(order.take_backlog())[0] == 4

    def test_several_readers_share_it_without_a_file_twice(self, order: ReadingOrder, add: Add) -> None:
        add(*range(100, 1000))
        taken: list[int] = []

        def read() -> None:
            while chunk := order.take_backlog():
                taken.extend(numbers(chunk))

        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(60)
        assert sorted(taken) == list(range(1000))


class TestUrgent:
    def test_what_was_saved_comes_before_the_backlog(self, order: ReadingOrder, add: Add) -> None:
        order.take_backlog()
        order.first([path(90), path(80)])
        assert numbers(order.take_urgent()) == [90, 80]
        assert order.take_urgent() == []

    def test_a_path_that_is_not_pending_is_forgotten(self, order: ReadingOrder) -> None:
        order.first([path(5000)])
        assert order.take_urgent() == []
        assert order.held == (0, 0, 0)

    def test_a_file_that_is_saved_again_while_it_is_read_is_urgent_once_it_is_released(
        self, order: ReadingOrder
    ) -> None:
        order.first([path(90)])
        taken = order.take_urgent()
        order.first([path(90)])
        assert order.take_urgent() == []
        order.release(taken)
        assert numbers(order.take_urgent()) == [90]

    def test_a_file_that_is_being_written_is_left_alone_then_urgent(
        self, order: ReadingOrder, clock: Callable[[float], None]
    ) -> None:
        order.first([path(90)])
        taken = order.take_urgent()
        order.defer_changing(taken[0], 2.0)
        order.release(taken)
        assert order.take_urgent() == []
        assert 90 not in [number for _ in range(5) for number in numbers(order.take_backlog())]
        clock(2.1)
        assert numbers(order.take_urgent()) == [90]

    def test_files_left_alone_do_not_stand_in_the_way_of_others(
        self, order: ReadingOrder, clock: Callable[[float], None]
    ) -> None:
        order.first(path(number) for number in range(50))
        while chunk := order.take_urgent():
            for file in chunk:
                order.defer_changing(file, 2.0)
            order.release(chunk)
        order.first([path(77)])
        assert numbers(order.take_urgent()) == [77]

    def test_a_file_saved_a_thousand_times_waits_once(self, order: ReadingOrder) -> None:
        for _ in range(1000):
            order.first([path(90)])
        assert order.held == (0, 0, 1)


class TestBounds:
    def test_a_program_that_writes_many_files_fills_no_memory_and_loses_none(
        self, catalogue: Catalogue, add: Add, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reading_order, "MOST_URGENT", 100)
        add(*range(1000))
        order = ReadingOrder(catalogue)
        order.first(path(number) for number in range(1000))
        assert order.held == (0, 0, 100)
        urgent = [number for _ in range(4) for number in numbers(order.take_urgent())]
        assert urgent == list(range(900, 1000))
        rest: list[int] = []
        while chunk := order.take_backlog():
            rest += numbers(chunk)
        assert sorted(rest) == list(range(900))

    def test_files_left_alone_are_forgotten_when_their_time_is_over(
        self, order: ReadingOrder, clock: Callable[[float], None], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reading_order, "MOST_DEFERRED", 10)
        for number in range(1000):
            order.defer(PendingFile(number, path(number), 1, 1), 2.0)
            clock(0.5)
        assert order.held[1] <= 10

    def test_where_too_many_are_left_alone_the_first_of_them_is_tried_sooner(
        self, order: ReadingOrder, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reading_order, "MOST_DEFERRED", 10)
        for file in order.take_backlog():
            order.defer(file, 60.0)
        assert order.held[1] == 10


def test_waiting_ends_with_whatever_happened_since_one_looked(order: ReadingOrder) -> None:
    seen = order.changes
    order.wake()
    order.wait(seen, 600.0)
    seen = order.changes
    thread = threading.Thread(target=lambda: order.first([path(1)]))
    thread.start()
    order.wait(seen, 600.0)
    thread.join(30)
