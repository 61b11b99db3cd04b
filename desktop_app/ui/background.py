"""Work that would hold up the window's thread, one piece after another on a thread of its own."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

T = TypeVar("T")
CLOSE_WAIT_S = 1.0


class QtBackground(QObject):
    """A Background of one thread, which starts with the first piece of work."""

    _finished = Signal(object, object)  # who asked, the result

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: queue.SimpleQueue[tuple[Callable[[], object], Callable[[object], None]] | None]
        self._work = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()
        self._finished.connect(self._deliver)

    def run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do `work` elsewhere, then call `done` on the window's thread."""
        if self._closing.is_set():
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="window-background", daemon=True)
            self._thread.start()
        self._work.put((work, done))  # type: ignore[arg-type]  # what goes in comes out

    def close(self) -> None:
        """End the thread; nothing is delivered any more."""
        self._closing.set()
        self._work.put(None)
        if self._thread is not None:
            self._thread.join(CLOSE_WAIT_S)

    def _run(self) -> None:
        while (piece := self._work.get()) is not None and not self._closing.is_set():
            work, done = piece
            result = work()
            if not self._closing.is_set():
                self._finished.emit(done, result)

    @Slot(object, object)
    def _deliver(self, done: Callable[[object], None], result: object) -> None:
        if not self._closing.is_set():
            done(result)
