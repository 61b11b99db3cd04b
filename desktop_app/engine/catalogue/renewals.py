"""What was promised to be erased from the indexes' files too, noted so that no crash forgets it.

Erased rows are gone from every search at once, but the files of an index keep them until they are
written anew. A request is *waiting* while documents that nobody holds are still to be collected
(noted in the transaction that forgets a folder), and *ready* from then on.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

INDEXES = ("words", "meanings")


@dataclass(frozen=True)
class Renewal:
    """A request. `number` grows with every one, so that a later one is not taken for an earlier one."""

    number: int
    ready: bool


def note(db: sqlite3.Connection, index: str, ready: bool) -> None:
    """Ask for a renewal of the index of "words" or "meanings"."""
    before = wanted(db, index)
    number = 1 if before is None else before.number + 1
    db.execute(
        "INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_key(index), f"{number} {int(ready)}")
    )


def note_all(db: sqlite3.Connection) -> None:
    """Ask for it of both, in the transaction that forgets what is to be erased."""
    for index in INDEXES:
        note(db, index, ready=False)


def wanted(db: sqlite3.Connection, index: str) -> Renewal | None:
    """What was asked for and is not done."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (_key(index),)).fetchone()
    if row is None:
        return None
    number, _, ready = str(row[0]).partition(" ")
    return Renewal(int(number) if number.isdecimal() else 0, ready != "0")


def done(db: sqlite3.Connection, index: str, renewal: Renewal) -> bool:
    """A renewal was made. Returns whether none was asked for since it began."""
    if wanted(db, index) != renewal:
        return False
    db.execute("DELETE FROM meta WHERE key = ?", (_key(index),))
    return True


def is_due(db: sqlite3.Connection, renewal: Renewal) -> bool:
    """Whether all that is to be erased has left the catalogue and the queue of words."""
    if db.execute("SELECT 1 FROM lexical_queue WHERE remove = 1 LIMIT 1").fetchone() is not None:
        return False
    return renewal.ready or not _anything_to_collect(db)


def _anything_to_collect(db: sqlite3.Connection) -> bool:
    held = "SELECT 1 FROM files WHERE document_id = d.id"
    found = db.execute(f"SELECT 1 FROM documents d WHERE NOT EXISTS ({held}) LIMIT 1").fetchone()
    return found is not None


def _key(index: str) -> str:
    return f"renew the index of {index}"
