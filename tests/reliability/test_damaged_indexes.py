"""Damaged index files are rejected or do no harm, whatever the damage (24 of the promises)."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue, lexical_queue, vectors
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.indexes.generations import IndexDamaged
from desktop_app.engine.indexes.lexical import LexicalIndex
from desktop_app.engine.indexes.lexical_query import LexicalQuery
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.engine.ingest.followers import LexicalFollower, VectorFollower, open_lexical
from tests.helpers.clustered_vectors import Vectors, clustered, settle
from tests.helpers.waiting import wait_for
from tests.reliability import index_writers
from tests.reliability.index_writers import erase, put

Scale = Callable[[int, int], int]
Figure = Callable[[str], None]


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
