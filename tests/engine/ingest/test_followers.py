"""The indexes follow the catalogue, and are made anew from it when they are lost."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from desktop_app.engine.catalogue import Catalogue, documents, lexical_queue, vectors
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.indexes.lexical_query import LexicalQuery
from desktop_app.engine.ingest.followers import LexicalFollower, VectorFollower, open_lexical
from desktop_app.protocol.worker_messages import Extracted

Make = Callable[..., Extracted]


def store(catalogue: Catalogue, extracted: Extracted) -> int:
    with catalogue.write() as db:
        return documents.store(db, extracted, "p")[0]


def unit_rows(count: int, seed: int = 0) -> np.ndarray:
    rows = np.random.default_rng(seed).normal(size=(count, 8)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture
def model(catalogue: Catalogue) -> ModelRow:
    with catalogue.write() as db:
        return vectors.activate(db, "m", "f", 8)


def test_words_follow_documents_that_come_and_go(
    catalogue: Catalogue, extracted: Make, tmp_path: Path
) -> None:
    index, _ = open_lexical(tmp_path / "lexical", catalogue)
    follower = LexicalFollower(catalogue, index, on_commit=lambda: None)
    document_id = store(catalogue, extracted("a lighthouse"))
    assert follower.catch_up() == 1
    assert [hit.document_id for hit in index.search(LexicalQuery(("lighthouse",)), 5)] == [document_id]
    with catalogue.write() as db:
        documents.collect(db)  # no file holds it
    follower.catch_up()
    assert index.search(LexicalQuery(("lighthouse",)), 5) == []
    assert lexical_queue.length(catalogue.read()) == 0
    index.close()


def test_a_lost_word_index_is_filled_from_the_catalogue(
    catalogue: Catalogue, extracted: Make, tmp_path: Path
) -> None:
    folder = tmp_path / "lexical"
    index, _ = open_lexical(folder, catalogue)
    follower = LexicalFollower(catalogue, index, on_commit=lambda: None)
    store(catalogue, extracted("a lighthouse"))
    follower.catch_up()
    index.close()
    shutil.rmtree(folder)
    index, _ = open_lexical(folder, catalogue)
    LexicalFollower(catalogue, index, on_commit=lambda: None).catch_up()
    assert len(index.search(LexicalQuery(("lighthouse",)), 5)) == 1
    index.close()


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
