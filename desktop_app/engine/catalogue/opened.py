"""What the person opened from Kindred, and how often: for the order of results, and for nothing else.

A row goes with its file, by a trigger, and moves with it. It is no decision, so the keepsakes do not hold it:
what is private lies in one place.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

HALF_LIFE_S = 30 * 86_400.0


@dataclass(frozen=True)
class Opened:
    """How often a file was opened, when last (seconds since the epoch), and its count with age taken off.

    `decayed` halves with every 30 days, and is as of `last`.
    """

    count: int
    last: float
    decayed: float

    def at(self, now: float) -> float:
        """The decayed count as of `now`."""
        return self.decayed * _decay(now - self.last)


def note(db: sqlite3.Connection, path: bytes, now: float) -> bool:
    """The person opened a file at `now`; returns whether it is in the library (others are not noted)."""
    if db.execute("SELECT 1 FROM files WHERE path = ?", (path,)).fetchone() is None:
        return False
    before = of(db, [path]).get(path, Opened(0, now, 0.0))
    db.execute(
        "INSERT OR REPLACE INTO opened (path, count, last, decayed) VALUES (?, ?, ?, ?)",
        (path, before.count + 1, now, before.at(now) + 1),
    )
    return True


def of(db: sqlite3.Connection, paths: Sequence[bytes]) -> dict[bytes, Opened]:
    """What is known of files (at most 30,000), by path; those never opened are left out."""
    rows = db.execute(
        f"SELECT path, count, last, decayed FROM opened WHERE path IN ({','.join('?' * len(paths))})", paths
    )
    rows.row_factory = None
    return {path: Opened(count, last, decayed) for path, count, last, decayed in rows}


def forget_all(db: sqlite3.Connection) -> None:
    """Forget what was opened."""
    db.execute("DELETE FROM opened")


def _decay(age_s: float) -> float:
    return float(0.5 ** (max(0.0, age_s) / HALF_LIFE_S))
