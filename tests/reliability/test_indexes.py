"""The indexes are caches that cannot lie: killed, damaged, churned, crowded (2, 24–28 of the promises).

Synthetic vectors are clustered, as embeddings are: a hundred points around each of n/100 centres, in 16
latent dimensions that a random matrix maps to all D, with a little noise in every one of them. (Uniform
noise in all dimensions is a harder task than any text sets.)
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import blake3
import numpy as np
import pytest
import tantivy
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, documents, lexical_queue, vectors
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.indexes.generations import IndexDamaged
from desktop_app.engine.indexes.lexical import LexicalIndex
from desktop_app.engine.indexes.lexical_query import LexicalQuery
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.ingest.followers import LexicalFollower, VectorFollower, open_lexical
from desktop_app.protocol.worker_messages import Extracted, ExtractedPassage
from tests.reliability import index_writers
from tests.reliability.index_writers import erase, put, vector_of

Scale = Callable[[int, int], int]
Figure = Callable[[str], None]
Vectors = NDArray[np.float32]

ROOT = Path(__file__).parents[2]
LATENT = 16


def clustered(count: int, dimensions: int, seed: int, clusters: int) -> Vectors:
    """Unit vectors (count, dimensions) as the head of this file says; the clusters are always the same."""
    fixed, drawn = np.random.default_rng(7), np.random.default_rng(seed)
    centres = fixed.standard_normal((clusters, LATENT))
    spread = fixed.standard_normal((LATENT, dimensions)).astype(np.float32)
    latent = centres[drawn.integers(0, clusters, count)] + 0.6 * drawn.standard_normal((count, LATENT))
    rows = latent.astype(np.float32) @ spread
    rows += 0.1 * drawn.standard_normal(rows.shape, np.float32)
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def settle(index: VectorIndex) -> None:
    while index.maintain():
        pass


def recall(index: VectorIndex, labels: NDArray[np.int64], rows: Vectors, queries: Vectors) -> float:
    """recall@10 of an index that holds rows (n, D) under labels (n,), against exact search."""
    found = 0
    for start in range(0, len(queries), 100):
        scores = queries[start : start + 100] @ rows.T
        best = np.argpartition(-scores, 10, axis=1)[:, :10]
        for query, exact in zip(queries[start : start + 100], labels[best].tolist(), strict=True):
            found += len(set(exact) & set(index.search(query, 10)[0].tolist()))
    return found / (10 * len(queries))


def wait_for(holds: Callable[[], bool], timeout_s: float = 120.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not holds():
        assert time.monotonic() < deadline, "did not come to hold"
        time.sleep(0.02)


# ---------------------------------------------------------------- 2: killed while writing


@contextmanager
def writer(kind: str, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that writes; it is killed at the end of the block."""
    command = [sys.executable, "-m", "tests.reliability.index_writers", kind, str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


def kill_at_random(kind: str, folder: Path, source: random.Random) -> str:
    """Run a writer until it said a few words, and a random moment longer; returns its last word."""
    with writer(kind, folder) as process:
        assert process.stdout is not None
        for _ in range(source.randint(1, 3)):
            word = process.stdout.readline().strip()
            assert word, "the writer ended by itself"
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(source.uniform(0.0, 0.3))
        process.kill()
        return ([word, *process.stdout.read().split()])[-1]


def number_of(generation: str) -> int:
    return int(generation.removeprefix("gen-"))


def test_2_killed_while_a_generation_is_saved(tmp_path: Path, scale: Scale, figure: Figure) -> None:
    folder, source = tmp_path / "vectors-1", random.Random(2)
    kills, newer = scale(6, 50), 0
    for _ in range(kills):
        last = kill_at_random("vectors", folder, source)
        index = VectorIndex.load(
            folder, index_writers.D, index_writers.FINGERPRINT, index_writers.EXACT_BELOW, threads=1
        )
        assert index is not None
        current = (folder / "CURRENT").read_text()
        assert number_of(current) - number_of(last) in (0, 1)
        newer += current != last
        assert sorted(path.name for path in folder.iterdir()) == ["CURRENT", current]
        labels = index.labels()
        assert labels.tolist() == list(range(labels[0], labels[-1] + 1))
        assert len(labels) >= index_writers.ROWS // 2  # the newest are read from the catalogue
        np.testing.assert_allclose(index.vectors_of(labels), vector_of(labels), atol=2e-3)
        for label in labels[:: len(labels) // 20]:
            assert index.search(vector_of(np.array([label]))[0], 1)[0].tolist() == [label]
    figure(f"killed {kills} times while saving: {kills} loaded ({newer} the new one), nothing left over")


def test_2_killed_while_words_are_committed_and_renewed(tmp_path: Path, scale: Scale, figure: Figure) -> None:
    source, kills, renewals_left = random.Random(3), scale(6, 50), 0
    for _ in range(kills):
        kill_at_random("words", tmp_path, source)
        catalogue = Catalogue(tmp_path / "catalogue.sqlite3")
        index, anew = open_lexical(tmp_path / "lexical", catalogue)
        assert not anew
        follower = LexicalFollower(catalogue, index, lambda: None)
        renewals_left += follower.renewing
        follower.catch_up()
        assert follower.reconcile() == 0
        wait_for(lambda: not follower.renew() and not follower.renewing)  # noqa: B023 - called here
        assert index.dead_passages()[0] == 0
        assert not index.files_left([])
        assert words_in_files(tmp_path / "lexical") == expected_words(catalogue)
        follower.stop()
        catalogue.close()
    figure(f"killed {kills} times ({renewals_left} amid a renewal): differences 0, nothing left over")


def words_in_files(folder: Path) -> set[str]:
    """All words of one document only that the files hold, whether their passage lives or not."""
    index = tantivy.Index.open(str(folder))
    found = index.searcher().terms_with_prefix("words", index_writers.FIRST_LETTERS, limit=1_000_000)
    return {term for term, _ in found}


def expected_words(catalogue: Catalogue) -> set[str]:
    rows = catalogue.read().execute("SELECT text FROM passages")
    return {row[0].split()[1] for row in rows}


# ---------------------------------------------------------------- 24: damaged files


@dataclass(frozen=True)
class Library:
    """A catalogue with its two indexes on disk, and what they answer."""

    catalogue: Catalogue
    model: ModelRow
    folder: Path  # vectors-1, closed, as-a-crash-leaves-it
    queries: Vectors
    nearest: list[list[int]]
    words: dict[str, set[int]]

    DIMENSIONS = 24
    EXACT_BELOW = 300

    def vector_follower(self, folder: Path) -> VectorFollower:
        return VectorFollower(self.catalogue, self.model, folder, 1, lambda: None, self.EXACT_BELOW)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    catalogue = Catalogue(tmp_path / "catalogue.sqlite3")
    with catalogue.write() as db:
        model = vectors.activate(db, "m", "f", Library.DIMENSIONS)
    put(catalogue, range(120))
    ids = [text_id for text_id, _ in vectors.next_to_embed(catalogue.read(), 0, 10_000)]
    rows = clustered(len(ids), Library.DIMENSIONS, seed=1, clusters=12)
    with catalogue.write() as db:
        vectors.store(db, model.id, ids, rows)
    saved = VectorIndex(Library.DIMENSIONS, Library.EXACT_BELOW, threads=1)
    saved.add(*vectors.of_labels(catalogue.read(), model, ids))
    settle(saved)
    saved.save(tmp_path / "vectors-1", model.fingerprint)
    queries = clustered(10, Library.DIMENSIONS, seed=5, clusters=12)
    made = Library(
        catalogue,
        model,
        tmp_path,
        queries,
        nearest=[saved.search(query, 10)[0].tolist() for query in queries],
        words=write_words(catalogue, tmp_path),
    )
    yield made
    catalogue.close()


def write_words(catalogue: Catalogue, folder: Path) -> dict[str, set[int]]:
    """The index of words, once closed and once as a crash leaves it; returns what it answers."""
    index, _ = open_lexical(folder / "closed", catalogue)
    follower = LexicalFollower(catalogue, index, lambda: None)
    with catalogue.write() as db:
        db.execute("DELETE FROM lexical_queue WHERE document_id > 80")
    follower.catch_up()
    with catalogue.write() as db:  # makes dead passages, and a second segment
        lexical_queue.queue(db, range(60, 121), remove=False)
    erase(catalogue, [8, 50])
    follower.catch_up()
    wait_for(lambda: not index.files_left([]))
    shutil.copytree(folder / "closed", folder / "as a crash leaves it")
    answers = answers_by_words(index)
    follower.stop()
    return answers


def answers_by_words(index: LexicalIndex) -> dict[str, set[int]]:
    words = ["common", "part0", "part1", *(f"{index_writers.FIRST_LETTERS}{n}w2" for n in range(0, 120, 7))]
    return {word: {hit.passage_id for hit in index.search(LexicalQuery((word,)), 1000)} for word in words}


Damage = Callable[[random.Random, list[Path]], str]


def flip(source: random.Random, files: list[Path]) -> str:
    path = source.choice(files)
    data = bytearray(path.read_bytes())
    for _ in range(source.choice((1, 1, 8))):
        if data:
            data[source.randrange(len(data))] ^= 1 << source.randrange(8)
    path.write_bytes(data)
    return f"bits of {path.name} flipped"


def truncate(source: random.Random, files: list[Path]) -> str:
    path = source.choice(files)
    size = path.stat().st_size
    path.write_bytes(path.read_bytes()[: source.choice((0, size // 2, max(0, size - 1)))])
    return f"{path.name} cut"


def zero_page(source: random.Random, files: list[Path]) -> str:
    path = source.choice(files)
    data = bytearray(path.read_bytes())
    start = source.randrange(max(1, len(data)))
    data[start : start + 4096] = bytes(len(data[start : start + 4096]))
    path.write_bytes(data)
    return f"a page of {path.name} zeroed"


def delete(source: random.Random, files: list[Path]) -> str:
    path = source.choice(files)
    path.unlink()
    return f"{path.name} deleted"


def swap(source: random.Random, files: list[Path]) -> str:
    path = source.choice(files)
    same = [other for other in files if other.suffix == path.suffix and other != path]
    other = source.choice(same or files)
    held = path.read_bytes()
    path.write_bytes(other.read_bytes())
    other.write_bytes(held)
    return f"{path.name} and {other.name} swapped"


def add_garbage(source: random.Random, files: list[Path]) -> str:
    path = source.choice(files)
    if source.random() < 0.5:
        path.write_bytes(path.read_bytes() + source.randbytes(100))
        return f"{path.name} grew"
    path.with_name(source.choice(("stray", "0" * 32 + ".idx", "gen-99.tmp"))).write_bytes(b"?" * 100)
    return "a stray file"


def wrong_json(source: random.Random, files: list[Path]) -> str:
    named = [path for path in files if path.suffix == ".json"]
    path = source.choice(named)
    path.write_bytes(
        source.choice((b"{}", b"[]", b"null", b'{"segments": 7}', b'{"segments": [{}]}', b"\xff"))
    )
    return f"{path.name} says something else"


def name_fewer_segments(source: random.Random, files: list[Path]) -> str:
    """JSON that holds together, but names less than there is: nothing but the catalogue can tell."""
    for path in (path for path in files if path.name == "meta.json"):
        meta = json.loads(path.read_bytes())
        meta["segments"].pop(source.randrange(len(meta["segments"])))
        path.write_text(json.dumps(meta))
    return "meta.json names fewer segments"


def forget_deletes(source: random.Random, files: list[Path]) -> str:
    """The same for what was removed: it would come back."""
    for path in (path for path in files if path.name == "meta.json"):
        meta = json.loads(path.read_bytes())
        for segment in meta["segments"]:
            segment["deletes"] = None
        path.write_text(json.dumps(meta))
    return "meta.json forgot what was removed"


def replace_by_folder(source: random.Random, files: list[Path]) -> str:
    path = source.choice(files)
    path.unlink()
    path.mkdir()
    return f"{path.name} is a folder"


DAMAGES: list[Damage] = [
    name_fewer_segments, forget_deletes, flip, truncate, zero_page, delete, swap, add_garbage, wrong_json,
    replace_by_folder, flip,
]  # fmt: skip


def damaged_copy(source: random.Random, damage: Damage, whole: Path, copy: Path) -> str:
    """Copy an index and damage it; returns how."""
    if copy.exists():
        shutil.rmtree(copy)
    shutil.copytree(whole, copy)
    files = sorted(path for path in copy.rglob("*") if path.is_file())
    return damage(source, files)


def test_24_damaged_files_of_vectors(library: Library, scale: Scale, figure: Figure) -> None:
    source, copy = random.Random(24), library.folder / "copy"
    rounds, rejected = scale(30, 500), 0
    for number in range(rounds):
        damage = DAMAGES[2:][number % len(DAMAGES[2:])]
        how = damaged_copy(source, damage, library.folder / "vectors-1", copy)
        try:
            VectorIndex.load(copy, Library.DIMENSIONS, "f", Library.EXACT_BELOW, threads=1)
        except IndexDamaged:
            rejected += 1
        follower = library.vector_follower(copy)
        follower.start()
        index = follower.wait_loaded(60)
        assert index is not None, how
        wait_for(lambda: index.approximate)  # noqa: B023 - called here
        assert [index.search(query, 10)[0].tolist() for query in library.queries] == library.nearest, how
        follower.stop()
    assert rejected > rounds // 2
    assert vectors.next_to_embed(library.catalogue.read(), 0, 1) == []  # and no embedder was there to ask
    figure(f"{rounds} damaged generations: {rejected} rejected, {rounds} answer as before, 0 embeddings")


def test_24_damaged_files_of_words(library: Library, scale: Scale, figure: Figure) -> None:
    source, copy = random.Random(25), library.folder / "copy"
    rounds, rejected, mended = scale(30, 500), 0, 0
    for number in range(rounds):
        whole = library.folder / ("closed", "as a crash leaves it")[number % 2]
        how = damaged_copy(source, DAMAGES[number // 2 % len(DAMAGES)], whole, copy)
        index, anew = open_lexical(copy, library.catalogue)
        rejected += anew
        follower = LexicalFollower(library.catalogue, index, lambda: None)
        follower.catch_up()
        if not index.was_closed:
            mended += follower.reconcile() > 0
            follower.catch_up()
        assert answers_by_words(index) == library.words, f"{how} in {whole.name}"
        follower.stop()
    assert rejected > rounds // 3
    figure(
        f"{rounds} damaged indexes of words: {rejected} rejected, {mended} mended after a crash,"
        f" {rounds} answer as before"
    )


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
            generations.append(number_of(saved.name))

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
