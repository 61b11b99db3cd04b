"""What filters can be set to in this library: endings, types, languages and folders, with counts.

Counting reads the whole table of files (some 30 ms for 20,000), too long for a key: it is done aside, and
what was counted a few seconds ago is good enough to complete a word by.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.search.filters import types_of
from desktop_app.protocol.errors import EnvironmentProblem

log = logging.getLogger(__name__)

FRESH_S = 5.0
FIRST_WAIT_S = 0.05  # the very first to ask waits so long; everybody else gets the counts of before
MOST_FOLDERS = 20_000


@dataclass(frozen=True)
class FolderCount:
    """A folder by the names of all that leads to it, from its root on; files below it, however deep."""

    parts: tuple[str, ...]
    files: int
    folded: str  # the last name, folded, after a blank: so that words in it are found by their beginning


@dataclass(frozen=True)
class Values:
    """Counts of files."""

    endings: Mapping[str, int] = field(default_factory=dict)
    types: Mapping[str, int] = field(default_factory=dict)
    languages: Mapping[str, int] = field(default_factory=dict)
    folders: tuple[FolderCount, ...] = ()  # most files first


class LibraryValues:
    """Keeps the counts of a catalogue, and has them counted anew where they are old when asked for."""

    def __init__(self, catalogue: Catalogue, now: Callable[[], float] = time.monotonic) -> None:
        self._catalogue, self._now = catalogue, now
        self._values = Values()
        self._lock = threading.Lock()
        self._counted_at = float("-inf")
        self._counting = False
        self._first = threading.Event()

    def current(self) -> Values:
        """The counts, at most a few seconds old where they are asked for often."""
        with self._lock:
            due = not self._counting and self._now() - self._counted_at > FRESH_S
            self._counting = self._counting or due
        if due:
            threading.Thread(target=self._count, name="library-values", daemon=True).start()
        self._first.wait(FIRST_WAIT_S)
        return self._values

    def _count(self) -> None:
        try:
            db = self._catalogue.new_reader()
            try:
                self._values = count(db)
            finally:
                db.close()
        except (sqlite3.Error, EnvironmentProblem) as error:
            log.warning("what filters can be set to was not counted: %s", error)
        finally:
            with self._lock:
                self._counted_at, self._counting = self._now(), False
            self._first.set()


def count(db: sqlite3.Connection) -> Values:
    """Count everything now."""
    endings: Counter[str] = Counter()
    types: Counter[str] = Counter()
    rows = db.execute(
        "SELECT f.extension, ifnull(d.kind, ''), count(*) FROM files f"
        " LEFT JOIN documents d ON d.id = f.document_id GROUP BY 1, 2"
    )
    for extension, kind, number in rows:
        endings[extension] += number if extension.isalnum() else 0
        types.update(dict.fromkeys(types_of(extension, kind), number))
    return Values(dict(+endings), dict(types), _languages(db), _folders(db))


def _languages(db: sqlite3.Connection) -> dict[str, int]:
    rows = db.execute(
        "SELECT d.language, count(*) FROM files f JOIN documents d ON d.id = f.document_id"
        " WHERE d.language <> '' GROUP BY 1"
    )
    return {str(language): int(number) for language, number in rows}


def _folders(db: sqlite3.Connection) -> tuple[FolderCount, ...]:
    counts: Counter[tuple[str, ...]] = Counter()
    for parts, number in _direct(db):
        for length in range(1, len(parts) + 1):
            counts[parts[:length]] += number
    return tuple(
        FolderCount(parts, number, f" {parts[-1].casefold()}")
        for parts, number in counts.most_common(MOST_FOLDERS)
    )


def _direct(db: sqlite3.Connection) -> Iterator[tuple[tuple[str, ...], int]]:
    """Folders with files in them, named from their root on. SQLite cuts the paths: Python would take long."""
    rows = db.execute(
        "SELECT r.path, rtrim(CAST(f.path AS TEXT), replace(CAST(f.path AS TEXT), ?, '')), count(*)"
        " FROM files f JOIN folders r ON r.id = f.folder_id WHERE NOT r.single_file GROUP BY 1, 2",
        (os.sep,),
    )
    for path, folder, number in rows:
        root = os.fsdecode(path).rstrip(os.sep)
        if folder.startswith(root) and "\ufffd" not in folder:  # what is not UTF-8 cannot be typed
            below = folder[len(root) :].strip(os.sep)
            name = os.path.basename(root) or root
            yield (name, *(below.split(os.sep) if below else ())), number
