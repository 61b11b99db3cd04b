"""The indexes under copies, churn and a crowd, and at the edges (25–28 of the promises)."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import blake3
import numpy as np
import pytest
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, documents, vectors
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.indexes.lexical_query import LexicalQuery
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.ingest.followers import LexicalFollower, VectorFollower, open_lexical
from desktop_app.protocol.worker_messages import Extracted, ExtractedPassage
from tests.helpers.clustered_vectors import Vectors, clustered, recall, settle
from tests.helpers.waiting import wait_for
from tests.reliability.index_writers import erase, put

Scale = Callable[[int, int], int]
Figure = Callable[[str], None]


# ---------------------------------------------------------------- 25: copies


def test_25_half_of_the_passages_are_the_same(
    tmp_path: Path, scale: Scale, figure: Figure, full: bool
) -> None:
    passages, dimensions = scale(4000, 100_000), scale(64, 384)
    exact_below = scale(1000, 50_000)
    catalogue = Catalogue(tmp_path / "catalogue.sqlite3")
    with catalogue.write() as db:
        model = vectors.activate(db, "m", "f", dimensions)
    store_half_copies(catalogue, passages)
    ids = embed_all(catalogue, model, clusters=passages // 200)
    assert len(ids) == passages // 2 + 1
    stored = catalogue.read().execute("SELECT COUNT(*) FROM passages").fetchone()[0]
    assert stored == passages
    follower = VectorFollower(catalogue, model, tmp_path / "vectors-1", -1, lambda: None, exact_below)
    follower.start()
    index = follower.wait_loaded(600)
    assert index is not None
    wait_for(lambda: index.approximate, timeout_s=1800)
    assert index.labels().tolist() == ids
    rows = index.vectors_of(ids)
    asked = np.random.default_rng(1).permutation(len(ids))[: scale(2001, 20_000)]
    missed = sum(index.search(rows[place], 1)[0].tolist() != [ids[place]] for place in asked.tolist())
    queries = clustered(scale(200, 1000), dimensions, seed=99, clusters=passages // 200)
    reached = recall(index, np.array(ids), rows, queries)
    follower.stop()
    catalogue.close()
    figure(
        f"{passages:,} passages, {len(ids):,} texts: self-miss {missed}/{len(asked)}, recall@10 {reached:.4f}"
    )
    assert missed <= 0.001 * len(asked)
    assert reached >= 0.99


def store_half_copies(catalogue: Catalogue, passages: int) -> None:
    """Documents of 20 passages; every second passage says the same in all of them."""
    for number in range(passages // 20):
        texts = [f"text {number} {part}" if part % 2 else "the same everywhere" for part in range(20)]
        parts = [ExtractedPassage(text=text, char_start=n, tokens=4) for n, text in enumerate(texts)]
        extracted = Extracted(
            content_hash=blake3.blake3(str(number).encode()).digest(),
            size_bytes=1,
            mtime_ns=1,
            inode=1,
            kind="text",
            title="",
            reader="text",
            reader_version=1,
            passages=parts,
        )
        with catalogue.write() as db:
            documents.store(db, extracted, "p")


def embed_all(catalogue: Catalogue, model: ModelRow, clusters: int) -> list[int]:
    """Give every text a vector; returns the ids of the texts."""
    rows = catalogue.read().execute("SELECT text_id FROM embed_queue ORDER BY text_id").fetchall()
    ids = [int(row[0]) for row in rows]
    made = clustered(len(ids), model.dimensions, seed=3, clusters=clusters)
    for start in range(0, len(ids), 5000):
        with catalogue.write() as db:
            vectors.store(db, model.id, ids[start : start + 5000], made[start : start + 5000])
    return ids


# ---------------------------------------------------------------- 26: churn


def test_26_churn_costs_no_recall(scale: Scale, figure: Figure) -> None:
    count, dimensions, rounds = scale(3000, 30_000), scale(32, 96), 10
    clusters, exact_below = count // 100, scale(1000, 20_000)
    index = VectorIndex(dimensions, exact_below)
    rows = clustered(count, dimensions, seed=1, clusters=clusters)
    labels = np.arange(count)
    index.add(labels, rows)
    settle(index)
    drawn, worst, gone = np.random.default_rng(26), 1.0, np.empty(0, np.int64)
    queries = clustered(scale(100, 500), dimensions, seed=99, clusters=clusters)
    for number in range(rounds):
        leaving = drawn.random(count) < 0.2
        gone = np.concatenate([gone, labels[leaving]])
        index.remove(labels[leaving])
        fresh = np.arange(int(leaving.sum())) + labels.max() + 1
        more = clustered(len(fresh), dimensions, seed=100 + number, clusters=clusters)
        index.add(fresh, more)
        labels, rows = (
            np.concatenate([labels[~leaving], fresh]),
            np.concatenate([rows[~leaving], more]),
        )
        assert no_deleted(index, queries, gone)  # before the graph knows of it, too
        settle(index)
        count = len(labels)
        assert index.labels().tolist() == labels.tolist()
        assert no_deleted(index, queries, gone)
        worst = min(worst, recall(index, labels, rows, queries))
    fresh_index = VectorIndex(dimensions, exact_below)
    fresh_index.add(labels, rows)
    settle(fresh_index)
    anew = recall(fresh_index, labels, rows, queries)
    figure(f"{count:,} vectors, {rounds} rounds of 20 %: worst recall@10 {worst:.4f}, built anew {anew:.4f}")
    assert worst >= anew - 0.01


def no_deleted(index: VectorIndex, queries: Sequence[NDArray[np.float32]] | Vectors, gone: object) -> bool:
    found = np.concatenate([index.search(query, 20)[0] for query in queries])
    return not np.isin(found, gone).any()


# ---------------------------------------------------------------- 27: a crowd


@dataclass
class Crowd:
    """Threads that go on until a time is over; what any of them raises is kept."""

    seconds: float

    def __post_init__(self) -> None:
        self.failures: list[BaseException] = []
        self.rounds: dict[str, int] = {}
        self._until = time.monotonic() + self.seconds
        self._threads: list[threading.Thread] = []

    def add(self, name: str, do: Callable[[], None]) -> None:
        thread = threading.Thread(target=self._go_on, args=(name, do), name=name)
        self._threads.append(thread)

    def run(self) -> None:
        for thread in self._threads:
            thread.start()
        for thread in self._threads:
            thread.join()
        assert self.failures == []

    def _go_on(self, name: str, do: Callable[[], None]) -> None:
        try:
            while time.monotonic() < self._until and not self.failures:
                do()
                self.rounds[name] = self.rounds.get(name, 0) + 1
        except Exception as error:  # noqa: BLE001 - shown by `run`
            self.failures.append(error)


def test_27_many_search_while_one_writes_grows_and_saves(
    tmp_path: Path, scale: Scale, figure: Figure
) -> None:
    live = scale(3000, 20_000)
    rows = clustered(50_000, 32, seed=27, clusters=100)
    queries = clustered(200, 32, seed=28, clusters=100)
    index = VectorIndex(32, exact_below=500, threads=1)
    index.add(np.arange(live), rows[:live])
    settle(index)
    # Labels below `first` are removed, from `next` on not there yet.
    state = {"first": 0, "next": live, "steps": 0}
    generations: list[int] = []

    def write() -> None:
        """Grow fivefold, then shrink again: the graph is resized and built anew all the time."""
        growing = state["next"] // (4 * live) % 2 == 0
        size = 400 if growing else 100
        fresh = np.arange(state["next"], state["next"] + size)
        index.add(fresh, rows[fresh % len(rows)])
        state["next"] += size
        keep = 5 * live if growing else live
        last = max(state["first"], min(state["first"] + 1000, state["next"] - keep))
        index.remove(np.arange(state["first"], last))
        state["first"] = last
        time.sleep(0.01)

    def maintain() -> None:
        state["steps"] += 1
        if index.maintain() and state["steps"] % 2:
            return
        saved = index.save(tmp_path, "f")
        if saved is not None:
            generations.append(int(saved.name.removeprefix("gen-")))

    def search() -> None:
        query = queries[np.random.default_rng().integers(len(queries))]
        gone, known = state["first"], state["next"]
        labels, cosines = index.search(query, 10)
        assert len(set(labels.tolist())) == len(labels)
        assert len(labels) == 10 or state["first"] > known - 10, "removed meanwhile, nearly all of them"
        assert labels.min(initial=gone) >= gone, "a removed label was answered"
        assert np.all(np.diff(cosines) <= 0)

    crowd = Crowd(scale(6, 600))
    crowd.add("write", write)
    crowd.add("maintain", maintain)
    for number in range(8):
        crowd.add(f"search {number}", search)
    crowd.run()
    assert generations == sorted(set(generations))
    assert generations
    loaded = VectorIndex.load(tmp_path, 32, "f", exact_below=500)
    assert loaded is not None
    searches = sum(number for name, number in crowd.rounds.items() if name.startswith("search"))
    figure(
        f"{crowd.seconds} s: {searches:,} searches by 8 threads, {state['next']:,} added,"
        f" {state['first']:,} removed, {len(generations)} generations, no failure"
    )


def test_27_many_search_words_while_they_are_written_and_renewed(
    tmp_path: Path, scale: Scale, figure: Figure
) -> None:
    catalogue = Catalogue(tmp_path / "catalogue.sqlite3")
    index, _ = open_lexical(tmp_path / "lexical", catalogue)
    follower = LexicalFollower(catalogue, index, lambda: None)
    kept = put(catalogue, range(30))
    follower.catch_up()
    state = {"first": kept[-1] + 1, "renewed": 0}  # documents below `first` are erased, but for the kept

    def write() -> None:
        number = state["first"] * 1000
        erased = put(catalogue, range(number, number + 20))
        follower.catch_up()
        erase(catalogue, erased)
        follower.catch_up()
        state["first"] = erased[-1] + 1
        follower.request_renewal()
        while follower.renew():
            pass
        state["renewed"] += not follower.renewing

    def search() -> None:
        gone = state["first"]
        found = {hit.document_id for hit in index.search(LexicalQuery(("common",)), 1000)}
        assert set(kept) <= found
        assert not [number for number in found - set(kept) if number < gone]

    crowd = Crowd(scale(4, 600))
    crowd.add("write", write)
    for number in range(8):
        crowd.add(f"search {number}", search)
    crowd.run()
    wait_for(lambda: not follower.renew() and not follower.renewing)
    searches = sum(number for name, number in crowd.rounds.items() if name.startswith("search"))
    figure(
        f"{crowd.seconds} s: {searches:,} searches by 8 threads, {crowd.rounds['write']} rounds,"
        f" {state['renewed']} renewals, no failure"
    )
    follower.stop()
    catalogue.close()


# ---------------------------------------------------------------- 28: the edges


@pytest.mark.parametrize("exact_below", [100, 50_000], ids=["graph", "exact"])
def test_28_short_lists_instead_of_exceptions(exact_below: int, scale: Scale, figure: Figure) -> None:
    count = scale(500, 20_000)
    rows = clustered(count, 24, seed=28, clusters=10)
    empty = VectorIndex(24, exact_below)
    index = VectorIndex(24, exact_below, threads=1)
    index.add(np.arange(count), rows)
    settle(index)
    assert empty.search(rows[0], 10)[0].tolist() == []
    assert empty.search(rows[0], 10, np.arange(5))[0].tolist() == []
    assert len(index.search(rows[0], 10 * count)[0]) == count
    assert index.search(rows[0], 10, np.empty(0, np.int64))[0].tolist() == []
    assert index.search(rows[0], 10, np.arange(count, count + 50))[0].tolist() == []
    assert index.search(rows[0], 0)[0].tolist() == []
    index.remove(np.arange(3, count))
    assert sorted(index.search(rows[0], 10)[0].tolist()) == [0, 1, 2]
    settle(index)
    assert sorted(index.search(rows[0], 10)[0].tolist()) == [0, 1, 2]
    index.remove(np.arange(3))
    assert index.search(rows[0], 10)[0].tolist() == []
    settle(index)
    assert index.search(rows[0], 10)[0].tolist() == []
    figure(f"{count:,} vectors: every list is as short as it must be, no exception")


@pytest.mark.parametrize(
    "bad",
    [np.full(24, np.nan), np.full(24, np.inf), np.zeros(24), np.ones(25) / 5, np.ones(12)],
    ids=["NaN", "infinite", "zero", "too many", "too few"],
)
def test_28_vectors_that_are_none_are_refused(bad: NDArray[np.float64]) -> None:
    index = VectorIndex(24)
    index.add([1], clustered(1, 24, seed=1, clusters=1))
    with pytest.raises(ValueError, match=r"length 1|expected"):
        index.add([2], [bad])
    with pytest.raises(ValueError, match="expected"):
        index.search(bad, 3)
    assert index.labels().tolist() == [1]
