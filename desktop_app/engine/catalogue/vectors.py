"""Models, and the vectors that they gave: float16, one per model and text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue.documents import text_to_embed

STORED = np.dtype("<f2")
NORM_TOLERANCE = 0.01


@dataclass(frozen=True)
class ModelRow:
    """A model that vectors were made with. `fingerprint` is of its weights and settings."""

    id: int
    name: str
    fingerprint: str
    dimensions: int


def active_model(db: sqlite3.Connection) -> ModelRow | None:
    """The model that search uses."""
    row = db.execute("SELECT * FROM models WHERE active = 1").fetchone()
    return None if row is None else ModelRow(row["id"], row["name"], row["fingerprint"], row["dimensions"])


def activate(db: sqlite3.Connection, name: str, fingerprint: str, dimensions: int) -> ModelRow:
    """Make a model the active one; texts without a vector of it are queued for embedding."""
    db.execute("UPDATE models SET active = 0")
    db.execute(
        "INSERT INTO models (name, fingerprint, dimensions, active) VALUES (?, ?, ?, 1)"
        " ON CONFLICT (fingerprint) DO UPDATE SET active = 1, name = excluded.name",
        (name, fingerprint, dimensions),
    )
    model = active_model(db)
    assert model is not None
    db.execute("DELETE FROM embed_queue")
    db.execute(
        "INSERT INTO embed_queue (text_id) SELECT id FROM texts t WHERE NOT EXISTS"
        " (SELECT 1 FROM vectors WHERE model_id = ? AND text_id = t.id)",
        (model.id,),
    )
    return model


def next_to_embed(db: sqlite3.Connection, after_id: int, limit: int) -> list[tuple[int, str]]:
    """Texts that wait for a vector, oldest first: (text id, text), with ids above `after_id`."""
    rows = db.execute(
        "SELECT q.text_id, p.heading, p.text FROM embed_queue q JOIN passages p ON p.id ="
        " (SELECT h.id FROM passages h JOIN documents d ON d.id = h.document_id"
        " WHERE h.text_id = q.text_id AND d.erased = 0 LIMIT 1)"
        " WHERE q.text_id > ? ORDER BY q.text_id LIMIT ?",
        (after_id, limit),
    )
    return [(row[0], text_to_embed(row[1], row[2])) for row in rows]


def store(
    db: sqlite3.Connection, model_id: int, text_ids: Sequence[int], vectors: NDArray[np.float32]
) -> NDArray[np.bool_]:
    """Store unit vectors (n, D) of texts; returns which of them (n,) still exist and were stored."""
    alive = np.zeros(len(text_ids), dtype=bool)
    for position, (text_id, vector) in enumerate(zip(text_ids, vectors, strict=True)):
        if db.execute("SELECT 1 FROM texts WHERE id = ?", (text_id,)).fetchone() is None:
            continue
        alive[position] = True
        db.execute(
            "INSERT OR REPLACE INTO vectors (model_id, text_id, vector) VALUES (?, ?, ?)",
            (model_id, text_id, vector.astype(STORED).tobytes()),
        )
        db.execute("DELETE FROM embed_queue WHERE text_id = ?", (text_id,))
    return alive


def iterate(
    db: sqlite3.Connection, model: ModelRow, chunk: int = 8192
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float32]]]:
    """All vectors of a model in chunks: labels (n,) and unit vectors (n, D), by ascending label."""
    last = 0
    while True:
        rows = db.execute(
            "SELECT text_id, vector FROM vectors WHERE model_id = ? AND text_id > ? ORDER BY text_id LIMIT ?",
            (model.id, last, chunk),
        ).fetchall()
        if not rows:
            return
        last = rows[-1][0]
        yield _unpack(rows, model.dimensions)


def of_labels(
    db: sqlite3.Connection, model: ModelRow, labels: Sequence[int]
) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """The vectors of some texts: labels (n,) and unit vectors (n, D); those without one are left out."""
    rows = []
    for label in labels:
        row = db.execute(
            "SELECT text_id, vector FROM vectors WHERE model_id = ? AND text_id = ?", (model.id, label)
        ).fetchone()
        if row is not None:
            rows.append(row)
    return _unpack(rows, model.dimensions)


def labels(db: sqlite3.Connection, model_id: int) -> NDArray[np.int64]:
    """The labels of all vectors of a model, ascending (n,)."""
    rows = db.execute("SELECT text_id FROM vectors WHERE model_id = ? ORDER BY text_id", (model_id,))
    rows.row_factory = None
    return np.fromiter((row[0] for row in rows), dtype=np.int64)


def _unpack(rows: Sequence[sqlite3.Row], dimensions: int) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Labels and unit vectors. Damaged ones are left out, as if there were none: `verify` finds them."""
    whole = [row for row in rows if len(row[1]) == dimensions * STORED.itemsize]
    found = np.array([row[0] for row in whole], dtype=np.int64)
    data = np.frombuffer(b"".join(row[1] for row in whole), dtype=STORED).reshape(len(whole), dimensions)
    with np.errstate(all="ignore"):
        vectors = data.astype(np.float32)
        norms = np.linalg.norm(vectors, axis=1)
    sound = np.abs(norms - 1) <= NORM_TOLERANCE  # False for NaN and infinity as well
    # Rounding to float16 moves the norm by up to 1e-3: indexes take unit vectors.
    return found[sound], vectors[sound] / norms[sound, None]
