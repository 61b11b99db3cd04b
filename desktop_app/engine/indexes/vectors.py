"""The vector index: exact while small, an HNSW graph above that, built while exact answers.

Memory for D = 384: 1,536 bytes a vector while exact; about 2,500 with the graph (1,700 of them in
hnswlib, the rest a float16 row for narrow filters and exact cosines).
"""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from desktop_app.engine.indexes.generations import (
    IndexDamaged,
    read_generation,
    remove_generations,
    write_generation,
)
from desktop_app.engine.indexes.graph import Graph, GraphFailed
from desktop_app.engine.indexes.nearest import answer, nothing
from desktop_app.engine.indexes.rows import BLOCK_ROWS, Labels, Rows, RowsView, Vectors

log = logging.getLogger(__name__)

EXACT_BELOW = 50_000  # vectors: up to here a matrix product is fast enough
TAIL_ROWS = 2048  # new rows are searched exactly until there are so many
BUILD_STEP = 2048  # rows put into a new graph per step: about a second
DEAD_SHARE = 0.1
LEAST_DEAD = 256
SMALL_AGAIN = 0.8
NORM_TOLERANCE = 0.01


@dataclass
class _Build:
    """A store and its graph in the making. `source` are the rows they were taken from, in order."""

    rows: Rows
    graph: Graph | None
    source: NDArray[np.int64]


