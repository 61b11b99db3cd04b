"""Scans that were asked for: one at a time, and never two of one root waiting."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future

from desktop_app.engine.ingest.trouble import Trouble
from desktop_app.protocol.errors import KindredError

log = logging.getLogger(__name__)


class ScanQueue:
    """Runs `scan` for roots in its own thread, in the order they were asked for.

    A request for a root that waits joins it; one for a root that is being scanned makes it be scanned
    once more. `on_over` is called after each scan, with the root's id and how long it took in seconds.
    A scan that fails (the disk is full, …) is made again after a pause, which grows from 2 to 60 seconds.
    """

    def __init__(self, name: str, scan: Callable[[int], None], on_over: Callable[[int, float], None]) -> None:
        self._scan, self._on_over = scan, on_over
        self._waiting: dict[int, list[Future[None]]] = {}
        self._running: int | None = None
        self._troubles: dict[int, Trouble] = {}
        self._not_before: dict[int, float] = {}
        self._stopping = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        """Begin with what waits."""
        self._thread.start()

    def stop(self, timeout_s: float = 5.0) -> None:
        """End; what waits is not scanned, and its futures are done all the same."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout=timeout_s)
        with self._changed:
            waiting, self._waiting = self._waiting, {}
        _finish(future for futures in waiting.values() for future in futures)

    def request(self, folder_id: int, futures: list[Future[None]] | None = None) -> None:
        """Have a root scanned; the futures are done when it is."""
        with self._changed:
            if not self._stopping:
                self._waiting.setdefault(folder_id, []).extend(futures or [])
                self._changed.notify_all()
                return
        _finish(futures or [])

    @property
    def trouble(self) -> str:
        """What keeps a root from being compared, as a sentence; "" where nothing does."""
        with self._changed:
            return next((trouble.reason for trouble in self._troubles.values()), "")

    @property
    def scanning(self) -> set[int]:
        """The roots that are being scanned, or wait for it."""
        with self._changed:
            return set(self._waiting) | ({self._running} if self._running is not None else set())

    def _run(self) -> None:
        while (job := self._next()) is not None:
            folder_id, futures = job
            started = time.monotonic()
            failure = ""
            try:
                self._scan(folder_id)
            except KindredError as error:
                failure = str(error)
            except Exception as error:  # a thread's edge: the other roots must still be scanned
                log.exception("a scan failed")
                failure = f"comparing a folder fails inside Kindred ({type(error).__name__}): see its log"
            with self._changed:
                self._running = None
                self._note(folder_id, failure)
            self._on_over(folder_id, time.monotonic() - started)
            _finish(futures)

    def _next(self) -> tuple[int, list[Future[None]]] | None:
        with self._changed:
            while not self._stopping:
                now = time.monotonic()
                due = {folder_id: self._not_before.get(folder_id, now) for folder_id in self._waiting}
                self._running = next((folder_id for folder_id in due if due[folder_id] <= now), None)
                if self._running is not None:
                    return self._running, self._waiting.pop(self._running)
                self._changed.wait(min(due.values()) - now if due else None)
            return None

    def _note(self, folder_id: int, failure: str) -> None:
        """A scan is over: where it failed, the root is scanned again by and by."""
        if not failure:
            self._troubles.pop(folder_id, None)
            self._not_before.pop(folder_id, None)
        elif not self._stopping:
            pause_s = self._troubles.setdefault(folder_id, Trouble()).note(failure)
            log.warning("a scan waits %.0f s: %s", pause_s, failure)
            self._not_before[folder_id] = time.monotonic() + pause_s
            self._waiting.setdefault(folder_id, [])


def _finish(futures: Iterable[Future[None]]) -> None:
    for future in futures:
        future.set_result(None)
