"""hnswlib behind a lock: the calls that it does not survive are never made.

hnswlib 0.8 is not safe for adding beside searching, raises when fewer than k live items can be
reached, and crashes on damaged files: see its issues 29, 100, 267 and 590.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import hnswlib
import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.indexes.locks import ReadersWriterLock
from desktop_app.engine.indexes.rows import Vectors
from desktop_app.protocol.errors import EnvironmentProblem

LINKS = 16
EF_CONSTRUCTION = 200
EF_SEARCH = 128
# Searches wait while items go into a standing graph: 16 take about 6 ms.
INSERT_BATCH = 16
_TOO_FEW = "Cannot return the results"  # fewer than k can be reached from the entry point


class GraphFailed(RuntimeError):
    """hnswlib does not do what it always can: the graph is of no use any more."""


class Graph:
    """An HNSW graph over rows 0…`covered`-1 of a store; a row's number is its label in hnswlib."""

    def __init__(self, index: hnswlib.Index, covered: int, marked: int) -> None:
        index.set_ef(EF_SEARCH)  # hnswlib does not save it
        self._index = index
        self._lock = ReadersWriterLock()
        self.covered = covered
        self._marked = marked

    @classmethod
    def empty(cls, dimensions: int, capacity: int, threads: int = -1) -> Graph:
        """A graph without rows; it grows past `capacity` by itself. `threads`: -1 for all cores."""
        index = _new_index(dimensions, threads)
        index.init_index(max_elements=capacity, M=LINKS, ef_construction=EF_CONSTRUCTION)
        return cls(index, 0, 0)

    @classmethod
    def load(cls, path: Path, dimensions: int, covered: int, marked: int, threads: int = -1) -> Graph:
        """Read a saved graph of `covered` rows, `marked` of them dead.

        The caller has checked the file's hash: hnswlib crashes on damaged ones. Raises RuntimeError
        where hnswlib does not take it.
        """
        index = _new_index(dimensions, threads)
        with _plain_path(path, copy_in=True) as plain:
            index.load_index(str(plain), max_elements=covered + covered // 2 + INSERT_BATCH)
        if index.get_current_count() != covered:
            raise RuntimeError(f"it holds {index.get_current_count()} items instead of {covered}")
        return cls(index, covered, marked)

    def extend(self, vectors: Vectors, shared: bool) -> None:
        """Add the next rows (m, D); with `shared`, in small batches between which searches go on.

        Raises GraphFailed, for instance where memory does not suffice.
        """
        step = INSERT_BATCH if shared else max(1, len(vectors))
        for start in range(0, len(vectors), step):
            batch = vectors[start : start + step]
            with self._lock.writing():
                with _failing():
                    self._make_room(len(batch))
                    self._index.add_items(batch, np.arange(self.covered, self.covered + len(batch)))
                self.covered += len(batch)

    def mark_dead(self, rows: NDArray[np.int64]) -> None:
        """Leave rows (m,) of the graph out of its answers; each may be marked once only."""
        with self._lock.writing():
            with _failing():
                for row in rows.tolist():
                    self._index.mark_deleted(row)
            self._marked += len(rows)

    def search(self, query: Vectors, k: int) -> NDArray[np.int64]:
        """About the k nearest rows to `query` (D,), best first; fewer where the graph has fewer.

        Raises GraphFailed.
        """
        with self._lock.reading():
            k = min(k, self.covered - self._marked)
            while k > 0:
                try:
                    found, _ = self._index.knn_query(query[None, :], k=k, num_threads=1)
                except (RuntimeError, MemoryError) as error:
                    if not str(error).startswith(_TOO_FEW):
                        raise GraphFailed(str(error)) from error
                    k //= 2
                    continue
                rows: NDArray[np.int64] = found[0].astype(np.int64)
                return rows
        return np.empty(0, np.int64)

    def save(self, path: Path) -> None:
        """Write the graph; searches go on. Raises EnvironmentProblem where the file is not whole."""
        with self._lock.reading(), _plain_path(path) as plain:
            self._index.save_index(str(plain))
            expected = self._index.index_file_size()
        # save_index reports no error: a full disk leaves a short file, a missing folder none.
        written = path.stat().st_size if path.exists() else 0
        if written != expected:
            raise EnvironmentProblem(
                f"the search index could not be written to {path.parent} ({written} of {expected} bytes): "
                "is the disk full?"
            )

    def _make_room(self, more: int) -> None:
        if self.covered + more > self._index.get_max_elements():
            self._index.resize_index(max(self.covered + more, 2 * self.covered))


def _new_index(dimensions: int, threads: int) -> hnswlib.Index:
    index = hnswlib.Index(space="ip", dim=dimensions)
    if threads > 0:
        index.set_num_threads(threads)
    return index


@contextmanager
def _failing() -> Iterator[None]:
    """Say of hnswlib's errors that the graph failed."""
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        raise GraphFailed(str(error)) from error


@contextmanager
def _plain_path(path: Path, copy_in: bool = False) -> Iterator[Path]:
    """A path that hnswlib can open: on Windows it takes ASCII ones only, so a copy lends its name."""
    if os.name != "nt" or str(path).isascii():
        yield path
        return
    folder = next(
        (place for place in (tempfile.gettempdir(), os.environ.get("PUBLIC", "")) if place.isascii()), ""
    )
    if not folder:
        raise EnvironmentProblem("set TEMP to a folder without accents or other special letters in its path")
    with tempfile.TemporaryDirectory(dir=folder) as temporary:
        plain = Path(temporary) / "graph"
        if copy_in:
            shutil.copyfile(path, plain)
        yield plain
        if not copy_in and plain.exists():
            shutil.move(plain, path)
