"""What is done when nothing else is: erasing what nobody holds, or what is not to be stored."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from desktop_app.engine.catalogue import Catalogue, documents, erasing, problems

log = logging.getLogger(__name__)

ROUND_S = 3.0
GRACE_S = 600.0  # what was cut is often pasted again: its vectors wait that long


class Housekeeping:
    """Erases documents without files, and texts that are not to be stored, while the library is idle.

    `is_idle`: whether all files are read, so that a document without a file has really lost it.
    `on_erased` is called with the ids of texts that went.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        is_idle: Callable[[], bool],
        stores_text: Callable[[], bool],
        on_erased: Callable[[list[int]], None],
        grace_s: float = GRACE_S,
    ) -> None:
        self._catalogue = catalogue
        self._is_idle, self._stores_text, self._on_erased = is_idle, stores_text, on_erased
        self._grace_s = grace_s
        self._lock = threading.Lock()
        self._collect_at: float | None = time.monotonic()  # what the last run left
        self._erased = threading.Event()  # something was: the database may shrink
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="house", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop; what is left is done next time."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)

    def files_went(self) -> None:
        """Files went or changed: documents may be without a file. They are kept for a while."""
        with self._lock:
            if self._collect_at is None:
                self._collect_at = time.monotonic() + self._grace_s

    def is_waiting(self) -> bool:
        """Whether documents may be without a file that are to be kept for a while."""
        with self._lock:
            return self._collect_at is not None

    def collect(self) -> None:
        """Erase documents that no file holds any more, now."""
        while not self._stopping.is_set():
            with self._catalogue.write() as db:
                number, texts = documents.collect(db)
            if number == 0:
                return
            self._erased.set()
            self._on_erased(texts)

    def compact(self) -> None:
        """Give erased space back where it is much, and take erased text and names out of log and indexes."""
        self._erased.clear()
        with self._catalogue.write() as db:
            erasing.forget_names(db)
        if erasing.is_worth_a_vacuum(self._catalogue.read()):
            started = time.monotonic()
            self._catalogue.vacuum()
            log.info("the catalogue was written anew in %.1f s", time.monotonic() - started)
        self._catalogue.truncate_wal()

    def _run(self) -> None:
        while not self._stopping.wait(ROUND_S):
            try:
                self._keep()
            except Exception:  # a thread's edge: the next round may succeed
                log.exception("housekeeping failed")

    def _keep(self) -> None:
        if not self._stores_text():
            self._erase_texts()
        if not self._is_idle():
            return
        if self._is_due():
            self.collect()
            with self._catalogue.write() as db:
                problems.forget_gone(db)
        if self._erased.is_set():
            self.compact()

    def _is_due(self) -> bool:
        with self._lock:
            if self._collect_at is None or time.monotonic() < self._collect_at:
                return False
            self._collect_at = None
            return True

    def _erase_texts(self) -> None:
        while not self._stopping.is_set():
            with self._catalogue.write() as db:
                number = erasing.erase_ready(db)
            if number == 0:
                return
            self._erased.set()
