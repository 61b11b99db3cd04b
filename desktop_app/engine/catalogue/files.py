"""The table of files: what is on disk, and what became of it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from desktop_app.protocol.messages import Problem, ProblemKind


class FileState(IntEnum):
    """What became of a file."""

    PENDING = 0  # to be hashed and read
    DONE = 1  # linked to its document
    NAME_ONLY = 2  # read, but there is no text in it: found by its name
    PROBLEM = 3  # could not be read


@dataclass(frozen=True, slots=True)
class DiskEntry:
    """A regular file as a scan or an event saw it."""

    path: str
    size_bytes: int
    mtime_ns: int
    inode: int


@dataclass(frozen=True, slots=True)
class PendingFile:
    """A file that waits to be read."""

    id: int
    path: str
    size_bytes: int
    mtime_ns: int


@dataclass(frozen=True)
class FolderCounts:
    """How far a root is."""

    files: int = 0
    pending: int = 0
    problems: int = 0


def known_entries(db: sqlite3.Connection, folder_id: int) -> dict[bytes, tuple[int, int, int, int]]:
    """All files of a root: path bytes → (id, size, mtime_ns, inode)."""
    rows = db.execute(
        "SELECT path, id, size_bytes, mtime_ns, inode FROM files WHERE folder_id = ?", (folder_id,)
    )
    rows.row_factory = None  # plain tuples: this runs over every file of the library
    return {row[0]: row[1:] for row in rows}


def upsert(db: sqlite3.Connection, folder_id: int, entries: Iterable[DiskEntry]) -> None:
    """Note files as they are on disk now; each waits to be read (again)."""
    db.executemany(
        "INSERT INTO files (folder_id, path, name, extension, size_bytes, mtime_ns, inode, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (path) DO UPDATE SET folder_id = excluded.folder_id,"
        " size_bytes = excluded.size_bytes, mtime_ns = excluded.mtime_ns, inode = excluded.inode, state = 0",
        (
            (
                folder_id,
                os.fsencode(entry.path),
                printable(os.path.basename(entry.path)),
                printable(os.path.splitext(entry.path)[1][1:].lower()),
                entry.size_bytes,
                entry.mtime_ns,
                entry.inode,
            )
            for entry in entries
        ),
    )


def printable(text: str) -> str:
    """`text` with surrogate escapes replaced, since SQLite takes valid Unicode only."""
    return text.encode("utf-8", "replace").decode("utf-8")


def remove(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """Forget files that are gone from the disk."""
    db.executemany("DELETE FROM files WHERE id = ?", ((file_id,) for file_id in ids))


def remove_below(db: sqlite3.Connection, path: str) -> int:
    """Forget a path and everything below it; returns how many files that were."""
    start, end = _below(path)
    cursor = db.execute(
        "DELETE FROM files WHERE path = ? OR (path > ? AND path < ?)", (os.fsencode(path), start, end)
    )
    return cursor.rowcount


def below(db: sqlite3.Connection, path: str) -> dict[bytes, tuple[int, int, int, int]]:
    """The files at or below a path, as `known_entries` gives them."""
    start, end = _below(path)
    rows = db.execute(
        "SELECT path, id, size_bytes, mtime_ns, inode FROM files WHERE path = ? OR (path > ? AND path < ?)",
        (os.fsencode(path), start, end),
    )
    rows.row_factory = None
    return {row[0]: row[1:] for row in rows}


def _below(path: str) -> tuple[bytes, bytes]:
    """Bounds of all paths below `path`: ("/a/b/", "/a/b0"), since "0" follows "/"."""
    prefix = os.fsencode(path.rstrip(os.sep) + os.sep)
    return prefix, prefix[:-1] + bytes([prefix[-1] + 1])


def next_pending(db: sqlite3.Connection, after_id: int, limit: int) -> list[PendingFile]:
    """Files to read, in the order they came, of roots that are neither paused nor offline."""
    rows = db.execute(
        "SELECT f.id, f.path, f.size_bytes, f.mtime_ns FROM files f JOIN folders r ON r.id = f.folder_id"
        " WHERE f.state = 0 AND f.id > ? AND r.paused = 0 AND r.offline = 0 ORDER BY f.id LIMIT ?",
        (after_id, limit),
    )
    return [PendingFile(row[0], os.fsdecode(row[1]), row[2], row[3]) for row in rows]


def link(db: sqlite3.Connection, file_id: int, document_id: int, size_bytes: int, mtime_ns: int) -> bool:
    """A file was read: it holds this document, and had this size and time when it was read.

    Returns False, and leaves the file waiting, where it was seen with another size or time meanwhile.
    """
    row = db.execute("SELECT size_bytes, mtime_ns FROM files WHERE id = ?", (file_id,)).fetchone()
    if row is None:
        return True
    settled = (row[0], row[1]) == (size_bytes, mtime_ns)
    state = FileState.PENDING
    if settled:
        total = db.execute("SELECT passages_total FROM documents WHERE id = ?", (document_id,)).fetchone()[0]
        state = FileState.DONE if total else FileState.NAME_ONLY
    db.execute(
        "UPDATE files SET state = ?, document_id = ?, size_bytes = ?, mtime_ns = ?, problem = NULL,"
        " reason = NULL WHERE id = ?",
        (state, document_id, size_bytes, mtime_ns, file_id),
    )
    return settled


def set_problem(db: sqlite3.Connection, file_id: int, kind: ProblemKind, reason: str) -> None:
    """A file could not be read; what was known of its content is let go."""
    db.execute(
        "UPDATE files SET state = 3, document_id = NULL, problem = ?, reason = ? WHERE id = ?",
        (kind, printable(reason), file_id),
    )


def problems(db: sqlite3.Connection) -> list[Problem]:
    """All files that could not be read, by path."""
    rows = db.execute("SELECT path, problem, reason FROM files WHERE state = 3 ORDER BY path")
    return [Problem(path=row[0], kind=row[1], reason=row[2]) for row in rows]


def retry_problems(db: sqlite3.Connection, paths: Sequence[bytes] | None) -> None:
    """Read files again that could not be read."""
    if paths is None:
        db.execute("UPDATE files SET state = 0 WHERE state = 3")
    else:
        db.executemany("UPDATE files SET state = 0 WHERE state = 3 AND path = ?", ((path,) for path in paths))


def counts(db: sqlite3.Connection) -> dict[int, FolderCounts]:
    """Counts per root id."""
    result: dict[int, FolderCounts] = {}
    by_folder: dict[int, dict[int, int]] = {}
    for folder_id, state, number in db.execute(
        "SELECT folder_id, state, COUNT(*) FROM files GROUP BY folder_id, state"
    ):
        by_folder.setdefault(folder_id, {})[state] = number
    for folder_id, states in by_folder.items():
        result[folder_id] = FolderCounts(
            files=sum(states.values()),
            pending=states.get(FileState.PENDING, 0),
            problems=states.get(FileState.PROBLEM, 0),
        )
    return result


def pending_at(db: sqlite3.Connection, paths: Iterable[bytes]) -> list[PendingFile]:
    """Those of the paths that wait to be read now."""
    found = []
    for path in paths:
        row = db.execute(
            "SELECT f.id, f.path, f.size_bytes, f.mtime_ns FROM files f JOIN folders r ON r.id = f.folder_id"
            " WHERE f.path = ? AND f.state = 0 AND r.paused = 0 AND r.offline = 0",
            (path,),
        ).fetchone()
        if row is not None:
            found.append(PendingFile(row[0], os.fsdecode(row[1]), row[2], row[3]))
    return found


@dataclass(frozen=True)
class FileDocument:
    """What is stored of a file's content; `document_id` None: nothing but its name."""

    document_id: int | None
    kind: str
    title: str
    passages_total: int
    pages_total: int | None
    partly: bool


def document_of(db: sqlite3.Connection, path: bytes) -> FileDocument | None:
    """The document of a file; None where the file is not in the library."""
    row = db.execute(
        "SELECT d.id, d.kind, d.title, d.passages_total, d.pages_total, d.partly FROM files f"
        " LEFT JOIN documents d ON d.id = f.document_id WHERE f.path = ?",
        (path,),
    ).fetchone()
    if row is None:
        return None
    if row[0] is None:
        return FileDocument(None, "other", "", 0, None, False)
    return FileDocument(row[0], row[1], row[2], row[3], row[4], bool(row[5]))