class VectorIndex:
    """Unit vectors by label, searched by inner product (cosine).

    Any thread may search, add and remove. `maintain` and `save` belong to one background thread.
    """

    def __init__(self, dimensions: int, exact_below: int = EXACT_BELOW, threads: int = -1) -> None:
        self._dimensions = dimensions
        self._exact_below = exact_below
        self._threads = threads
        self._mutex = threading.Lock()  # rows, graph, unmarked
        self._background = threading.Lock()  # maintain and save
        self._rows = Rows(dimensions)
        self._graph: Graph | None = None
        self._unmarked: list[int] = []  # dead rows that the graph does not know of yet
        self._build: _Build | None = None
        self._purging = False
        self.failed = False  # a graph was dropped, and the next one is not there yet

    def __len__(self) -> int:
        with self._mutex:
            return self._rows.count - self._rows.dead

    @property
    def approximate(self) -> bool:
        """Whether the graph answers (True), or a scan of everything."""
        return self._graph is not None

    @property
    def purging(self) -> bool:
        """Whether vectors of removed labels are still held, and are being left out."""
        with self._mutex:
            return self._purging and self._rows.dead > 0

    def purge(self) -> None:
        """Have `maintain` leave the vectors of removed labels out, however few they are."""
        self._purging = True

    def labels(self) -> Labels:
        """The live labels, ascending (n,)."""
        with self._mutex:
            view, live = self._rows.view(), self._rows.live_rows()
        return np.sort(view.labels[live])

    def add(self, labels: ArrayLike, vectors: ArrayLike) -> None:
        """Add unit vectors (n, D) under labels (n,); labels that are there already are left as they are.

        Raises ValueError on a wrong shape, and on vectors that are not finite or not of length 1.
        """
        ids, data = np.asarray(labels, np.int64), np.asarray(vectors, np.float32)
        if ids.ndim != 1 or data.shape != (len(ids), self._dimensions):
            raise ValueError(f"expected labels (n,) and vectors (n, {self._dimensions}), got {data.shape}")
        norms = np.linalg.norm(data, axis=1)
        if not np.all(np.abs(norms - 1) <= NORM_TOLERANCE):  # False for NaN and infinity as well
            raise ValueError("vectors must be finite and of length 1")
        ids, first = np.unique(ids, return_index=True)
        with self._mutex:
            new = self._rows.find(ids) < 0
            self._rows.append(ids[new], data[first][new])

    def remove(self, labels: ArrayLike) -> None:
        """Remove labels; unknown ones are ignored. They are gone from every later search."""
        with self._mutex:
            rows = self._rows.find(np.unique(np.asarray(labels, np.int64)))
            rows = rows[rows >= 0]
            self._rows.kill(rows)
            self._unmarked.extend(rows.tolist())

    def search(
        self, query: ArrayLike, k: int, allowed: Labels | None = None
    ) -> tuple[Labels, NDArray[np.float32]]:
        """The k labels most similar to `query` (D,) and their cosines, best first; fewer if there are fewer.

        With `allowed` only those labels are answered: exactly where they are few. Raises ValueError
        where the query is not finite, zero, or not of D dimensions.
        """
        wanted = np.asarray(query, np.float32)
        if wanted.shape != (self._dimensions,) or not np.all(np.isfinite(wanted)) or not np.any(wanted):
            raise ValueError(f"expected a finite query of {self._dimensions} dimensions that is not zero")
        with self._mutex:
            view, graph, unmarked = self._rows.view(), self._graph, len(self._unmarked)
            rows = None if allowed is None else self._rows.find(np.asarray(allowed, np.int64))
        if k <= 0 or view.count == 0:
            return nothing()
        if rows is not None:
            inside = np.zeros(view.count, np.bool_)  # each row once: np.unique takes 10 times as long
            inside[rows[rows >= 0]] = True
            rows = np.flatnonzero(inside)
        try:
            return answer(view, graph, wanted, k, rows, spare=unmarked)
        except GraphFailed as error:
            self._drop_graph(graph, error)
            return answer(view, None, wanted, k, rows, spare=0)

    def vectors_of(self, labels: ArrayLike) -> Vectors:
        """The vectors (n, D) of labels (n,). Raises KeyError where one is not live."""
        ids = np.asarray(labels, np.int64)
        with self._mutex:
            rows, view = self._rows.find(ids), self._rows.view()
        if np.any(rows < 0):
            raise KeyError(f"no vector under label {ids[rows < 0][0]}")
        return view.take(rows) if len(ids) else np.empty((0, self._dimensions), np.float32)

    def similarities(self, query: Vectors, labels: ArrayLike) -> NDArray[np.float32]:
        """The cosines (n,) of `query` (D,) to labels (n,); NaN where a label is not live.

        Of several queries (m, D) at once it is (n, m).
        """
        with self._mutex:
            rows, view = self._rows.find(np.asarray(labels, np.int64)), self._rows.view()
        result = np.full((len(rows), *query.shape[:-1]), np.nan, np.float32)
        known = rows >= 0
        if np.any(known):
            result[known] = view.take(rows[known]) @ query.T
        return result

    def sample(self, count: int, seed: int) -> Vectors:
        """Random live vectors (m ≤ count, D), drawn with repetition; the same for the same seed."""
        with self._mutex:
            view = self._rows.view()
        if view.count == 0:
            return np.empty((0, self._dimensions), np.float32)
        rows = np.random.default_rng(seed).integers(0, view.count, count)
        return view.take(rows[view.alive[rows]])

    # ------------------------------------------------------------ background work

    def maintain(self) -> bool:
        """One step of background work (about a second at most); True while there is more to do.

        Builds the graph once there are more than `exact_below` vectors, builds it anew when a tenth
        of its rows are dead, and moves new rows into it. Searches go on meanwhile.
        """
        with self._background:
            graph, build = self._graph, self._build
            try:
                return self._maintain(graph) if build is None else self._go_on_building(build)
            except GraphFailed as error:  # the next call begins anew: there may be more memory then
                if build is None:
                    self._drop_graph(graph, error)
                else:
                    log.warning("the graph of vectors could not be built: %s", error)
                    self._build = None
                return False

    def _maintain(self, graph: Graph | None) -> bool:
        self._purging = self.purging
        dead = self._purging or self._rows.dead > max(DEAD_SHARE * self._rows.count, LEAST_DEAD)
        if graph is None:
            return (len(self) > self._exact_below or dead) and self._start_building()
        self._mark_dead(graph)
        return self._start_building() if dead else self._drain_tail(graph)

    def _drop_graph(self, graph: Graph | None, error: GraphFailed) -> None:
        """A graph that failed is not asked again; scans answer until `maintain` has built another."""
        log.warning("the graph of vectors failed and is built again: %s", error)
        with self._mutex:
            if self._graph is graph:
                self._graph, self._unmarked = None, []
                self.failed = True

    def _start_building(self) -> bool:
        """Begin a store without dead rows; with a graph unless it has become small."""
        with self._mutex:
            source = self._rows.live_rows()
        # Well below the limit: a library at the limit must not change its mind with every file.
        limit = self._exact_below if self._graph is None else SMALL_AGAIN * self._exact_below
        graph = None
        if len(source) > limit:
            capacity = max(len(source) + len(source) // 2, BUILD_STEP)
            graph = Graph.empty(self._dimensions, capacity, self._threads)
        self._build = _Build(Rows(self._dimensions), graph, source)
        return True

    def _go_on_building(self, build: _Build) -> bool:
        """Copy the next rows; when all are there, take over what happened meanwhile and swap."""
        with self._mutex:
            view = self._rows.view()
        chosen = build.source[build.rows.count : build.rows.count + BUILD_STEP]
        if len(chosen) == 0:
            self._swap(build)
            return True
        vectors = view.take(chosen)
        build.rows.append(view.labels[chosen], vectors)
        if build.graph is not None:
            build.graph.extend(vectors, shared=False)
            build.rows.shrink(build.graph.covered)
        return True

    def _swap(self, build: _Build) -> None:
        with self._mutex:
            view, live = self._rows.view(), self._rows.live_rows()
            died = np.flatnonzero(~view.alive[build.source])
            build.rows.kill(died)
            later = live[live > build.source[-1]] if len(build.source) else live
            if len(later):
                build.rows.append(view.labels[later], view.take(later))
            self._rows, self._graph = build.rows, build.graph
            self._unmarked = died.tolist() if build.graph is not None else []
            self._build = None
            self.failed = False

    def _mark_dead(self, graph: Graph) -> None:
        with self._mutex:
            covered = [row for row in self._unmarked if row < graph.covered]
            self._unmarked = [row for row in self._unmarked if row >= graph.covered]
        if covered:
            graph.mark_dead(np.array(covered, np.int64))

    def _drain_tail(self, graph: Graph) -> bool:
        with self._mutex:
            view = self._rows.view()
        if view.count - graph.covered < TAIL_ROWS:
            return False
        graph.extend(
            view.take(np.arange(graph.covered, min(view.count, graph.covered + BUILD_STEP))), shared=True
        )
        with self._mutex:
            self._rows.shrink(graph.covered)
        return True

    # ------------------------------------------------------------ generations on disk

    def save(self, folder: Path, fingerprint: str) -> Path | None:
        """Write a generation of what the graph covers; searches go on.

        None where there is no graph: then older generations are removed, since nothing follows them.
        Raises OSError or EnvironmentProblem where the disk does not take it.
        """
        with self._background:
            graph = self._graph
            if graph is None:
                remove_generations(folder)
                return None
            self._mark_dead(graph)
            with self._mutex:
                view, unmarked = self._rows.view(), np.array(self._unmarked, np.int64)
                state = np.where(view.alive[: graph.covered], _ALIVE, _MARKED).astype(np.uint8)
                state[unmarked[unmarked < graph.covered]] = _UNMARKED
            notes = _notes(view.labels[: graph.covered], state, self._dimensions, fingerprint)
            return write_generation(folder, notes, lambda place: _write(place, graph, view, state))

    @classmethod
    def load(
        cls,
        folder: Path,
        dimensions: int,
        fingerprint: str,
        exact_below: int = EXACT_BELOW,
        threads: int = -1,
    ) -> VectorIndex | None:
        """The index of the current generation; None where none was saved.

        The caller compares `labels()` with the catalogue and adds and removes what differs. Raises
        IndexDamaged where the generation does not hold together or is of another model.
        """
        generation = read_generation(folder)
        if generation is None:
            return None
        notes, place = generation.notes, generation.folder
        if notes.get("dimensions") != dimensions or notes.get("fingerprint") != fingerprint:
            raise IndexDamaged(f"the vector index in {folder} is of another model")
        index = cls(dimensions, exact_below, threads)
        try:
            index._restore(place)
        except (OSError, ValueError, RuntimeError) as error:
            raise IndexDamaged(f"the vector index in {place} cannot be read: {error}") from error
        return index

    def _restore(self, place: Path) -> None:
        labels, state = np.load(place / "labels.npy"), np.load(place / "state.npy")
        marked = int(np.count_nonzero(state == _MARKED))
        self._rows = Rows.restore(labels, np.load(place / "rows.npy"), state == _ALIVE, self._dimensions)
        self._graph = Graph.load(place / "graph.hnsw", self._dimensions, len(labels), marked, self._threads)
        self._unmarked = np.flatnonzero(state == _UNMARKED).tolist()


_ALIVE, _MARKED, _UNMARKED = 1, 2, 3


def _notes(
    labels: Labels, state: NDArray[np.uint8], dimensions: int, fingerprint: str
) -> dict[str, str | int]:
    return {
        "dimensions": dimensions,
        "fingerprint": fingerprint,
        "count": int(np.count_nonzero(state == _ALIVE)),
        "highest_label": int(labels.max(initial=0)),
    }


def _write(place: Path, graph: Graph, view: RowsView, state: NDArray[np.uint8]) -> None:
    covered = len(state)
    graph.save(place / "graph.hnsw")
    np.save(place / "labels.npy", view.labels[:covered])
    np.save(place / "state.npy", state)
    # Written, not mapped: a process that writes to a mapped file on a full disk is killed.
    with (place / "rows.npy").open("wb") as file:
        shape = (covered, view.blocks[0].shape[1])
        np.lib.format.write_array_header_1_0(file, {"descr": "<f2", "fortran_order": False, "shape": shape})
        for number, start in enumerate(range(0, covered, BLOCK_ROWS)):
            stop = min(start + BLOCK_ROWS, covered)
            file.write(view.blocks[number][: stop - start].astype("<f2", copy=False).tobytes())
