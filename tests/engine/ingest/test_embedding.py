"""The bulk lane: everything that waits is embedded once, whatever the embedder does meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future

import numpy as np
import pytest

from desktop_app.engine.catalogue import Catalogue, documents, vectors
from desktop_app.engine.ingest import embedding
from desktop_app.engine.ingest.embedding import BulkEmbedding
from desktop_app.engine.workers.embedder import Embeddings
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.worker_messages import Extracted

Make = Callable[..., Extracted]


class FlakyEmbedder:
    """Answers with unit vectors; every third request dies with the process."""

    def __init__(self) -> None:
        self.failure = ""
        self.requests = 0
        self.answered: list[str] = []

    def wait_ready(self, timeout_s: float) -> bool:
        return True

    def embed(self, texts: list[str], kind: str, lane: str) -> Future[Embeddings]:
        self.requests += 1
        future: Future[Embeddings] = Future()
        if self.requests % 3 == 0:
            future.set_exception(EnvironmentProblem("the embedder ended"))
        else:
            self.answered += texts
            future.set_result(Embeddings(np.tile(np.array([[1, 0]], np.float32), (len(texts), 1)), 1, 0.01))
        return future


def test_all_texts_get_one_vector_though_the_embedder_keeps_dying(
    catalogue: Catalogue, extracted: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(embedding, "RETRY_S", 0.0)
    monkeypatch.setattr(embedding, "LARGEST_BATCH", 32)
    with catalogue.write() as db:
        documents.store(db, extracted(*(f"passage {n} " for n in range(200))), "p")
        model = vectors.activate(db, "m", "f", 2)
    indexed: list[int] = []
    done = threading.Event()

    def on_vectors(labels: np.ndarray, new: np.ndarray) -> None:
        indexed.extend(labels.tolist())
        if len(indexed) >= 200:
            done.set()

    bulk = BulkEmbedding(catalogue, FlakyEmbedder(), model, on_vectors)  # type: ignore[arg-type]
    bulk.start()
    assert done.wait(30)
    bulk.stop()
    assert sorted(indexed) == vectors.labels(catalogue.read(), model.id).tolist()
    assert len(set(indexed)) == 200
    assert vectors.next_to_embed(catalogue.read(), 0, 1) == []


def test_paused_means_nothing_is_asked(catalogue: Catalogue, extracted: Make) -> None:
    with catalogue.write() as db:
        documents.store(db, extracted("text"), "p")
        model = vectors.activate(db, "m", "f", 2)
    embedder = FlakyEmbedder()
    stored = threading.Event()
    bulk = BulkEmbedding(catalogue, embedder, model, lambda labels, new: stored.set())  # type: ignore[arg-type]
    bulk.set_paused(True)
    bulk.start()
    bulk.wake()
    assert not stored.wait(0.3)
    assert embedder.requests == 0
    bulk.set_paused(False)
    assert stored.wait(30)
    bulk.stop()
