"""Damage to the catalogue's file: recognised wherever a statement meets it, and set aside.

Every statement runs on a `WatchedConnection`, since damage shows in whichever one meets the bad page.
A file beside the catalogue notes it, so that the next start does not open what seems sound again.
"""

from __future__ import annotations

import contextlib
import logging
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NoReturn

from desktop_app.engine.durable_files import replace_file
from desktop_app.protocol.errors import EnvironmentProblem

log = logging.getLogger(__name__)

COPIES_KEPT = 2
LEAST_FREE_BYTES = 1 << 20  # below this an I/O error is taken for a full disk
_LOGS = ("-wal", "-shm", "-journal")
_NEVER = object()

# An I/O error while writing says that the disk is full, gone or read-only, not that the data is wrong.
_BAD_READS = frozenset(
    code
    for name in ("READ", "SHORT_READ", "DATA", "CORRUPTFS")
    if (code := getattr(sqlite3, f"SQLITE_IOERR_{name}", None)) is not None
)
_PRIMARY = 0xFF


class CatalogueDamaged(EnvironmentProblem):
    """The database file does not hold together."""


def means_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite says that the file itself is wrong."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or is_names_damage(error):
        return False
    return code & _PRIMARY in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or code in _BAD_READS


def is_names_damage(error: sqlite3.Error) -> bool:
    """Whether only the index of file names is wrong, which is built anew from the table of files."""
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_CORRUPT_VTAB


def explained(error: sqlite3.Error, path: Path) -> Exception:
    """What a person should hear of an error of SQLite; the error itself where that is nothing."""
    code = getattr(error, "sqlite_errorcode", None)
    primary = None if code is None else code & _PRIMARY
    if means_damage(error):
        return CatalogueDamaged(f"the catalogue {path} is damaged ({error}): it is being built anew")
    if is_names_damage(error):
        return EnvironmentProblem("the index of file names was damaged and is built anew: try again")
    if primary == sqlite3.SQLITE_FULL or (primary == sqlite3.SQLITE_IOERR and _is_full(path)):
        return disk_is_full(path.parent)
    if primary == sqlite3.SQLITE_IOERR:
        return EnvironmentProblem(f"{path} cannot be read or written ({error}): check the disk")
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return EnvironmentProblem(f"{path} cannot be written ({error}): check the folder's permissions")
    if primary == sqlite3.SQLITE_BUSY:
        return EnvironmentProblem(f"{path} is locked by another program: close it, then try again")
    return error


def disk_is_full(folder: Path) -> EnvironmentProblem:
    """The one way to say that the disk is full."""
    return EnvironmentProblem(f"the disk that holds {folder} is full: free some space")


def _is_full(path: Path) -> bool:
    with contextlib.suppress(OSError):
        return shutil.disk_usage(path.parent).free < LEAST_FREE_BYTES
    return False


# ------------------------------------------------------------------ every statement is watched


class WatchedCursor(sqlite3.Cursor):
    """A cursor that tells its connection of errors. Each method is as sqlite3's."""

    def execute(self, sql: str, parameters: Any = (), /) -> WatchedCursor:
        """Run one statement."""
        try:
            super().execute(sql, parameters)
        except sqlite3.Error as error:
            self._fail(error)
        return self

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> WatchedCursor:
        """Run one statement for each of the parameters."""
        try:
            super().executemany(sql, parameters)
        except sqlite3.Error as error:
            self._fail(error)
        return self

    def fetchone(self) -> Any:
        """The next row."""
        try:
            return super().fetchone()
        except sqlite3.Error as error:
            return self._fail(error)

    def fetchall(self) -> list[Any]:
        """All rows that are left."""
        try:
            return super().fetchall()
        except sqlite3.Error as error:
            return self._fail(error)

    def __iter__(self) -> Iterator[Any]:  # type: ignore[override]
        # A generator over the C method: a __next__ in Python would double the time of long scans.
        try:
            yield from iter(super().__next__, _NEVER)
        except sqlite3.Error as error:
            self._fail(error)

    def _fail(self, error: sqlite3.Error) -> NoReturn:
        connection = self.connection
        assert isinstance(connection, WatchedConnection)
        said = connection.on_error(error)
        if said is error:
            raise error
        raise said from error


class WatchedConnection(sqlite3.Connection):
    """A connection that asks `on_error` what to raise for an error of any of its statements."""

    on_error: Callable[[sqlite3.Error], Exception] = staticmethod(lambda error: error)

    def execute(self, sql: str, parameters: Any = (), /) -> WatchedCursor:
        """Run one statement on a cursor of its own."""
        return self.cursor(WatchedCursor).execute(sql, parameters)

    def executemany(self, sql: str, parameters: Iterable[Any], /) -> WatchedCursor:
        """Run one statement for each of the parameters."""
        return self.cursor(WatchedCursor).executemany(sql, parameters)


# ------------------------------------------------------------------ marks and copies


def mark_damaged(path: Path, reason: str) -> None:
    """Note that the next start must not trust this catalogue."""
    try:
        replace_file(_mark(path), reason.encode("utf-8", "replace"))
    except OSError as error:
        log.error("the damage of the catalogue could not be noted: %s", error)


def marked_damage(path: Path) -> str | None:
    """Why an earlier run found this catalogue damaged; None where none did."""
    try:
        return _mark(path).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None


def set_aside(path: Path) -> Path:
    """Move a damaged catalogue (with its log) out of the way; returns where it lies now.

    At most two such copies are kept, since they hold the person's text and may be large.
    """
    target = _free_name(path)
    for suffix in ("", *_LOGS):
        source = path.with_name(path.name + suffix)
        if source.exists() or source.is_symlink():
            shutil.move(source, target.with_name(target.name + suffix))
    _mark(path).unlink(missing_ok=True)
    for old in sorted(_damaged(path))[:-COPIES_KEPT]:
        _erase(old)
    return target


def copies(path: Path) -> list[Path]:
    """Damaged copies, and backups from before a migration: all hold what the person's files say."""
    backups = path.parent.glob(f"{path.stem}.format*.bak")
    return sorted([*_damaged(path), *backups])


def erase_copies(path: Path) -> int:
    """Erase all copies of the catalogue, finished or not; returns how many there were."""
    found = [*copies(path), *path.parent.glob(f"{path.stem}.format*.partial")]
    for copy in found:
        _erase(copy)
    return len(found)


def _damaged(path: Path) -> list[Path]:
    return list(path.parent.glob(f"{path.stem}.damaged-*{path.suffix}"))


def _erase(copy: Path) -> None:
    for suffix in ("", *_LOGS):
        one = copy.with_name(copy.name + suffix)
        try:
            if one.is_dir() and not one.is_symlink():
                shutil.rmtree(one)
            else:
                one.unlink(missing_ok=True)
        except OSError as error:
            log.warning("an old copy of the catalogue stays: %s", error)


def _free_name(path: Path) -> Path:
    """A name that no other copy has and that sorts by age."""
    now_ns = time.time_ns()
    stamp = time.strftime("%Y%m%d-%H%M%S", time.localtime(now_ns // 10**9))
    return path.with_name(f"{path.stem}.damaged-{stamp}-{now_ns % 10**9:09d}{path.suffix}")


def _mark(path: Path) -> Path:
    return path.with_suffix(".damaged")
