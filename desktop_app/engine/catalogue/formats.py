"""Bringing a catalogue's format up to date, with a backup of what was there; or making a new one."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Collection, Sequence
from pathlib import Path

from desktop_app.engine.catalogue import keepsakes
from desktop_app.engine.catalogue.damage import CatalogueDamaged, explained
from desktop_app.engine.catalogue.keepsakes import KeepsakesDamaged, Restored
from desktop_app.engine.catalogue.migrations import Migration
from desktop_app.engine.durable_files import sync_folder, sync_path
from desktop_app.protocol.errors import EnvironmentProblem

log = logging.getLogger(__name__)

_LARGE = ("files", "documents", "passages", "texts", "vectors")
_NOT_OURS = ("sqlite_", "names")
_KINDS = {
    "INTEGER": "'integer'",
    "REAL": "'real', 'integer'",
    "TEXT": "'text'",
    "BLOB": "'blob'",
}

NONSENSE = 10_000  # no format will ever have such a number: the header is damaged


def check_origin(db: sqlite3.Connection, path: Path, formats: int) -> int:
    """The format of the file, from 0 for an empty one; nothing is written.

    Raises CatalogueDamaged where it is no catalogue, EnvironmentProblem where it is of a newer Kindred.
    """
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if not 0 <= version < NONSENSE:
        raise CatalogueDamaged(f"the catalogue {path} is damaged: it says that its format is {version}")
    if version > formats:
        raise EnvironmentProblem(
            f"{path} was written by a newer Kindred (format {version}, this one knows {formats}): "
            "update Kindred, or choose another data folder"
        )
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if (version == 0 and tables) or (version > 0 and "meta" not in tables):
        raise CatalogueDamaged(f"{path} is the database of another program, or damaged")
    return version


def create(db: sqlite3.Connection, migrations: Sequence[Migration], folder: Path) -> Restored | None:
    """Make all tables, and put the person's decisions back where some were kept: all of it or nothing.

    Raises KeepsakesDamaged, after making the tables, where decisions were kept but cannot be read.
    """
    restored, failure = None, None
    with_decisions = keepsakes.exist(folder)
    db.execute("BEGIN IMMEDIATE")
    try:
        for migration in migrations:
            migration(db)
        if with_decisions:
            try:
                restored = _restore(db, folder)
            except KeepsakesDamaged as error:
                failure = error
        db.execute(f"PRAGMA user_version = {len(migrations)}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise
    if failure is not None:
        raise failure
    return restored


def _restore(db: sqlite3.Connection, folder: Path) -> Restored:
    db.execute("SAVEPOINT restoring")
    try:
        restored = keepsakes.restore(db, folder)
    except (sqlite3.DatabaseError, ValueError, IndexError) as error:
        db.execute("ROLLBACK TO restoring")
        raise KeepsakesDamaged(f"the kept decisions do not fit: {error}") from error
    db.execute("RELEASE restoring")
    log.info("decisions restored: %d folders", restored.folders)
    return restored


def migrate(db: sqlite3.Connection, path: Path, version: int, migrations: Sequence[Migration]) -> None:
    """Bring the schema up to date from `version`, one transaction per step, after a backup."""
    if version == len(migrations):
        return
    keepsakes.save(db, path.parent)
    backup = back_up(db, path, version)
    for number, migration in enumerate(migrations[version:], start=version + 1):
        db.execute("BEGIN IMMEDIATE")
        try:
            migration(db)
            db.execute(f"PRAGMA user_version = {number}")
            db.execute("COMMIT")
        except BaseException:
            if db.in_transaction:
                db.execute("ROLLBACK")
            raise
        log.info("catalogue brought to format %d", number)
    for older in path.parent.glob(f"{path.stem}.format*.bak"):
        if older != backup:
            older.unlink(missing_ok=True)


def back_up(db: sqlite3.Connection, path: Path, version: int) -> Path:
    """A whole and durable copy of the catalogue (0600) beside it; returns where it lies.

    Raises EnvironmentProblem where there is no room for it; nothing is left of it then.
    """
    target = path.with_suffix(f".format{version}.bak")
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)  # of a run that was killed
    try:
        os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        _copy(db, partial)
        sync_path(partial)
        os.replace(partial, target)
        sync_folder(path.parent)
    except sqlite3.Error as error:
        partial.unlink(missing_ok=True)
        raise explained(error, path) from error
    except OSError:
        partial.unlink(missing_ok=True)
        raise
    return target


def _copy(db: sqlite3.Connection, target: Path) -> None:
    copy = sqlite3.connect(target)
    try:
        db.backup(copy)
    finally:
        copy.close()


def check_schema(db: sqlite3.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    """Raise CatalogueDamaged where a table, column, index or trigger is missing."""
    ideal = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for migration in migrations:
            migration(ideal)
        missing = _objects(ideal) - _objects(db)
    finally:
        ideal.close()
    if missing:
        names = ", ".join(sorted({name for name, _ in missing}))
        raise CatalogueDamaged(f"the catalogue {path} is damaged: it lacks {names}")
    for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        db.execute(f'SELECT 1 FROM "{row[0]}" LIMIT 1').fetchone()
    if strange := strange_values(db, without=_LARGE):
        raise CatalogueDamaged(f"the catalogue {path} is damaged: {strange[0]}")


def strange_values(db: sqlite3.Connection, without: Collection[str] = ()) -> list[str]:
    """Tables with a value of another kind than its column's, in words: pages may have changed places.

    SQLite itself keeps such rows, and no check of its own finds them. Reads every table but `without`.
    """
    found = []
    for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        if table in without or table.startswith(_NOT_OURS):
            continue
        columns = db.execute(f"PRAGMA table_info({table})").fetchall()
        wrong = " OR ".join(_is_strange(*row[1:6]) for row in columns if row[2] in _KINDS)
        if db.execute(f"SELECT 1 FROM {table} WHERE {wrong} LIMIT 1").fetchone():
            found.append(f"the table of {table} holds rows that are none")
    return found


def _is_strange(column: str, declared: str, not_null: int, default: str | None, key: int) -> str:
    kinds = _KINDS[declared] if not_null or key else f"{_KINDS[declared]}, 'null'"
    return f"typeof({column}) NOT IN ({kinds})"


def _objects(db: sqlite3.Connection) -> set[tuple[str, str]]:
    """Tables with their columns, indexes and triggers, by name: SQLite may word their text anew."""
    found = {(row[0], row[1]) for row in db.execute("SELECT name, type FROM sqlite_schema")}
    tables = [name for name, kind in found if kind == "table"]
    for table in tables:
        found |= {(f"{table}.{row[1]}", row[2]) for row in db.execute(f'PRAGMA table_info("{table}")')}
    return found
