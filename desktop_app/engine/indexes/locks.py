"""A readers–writer lock: many searches at once, or one change."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class ReadersWriterLock:
    """Any number of readers, or one writer, in turns. Not reentrant.

    A waiting writer goes before new readers, but the readers that waited for one writer go before the
    next: else one that writes in a loop would keep them out until it ends.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._readers = 0
        self._readers_waiting = 0
        self._passes = 0  # waiting readers that go before the next writer
        self._writers_waiting = 0
        self._writing = False

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold the lock together with other readers."""
        with self._changed:
            self._readers_waiting += 1
            try:
                while self._writing or (self._writers_waiting and not self._passes):
                    self._changed.wait()
            finally:
                self._readers_waiting -= 1
                self._passes = max(0, self._passes - 1)
            self._readers += 1
        try:
            yield
        finally:
            with self._changed:
                self._readers -= 1
                if self._readers == 0:
                    self._changed.notify_all()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lock alone."""
        with self._changed:
            self._writers_waiting += 1
            try:
                while self._writing or self._readers or (self._passes and self._readers_waiting):
                    self._changed.wait()
            finally:
                self._writers_waiting -= 1
            self._writing = True
        try:
            yield
        finally:
            with self._changed:
                self._writing = False
                self._passes = self._readers_waiting
                self._changed.notify_all()
