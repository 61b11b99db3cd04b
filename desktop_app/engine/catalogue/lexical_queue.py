"""The queue that the lexical index follows: documents that came or went, in order.

Documents whose text was erased have passages, but no words.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


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
    """Queue every document that has words, for an index that is built anew."""
    db.execute("DELETE FROM lexical_queue")
    db.execute(
        "INSERT INTO lexical_queue (document_id, remove)"
        " SELECT id, 0 FROM documents WHERE erased = 0 ORDER BY id"
    )


@dataclass(frozen=True)
class QueuedPassage:
    """A passage as the lexical index takes it."""

    passage_id: int
    heading: str
    title: str
    text: str
    language: str


def passages_of(db: sqlite3.Connection, document_id: int) -> list[QueuedPassage]:
    """The passages of a document; none where it has gone since it was queued, or was erased."""
    rows = db.execute(
        "SELECT p.id, p.heading, d.title, p.text, ifnull(d.language, '')"
        " FROM passages p JOIN documents d ON d.id = p.document_id"
        " WHERE p.document_id = ? AND d.erased = 0 ORDER BY p.ordinal",
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


def waiting(db: sqlite3.Connection) -> NDArray[np.int64]:
    """The documents that are queued, ascending (n,)."""
    rows = db.execute("SELECT DISTINCT document_id FROM lexical_queue ORDER BY document_id")
    return np.array([row[0] for row in rows], np.int64)


def documents_with_words(db: sqlite3.Connection) -> NDArray[np.int64]:
    """The documents that the index ought to have once the queue is empty, ascending (n,)."""
    rows = db.execute(
        "SELECT id FROM documents d WHERE erased = 0"
        " AND EXISTS (SELECT 1 FROM passages WHERE document_id = d.id) ORDER BY id"
    )
    return np.array([row[0] for row in rows], np.int64)


def passages_with_words(db: sqlite3.Connection) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The passages that the index ought to have: their ids (n,) and those of their documents (n,)."""
    rows = db.execute(
        "SELECT p.id, p.document_id FROM passages p JOIN documents d ON d.id = p.document_id"
        " WHERE d.erased = 0"
    )
    rows.row_factory = None
    found = np.array(rows.fetchall(), np.int64).reshape(-1, 2)
    return found[:, 0], found[:, 1]
