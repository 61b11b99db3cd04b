"""The indexes follow the catalogue, are made anew from it when lost, and lose what is erased."""

from __future__ import annotations

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import tantivy

from desktop_app.engine.catalogue import Catalogue, documents, lexical_queue, renewals, vectors
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage
from desktop_app.engine.indexes.lexical_query import LexicalQuery
from desktop_app.engine.ingest.followers import LexicalFollower, VectorFollower, open_lexical
from desktop_app.protocol.worker_messages import Extracted

Make = Callable[..., Extracted]


class Words:
    """A follower of words on a catalogue, and what tests do to it."""

    def __init__(self, catalogue: Catalogue, folder: Path) -> None:
        self.catalogue, self.folder = catalogue, folder
        self.stores_text = True
        self.commits = 0
        self.open()

    def open(self) -> None:
        self.index, self.anew = open_lexical(self.folder, self.catalogue)
        self.follower = LexicalFollower(
            self.catalogue, self.index, self.count_commit, lambda: self.stores_text
        )

    def count_commit(self) -> None:
        self.commits += 1

    def found(self, word: str) -> list[int]:
        return sorted({hit.document_id for hit in self.index.search(LexicalQuery((word,)), 100)})

    def erase(self, *document_ids: int) -> None:
        with self.catalogue.write() as db:
            erase(db, *document_ids)
        self.follower.catch_up()

    def renew(self) -> None:
        wait_for(lambda: not self.follower.renew() and not self.follower.renewing)


def erase(db: sqlite3.Connection, *document_ids: int) -> None:
    db.executemany("DELETE FROM documents WHERE id = ?", [(number,) for number in document_ids])
    lexical_queue.queue(db, document_ids, remove=True)


def wait_for(holds: Callable[[], bool], timeout_s: float = 30.0) -> None:
    deadline = time.monotonic() + timeout_s
    while not holds():
        assert time.monotonic() < deadline, "did not come to hold"
        time.sleep(0.01)


def store(catalogue: Catalogue, extracted: Extracted) -> int:
    with catalogue.write() as db:
        return documents.store(db, extracted, "p")[0]


