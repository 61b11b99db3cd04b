"""The queue of scans: one at a time, and never two of one root waiting."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future

import pytest

from desktop_app.engine.ingest.watching.scan_queue import ScanQueue

SOON_S = 20.0


class Scans:
    """Scans that wait until they are let go."""

    def __init__(self) -> None:
        self.begun: list[int] = []
        self.go = threading.Semaphore(0)
        self.started = threading.Semaphore(0)

    def scan(self, folder_id: int) -> None:
        self.begun.append(folder_id)
        self.started.release()
        self.go.acquire(timeout=SOON_S)
        if folder_id < 0:
            raise RuntimeError("no")


@pytest.fixture
def scans() -> Scans:
    return Scans()


@pytest.fixture
def queue(scans: Scans) -> Iterator[ScanQueue]:
    made = ScanQueue("test-scans", scans.scan, lambda folder_id, took_s: None)
    made.start()
    yield made
    scans.go.release(100)
    made.stop()


def ask(queue: ScanQueue, folder_id: int) -> Future[None]:
    future: Future[None] = Future()
    queue.request(folder_id, [future])
    return future


def test_requests_join_one_that_waits_and_follow_one_that_runs(queue: ScanQueue, scans: Scans) -> None:
    first = ask(queue, 1)
    assert scans.started.acquire(timeout=SOON_S)
    joined = [ask(queue, 1) for _ in range(5)]
    other = ask(queue, 2)
    assert queue.scanning == {1, 2}
    scans.go.release()
    first.result(timeout=SOON_S)
    assert not any(future.done() for future in joined)
    scans.go.release(10)
    for future in [*joined, other]:
        future.result(timeout=SOON_S)
    assert scans.begun == [1, 1, 2]
    assert queue.scanning == set()


def test_a_scan_that_fails_ends_neither_its_future_nor_the_queue(
    queue: ScanQueue, scans: Scans, caplog: pytest.LogCaptureFixture
) -> None:
    scans.go.release(10)
    ask(queue, -1).result(timeout=SOON_S)
    ask(queue, 1).result(timeout=SOON_S)
    assert scans.begun == [-1, 1]
    assert "a scan failed" in caplog.text


def test_stopping_leaves_nobody_waiting(queue: ScanQueue, scans: Scans) -> None:
    ask(queue, 1)
    assert scans.started.acquire(timeout=SOON_S)
    waiting = ask(queue, 2)
    scans.go.release(10)
    queue.stop()
    waiting.result(timeout=SOON_S)
    ask(queue, 3).result(timeout=SOON_S)
    assert 3 not in scans.begun
