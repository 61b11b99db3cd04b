"""What the person decided of duplicates.

Which pairs are (not) the same, which files are kept, and the keep rules.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

import msgspec

from desktop_app.protocol.messages import Decision, FilePath, KeepRules

RULES_KEY = "keep_rules"


@dataclass(frozen=True)
class DecidedPair:
    """One decision, with what the files held when it was made (None: that was not known)."""

    one: FilePath
    other: FilePath
    one_hash: bytes | None
    other_hash: bytes | None
    same: bool


def decide(db: sqlite3.Connection, one: FilePath, other: FilePath, same: bool | None, now: float) -> None:
    """Note (or, with `same` None, forget) what the person said of two files, and what these hold now."""
    db.execute(
        "DELETE FROM pair_decisions WHERE (one = ? AND other = ?) OR (one = ? AND other = ?)",
        (one, other, other, one),
    )
    if same is not None:
        db.execute(
            "INSERT INTO pair_decisions (one, other, one_hash, other_hash, same, decided_at)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (one, other, _content(db, one), _content(db, other), int(same), now),
        )


def pairs(db: sqlite3.Connection) -> list[DecidedPair]:
    """All decisions, oldest first."""
    rows = db.execute("SELECT one, other, one_hash, other_hash, same FROM pair_decisions ORDER BY id")
    return [DecidedPair(row[0], row[1], row[2], row[3], bool(row[4])) for row in rows]


def listed(db: sqlite3.Connection) -> list[Decision]:
    """All decisions as a person sees them, newest first."""
    rows = db.execute(
        "SELECT one, other, same, decided_at FROM pair_decisions ORDER BY decided_at DESC, id DESC"
    )
    return [Decision(one=row[0], other=row[1], same=bool(row[2]), decided_at=row[3]) for row in rows]


def choose(db: sqlite3.Connection, path: FilePath, chosen: bool, now: float) -> None:
    """Have a file kept before all others of its family, or by the rules again."""
    if chosen:
        db.execute("INSERT OR REPLACE INTO chosen_keepers (path, chosen_at) VALUES (?, ?)", (path, now))
    else:
        db.execute("DELETE FROM chosen_keepers WHERE path = ?", (path,))


def chosen(db: sqlite3.Connection) -> dict[FilePath, int]:
    """The files that were chosen: 1 for the first, more for later ones."""
    rows = db.execute("SELECT path FROM chosen_keepers ORDER BY chosen_at, path")
    return {row[0]: place for place, row in enumerate(rows, start=1)}


def rules(db: sqlite3.Connection) -> KeepRules:
    """The keep rules; those of a fresh library where none were set, or what was set cannot be read."""
    row = db.execute("SELECT value FROM meta WHERE key = ?", (RULES_KEY,)).fetchone()
    try:
        return msgspec.json.decode(row[0], type=KeepRules) if row else KeepRules()
    except msgspec.DecodeError:  # of a newer Kindred
        return KeepRules()


def set_rules(db: sqlite3.Connection, chosen_rules: KeepRules) -> None:
    """Replace the keep rules."""
    value = msgspec.json.encode(chosen_rules).decode()
    db.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (RULES_KEY, value))


def _content(db: sqlite3.Connection, path: FilePath) -> bytes | None:
    row = db.execute(
        "SELECT d.content_hash FROM files f JOIN documents d ON d.id = f.document_id WHERE f.path = ?",
        (path,),
    ).fetchone()
    return None if row is None else bytes(row[0])
