"""The catalogue as the engine holds it: one writer at a time, a read connection per thread."""

from __future__ import annotations

import contextlib
import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from desktop_app.engine.catalogue import damage, formats, keepsakes
from desktop_app.engine.catalogue.damage import CatalogueDamaged, WatchedConnection, explained, set_aside
from desktop_app.engine.catalogue.keepsakes import KeepsakesDamaged, KeepsakeWriter, Restored
from desktop_app.engine.catalogue.migrations import MIGRATIONS, Migration
from desktop_app.engine.durable_files import replace_file, sync_folder
from desktop_app.protocol.errors import EnvironmentProblem

__all__ = ["Catalogue", "CatalogueDamaged", "set_aside"]

log = logging.getLogger(__name__)

BUSY_TIMEOUT_S = 30.0
# There is a reader for each of a dozen threads, and the system keeps the same pages once for all of them.
READER_CACHE_KB, WRITER_CACHE_KB = 4_000, 16_000


class Catalogue:
    """The database. `write()` is one transaction under a lock; `read()` is this thread's own view.

    `created`: it began empty. `restored`: the decisions that came back into it. `keepsakes_lost`: why
    none could. `stopped_cleanly`: whether its last run did. `on_damage` is called once, from any thread,
    where a statement meets damage; it must return at once.

    Raises CatalogueDamaged from the constructor where the file is no sound database (or an earlier run
    found damage in it), and EnvironmentProblem where it was written by a newer Kindred or cannot be
    written at all.
    """

    def __init__(
        self,
        path: Path,
        migrations: Sequence[Migration] = MIGRATIONS,
        on_damage: Callable[[str], None] = lambda reason: None,
    ) -> None:
        self.path = path
        self.on_damage = on_damage
        self.damage = ""
        self.created = False
        self.restored: Restored | None = None
        self.keepsakes_lost = ""
        self._write_lock = threading.RLock()
        self._local = threading.local()
        self._readers: list[WatchedConnection] = []
        self._readers_lock = threading.Lock()
        self._damage_lock = threading.Lock()
        self._mending_names = threading.Lock()
        if (marked := damage.marked_damage(path)) is not None:
            raise CatalogueDamaged(f"the catalogue {path} was found damaged: {marked}")
        _prepare_file(path)
        self.stopped_cleanly = _take_clean_mark(path)
        self._writer = self._connect()
        try:
            self._open(migrations)
        except BaseException as error:
            self._writer.close()
            if isinstance(error, sqlite3.Error):
                raise _opening_problem(error, path) from error
            raise
        self._writer.on_error = self._on_error
        self.keepsakes = KeepsakeWriter(path.parent, self.snapshot)
        keepsakes.watch(self._writer, self.keepsakes.changed)
        self.keepsakes.start()

    def _open(self, migrations: Sequence[Migration]) -> None:
        version = formats.check_origin(self._writer, self.path, len(migrations))
        _configure_writer(self._writer)
        if version == 0:
            self.created = True
            try:
                self.restored = formats.create(self._writer, migrations, self.path.parent)
            except KeepsakesDamaged as error:
                self.keepsakes_lost = str(error)
        else:
            formats.migrate(self._writer, self.path, version, migrations)
        formats.check_schema(self._writer, self.path, migrations)

    # ------------------------------------------------------------------ writing and reading

    @contextmanager
    def write(self) -> Iterator[sqlite3.Connection]:
        """One transaction: committed at the end of the block, rolled back where it raises.

        Raises EnvironmentProblem where the disk is full or does not let us write.
        """
        with self._write_lock:
            try:
                self._writer.execute("BEGIN IMMEDIATE")
                yield self._writer
                self._writer.execute("COMMIT")
            except BaseException as error:
                if self._writer.in_transaction:
                    with contextlib.suppress(sqlite3.Error, EnvironmentProblem):
                        self._writer.execute("ROLLBACK")
                if isinstance(error, sqlite3.OperationalError):
                    said = explained(error, self.path)
                    if said is not error:
                        raise said from error
                raise

    @contextmanager
    def write_durably(self) -> Iterator[sqlite3.Connection]:
        """As `write`, and a power cut after it does not undo it: for what the person decided."""
        with self._write_lock:
            self._writer.execute("PRAGMA synchronous = FULL")
            try:
                with self.write() as db:
                    yield db
            finally:
                self._writer.execute("PRAGMA synchronous = NORMAL")

    def read(self) -> sqlite3.Connection:
        """This thread's read-only connection, in autocommit: each statement sees the newest commit."""
        connection: WatchedConnection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self.new_reader()
            self._local.connection = connection
            with self._readers_lock:
                self._readers.append(connection)
        return connection

    def new_reader(self) -> WatchedConnection:
        """A read-only connection that belongs to the caller, who closes it."""
        # Not memory-mapped: where a mapped file is cut short or its disk fails, the process is killed.
        connection = self._connect()
        connection.on_error = self._on_error
        connection.execute("PRAGMA query_only = ON")
        connection.execute(f"PRAGMA cache_size = -{READER_CACHE_KB}")
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

    def settle(self) -> None:
        """See to it that a power cut does not undo what is committed: a checkpoint syncs the log first."""
        with self._write_lock:
            self._writer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

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
        self.keepsakes.stop()
        with self._readers_lock:
            for connection in self._readers:
                connection.close()
            self._readers.clear()
        with self._write_lock:
            self._writer.close()
        if not self.damage and not _log_of(self.path).exists():
            with contextlib.suppress(OSError):
                replace_file(_clean_mark(self.path), b"")

    def _connect(self) -> WatchedConnection:
        connection = sqlite3.connect(
            self.path,
            timeout=BUSY_TIMEOUT_S,
            isolation_level=None,
            check_same_thread=False,
            factory=WatchedConnection,
        )
        connection.row_factory = sqlite3.Row
        connection.text_factory = _readable
        connection.execute("PRAGMA foreign_keys = ON")
        return connection

    # ------------------------------------------------------------------ damage

    def erase_copies(self) -> int:
        """Erase damaged copies and backups: a folder was removed, or everything was read anew."""
        erased = damage.erase_copies(self.path)
        with contextlib.suppress(OSError, sqlite3.Error, EnvironmentProblem):
            self.keepsakes.save(erase_previous=True)
        return erased

    def report_damage(self, reason: str) -> None:
        """The file is damaged: note it for the next start, and tell `on_damage`, once."""
        with self._damage_lock:
            if self.damage:
                return
            self.damage = reason
        log.error("the catalogue is damaged: %s", reason)
        damage.mark_damaged(self.path, reason)
        self.on_damage(reason)

    def rebuild_names(self) -> None:
        """Build the index of file names anew from the table of files."""
        with self.write() as db:
            db.execute("INSERT INTO names(names) VALUES ('rebuild')")
        log.warning("the index of file names was built anew")

    def _on_error(self, error: sqlite3.Error) -> Exception:
        if damage.means_damage(error):
            self.report_damage(str(error))
        elif damage.is_names_damage(error) and self._mending_names.acquire(blocking=False):
            threading.Thread(target=self._mend_names, name="names", daemon=True).start()
        if isinstance(error, sqlite3.OperationalError) and _is_access(error):
            return error  # a statement that writes on a reader is our mistake; `write` explains the rest
        return explained(error, self.path)

    def _mend_names(self) -> None:
        try:
            self.rebuild_names()
        except (sqlite3.Error, EnvironmentProblem) as error:
            log.warning("the index of file names could not be built anew: %s", error)
        finally:
            self._mending_names.release()


