"""Files of the library with their root and the hash of what they hold."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass

from desktop_app.protocol.messages import FilePath


@dataclass(frozen=True)
class HeldFile:
    """A file as the catalogue knows it. No hash and `document_id` 0: it was not read, or is to be again."""

    root: str
    offline: bool
    path: str
    size_bytes: int
    mtime_ns: int
    inode: int
    document_id: int
    content_hash: bytes


def held_file(db: sqlite3.Connection, path: FilePath) -> HeldFile | None:
    """The file with exactly this path; None where the library has none."""
    row = db.execute(
        "SELECT r.path, r.offline, f.size_bytes, f.mtime_ns, f.inode, d.id, d.content_hash FROM files f"
        " JOIN folders r ON r.id = f.folder_id"
        " LEFT JOIN documents d ON d.id = f.document_id AND f.state IN (1, 2) WHERE f.path = ?",
        (path,),
    ).fetchone()
    if row is None:
        return None
    return HeldFile(
        root=os.fsdecode(row[0]),
        offline=bool(row[1]),
        path=os.fsdecode(path),
        size_bytes=row[2],
        mtime_ns=row[3],
        inode=row[4],
        document_id=row[5] or 0,
        content_hash=row[6] or b"",
    )
