"""The table of folders (roots): what the person asked to have indexed."""

from __future__ import annotations

import os
import sqlite3
import time
from dataclasses import dataclass

from desktop_app.engine.catalogue.files import printable


@dataclass(frozen=True)
class FolderRow:
    """A root. `single_file`: the person added one file, not a folder."""

    id: int
    path: str
    single_file: bool
    paused: bool
    offline: bool
    scanned_at: float | None


def all_folders(db: sqlite3.Connection) -> list[FolderRow]:
    """All roots in the order they were added."""
    return [_row(row) for row in db.execute("SELECT * FROM folders ORDER BY id")]


def find(db: sqlite3.Connection, path: str) -> FolderRow | None:
    """The root with exactly this path."""
    row = db.execute("SELECT * FROM folders WHERE path = ?", (os.fsencode(path),)).fetchone()
    return None if row is None else _row(row)


def by_id(db: sqlite3.Connection, folder_id: int) -> FolderRow | None:
    """The root with this id."""
    row = db.execute("SELECT * FROM folders WHERE id = ?", (folder_id,)).fetchone()
    return None if row is None else _row(row)


def covering(db: sqlite3.Connection, path: str) -> FolderRow | None:
    """The root that already holds `path` (or is it)."""
    return next((row for row in all_folders(db) if _is_inside(path, row)), None)


def add(db: sqlite3.Connection, path: str, single_file: bool) -> int:
    """Add a root; roots inside it are absorbed, and their files with them. Returns its id."""
    inside = [row for row in all_folders(db) if row.path.startswith(_as_prefix(path))]
    cursor = db.execute(
        "INSERT INTO folders (path, single_file) VALUES (?, ?)", (os.fsencode(path), int(single_file))
    )
    folder_id = int(cursor.lastrowid or 0)
    for row in inside:
        db.execute("UPDATE files SET folder_id = ? WHERE folder_id = ?", (folder_id, row.id))
        db.execute("DELETE FROM folders WHERE id = ?", (row.id,))
    return folder_id


def remove(db: sqlite3.Connection, folder_id: int) -> None:
    """Forget a root and its files (their documents go with `documents.collect`)."""
    db.execute("DELETE FROM files WHERE folder_id = ?", (folder_id,))
    db.execute("DELETE FROM folders WHERE id = ?", (folder_id,))


def relocate(db: sqlite3.Connection, folder: FolderRow, new_path: str) -> None:
    """A root lies now elsewhere: it and its files keep everything but their paths.

    Raises sqlite3.IntegrityError where a file of the new path is in the library already.
    """
    old, new = os.fsencode(folder.path), os.fsencode(new_path)
    db.execute("UPDATE folders SET path = ?, offline = 0 WHERE id = ?", (new, folder.id))
    rows = db.execute("SELECT id, path FROM files WHERE folder_id = ?", (folder.id,)).fetchall()
    db.executemany(
        "UPDATE files SET path = ? WHERE id = ?", ((new + row[1][len(old) :], row[0]) for row in rows)
    )
    if folder.single_file:
        name, extension = os.path.basename(new_path), os.path.splitext(new_path)[1][1:].lower()
        db.execute(
            "UPDATE files SET name = ?, extension = ? WHERE folder_id = ?",
            (printable(name), printable(extension), folder.id),
        )


def set_paused(db: sqlite3.Connection, paused: bool, path: str | None) -> None:
    """Pause or resume one root, or all of them."""
    if path is None:
        db.execute("UPDATE folders SET paused = ?", (int(paused),))
    else:
        db.execute("UPDATE folders SET paused = ? WHERE path = ?", (int(paused), os.fsencode(path)))


def set_offline(db: sqlite3.Connection, folder_id: int, offline: bool) -> None:
    """Mark a root as reachable or not."""
    db.execute("UPDATE folders SET offline = ? WHERE id = ?", (int(offline), folder_id))


def set_scanned(db: sqlite3.Connection, folder_id: int) -> None:
    """Note that a root has just been compared with the disk."""
    db.execute("UPDATE folders SET scanned_at = ? WHERE id = ?", (time.time(), folder_id))


def overlap(one: str, other: str) -> bool:
    """Whether one of two paths is the other, or lies in it."""
    return one == other or one.startswith(_as_prefix(other)) or other.startswith(_as_prefix(one))


def _is_inside(path: str, folder: FolderRow) -> bool:
    return path == folder.path or (not folder.single_file and path.startswith(_as_prefix(folder.path)))


def _as_prefix(path: str) -> str:
    return path if path.endswith(os.sep) else path + os.sep


def _row(row: sqlite3.Row) -> FolderRow:
    return FolderRow(
        id=row["id"],
        path=os.fsdecode(row["path"]),
        single_file=bool(row["single_file"]),
        paused=bool(row["paused"]),
        offline=bool(row["offline"]),
        scanned_at=row["scanned_at"],
    )
