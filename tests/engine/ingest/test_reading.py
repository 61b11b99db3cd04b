"""The reader over extractors that the test plays: paces, what was just saved, and troubles."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator

import blake3
import pytest

from desktop_app.engine.catalogue import Catalogue, documents, files, folders
from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.ingest import reading
from desktop_app.engine.ingest.reading import Packing, Reader
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.worker_messages import (
    Extracted,
    ExtractFile,
    FileHash,
    FileHashes,
    HashFiles,
)

ROOT = os.path.abspath("library")


class Desk:
    """Where all played extractors come to read: remembers the order, holds them up, lets them fail."""

    def __init__(self, extracted: Callable[..., Extracted]) -> None:
        self._extracted = extracted
        self._lock = threading.Lock()
        self.gate = threading.Event()  # open: extractors answer at once
        self.gate.set()
        self.read: list[int] = []
        self.at_work: set[object] = set()
        self.second_came = threading.Event()
        self.error: Exception | None = None

    def ask(self, extractor: object, request: object) -> object:
        if self.error is not None:
            raise self.error
        if isinstance(request, HashFiles):
            return FileHashes(files=[self._hash(path) for path in request.paths])
        assert isinstance(request, ExtractFile)
        with self._lock:
            self.at_work.add(extractor)
            if len(self.at_work) > 1:
                self.second_came.set()
        assert self.gate.wait(60)
        with self._lock:
            self.at_work.discard(extractor)
            self.read.append(int(os.path.basename(os.fsdecode(request.path))))
        return self._extracted(os.fsdecode(request.path), mtime_ns=1)

    def _hash(self, path: bytes) -> FileHash:
        text = os.fsdecode(path).encode()
        return FileHash(
            path=path, size_bytes=len(text), mtime_ns=1, content_hash=blake3.blake3(text).digest()
        )


class Reading:
    """A reader with three played extractors, and a folder of pending files."""

    def __init__(self, catalogue: Catalogue, desk: Desk) -> None:
        self.catalogue, self.desk = catalogue, desk
        with catalogue.write() as db:
            folders.add(db, ROOT, single_file=False)
        self.reader = Reader(
            catalogue,
            None,  # type: ignore[arg-type]
            Packing("p", "", 100, 100),
            extractors=3,
            on_read=lambda: None,
            on_forgotten=lambda texts: None,
        )

    def add(self, *numbers: int, saved: bool = False) -> None:
        folder = folders.find(self.catalogue.read(), ROOT)
        assert folder is not None
        paths = [os.path.join(ROOT, str(number)) for number in numbers]
        with self.catalogue.write() as db:
            files.upsert(db, folder.id, [DiskEntry(path, len(path.encode()), 1, 1) for path in paths])
        self.reader.first(paths) if saved else self.reader.wake()

    def wait_until(self, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + 60
        while not holds():
            assert time.monotonic() < deadline, (self.desk.read, self.reader.trouble)
            time.sleep(0.01)

    def wait_read(self, *numbers: int) -> None:
        self.wait_until(lambda: set(numbers) <= set(self.desk.read))


@pytest.fixture
def desk(extracted: Callable[..., Extracted]) -> Desk:
    return Desk(extracted)


@pytest.fixture
def running(
    catalogue: Catalogue, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], Reading]]:
    """Starts a reader."""

    class PlayedExtractor:
        def __init__(self, starter: object) -> None:
            pass

        def ask(self, request: object, reply: object, deadline_s: float) -> object:
            return desk.ask(self, request)

        def stop(self) -> None:
            desk.gate.set()

    monkeypatch.setattr(reading, "Extractor", PlayedExtractor)
    monkeypatch.setattr(reading, "RESTART_DELAY_S", 0.01)
    monkeypatch.setattr(reading, "IDLE_WAIT_S", 0.05)
    made = Reading(catalogue, desk)

    def start() -> Reading:
        made.reader.start()
        return made

    yield start
    made.reader.stop()


class TestPace:
    def test_at_full_pace_all_extractors_work(self, running: Callable[[], Reading], desk: Desk) -> None:
        desk.gate.clear()
        reading = running()
        reading.add(*range(200))
        reading.wait_until(lambda: len(desk.at_work) == 3)
        desk.gate.set()
        reading.wait_read(*range(200))

    def test_gently_one_works_and_nothing_is_left_out(
        self, running: Callable[[], Reading], desk: Desk
    ) -> None:
        desk.gate.clear()
        reading = running()
        reading.reader.set_pace("gently")
        reading.add(*range(200))
        reading.wait_until(lambda: len(desk.at_work) == 1)
        assert not desk.second_came.wait(0.3)
        desk.gate.set()
        reading.wait_read(*range(200))
        assert len(desk.read) == 200

    def test_paused_finishes_what_is_in_hand_and_goes_on_when_it_may(
        self, running: Callable[[], Reading], desk: Desk
    ) -> None:
        desk.gate.clear()
        reading = running()
        reading.add(*range(200))
        reading.wait_until(lambda: len(desk.at_work) == 3)
        reading.reader.set_pace("paused")
        desk.gate.set()
        reading.wait_until(lambda: not reading.reader.busy)
        assert len(desk.read) == 3
        reading.reader.set_pace("full")
        reading.wait_read(*range(200))
        assert len(desk.read) == 200

    def test_paused_what_is_saved_is_read_and_the_backlog_is_not(
        self, running: Callable[[], Reading], desk: Desk
    ) -> None:
        reading = running()
        reading.reader.set_pace("paused")
        reading.add(*range(100))
        reading.add(*range(500, 540), saved=True)
        reading.wait_read(*range(500, 540))
        assert set(desk.read) == set(range(500, 540))


def test_what_is_saved_is_the_next_file_read_though_chunks_are_in_hand(
    running: Callable[[], Reading], desk: Desk
) -> None:
    desk.gate.clear()
    reading = running()
    reading.add(*range(1000))
    reading.wait_until(lambda: len(desk.at_work) == 3)
    reading.add(5000, saved=True)
    desk.gate.set()
    reading.wait_read(5000)
    assert desk.read.index(5000) <= 6  # the three in hand, and perhaps one more of each other reader
    reading.wait_read(*range(1000))


class TestTrouble:
    def test_a_full_disk_is_said_waited_out_and_forgotten(
        self, running: Callable[[], Reading], desk: Desk
    ) -> None:
        desk.error = EnvironmentProblem("the disk is full: free some space")
        reading = running()
        reading.add(*range(100))
        reading.wait_until(lambda: reading.reader.trouble == "the disk is full: free some space")
        assert desk.read == []
        desk.error = None
        reading.wait_read(*range(100))
        reading.wait_until(lambda: reading.reader.trouble == "")

    def test_a_file_that_shows_a_mistake_of_ours_does_not_hold_its_neighbours_up(
        self, running: Callable[[], Reading], desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        store = documents.store

        def fail_on_seven(db: sqlite3.Connection, reply: Extracted, packing: str) -> object:
            if reply.passages[0].text.endswith(os.sep + "7"):
                raise ZeroDivisionError
            return store(db, reply, packing)

        monkeypatch.setattr(documents, "store", fail_on_seven)
        reading = running()
        reading.add(*range(50))
        reading.wait_read(*range(50))
        reading.wait_until(lambda: not reading.reader.busy)
        left = files.next_pending(reading.catalogue.read(), 0, 100)
        assert [os.path.basename(file.path) for file in left] == ["7"]
        assert reading.reader.trouble == ""

    def test_where_nothing_can_be_read_it_says_so_and_does_not_spin(
        self, running: Callable[[], Reading], desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(reading, "FAILED_DELAY_S", 0.0)
        desk.error = ZeroDivisionError()
        played = running()
        played.add(1)
        played.wait_until(lambda: "ZeroDivisionError" in played.reader.trouble)
        desk.error = None
        played.wait_read(1)
        played.wait_until(lambda: played.reader.trouble == "")
