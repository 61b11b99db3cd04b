"""Opening the catalogue: one writer at a time, a read connection per thread, migrations."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from desktop_app.engine.catalogue.migrations import MIGRATIONS, Migration
from desktop_app.protocol.errors import EnvironmentProblem

log = logging.getLogger(__name__)

BUSY_TIMEOUT_S = 30.0


class CatalogueDamaged(EnvironmentProblem):
    """The database file does not hold together."""


class Catalogue:
    """The database. `write()` is one transaction under a lock; `read()` is this thread's own view.

    Raises CatalogueDamaged from the constructor where the file is no sound database, and
    EnvironmentProblem where it was written by a newer Kindred.
    """

    def __init__(self, path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> None:
        self.path = path
        self._write_lock = threading.RLock()
        self._local = threading.local()
        self._readers: list[sqlite3.Connection] = []
        self._readers_lock = threading.Lock()
        try:
            self._writer = _connect(path, check_same_thread=False)
            _configure_writer(self._writer)
            _migrate(self._writer, path, migrations)
        except sqlite3.DatabaseError as error:
            raise CatalogueDamaged(f"the catalogue {path} is damaged: {error}") from error

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: committed at the end of the block, rolled back where it raises."""
        with self._write_lock:
            self._writer.execute("BEGIN IMMEDIATE")
            try:
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException as error:
                if self._writer.in_transaction:
                    self._writer.execute("ROLLBACK")
                if isinstance(error, sqlite3.OperationalError):
                    raise _explain(error, self.path) from error
                raise

    def read(self) -> sqlite3.Connection:
        """This thread's read-only connection, in autocommit: each statement sees the newest commit."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = _connect(self.path, check_same_thread=False)
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA cache_size = -32000")
            connection.execute("PRAGMA mmap_size = 1073741824")
            self._local.connection = connection
            with self._readers_lock:
                self._readers.append(connection)
        return connection

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """This thread's read connection inside one read transaction: all statements see one state."""
        db = self.read()
        db.execute("BEGIN")
        try:
            yield db
        finally:
            db.execute("COMMIT")

    def truncate_wal(self) -> None:
        """Move the write-ahead log into the database, so that what was erased is gone from it too."""
        with self._write_lock:
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def vacuum(self) -> None:
        """Write the database anew without its free pages; takes about a second per 100 MB."""
        with self._write_lock:
            self._writer.execute("VACUUM")

    def close(self) -> None:
        """Close all connections; the last one folds the write-ahead log in."""
        with self._readers_lock:
            for connection in self._readers:
                connection.close()
            self._readers.clear()
        with self._write_lock:
            self._writer.close()


def _connect(path: Path, check_same_thread: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=BUSY_TIMEOUT_S, isolation_level=None, check_same_thread=check_same_thread
    )
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _configure_writer(db: sqlite3.Connection) -> None:
    if db.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise EnvironmentProblem(
            "the data folder does not support SQLite's write-ahead log (a network drive?): "
            "choose a folder on a local disk with --data-dir"
        )
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA secure_delete = ON")
    db.execute("PRAGMA cache_size = -64000")
    db.execute("PRAGMA journal_size_limit = 67108864")


def _migrate(db: sqlite3.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    """Bring the schema up to date, one transaction per step, with a backup of what was there."""
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if version > len(migrations):
        raise EnvironmentProblem(
            f"{path} was written by a newer Kindred (format {version}, this one knows {len(migrations)}): "
            "update Kindred, or choose another data folder"
        )
    if 0 < version < len(migrations):
        _back_up(db, path, version)
    for number, migration in enumerate(migrations[version:], start=version + 1):
        db.execute("BEGIN IMMEDIATE")
        try:
            migration(db)
            db.execute(f"PRAGMA user_version = {number}")
            db.execute("COMMIT")
        except BaseException:
            db.execute("ROLLBACK")
            raise
        log.info("catalogue brought to format %d", number)


def _back_up(db: sqlite3.Connection, path: Path, version: int) -> None:
    """A copy of the catalogue before it is migrated; an older copy of the same version stays."""
    target = path.with_suffix(f".format{version}.bak")
    if target.exists():
        return
    partial = target.with_suffix(".partial")
    copy = sqlite3.connect(partial)
    try:
        db.backup(copy)
    finally:
        copy.close()
    os.replace(partial, target)


def set_aside(path: Path) -> Path:
    """Move a damaged catalogue (with its log) out of the way; returns where it lies now."""
    target = path.with_name(f"{path.stem}.damaged-{time.strftime('%Y%m%d-%H%M%S')}{path.suffix}")
    for suffix in ("", "-wal", "-shm"):
        source = path.with_name(path.name + suffix)
        if source.exists():
            shutil.move(source, target.with_name(target.name + suffix))
    return target


def _explain(error: sqlite3.OperationalError, path: Path) -> Exception:
    text = str(error)
    if "full" in text:
        return EnvironmentProblem(f"the disk that holds {path.parent} is full: free some space")
    if "readonly" in text or "unable to open" in text:
        return EnvironmentProblem(f"{path} cannot be written ({text}): check the folder's permissions")
    return error