def _readable(data: bytes) -> str:
    """Text of which a byte was damaged must not stop whoever reads it: `verify` finds it."""
    return data.decode("utf-8", "replace")


def _configure_writer(db: sqlite3.Connection) -> None:
    if db.execute("PRAGMA journal_mode = WAL").fetchone()[0] != "wal":
        raise EnvironmentProblem(
            "the data folder does not support SQLite's write-ahead log (a network drive?): "
            "choose a folder on a local disk with --data-dir"
        )
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA secure_delete = ON")
    db.execute(f"PRAGMA cache_size = -{WRITER_CACHE_KB}")
    db.execute("PRAGMA journal_size_limit = 67108864")


def _prepare_file(path: Path) -> None:
    """Have the file be there, ours alone and writable, whatever the umask."""
    if os.path.lexists(path) and not path.is_file():
        raise CatalogueDamaged(f"{path} is no file")
    try:
        if not path.exists():
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        elif not os.access(path, os.R_OK | os.W_OK):
            path.chmod(0o600)
    except OSError as error:
        raise EnvironmentProblem(
            f"{path} cannot be written ({error.strerror}): check the folder's permissions"
        ) from error


def _take_clean_mark(path: Path) -> bool:
    """Whether the last run ended cleanly, which says that it left no log: one that is there is not ours."""
    mark, foreign = _clean_mark(path), _log_of(path)
    if not mark.exists():
        return False
    if foreign.exists() and foreign.stat().st_size > 0:
        log.error("a write-ahead log lies beside the catalogue that does not belong to it: erased")
        foreign.unlink()
        path.with_name(path.name + "-shm").unlink(missing_ok=True)
    mark.unlink(missing_ok=True)
    sync_folder(path.parent)  # a mark that came back after a power cut would cost us our own log
    return True


def _clean_mark(path: Path) -> Path:
    return path.with_suffix(".clean")


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _is_access(error: sqlite3.Error) -> bool:
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_BUSY)


def _opening_problem(error: sqlite3.Error, path: Path) -> Exception:
    """While opening, an error that is not of the environment says that the file is not what it should be."""
    said = explained(error, path)
    if said is error or damage.is_names_damage(error):
        return CatalogueDamaged(f"the catalogue {path} is damaged: {error}")
    return said
