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
    NAME_ONLY = 2  # found by its name: there is no text in it or, without a document, it was not read
    PROBLEM = 3  # could not be read


@dataclass(frozen=True, slots=True)
class DiskEntry:
    """A regular file as a scan or an event saw it; `name_only`: it is not to be read."""

    path: str
    size_bytes: int
    mtime_ns: int
    inode: int
    name_only: bool = False


KnownFile = tuple[bytes, int, int, int, int, int]
"""Path, id, size, mtime_ns, inode, and whether it is known by its name only because it is not to be read."""

Known = dict[bytes, KnownFile]
"""Files of the catalogue by their path."""


def differs(row: KnownFile | None, entry: DiskEntry) -> bool:
    """Whether a file on disk is not as the catalogue knows it."""
    return row is None or row[2:] != (entry.size_bytes, entry.mtime_ns, entry.inode, entry.name_only)


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


def known_entries(db: sqlite3.Connection, folder_id: int) -> Known:
    """All files of a root."""
    return _known(db, "folder_id = ?", (folder_id,))


def known_below(db: sqlite3.Connection, path: str) -> Known:
    """The files at or below a path."""
    start, end = _below(path)
    return _known(db, "path = ? OR (path > ? AND path < ?)", (os.fsencode(path), start, end))


def _known(db: sqlite3.Connection, where: str, values: tuple[object, ...]) -> Known:
    cursor = db.execute(
        "SELECT path, id, size_bytes, mtime_ns, inode, state = 2 AND document_id IS NULL FROM files"
        f" WHERE {where}",
        values,
    )
    cursor.row_factory = None  # plain tuples: this runs over every file of the library
    return {row[0]: row for row in cursor}


def upsert(db: sqlite3.Connection, folder_id: int, entries: Iterable[DiskEntry]) -> None:
    """Note files as they are on disk now; each waits to be read (again), or is known by its name only."""
    db.executemany(
        "INSERT INTO files (folder_id, path, name, extension, size_bytes, mtime_ns, inode, state)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET folder_id = excluded.folder_id,"
        " size_bytes = excluded.size_bytes, mtime_ns = excluded.mtime_ns, inode = excluded.inode,"
        " state = excluded.state, problem = NULL, reason = NULL,"
        " document_id = CASE WHEN excluded.state = 0 THEN document_id END",
        (
            (
                folder_id,
                os.fsencode(entry.path),
                *_names(entry.path),
                entry.size_bytes,
                entry.mtime_ns,
                entry.inode,
                FileState.NAME_ONLY if entry.name_only else FileState.PENDING,
            )
            for entry in entries
        ),
    )


def _names(path: str) -> tuple[str, str]:
    """Name and extension, as the table keeps them."""
    name = os.path.basename(path)
    return printable(name), printable(os.path.splitext(name)[1][1:].lower())


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


def remove_unchanged(db: sqlite3.Connection, rows: Iterable[KnownFile]) -> int:
    """Forget files that are gone, unless they moved or were seen again meanwhile; returns how many went."""
    cursor = db.executemany(
        "DELETE FROM files WHERE id = ? AND path = ? AND mtime_ns = ? AND inode = ?",
        ((row[1], row[0], row[3], row[4]) for row in rows),
    )
    return cursor.rowcount


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
    row = db.execute("SELECT size_bytes, mtime_ns, state FROM files WHERE id = ?", (file_id,)).fetchone()
    if row is None or row[2] != FileState.PENDING:
        return True  # gone, or not to be read any more
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


@dataclass(frozen=True, slots=True)
class InodeRow:
    """A file that was read and may have moved: found by its inode."""

    id: int
    path: bytes
    size_bytes: int
    mtime_ns: int
    inode: int
    name_only: bool


def with_inodes(db: sqlite3.Connection, inodes: Sequence[int]) -> list[InodeRow]:
    """The files with these inodes that need not be read again, those the person chose one by one left out.

    At most 30,000 inodes: one query answers for all.
    """
    marks = ",".join("?" * len(inodes))
    rows = db.execute(
        "SELECT f.id, f.path, f.size_bytes, f.mtime_ns, f.inode, f.state = 2 AND f.document_id IS NULL"
        f" FROM files f JOIN folders r ON r.id = f.folder_id WHERE f.inode IN ({marks})"
        " AND f.state <> 0 AND r.single_file = 0",
        inodes,
    )
    return [InodeRow(row[0], row[1], row[2], row[3], row[4], bool(row[5])) for row in rows]


def move(db: sqlite3.Connection, row: InodeRow, folder_id: int, path: str) -> bool:
    """A file lies now at another path: it keeps all that is known of it.

    False, and nothing is done, where it changed meanwhile or that path is taken.
    """
    target, (name, extension) = os.fsencode(path), _names(path)
    moved = db.execute(
        "UPDATE OR IGNORE files SET folder_id = ?, path = ?, extension = ? WHERE id = ? AND path = ?"
        " AND mtime_ns = ? AND inode = ? AND state <> 0",
        (folder_id, target, extension, row.id, row.path, row.mtime_ns, row.inode),
    ).rowcount
    if not moved:
        return False
    # A separate statement: the trigger that keeps names searchable runs wherever the name is set.
    db.execute("UPDATE files SET name = ? WHERE id = ? AND name <> ?", (name, row.id, name))
    db.execute("UPDATE OR REPLACE ignored_problems SET path = ? WHERE path = ?", (target, row.path))
    return True


def insert_linked(db: sqlite3.Connection, folder_id: int, entry: DiskEntry, document_id: int) -> bool:
    """A file whose document is known; False, and nothing is done, where that went or the path is taken."""
    cursor = db.execute(
        "INSERT OR IGNORE INTO files (folder_id, path, name, extension, size_bytes, mtime_ns, inode, state,"
        " document_id) SELECT ?, ?, ?, ?, ?, ?, ?, CASE WHEN passages_total THEN 1 ELSE 2 END, id"
        " FROM documents WHERE id = ?",
        (
            folder_id,
            os.fsencode(entry.path),
            *_names(entry.path),
            entry.size_bytes,
            entry.mtime_ns,
            entry.inode,
            document_id,
        ),
    )
    return cursor.rowcount > 0


def documents_of(db: sqlite3.Connection, ids: Iterable[int]) -> dict[int, int]:
    """The documents of files that are read: file id → document id."""
    found = {}
    for file_id in ids:
        row = db.execute(
            "SELECT document_id FROM files WHERE id = ? AND state IN (1, 2) AND document_id IS NOT NULL",
            (file_id,),
        ).fetchone()
        if row is not None:
            found[file_id] = row[0]
    return found


def set_problem(db: sqlite3.Connection, file_id: int, kind: ProblemKind, reason: str) -> None:
    """A file that was to be read could not be; what was known of its content is let go."""
    db.execute(
        "UPDATE files SET state = 3, document_id = NULL, problem = ?, reason = ? WHERE id = ? AND state = 0",
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


def example(db: sqlite3.Connection, path: bytes) -> sqlite3.Row | None:
    """What a search by example needs of a file: path, state, reason, document_id, passages_total."""
    row: sqlite3.Row | None = db.execute(
        "SELECT f.path, f.state, f.reason, f.document_id, ifnull(d.passages_total, 0) AS passages_total"
        " FROM files f LEFT JOIN documents d ON d.id = f.document_id WHERE f.path = ?",
        (path,),
    ).fetchone()
    return row
