"""The queue that the lexical index follows: documents that came or went, in order."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class QueueEntry:
    """A document that came (or was packed anew), or went."""

    seq: int
    document_id: int
    remove: bool


def take(db: sqlite3.Connection, limit: int) -> list[QueueEntry]:
    """The oldest entries; they stay queued until `done`."""
    rows = db.execute("SELECT seq, document_id, remove FROM lexical_queue ORDER BY seq LIMIT ?", (limit,))
    return [QueueEntry(row[0], row[1], bool(row[2])) for row in rows]


def done(db: sqlite3.Connection, seq: int) -> None:
    """The entries up to `seq` are in the index, committed."""
    db.execute("DELETE FROM lexical_queue WHERE seq <= ?", (seq,))


def queue_all(db: sqlite3.Connection) -> None:
    """Queue every document, for an index that is built anew."""
    db.execute("DELETE FROM lexical_queue")
    db.execute("INSERT INTO lexical_queue (document_id, remove) SELECT id, 0 FROM documents ORDER BY id")


@dataclass(frozen=True)
class QueuedPassage:
    """A passage as the lexical index takes it."""

    passage_id: int
    heading: str
    title: str
    text: str


def passages_of(db: sqlite3.Connection, document_id: int) -> list[QueuedPassage]:
    """The passages of a document; none where it has gone since it was queued."""
    rows = db.execute(
        "SELECT p.id, p.heading, d.title, p.text FROM passages p JOIN documents d ON d.id = p.document_id"
        " WHERE p.document_id = ? ORDER BY p.ordinal",
        (document_id,),
    )
    return [QueuedPassage(*row) for row in rows]


def queue(db: sqlite3.Connection, document_ids: Iterable[int], remove: bool) -> None:
    """Queue documents that the index lacks, or holds although they have gone."""
    db.executemany(
        "INSERT INTO lexical_queue (document_id, remove) VALUES (?, ?)",
        ((document_id, int(remove)) for document_id in document_ids),
    )


def length(db: sqlite3.Connection) -> int:
    """How many entries wait."""
    return int(db.execute("SELECT COUNT(*) FROM lexical_queue").fetchone()[0])
