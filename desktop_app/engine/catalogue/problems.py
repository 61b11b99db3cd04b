"""Files that could not be read, and which of them the person does not want listed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from desktop_app.protocol.messages import Problem

# An ignored problem is of one state of a file: when the file changes, it is listed again.
_IGNORED = (
    "EXISTS (SELECT 1 FROM ignored_problems i"
    " WHERE i.path = f.path AND i.size_bytes = f.size_bytes AND i.mtime_ns = f.mtime_ns)"
)


def listed(db: sqlite3.Connection) -> list[Problem]:
    """All files that could not be read, by path; those to be ignored are marked."""
    rows = db.execute(
        f"SELECT f.path, f.problem, f.reason, {_IGNORED} FROM files f WHERE f.state = 3 ORDER BY f.path"
    )
    return [Problem(path=row[0], kind=row[1], reason=row[2], ignored=bool(row[3])) for row in rows]


def ignored_counts(db: sqlite3.Connection) -> dict[int, int]:
    """How many problems of each root are not to be listed."""
    rows = db.execute(
        f"SELECT f.folder_id, COUNT(*) FROM files f WHERE f.state = 3 AND {_IGNORED} GROUP BY f.folder_id"
    )
    return {row[0]: row[1] for row in rows}


def ignore(db: sqlite3.Connection, paths: Iterable[bytes]) -> None:
    """Do not list these, as long as the files stay as they are."""
    db.executemany(
        "INSERT OR REPLACE INTO ignored_problems (path, size_bytes, mtime_ns)"
        " SELECT path, size_bytes, mtime_ns FROM files WHERE path = ? AND state = 3",
        ((path,) for path in paths),
    )


def list_again(db: sqlite3.Connection, paths: Iterable[bytes]) -> None:
    """List these again."""
    db.executemany("DELETE FROM ignored_problems WHERE path = ?", ((path,) for path in paths))


def forget_gone(db: sqlite3.Connection) -> None:
    """Drop what is noted of files that have gone, or have changed since."""
    db.execute(
        "DELETE FROM ignored_problems AS i WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.path = i.path"
        " AND f.size_bytes = i.size_bytes AND f.mtime_ns = i.mtime_ns)"
    )
