"""The journal of removals: for every file that was to go, where it is and what became of it.

A database of its own beside the catalogue. The catalogue can be rebuilt, and is set aside where it is
damaged; this says where a person's files lie, and nothing else does. For the same reason every commit is
durable (`synchronous = FULL`): what is noted is on the disk before a file is touched, a power cut included.

Between two notes the disk alone tells where a file is: at its path, under the staged name that is noted from
the beginning, or in the trash at the place that is noted before it goes there. Files are known again by
inode, size and time; not by device, whose number changes from one start of the machine to the next.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from desktop_app.engine.catalogue.damage import explained, set_aside
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import RemovalAction, RemovalBatch, RemovalState, RemovalVerdict

log = logging.getLogger(__name__)

FORMAT = 1
KEPT_FOR_S = 180 * 24 * 3600.0
UNFINISHED: tuple[RemovalState, ...] = ("intended", "trashing", "restoring", "stuck")

Content = tuple[str, int, int]
"""Inode (as text: some systems' numbers exceed 64 bits), size, time in nanoseconds."""


@dataclass(frozen=True)
class Intent:
    """A file that is to go, as it was found when the plan was checked."""

    root: str
    path: str
    keeper_root: str
    keeper: str
    verdict: RemovalVerdict
    content_hash: bytes
    keeper_hash: bytes
    inode: str
    size_bytes: int
    mtime_ns: int
    staged: str  # the name it gets for a moment, in its own folder
    reason: str = ""  # what the person should know of it


@dataclass(frozen=True)
class Entry(Intent):
    """What the journal knows of a file."""

    id: int = 0
    batch_id: int = 0
    action: RemovalAction = "trash"
    state: RemovalState = "intended"
    changed_at: float = 0.0
    link_inode: str = ""  # of the link that takes its place, with its size and time
    link_size_bytes: int = 0
    link_mtime_ns: int = 0
    trashed: str = ""  # where it lies in the trash
    trash_info: str = ""  # what the trash notes of it, beside it
    restored_to: str = ""

    @property
    def content(self) -> Content:
        """What the file is known again by."""
        return self.inode, self.size_bytes, self.mtime_ns

    @property
    def link(self) -> Content:
        """What the link in its place is known by."""
        return self.link_inode, self.link_size_bytes, self.link_mtime_ns


_PATHS = frozenset(
    {"root", "path", "keeper_root", "keeper", "staged", "trashed", "trash_info", "restored_to"}
)
_COLUMNS = tuple(field.name for field in fields(Entry) if field.name not in ("id", "action"))

_SCHEMA = f"""
CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    action TEXT NOT NULL,
    begun_at REAL NOT NULL
);
CREATE TABLE entries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES batches(id) ON DELETE CASCADE,
    root BLOB NOT NULL,
    path BLOB NOT NULL,
    keeper_root BLOB NOT NULL,
    keeper BLOB NOT NULL,
    verdict TEXT NOT NULL,
    content_hash BLOB NOT NULL,
    keeper_hash BLOB NOT NULL,
    inode TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    staged BLOB NOT NULL,
    link_inode TEXT NOT NULL,
    link_size_bytes INTEGER NOT NULL,
    link_mtime_ns INTEGER NOT NULL,
    trashed BLOB NOT NULL,
    trash_info BLOB NOT NULL,
    restored_to BLOB NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL,
    changed_at REAL NOT NULL
);
CREATE INDEX entries_by_batch ON entries(batch_id, id);
CREATE INDEX entries_by_state ON entries(state);
CREATE INDEX entries_by_keeper ON entries(keeper);
PRAGMA user_version = {FORMAT};
"""

_BATCHES = """
SELECT b.id, b.action, b.begun_at, COUNT(e.id) AS files,
    ifnull(SUM(e.state = 'done'), 0) AS removed, ifnull(SUM(e.state = 'restored'), 0) AS restored,
    ifnull(SUM(e.size_bytes * (e.state = 'done')), 0) AS size_bytes
FROM batches b LEFT JOIN entries e ON e.batch_id = b.id
"""

_ENTRIES = "SELECT e.*, b.action FROM entries e JOIN batches b ON b.id = e.batch_id "


class Journal:
    """Any thread may ask and note. `notice`: what the person should know of how it was found.

    Raises EnvironmentProblem where it cannot be opened or made; so does each method, where it cannot be
    read or written.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.notice = path, ""
        self._lock = threading.RLock()
        try:
            self._db = _open(path)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise explained(error, path) from error
            aside = set_aside(path)
            log.error("the journal of removals is damaged (%s): moved to %s", error, aside)
            self._db = _open(path)
            self.notice = (
                f"The journal of removed files was damaged (it lies at {aside}): "
                "what was removed before can be brought back from the trash itself."
            )

    def close(self) -> None:
        """Close it."""
        with self._lock:
            self._db.close()

    # ------------------------------------------------------------------ noting

    def begin(self, action: RemovalAction, intents: Iterable[Intent]) -> int:
        """Note a new batch with all that is to go; returns its id."""
        with self._durably() as db:
            now = time.time()
            cursor = db.execute("INSERT INTO batches (action, begun_at) VALUES (?, ?)", (action, now))
            batch_id = int(cursor.lastrowid or 0)
            db.executemany(
                f"INSERT INTO entries ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})",
                (_values(intent, batch_id, now) for intent in intents),
            )
        return batch_id

    def note(self, entry: Entry, **changes: object) -> Entry:
        """Note what became of a file; returns the entry as it is now."""
        changed = replace(entry, **changes, changed_at=time.time())  # type: ignore[arg-type]
        names = [*changes, "changed_at"]
        values = [_to_column(name, getattr(changed, name)) for name in names]
        with self._durably() as db:
            db.execute(
                f"UPDATE entries SET {', '.join(f'{name} = ?' for name in names)} WHERE id = ?",
                (*values, entry.id),
            )
        return changed

    def skip(self, batch_id: int, reason: str) -> None:
        """Note that the turn of the files that still wait will not come."""
        with self._durably() as db:
            db.execute(
                "UPDATE entries SET state = 'skipped', reason = ?, changed_at = ?"
                " WHERE batch_id = ? AND state = 'intended'",
                (reason, time.time(), batch_id),
            )

    def forget_before(self, moment: float) -> None:
        """Forget batches that are older, but for files whose way is not over."""
        with self._durably() as db:
            self._forget(db, "batch_id IN (SELECT id FROM batches WHERE begun_at < ?)", moment)

    def forget_below(self, path: str) -> None:
        """Forget the files at or below a path, but for those whose way is not over."""
        prefix = os.fsencode(path.rstrip(os.sep) + os.sep)
        end = prefix[:-1] + bytes([prefix[-1] + 1])
        below = " OR ".join(f"{name} = ? OR ({name} > ? AND {name} < ?)" for name in ("path", "keeper"))
        with self._durably() as db:
            self._forget(db, f"({below})", *(os.fsencode(path), prefix, end) * 2)
        with self._explained() as db:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()  # so that its log forgets too

    def _forget(self, db: sqlite3.Connection, where: str, *values: object) -> None:
        db.execute(f"DELETE FROM entries WHERE {where} AND state NOT IN {UNFINISHED}", values)
        db.execute("DELETE FROM batches WHERE id NOT IN (SELECT batch_id FROM entries)")

    # ------------------------------------------------------------------ asking

    def unfinished(self) -> list[Entry]:
        """The files whose way is not over, in the order they were taken."""
        return self._entries(f"e.state IN {UNFINISHED}")

    def entries(self, batch_id: int, offset: int = 0, limit: int = -1) -> list[Entry]:
        """The files of a batch, in the order they were taken."""
        return self._entries("e.batch_id = ?", batch_id, limit, offset, page=True)

    def entry(self, entry_id: int) -> Entry:
        """One file. Raises EnvironmentProblem where it is not known (any more)."""
        found = self._entries("e.id = ?", entry_id)
        if not found:
            raise EnvironmentProblem("the journal does not know this file any more")
        return found[0]

    def kept_on_account_of(self, path: str) -> list[Entry]:
        """The files that were removed because this one is kept, and that lie in the trash."""
        return self._entries("e.keeper = ? AND e.state = 'done'", os.fsencode(path))

    def batches(self, limit: int) -> list[RemovalBatch]:
        """The newest batches, the newest first."""
        return self._batches("GROUP BY b.id ORDER BY b.id DESC LIMIT ?", limit)

    def batch(self, batch_id: int) -> RemovalBatch:
        """One batch. Raises EnvironmentProblem where there is none."""
        found = self._batches("WHERE b.id = ? GROUP BY b.id", batch_id)
        if not found:
            raise EnvironmentProblem(f"there is no removal {batch_id}: see `kindred removals`")
        return found[0]

    def _batches(self, rest: str, value: int) -> list[RemovalBatch]:
        with self._explained() as db:
            return [RemovalBatch(**row) for row in db.execute(_BATCHES + rest, (value,)).fetchall()]

    def _entries(self, where: str, *values: object, page: bool = False) -> list[Entry]:
        rest = f"WHERE {where} ORDER BY e.id" + (" LIMIT ? OFFSET ?" if page else "")
        with self._explained() as db:
            return [_entry(row) for row in db.execute(_ENTRIES + rest, values).fetchall()]

    # ------------------------------------------------------------------ the database

    @contextmanager
    def _durably(self) -> Iterator[sqlite3.Connection]:
        with self._explained() as db:
            db.execute("BEGIN IMMEDIATE")
            try:
                yield db
                db.execute("COMMIT")
            except BaseException:
                if db.in_transaction:
                    db.execute("ROLLBACK")
                raise

    @contextmanager
    def _explained(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                yield self._db
            except sqlite3.Error as error:
                raise explained(error, self.path) from error


def _open(path: Path) -> sqlite3.Connection:
    path.touch(mode=0o600, exist_ok=True)
    db = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("PRAGMA synchronous = FULL")
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA secure_delete = ON")
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version == 0:
            db.executescript(f"BEGIN; {_SCHEMA} COMMIT;")
        elif version > FORMAT:
            raise EnvironmentProblem(f"{path} was written by a newer Kindred: start that one")
        if db.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("it does not hold together")
    except BaseException:
        db.close()
        raise
    return db


def _values(intent: Intent, batch_id: int, now: float) -> Sequence[object]:
    entry = Entry(
        **{field.name: getattr(intent, field.name) for field in fields(Intent)},
        batch_id=batch_id,
        changed_at=now,
    )
    return [_to_column(name, getattr(entry, name)) for name in _COLUMNS]


def _to_column(name: str, value: object) -> object:
    return os.fsencode(str(value)) if name in _PATHS else value


def _entry(row: sqlite3.Row) -> Entry:
    values: dict[str, Any] = dict(row)
    values.update((name, os.fsdecode(values[name])) for name in _PATHS)
    return Entry(**values)
