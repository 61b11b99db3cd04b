"""The languages of documents, and those that nobody has looked at yet."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

SAMPLED_CHARS = 700  # the extractor looks at as much of three passages when it reads a file


@dataclass(frozen=True)
class Untold:
    """A document that was read before languages were told, with the beginnings of some passages."""

    document_id: int
    kind: str
    texts: tuple[str, ...]


def untold(db: sqlite3.Connection, limit: int) -> list[Untold]:
    """Documents whose language nobody has looked at."""
    rows = db.execute(
        "SELECT id, kind, passages_total FROM documents WHERE language IS NULL LIMIT ?", (limit,)
    ).fetchall()
    return [Untold(row[0], row[1], _texts(db, row[0], row[2])) for row in rows]


def _texts(db: sqlite3.Connection, document_id: int, passages: int) -> tuple[str, ...]:
    rows = db.execute(
        "SELECT substr(text, 1, ?) FROM passages WHERE document_id = ? AND ordinal IN (0, ?, ?)"
        " ORDER BY ordinal",
        (SAMPLED_CHARS, document_id, passages // 3, 2 * passages // 3),
    )
    return tuple(row[0] for row in rows)


def note(db: sqlite3.Connection, languages: Mapping[int, str]) -> None:
    """Store the languages of documents; what has been read anew meanwhile knows its own."""
    db.executemany(
        "UPDATE documents SET language = ? WHERE id = ? AND language IS NULL",
        [(language, document_id) for document_id, language in languages.items()],
    )
