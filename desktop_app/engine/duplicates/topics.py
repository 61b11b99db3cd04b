"""What is about the same: wordings whose vectors lie near each other, by the mean of each one's passages.

It says nothing of the words, so it is the weakest verdict, and shown only when asked for.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, wordings
from desktop_app.engine.catalogue.vectors import STORED, ModelRow

LEAST_TOPIC = 0.85  # cosine of two means
MOST_EACH = 8
BLOCK = 1024  # rows compared at once: a block's cosines with 40,000 others take 160 MB
AT_ONCE = 4096

Means = NDArray[np.float32]
GoOn = Callable[[int, int], bool]


class Topics:
    """Compares wordings by meaning, once their passages are embedded. One thread may use it."""

    def __init__(self, catalogue: Catalogue, model: ModelRow) -> None:
        self._catalogue, self._model = catalogue, model

    def place(self, go_on: GoOn) -> int:
        """Compare what is not compared by meaning yet; returns how many wordings were."""
        db = self._catalogue.read()
        fresh = np.array(wordings.unplaced(db, self._model.id, AT_ONCE), np.int64)
        if not len(fresh):
            return 0
        ids, means = mean_vectors(db, self._model)
        rows = np.flatnonzero(np.isin(ids, fresh))
        for start in range(0, len(rows), BLOCK):
            if not go_on(start, len(rows)):
                return 0
            chosen = rows[start : start + BLOCK]
            found = nearest(means, chosen)
            with self._catalogue.write() as writer:
                wordings.store_topics(
                    writer, ((int(ids[one]), int(ids[other]), cosine) for one, other, cosine in found)
                )
                wordings.note_placed(writer, ids[chosen].tolist())
        with self._catalogue.write() as writer:
            wordings.note_placed(writer, fresh.tolist())  # those without vectors, too
        return len(fresh)


def mean_vectors(db: sqlite3.Connection, model: ModelRow) -> tuple[NDArray[np.int64], Means]:
    """Ids (n,) of the wordings that have vectors, and the unit means (n, D) of their passages' vectors."""
    cursor = db.execute(
        "SELECT d.wording_id, v.vector FROM documents d JOIN passages p ON p.document_id = d.id"
        " JOIN vectors v ON v.text_id = p.text_id AND v.model_id = ? WHERE d.wording_id IS NOT NULL"
        " ORDER BY d.wording_id",
        (model.id,),
    )
    cursor.row_factory = None
    ids: list[int] = []
    sums: list[NDArray[np.float32]] = []
    while rows := cursor.fetchmany(AT_ONCE):
        for wording, data in rows:
            vector = np.frombuffer(data, STORED)
            if len(vector) != model.dimensions:
                continue  # damaged: `verify` finds it
            if ids and ids[-1] == wording:
                sums[-1] += vector
            else:
                ids.append(wording)
                sums.append(vector.astype(np.float32))
    means = np.array(sums, np.float32).reshape(len(ids), model.dimensions)
    norms = np.linalg.norm(means, axis=1, keepdims=True)
    return np.array(ids, np.int64), means / np.maximum(norms, 1e-9)


def nearest(means: Means, rows: NDArray[np.int64]) -> list[tuple[int, int, float]]:
    """For each row the rows that are most like it: (smaller, larger, cosine), at most MOST_EACH of each."""
    cosines = means[rows] @ means.T
    cosines[np.arange(len(rows)), rows] = 0.0
    found: set[tuple[int, int, float]] = set()
    for row, line in zip(rows.tolist(), cosines, strict=True):
        others = np.flatnonzero(line >= LEAST_TOPIC)
        if len(others) > MOST_EACH:
            others = others[np.argpartition(-line[others], MOST_EACH)[:MOST_EACH]]
        found.update((min(row, at), max(row, at), float(min(line[at], 1.0))) for at in others.tolist())
    return sorted(found)
