"""Vectors in memory, row by row: appended to, never moved, so that searches need no lock.

Rows lie in blocks of fixed size. A block is float32 while it is searched by matrix product, and
float16 once the graph covers it: the row is then read only for filters, exact cosines and saving.
(hnswlib's own `get_items` takes 27 µs per vector, a gathered float16 row 1 µs.)
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.int64]
Vectors = NDArray[np.float32]

BLOCK_ROWS = 4096
RECENT_LIMIT = 8192
DEAD = -2.0  # below any cosine


@dataclass(frozen=True)
class RowsView:
    """The rows as they were at one moment; only `alive` may change afterwards (True → False)."""

    blocks: tuple[NDArray[np.floating], ...]
    labels: Labels
    alive: NDArray[np.bool_]
    count: int

    def take(self, rows: NDArray[np.int64]) -> Vectors:
        """The vectors (m, D) of rows (m,)."""
        if np.any(rows[1:] < rows[:-1]):
            order = np.argsort(rows)
            shuffled = np.empty((len(rows), self.blocks[0].shape[1]), np.float32)
            shuffled[order] = self.take(rows[order])
            return shuffled
        result = np.empty((len(rows), self.blocks[0].shape[1]), np.float32)
        bounds = np.searchsorted(rows, np.arange(len(self.blocks) + 1) * BLOCK_ROWS)
        for number, (start, stop) in enumerate(pairwise(bounds.tolist())):
            if start < stop:
                result[start:stop] = self.blocks[number][rows[start:stop] - number * BLOCK_ROWS]
        return result

    def scores(self, query: Vectors, first: int = 0) -> NDArray[np.float32]:
        """Similarities (count - first,) of `query` (D,) to the rows from `first` on; DEAD for dead rows."""
        parts = []
        for start in range(first - first % BLOCK_ROWS, self.count, BLOCK_ROWS):
            block = self.blocks[start // BLOCK_ROWS][max(first - start, 0) : self.count - start]
            parts.append(block.astype(np.float32, copy=False) @ query)
        result = np.concatenate(parts) if parts else np.empty(0, np.float32)
        result[~self.alive[first : self.count]] = DEAD
        return result


class Rows:
    """The growing store. Not thread-safe: its owner holds a lock, except for reading a `view`."""

    def __init__(self, dimensions: int) -> None:
        self.count = 0
        self.dead = 0
        self._dimensions = dimensions
        self._blocks: list[NDArray[np.floating]] = []
        self._labels: Labels = np.empty(BLOCK_ROWS, np.int64)
        self._alive: NDArray[np.bool_] = np.zeros(BLOCK_ROWS, np.bool_)
        self._row_of = LabelMap()

    @classmethod
    def restore(
        cls, labels: Labels, vectors: NDArray[np.float16], alive: NDArray[np.bool_], dimensions: int
    ) -> Rows:
        """The store of saved rows (n,), (n, D), (n,), as they were."""
        rows = cls(dimensions)
        rows._make_room(len(labels))
        for start in range(0, len(labels), BLOCK_ROWS):
            block = np.empty((BLOCK_ROWS, dimensions), np.float16)
            part = vectors[start : start + BLOCK_ROWS]
            block[: len(part)] = part
            rows._blocks.append(block)
        rows.count, rows.dead = len(labels), int(np.count_nonzero(~alive))
        rows._labels[: rows.count], rows._alive[: rows.count] = labels, alive
        rows._row_of.put(labels[alive], np.flatnonzero(alive))
        return rows

    def view(self) -> RowsView:
        """The rows as they are now."""
        return RowsView(tuple(self._blocks), self._labels, self._alive, self.count)

    def append(self, labels: Labels, vectors: Vectors) -> None:
        """Append rows (m,), (m, D) whose labels are not live."""
        self._make_room(len(labels))
        stop = self.count + len(labels)
        done = 0
        while done < len(labels):
            row = self.count + done
            offset = row % BLOCK_ROWS
            size = min(BLOCK_ROWS - offset, len(labels) - done)
            self._block(row // BLOCK_ROWS)[offset : offset + size] = vectors[done : done + size]
            done += size
        self._labels[self.count : stop] = labels
        self._alive[self.count : stop] = True
        self._row_of.put(labels, np.arange(self.count, stop))
        self.count = stop

    def find(self, labels: Labels) -> NDArray[np.int64]:
        """The live row of each label (m,); -1 where there is none."""
        rows = self._row_of.get(labels)
        rows[(rows >= 0) & ~self._alive[rows]] = -1
        return rows

    def kill(self, rows: NDArray[np.int64]) -> None:
        """Mark live rows (m,) as dead."""
        self._alive[rows] = False
        self.dead += len(rows)

    def live_rows(self) -> NDArray[np.int64]:
        """All live rows, ascending."""
        return np.flatnonzero(self._alive[: self.count])

    def shrink(self, covered: int) -> None:
        """Store the full blocks of rows below `covered` as float16."""
        for number in range(covered // BLOCK_ROWS):
            if self._blocks[number].dtype != np.float16:
                self._blocks[number] = self._blocks[number].astype(np.float16)

    def _block(self, number: int) -> NDArray[np.floating]:
        if number == len(self._blocks):
            self._blocks.append(np.empty((BLOCK_ROWS, self._dimensions), np.float32))
        return self._blocks[number]

    def _make_room(self, more: int) -> None:
        """Grow the arrays by copying: a view keeps the old ones."""
        needed = self.count + more
        if needed <= len(self._labels):
            return
        capacity = max(needed, 2 * len(self._labels))
        labels, alive = np.empty(capacity, np.int64), np.zeros(capacity, np.bool_)
        labels[: self.count] = self._labels[: self.count]
        alive[: self.count] = self._alive[: self.count]
        self._labels, self._alive = labels, alive


class LabelMap:
    """Label → row: a sorted array and a small dict of what came since, 16 bytes a label."""

    def __init__(self) -> None:
        self._base = (np.empty(0, np.int64), np.empty(0, np.int64))
        self._recent: dict[int, int] = {}
        self._recent_sorted: tuple[Labels, NDArray[np.int64]] | None = None

    def put(self, labels: Labels, rows: NDArray[np.int64]) -> None:
        """Note the rows of labels; a later row replaces an earlier one."""
        self._recent.update(zip(labels.tolist(), rows.tolist(), strict=True))
        self._recent_sorted = None
        if len(self._recent) > max(RECENT_LIMIT, len(self._base[0]) // 16):
            self._merge()

    def get(self, labels: Labels) -> NDArray[np.int64]:
        """The rows of labels; -1 where a label is unknown."""
        rows = np.full(len(labels), -1, np.int64)
        _look_up(*self._base, labels, rows)
        _look_up(*self._sorted_recent(), labels, rows)
        return rows

    def _sorted_recent(self) -> tuple[Labels, NDArray[np.int64]]:
        if self._recent_sorted is None:
            labels = np.fromiter(self._recent.keys(), np.int64, len(self._recent))
            rows = np.fromiter(self._recent.values(), np.int64, len(self._recent))
            order = np.argsort(labels)
            self._recent_sorted = labels[order], rows[order]
        return self._recent_sorted

    def _merge(self) -> None:
        # np.unique keeps the first of equal labels: the newer rows go in front.
        newer, older = self._sorted_recent(), self._base
        labels, first = np.unique(np.concatenate([newer[0], older[0]]), return_index=True)
        self._base = labels, np.concatenate([newer[1], older[1]])[first]
        self._recent, self._recent_sorted = {}, None


def _look_up(known: Labels, rows: NDArray[np.int64], labels: Labels, result: NDArray[np.int64]) -> None:
    """Write the rows of those `labels` that are among the sorted `known` ones into `result`."""
    if len(known) == 0:
        return
    places = np.minimum(np.searchsorted(known, labels), len(known) - 1)
    hits = known[places] == labels
    result[hits] = rows[places[hits]]
