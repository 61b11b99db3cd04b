"""Wordings: what documents of the same words share, with a sketch of it; and how alike two of them are."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

STORED_SKETCH = np.dtype("<i8")


@dataclass(frozen=True)
class Unworded:
    """A document whose words nobody looked at yet."""

    document_id: int
    kind: str


@dataclass(frozen=True)
class NewWording:
    """What is found out of one document: `digest` and `sketch` as engine/duplicates makes them."""

    document_id: int
    digest: bytes
    words: int
    sketch: NDArray[np.int64]


@dataclass(frozen=True)
class Likeness:
    """How alike two wordings are; `one` < `other`. Scores 0…1, flags of families.pairs."""

    one: int
    other: int
    flags: int = 0
    near: float = 0.0
    one_in_other: float = 0.0
    other_in_one: float = 0.0
    template: float = 0.0
    topic: float = 0.0


_UNWORDED = "wording_id IS NULL AND erased = 0 AND passages_total > 0"


def unworded(db: sqlite3.Connection, limit: int) -> list[Unworded]:
    """Documents to be looked at, oldest first."""
    rows = db.execute(f"SELECT id, kind FROM documents WHERE {_UNWORDED} ORDER BY id LIMIT ?", (limit,))
    return [Unworded(row[0], row[1]) for row in rows]


def count_unworded(db: sqlite3.Connection) -> int:
    """How many documents are to be looked at."""
    return int(db.execute(f"SELECT COUNT(*) FROM documents WHERE {_UNWORDED}").fetchone()[0])


def text_of(db: sqlite3.Connection, document_id: int) -> str:
    """The whole stored text of a document."""
    rows = db.execute("SELECT text FROM passages WHERE document_id = ? ORDER BY ordinal", (document_id,))
    return "".join(row[0] for row in rows)


def sample(db: sqlite3.Connection, wording_id: int) -> tuple[str, str] | None:
    """Kind and text of a document with this wording; None where no text is stored (any more)."""
    row = db.execute(
        "SELECT id, kind FROM documents WHERE wording_id = ? AND erased = 0 ORDER BY id LIMIT 1",
        (wording_id,),
    ).fetchone()
    return None if row is None else (row[1], text_of(db, row[0]))


def store(db: sqlite3.Connection, found: Iterable[NewWording]) -> None:
    """Note what documents say; a wording that is new is yet to be compared."""
    for wording in found:
        db.execute(
            "INSERT OR IGNORE INTO wordings (hash, words, sketch) VALUES (?, ?, ?)",
            (wording.digest, wording.words, wording.sketch.astype(STORED_SKETCH).tobytes()),
        )
        db.execute(
            "UPDATE documents SET wording_id = (SELECT id FROM wordings WHERE hash = ?) WHERE id = ?",
            (wording.digest, wording.document_id),
        )


def sketches(
    db: sqlite3.Connection, only: Sequence[int] | None = None
) -> tuple[NDArray[np.int64], list[NDArray[np.int64]]]:
    """Ids (n,) and sketches of all wordings that have words (or of some of them)."""
    if only is None:
        cursor = db.execute("SELECT id, sketch FROM wordings WHERE words > 0 ORDER BY id")
        cursor.row_factory = None
        rows = cursor.fetchall()
    else:
        found = (
            db.execute("SELECT id, sketch FROM wordings WHERE id = ? AND words > 0", (wording,)).fetchone()
            for wording in only
        )
        rows = [row for row in found if row is not None]
    ids = np.array([row[0] for row in rows], np.int64)
    return ids, [np.frombuffer(row[1], STORED_SKETCH).astype(np.int64) for row in rows]


def uncompared(db: sqlite3.Connection, limit: int) -> list[int]:
    """Wordings that are not compared with others yet, oldest first."""
    rows = db.execute("SELECT id FROM wordings WHERE compared = 0 ORDER BY id LIMIT ?", (limit,))
    return [row[0] for row in rows]


def count_uncompared(db: sqlite3.Connection) -> int:
    """How many wordings are not compared yet."""
    return int(db.execute("SELECT COUNT(*) FROM wordings WHERE compared = 0").fetchone()[0])


def unplaced(db: sqlite3.Connection) -> list[int]:
    """Wordings that are not compared by meaning yet; none while passages wait to be embedded."""
    if db.execute("SELECT 1 FROM embed_queue LIMIT 1").fetchone() is not None:
        return []
    return [row[0] for row in db.execute("SELECT id FROM wordings WHERE placed = 0 ORDER BY id")]


def vectors_of(
    db: sqlite3.Connection, model_id: int, only: Sequence[int] | None = None
) -> Iterator[tuple[int, bytes]]:
    """Wording and vector of each passage of all wordings (or of some), wording by wording."""
    select = (
        "SELECT d.wording_id, v.vector FROM documents d JOIN passages p ON p.document_id = d.id"
        " JOIN vectors v ON v.text_id = p.text_id AND v.model_id = ? WHERE d.wording_id "
    )
    if only is None:
        cursor = db.execute(select + "IS NOT NULL ORDER BY d.wording_id", (model_id,))
        cursor.row_factory = None
        yield from cursor
        return
    for wording in only:
        cursor = db.execute(select + "= ?", (model_id, wording))
        cursor.row_factory = None
        yield from cursor


def of_texts(db: sqlite3.Connection, text_ids: Iterable[int]) -> set[int]:
    """The wordings of the documents that hold any of these texts."""
    found: set[int] = set()
    for text_id in text_ids:
        rows = db.execute(
            "SELECT d.wording_id FROM passages p JOIN documents d ON d.id = p.document_id"
            " WHERE p.text_id = ? AND d.wording_id IS NOT NULL LIMIT 64",
            (text_id,),
        )
        found.update(row[0] for row in rows)
    return found


def note_compared(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """These wordings are compared with all others."""
    db.executemany("UPDATE wordings SET compared = 1 WHERE id = ?", ((wording,) for wording in ids))


def note_placed(db: sqlite3.Connection, ids: Iterable[int]) -> None:
    """These wordings are compared with all others by meaning."""
    db.executemany("UPDATE wordings SET placed = 1 WHERE id = ?", ((wording,) for wording in ids))


def compare_again(db: sqlite3.Connection) -> None:
    """Have everything compared anew."""
    db.execute("DELETE FROM likenesses")
    db.execute("UPDATE wordings SET compared = 0, placed = 0")


def store_likenesses(db: sqlite3.Connection, found: Iterable[Likeness]) -> None:
    """Note how alike wordings are; where one of them has gone meanwhile, nothing is noted."""
    db.executemany(
        "INSERT INTO likenesses SELECT ?, ?, ?, ?, ?, ?, ?, ?"
        " WHERE (SELECT COUNT(*) FROM wordings WHERE id IN (?, ?)) = 2"
        " ON CONFLICT (one, other) DO UPDATE SET flags = excluded.flags, near = excluded.near,"
        " one_in_other = excluded.one_in_other, other_in_one = excluded.other_in_one,"
        " template = excluded.template",
        ((*_row(likeness), likeness.one, likeness.other) for likeness in found),
    )


def store_topics(db: sqlite3.Connection, found: Iterable[tuple[int, int, float]]) -> None:
    """Note how alike in meaning pairs of wordings (one < other) are."""
    db.executemany(
        "INSERT INTO likenesses SELECT ?, ?, 0, 0, 0, 0, 0, ?"
        " WHERE (SELECT COUNT(*) FROM wordings WHERE id IN (?, ?)) = 2"
        " ON CONFLICT (one, other) DO UPDATE SET topic = excluded.topic",
        ((one, other, topic, one, other) for one, other, topic in found),
    )


def likenesses(db: sqlite3.Connection, wording_id: int | None = None) -> list[tuple[float, ...]]:
    """All likenesses as rows of Likeness's fields (or those of one wording)."""
    where, values = "", tuple[int, ...]()
    if wording_id is not None:
        where, values = " WHERE one = ? OR other = ?", (wording_id, wording_id)
    cursor = db.execute(
        "SELECT one, other, flags, near, one_in_other, other_in_one, template, topic FROM likenesses" + where,
        values,
    )
    cursor.row_factory = None
    return cursor.fetchall()


def _row(likeness: Likeness) -> tuple[float, ...]:
    return (
        likeness.one,
        likeness.other,
        likeness.flags,
        likeness.near,
        likeness.one_in_other,
        likeness.other_in_one,
        likeness.template,
        likeness.topic,
    )