def unit_rows(count: int, seed: int = 0) -> np.ndarray:
    rows = np.random.default_rng(seed).normal(size=(count, 8)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def files_hold(folder: Path, word: str) -> bool:
    """Whether the dictionaries hold a word, of removed passages too (a search looks at living ones)."""
    copy = folder.with_name("copy of words")
    shutil.copytree(folder, copy)
    found = tantivy.Index.open(str(copy)).searcher().doc_freq("words", word) > 0
    shutil.rmtree(copy)
    return bool(found)


@pytest.fixture
def words(catalogue: Catalogue, tmp_path: Path) -> Iterator[Words]:
    made = Words(catalogue, tmp_path / "lexical")
    yield made
    made.follower.stop()


@pytest.fixture
def model(catalogue: Catalogue) -> ModelRow:
    with catalogue.write() as db:
        return vectors.activate(db, "m", "f", 8)


def test_words_follow_documents_that_come_and_go(catalogue: Catalogue, extracted: Make, words: Words) -> None:
    document_id = store(catalogue, extracted("a lighthouse"))
    assert words.follower.catch_up() == 1
    assert words.found("lighthouse") == [document_id]
    with catalogue.write() as db:
        documents.collect(db)  # no file holds it
    words.follower.catch_up()
    assert words.found("lighthouse") == []
    assert lexical_queue.length(catalogue.read()) == 0
    assert words.commits == 2


def test_a_lost_word_index_is_filled_from_the_catalogue(
    catalogue: Catalogue, extracted: Make, words: Words
) -> None:
    store(catalogue, extracted("a lighthouse"))
    words.follower.catch_up()
    words.follower.stop()
    shutil.rmtree(words.folder)
    words.open()
    assert not words.anew
    words.follower.catch_up()
    assert len(words.found("lighthouse")) == 1


def test_a_damaged_word_index_is_filled_anew_and_says_so_until_it_is(
    catalogue: Catalogue, extracted: Make, words: Words
) -> None:
    for number in range(3):
        store(catalogue, extracted(f"lighthouse {number}"))
    words.follower.catch_up()
    words.follower.stop()
    (words.folder / "meta.json").write_text("{}")
    words.open()
    assert words.anew
    assert "words" in words.follower.notice
    words.follower.start()
    wait_for(lambda: words.follower.notice == "")
    assert len(words.found("lighthouse")) == 3


@pytest.mark.parametrize("place", ["file", "folder of something else"])
def test_something_else_in_the_place_of_the_index_is_replaced(
    catalogue: Catalogue, tmp_path: Path, place: str
) -> None:
    folder = tmp_path / "lexical"
    if place == "file":
        folder.write_bytes(b"?")
    else:
        (folder / "below").mkdir(parents=True)
    index, anew = open_lexical(folder, catalogue)
    assert anew
    assert len(index) == 0
    index.close()


def test_an_index_that_goes_bad_while_it_is_open_mends_itself(
    catalogue: Catalogue, extracted: Make, words: Words
) -> None:
    for number in range(3):
        store(catalogue, extracted(f"lighthouse {number}"))
    words.follower.catch_up()
    words.follower.start()
    for path in words.folder.glob("*.term"):
        with path.open("r+b") as file:  # in place: the index has it open
            file.write(b"\x5a" * path.stat().st_size)
    assert words.found("lighthouse") == []
    wait_for(lambda: len(words.found("lighthouse")) == 3)
    wait_for(lambda: words.follower.notice == "")
    assert lexical_queue.length(catalogue.read()) == 0


def test_after_a_crash_the_index_is_compared_with_the_catalogue(
    catalogue: Catalogue, extracted: Make, words: Words
) -> None:
    kept = [store(catalogue, extracted(f"lighthouse {number}", f"more {number}")) for number in range(4)]
    words.follower.catch_up()
    crashed = words.folder.with_name("crashed")
    shutil.copytree(words.folder, crashed)
    words.follower.stop()
    lost = store(catalogue, extracted("lighthouse never indexed"))
    with catalogue.write() as db:
        db.execute("DELETE FROM lexical_queue")  # as if it had been indexed by what was lost
        db.execute("DELETE FROM documents WHERE id = ?", (kept[0],))
        db.execute("DELETE FROM passages WHERE document_id = ? AND ordinal = 1", (kept[1],))
    words.folder = crashed
    words.open()
    words.follower.start()
    wait_for(lambda: words.found("lighthouse") == [*kept[1:], lost])
    wait_for(lambda: words.follower.reconcile() == 0)
    assert words.found("more") == kept[2:]


def test_a_passage_that_is_indexed_twice_is_noticed(
    catalogue: Catalogue, extracted: Make, words: Words
) -> None:
    document_id = store(catalogue, extracted("a lighthouse"))
    words.follower.catch_up()
    (held,) = words.index.held_passages().passage_ids.tolist()
    words.index.add([LexicalPassage(held, document_id, "", "", "a lighthouse")])
    words.index.commit()
    assert words.follower.reconcile() == 1
    words.follower.catch_up()
    assert len(words.index) == 1


def test_a_renewal_takes_the_words_of_erased_documents_out_of_the_files(
    catalogue: Catalogue, extracted: Make, words: Words
) -> None:
    ids = [store(catalogue, extracted(f"common words canary{number}")) for number in range(20)]
    words.follower.catch_up()
    words.erase(*ids[:5])
    assert files_hold(words.folder, "canary3")
    words.follower.request_renewal()
    assert words.follower.renewing
    words.renew()
    assert not files_hold(words.folder, "canary3")
    assert words.found("common") == ids[5:]
    for path in words.folder.rglob("*"):
        assert b"canary3" not in path.read_bytes()


def test_a_renewal_waits_for_what_is_still_to_be_erased_and_outlives_a_crash(
    catalogue: Catalogue, extracted: Make, words: Words
) -> None:
    ids = [store(catalogue, extracted(f"common words canary{number}")) for number in range(20)]
    words.follower.catch_up()
    with catalogue.write() as db:
        renewals.note_all(db)  # with the folder that is forgotten; its documents hang on no file
    words.follower.renew()
    assert words.follower.renewing
    words.follower.stop()
    words.open()
    with catalogue.write() as db:
        documents.collect(db)
        db.execute("DELETE FROM documents WHERE id = ?", (ids[-1],))
    words.follower.renew()
    assert words.follower.renewing  # the queue is not followed yet
    words.follower.catch_up()
    words.renew()
    assert not files_hold(words.folder, "canary3")
    assert len(words.index) == 0


def test_much_that_is_dead_is_renewed_unasked(catalogue: Catalogue, extracted: Make, words: Words) -> None:
    ids = [
        store(catalogue, extracted(*(f"canary{number}x{part} " for part in range(300))))
        for number in range(7)
    ]
    words.follower.catch_up()
    words.erase(*ids[:2])
    assert not words.follower.renew()  # 600 of 2,100 are not enough
    words.erase(*ids[2:4])
    words.renew()
    assert words.index.dead_passages() == (0, 900)
    assert not files_hold(words.folder, "canary0x5")


def test_where_no_text_is_to_be_stored_there_are_no_words(
    catalogue: Catalogue, extracted: Make, words: Words
) -> None:
    ids = [store(catalogue, extracted(f"a lighthouse canary{number}")) for number in range(3)]
    words.follower.catch_up()
    assert words.follower.expected_documents().tolist() == ids
    words.stores_text = False
    words.follower.request_renewal()
    words.follower.start()
    wait_for(lambda: not words.follower.renewing)
    assert len(words.index) == 0
    assert not list(words.folder.glob("*.term"))
    ids.append(store(catalogue, extracted("another lighthouse")))
    words.follower.wake()
    wait_for(lambda: lexical_queue.length(catalogue.read()) == 0)
    assert words.found("lighthouse") == []
    assert words.follower.expected_documents().tolist() == []
    assert words.follower.reconcile() == 0
    with catalogue.write() as db:  # its text is gone, so its words do not come back
        db.execute("UPDATE documents SET erased = 1 WHERE id = ?", (ids[0],))
    words.stores_text = True
    words.follower.wake()
    wait_for(lambda: words.found("lighthouse") == ids[1:])
    assert words.follower.expected_documents().tolist() == ids[1:]


def test_words_wait_where_the_disk_does_not_take_them(
    catalogue: Catalogue, extracted: Make, words: Words, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(catalogue, extracted("a lighthouse"))

    def full(self: LexicalIndex) -> None:
        raise RuntimeError("a mistake")

    with monkeypatch.context() as patched:
        patched.setattr(LexicalIndex, "commit", full)
        with pytest.raises(RuntimeError):
            words.follower.catch_up()
    assert lexical_queue.length(catalogue.read()) == 1
    words.follower.catch_up()
    assert len(words.index) == 1


# ---------------------------------------------------------------- vectors


def embed(catalogue: Catalogue, extracted: Make, model: ModelRow, count: int) -> list[int]:
    """Documents of one passage each, with vectors; returns the labels."""
    for number in range(count):
        store(catalogue, extracted(f"text {number}"))
    ids = [text_id for text_id, _ in vectors.next_to_embed(catalogue.read(), 0, count)]
    with catalogue.write() as db:
        vectors.store(db, model.id, ids, unit_rows(count))
    return ids


def test_vectors_are_read_from_the_catalogue_and_followed(
    catalogue: Catalogue, extracted: Make, model: ModelRow, tmp_path: Path
) -> None:
    store(catalogue, extracted(*(f"{n} " for n in range(50))))
    rows = unit_rows(50)
    ids = [text_id for text_id, _ in vectors.next_to_embed(catalogue.read(), 0, 100)]
    with catalogue.write() as db:
        vectors.store(db, model.id, ids[:40], rows[:40])
    loaded = threading.Event()
    follower = VectorFollower(catalogue, model, tmp_path / "vectors", 1, loaded.set)
    follower.add(np.array(ids[40:45]), rows[40:45])  # committed before the index was loaded
    follower.remove([ids[0]])
    follower.start()
    assert loaded.wait(30)
    follower.add(np.array(ids[45:]), rows[45:])
    index = follower.current()
    assert index is not None
    assert sorted(index.labels().tolist()) == ids[1:]
    assert index.search(rows[47], 1)[0].tolist() == [ids[47]]
    assert follower.reconcile() == (1, 10)  # the catalogue is right, whatever was said
    assert sorted(index.labels().tolist()) == ids[:40]
    follower.stop()


@pytest.mark.parametrize("left", [250, 20], ids=["a graph is left", "too few for a graph are left"])
def test_a_renewal_takes_the_vectors_of_erased_texts_off_the_disk(
    catalogue: Catalogue, extracted: Make, model: ModelRow, tmp_path: Path, left: int
) -> None:
    folder = tmp_path / "indexes" / "vectors-1"
    other = folder.with_name("vectors-9")  # of a model that is not used
    other.mkdir(parents=True)
    ids, rows = embed(catalogue, extracted, model, 300), unit_rows(300).astype(np.float16)
    follower = VectorFollower(catalogue, model, folder, 1, lambda: None, exact_below=100)
    follower.start()
    wait_for((folder / "CURRENT").exists)  # a generation is whole by then
    gone = ids[: 300 - left]
    with catalogue.write() as db:
        db.executemany("DELETE FROM vectors WHERE text_id = ?", [(label,) for label in gone])
    follower.remove(gone)
    assert any(rows[3].tobytes() in path.read_bytes() for path in folder.rglob("*.npy"))
    follower.request_renewal()
    assert follower.renewing
    wait_for(lambda: not follower.renewing)
    follower.stop()
    for path in folder.rglob("*"):
        held = path.read_bytes() if path.is_file() else b""
        assert rows[3].tobytes() not in held
        assert unit_rows(300)[3].tobytes()[:16] not in held
    assert bool(list(folder.glob("gen-*"))) == (left > 100)
    assert not other.exists()


def test_a_damaged_vector_index_says_so_until_it_is_built_again(
    catalogue: Catalogue, extracted: Make, model: ModelRow, tmp_path: Path
) -> None:
    folder = tmp_path / "vectors-1"
    folder.mkdir()
    (folder / "CURRENT").write_text("gen-7")
    ids = embed(catalogue, extracted, model, 200)
    notices = []
    follower = VectorFollower(
        catalogue, model, folder, 1, lambda: notices.append(follower.notice), exact_below=100
    )
    follower.start()
    wait_for(lambda: len(notices) == 2)
    assert "meanings" in notices[0]
    assert notices[1] == ""
    index = follower.current()
    assert index is not None
    assert index.labels().tolist() == ids
    follower.stop()
