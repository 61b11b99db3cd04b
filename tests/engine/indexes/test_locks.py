"""Readers and writers take turns."""

from __future__ import annotations

import threading

from desktop_app.engine.indexes.locks import ReadersWriterLock


class Started:
    """A thread that takes the lock, notes its name, and is waited for."""

    def __init__(self, name: str, lock: ReadersWriterLock, noted: list[str], write: bool) -> None:
        def run() -> None:
            with lock.writing() if write else lock.reading():
                noted.append(name)

        self.thread = threading.Thread(target=run)
        self.thread.start()


def wait_until_waiting(lock: ReadersWriterLock, readers: int, writers: int) -> None:
    for _ in range(60_000):
        if (lock._readers_waiting, lock._writers_waiting) == (readers, writers):
            return
        threading.Event().wait(0.001)
    raise AssertionError("the threads do not wait")


def test_readers_share_and_writers_do_not():
    lock, noted = ReadersWriterLock(), []
    with lock.reading(), lock.reading():
        writer = Started("writer", lock, noted, write=True)
        wait_until_waiting(lock, 0, 1)
        assert noted == []
    writer.thread.join(60)
    assert noted == ["writer"]


def test_readers_that_waited_for_a_writer_go_before_the_next():
    lock, noted = ReadersWriterLock(), []
    with lock.writing():
        writer = Started("writer", lock, noted, write=True)
        wait_until_waiting(lock, 0, 1)
        readers = [Started("reader", lock, noted, write=False) for _ in range(3)]
        wait_until_waiting(lock, 3, 1)
    for thread in (writer, *readers):
        thread.thread.join(60)
    assert noted == ["reader"] * 3 + ["writer"]


def test_a_waiting_writer_goes_before_new_readers():
    lock, noted = ReadersWriterLock(), []
    with lock.reading():
        writer = Started("writer", lock, noted, write=True)
        wait_until_waiting(lock, 0, 1)
        reader = Started("reader", lock, noted, write=False)
        wait_until_waiting(lock, 1, 1)
        assert noted == []
    writer.thread.join(60)
    reader.thread.join(60)
    assert noted == ["writer", "reader"]
