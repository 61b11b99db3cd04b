"""The table of folders (roots): what the person asked to have indexed."""

from __future__ import annotations

import os
import sqlite3
import time
from dataclasses import dataclass


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
