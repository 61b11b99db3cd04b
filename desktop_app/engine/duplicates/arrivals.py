"""Noticing that a file that has just come, or was just changed, is a duplicate of one that was there."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.duplicates.copies import copies_of
from desktop_app.protocol.messages import DuplicateArrived, FilePath, Verdict

MOST_TOLD = 20  # more at once are a folder that was copied or added: the window's counts say it
STRONG: tuple[Verdict, ...] = ("identical", "same_text", "near")


class Arrivals:
    """Knows which files were there. One thread may use it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._known_up_to: int | None = None

    def told(self, compared: Sequence[int]) -> list[DuplicateArrived]:
        """What is to be said of files that are new since the last call, or say one of these new wordings.

        Nothing at the first call, which learns what is there.
        """
        db = self._catalogue.read()
        before, self._known_up_to = self._known_up_to, _read_up_to(db)
        if before is None:
            return []
        paths = _new_files(db, before) | _files_saying(db, compared)
        if len(paths) > MOST_TOLD:
            return []
        return [told for path in sorted(paths) if (told := self._of(path, paths)) is not None]

    def _of(self, path: FilePath, new: set[FilePath]) -> DuplicateArrived | None:
        """Said of one file, where it has a duplicate that is not new itself."""
        for member in copies_of(self._catalogue, path).members:
            if member.verdict in STRONG and member.path not in new:
                return DuplicateArrived(
                    path=path, original=member.path, verdict=member.verdict, score=member.score
                )
        return None


def _read_up_to(db: sqlite3.Connection) -> int:
    """The newest file of which all older ones are read; one that waits to be is looked at the next time."""
    row = db.execute(
        "SELECT ifnull((SELECT MIN(id) - 1 FROM files WHERE state = 0), (SELECT MAX(id) FROM files))"
    ).fetchone()
    return int(row[0] or 0)


def _new_files(db: sqlite3.Connection, after_id: int) -> set[FilePath]:
    rows = db.execute(
        "SELECT path FROM files WHERE id > ? AND document_id IS NOT NULL LIMIT ?", (after_id, MOST_TOLD + 1)
    )
    return {row[0] for row in rows}


def _files_saying(db: sqlite3.Connection, wordings: Sequence[int]) -> set[FilePath]:
    found = set()
    for wording in wordings[: MOST_TOLD + 1]:
        rows = db.execute(
            "SELECT f.path FROM files f JOIN documents d ON d.id = f.document_id WHERE d.wording_id = ?",
            (wording,),
        )
        found |= {row[0] for row in rows}
    return found
