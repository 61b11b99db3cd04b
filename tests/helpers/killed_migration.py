"""A process that opens a catalogue, and so migrates it, and is killed at its n-th step on the way.

A step is a statement, or anything done to a file of the catalogue's folder: `python killed_migration.py
PATH N` (N = 0: run to the end and print how many steps there were).
"""

from __future__ import annotations

import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any

from desktop_app.engine.catalogue import Catalogue, damage
from desktop_app.engine.catalogue.migrations import MIGRATIONS

FILE_EVENTS = ("open", "os.rename", "os.remove", "sqlite3.connect")


def later_format(db: sqlite3.Connection) -> None:
    """A migration that moves a table's rows, as a later one may."""
    db.execute("CREATE TABLE renamed (id INTEGER PRIMARY KEY, name TEXT)")
    db.execute("INSERT INTO renamed SELECT id, name FROM files")
    db.execute("ALTER TABLE files ADD COLUMN looked_at REAL")
    db.execute("UPDATE files SET looked_at = mtime_ns")


def another_format(db: sqlite3.Connection) -> None:
    """And one after it."""
    db.execute("CREATE INDEX renamed_by_name ON renamed(name)")
    db.execute("DELETE FROM embed_queue")


LATER = [*MIGRATIONS, later_format, another_format]


class Countdown:
    """Counts steps; kills this process at the chosen one."""

    def __init__(self, folder: str, last: int) -> None:
        self.steps, self._folder, self._last = 0, folder, last

    def step(self) -> None:
        self.steps += 1
        if self.steps == self._last:
            os.kill(os.getpid(), signal.SIGKILL)

    def on_event(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in FILE_EVENTS and arguments and self._folder in os.fsdecode(str(arguments[0])):
            self.step()


def main(path: Path, last: int) -> None:
    countdown = Countdown(str(path.parent), last)
    execute = damage.WatchedConnection.execute

    def counted(self: damage.WatchedConnection, sql: str, parameters: Any = (), /) -> Any:
        countdown.step()
        result = execute(self, sql, parameters)
        countdown.step()
        return result

    damage.WatchedConnection.execute = counted  # type: ignore[method-assign]
    sys.addaudithook(countdown.on_event)
    Catalogue(path, LATER)
    print(countdown.steps, flush=True)
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
