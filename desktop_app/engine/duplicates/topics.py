"""What is about the same: wordings whose vectors lie near each other, by the mean of each one's passages.

It says nothing of the words, so it is the weakest verdict, and shown only when asked for. New wordings are
looked up by the nearest neighbours of their mean among all passages; many at once are compared with all
means.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, wordings
from desktop_app.engine.catalogue.vectors import STORED, ModelRow
from desktop_app.engine.indexes.vectors import VectorIndex

LEAST_TOPIC = 0.85  # cosine of two means
MOST_EACH = 8
NEIGHBOURS = 100  # passages
SWEEP_FROM = 64  # wordings: for more, all means are read
BLOCK = 1024  # rows compared at once: a block's cosines with 40,000 others take 160 MB
ROWS_READ = 4096

Ids = NDArray[np.int64]
Means = NDArray[np.float32]
GoOn = Callable[[int, int], bool]
Found = Iterable[tuple[int, int, float]]


class Topics:
    """Compares wordings by meaning, once all passages are embedded. One thread may use it."""

    def __init__(
        self, catalogue: Catalogue, model: ModelRow, index: Callable[[], VectorIndex | None]
    ) -> None:
        self._catalogue, self._model, self._index = catalogue, model, index

    def place(self, go_on: GoOn) -> int:
        """Compare what is not compared by meaning yet; returns how many wordings were."""
        fresh = wordings.unplaced(self._catalogue.read())
        if not fresh:
            return 0
        if len(fresh) < SWEEP_FROM:
            return self._place_each(fresh, go_on)
        return self._sweep(np.array(fresh, np.int64), go_on)

    def _place_each(self, fresh: Sequence[int], go_on: GoOn) -> int:
        index = self._index()
        if index is None:
            return 0  # it is being loaded
        for done, wording in enumerate(fresh):
            if not go_on(done, len(fresh)):
                return done
            self._note(self._neighbours(wording, index), [wording])
        return len(fresh)

    def _neighbours(self, wording: int, index: VectorIndex) -> Found:
        db = self._catalogue.read()
        _, own = mean_vectors(db, self._model, [wording])
        if not len(own):
            return []
        labels, _ = index.search(own[0], NEIGHBOURS)
        others = wordings.of_texts(db, labels.tolist()) - {wording}
        ids, means = mean_vectors(db, self._model, sorted(others))
        return nearest(np.array([wording, *ids.tolist()]), np.concatenate([own, means]), np.array([0]))

    def _sweep(self, fresh: Ids, go_on: GoOn) -> int:
        ids, means = mean_vectors(self._catalogue.read(), self._model)
        rows = np.flatnonzero(np.isin(ids, fresh))
        for start in range(0, len(rows), BLOCK):
            if not go_on(start, len(rows)):
                return start
            chosen = rows[start : start + BLOCK]
            self._note(nearest(ids, means, chosen), ids[chosen].tolist())
        self._note([], np.setdiff1d(fresh, ids).tolist())  # without vectors
        return len(fresh)

    def _note(self, found: Found, placed: Sequence[int]) -> None:
        with self._catalogue.write() as db:
            wordings.store_topics(db, found)
            wordings.note_placed(db, placed)


def mean_vectors(
    db: sqlite3.Connection, model: ModelRow, only: Sequence[int] | None = None
) -> tuple[Ids, Means]:
    """Ids (n,) of wordings that have vectors, and the unit means (n, D) of their passages' vectors."""
    ids: list[int] = []
    sums: list[NDArray[np.float32]] = []
    for wording, data in wordings.vectors_of(db, model.id, only):
        if len(data) != model.dimensions * STORED.itemsize:
            continue  # damaged: `verify` finds it
        vector = np.frombuffer(data, STORED)
        if ids and ids[-1] == wording:
            sums[-1] += vector
        else:
            ids.append(wording)
            sums.append(vector.astype(np.float32))
    means = np.array(sums, np.float32).reshape(len(ids), model.dimensions)
    norms = np.linalg.norm(means, axis=1, keepdims=True)
    return np.array(ids, np.int64), means / np.maximum(norms, 1e-9)


def nearest(ids: Ids, means: Means, rows: Ids) -> list[tuple[int, int, float]]:
    """The most alike to each of some rows: (smaller id, larger id, cosine), at most MOST_EACH of each."""
    cosines = means[rows] @ means.T
    cosines[np.arange(len(rows)), rows] = 0.0
    found: set[tuple[int, int, float]] = set()
    for row, line in zip(rows.tolist(), cosines, strict=True):
        others = np.flatnonzero(line >= LEAST_TOPIC)
        if len(others) > MOST_EACH:
            others = others[np.argpartition(-line[others], MOST_EACH)[:MOST_EACH]]
        for at in others.tolist():
            one, other = sorted((int(ids[row]), int(ids[at])))
            found.add((one, other, float(min(line[at], 1.0))))
    return sorted(found)
