"""Looking for quiet damage in the background: SQLite's pages have no checksums.

Done where the last run did not end cleanly, and once a week. It reads the whole file once, so it is
slow on purpose where the file is large, and ends at once when the engine stops.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import sys
import threading
import time

from desktop_app.engine.catalogue.database import Catalogue
from desktop_app.engine.catalogue.formats import strange_values
from desktop_app.protocol.errors import KindredError

log = logging.getLogger(__name__)

WEEK_S = 7 * 24 * 3600.0
DELAY_S = 20.0  # after the start: the person's first search comes first
CHECKED_AT = "checked_at"


class Checkup:
    """Checks the structure of the catalogue's file once, in a thread of its own."""

    def __init__(self, catalogue: Catalogue, delay_s: float = DELAY_S) -> None:
        self._catalogue = catalogue
        self._delay_s = delay_s
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._thread = threading.Thread(target=self._run, name="checkup", daemon=True)

    def start(self) -> None:
        """Begin, where a check is due."""
        self._thread.start()

    def stop(self) -> None:
        """End a check that is under way; it is made at the next start."""
        self._stopping.set()
        with self._lock:
            if self._connection is not None:
                self._connection.interrupt()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)

    def is_due(self) -> bool:
        """Whether the last run did not end cleanly, or the last check is older than a week."""
        if not self._catalogue.stopped_cleanly:
            return not self._catalogue.created
        row = self._catalogue.read().execute("SELECT value FROM meta WHERE key = ?", (CHECKED_AT,)).fetchone()
        age_s = time.time() - _number(row[0] if row else "")
        return not 0 <= age_s < WEEK_S

    def check(self) -> bool:
        """Check now; False where it was interrupted. Damage is reported to the catalogue."""
        connection = self._catalogue.new_reader()
        try:
            with self._lock:
                if self._stopping.is_set():
                    return False
                self._connection = connection
            found = [row[0] for row in connection.execute("PRAGMA quick_check(5)")]
            if found == ["ok"]:
                found = strange_values(connection) or found
        except sqlite3.OperationalError as error:
            if self._stopping.is_set():
                return False
            raise KindredError(f"the catalogue could not be checked: {error}") from error
        finally:
            with self._lock:
                self._connection = None
            connection.close()
        if found != ["ok"]:
            self._catalogue.report_damage("; ".join(found))
            return True
        with self._catalogue.write() as db:
            db.execute(
                "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (CHECKED_AT, str(int(time.time())))
            )
        return True

    def _run(self) -> None:
        _yield_to_others()
        try:
            if self._stopping.wait(self._delay_s) or not self.is_due():
                return
            started = time.monotonic()
            if self.check():
                log.info("the catalogue was checked in %.1f s", time.monotonic() - started)
        except (KindredError, sqlite3.Error) as error:  # damage is reported already; a full disk passes
            log.warning("the check of the catalogue ended: %s", error)


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0


def _yield_to_others() -> None:
    """Lower this thread's priority where the system has one per thread."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), 10)
