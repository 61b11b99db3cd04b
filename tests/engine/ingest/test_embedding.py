"""The bulk lane: everything that waits is embedded once, whatever the embedder does meanwhile."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future

import numpy as np
import pytest

from desktop_app.engine.catalogue import Catalogue, documents, vectors
from desktop_app.engine.ingest import embedding
from desktop_app.engine.ingest.embedding import BulkEmbedding
from desktop_app.engine.ingest.trouble import Trouble
from desktop_app.engine.workers.embedder import Effort, Embeddings
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.worker_messages import Extracted, ModelLoaded

Make = Callable[..., Extracted]


class FlakyEmbedder:
    """Answers with unit vectors; every third request dies with the process."""

    def __init__(self, device: str = "cpu") -> None:
        self.failure = ""
        self.requests = 0
        self.answered: list[str] = []
        self.efforts: list[Effort] = []
        self.loaded = ModelLoaded(
            model="m", dimensions=2, max_tokens=8, device=device, backend="fake", seconds=0.0, threads=8
        )

    def wait_ready(self, timeout_s: float) -> bool:
        return True

    def embed(self, texts: list[str], kind: str, lane: str, effort: Effort) -> Future[Embeddings]:
        self.requests += 1
        self.efforts.append(effort)
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


class Bulk:
    """A bulk lane over one waiting text at a time."""

    def __init__(self, catalogue: Catalogue, extracted: Make, device: str = "cpu") -> None:
        self.catalogue, self.extracted = catalogue, extracted
        self.embedder = FlakyEmbedder(device)
        self.stored = threading.Event()
        self.texts = 0
        with catalogue.write() as db:
            self.model = vectors.activate(db, "m", "f", 2)
        self.bulk = BulkEmbedding(
            catalogue,
            self.embedder,  # type: ignore[arg-type]
            self.model,
            lambda labels, new: self.stored.set(),
        )

    def add_text(self) -> None:
        """One more text waits."""
        self.texts += 1
        self.stored.clear()
        with self.catalogue.write() as db:
            documents.store(db, self.extracted(f"text {self.texts}"), "p")
        self.bulk.wake()

    def embed_one(self) -> Effort:
        """One more text waits and is embedded; with what effort."""
        self.add_text()
        assert self.stored.wait(30)
        return self.embedder.efforts[-1]


@pytest.fixture
def one_at_a_time(
    catalogue: Catalogue, extracted: Make, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Bulk]]:
    monkeypatch.setattr(embedding, "RETRY_S", 0.01)
    made: list[Bulk] = []

    def make(device: str = "cpu") -> Bulk:
        made.append(Bulk(catalogue, extracted, device))
        made[-1].bulk.start()
        return made[-1]

    yield make
    for bulk in made:
        bulk.bulk.stop()


class TestPace:
    def test_full_pace_leaves_the_effort_to_the_embedder(self, one_at_a_time: Callable[..., Bulk]) -> None:
        assert one_at_a_time().embed_one() == Effort(threads=0, duty_percent=100)

    def test_gently_is_half_of_the_time_on_half_of_the_threads(
        self, one_at_a_time: Callable[..., Bulk]
    ) -> None:
        lane = one_at_a_time()
        lane.bulk.set_pace("gently")
        assert lane.embed_one() == Effort(threads=4, duty_percent=50)
        lane.bulk.set_limits(threads=3, gpu_share_percent=20)
        assert lane.embed_one() == Effort(threads=1, duty_percent=50)
        lane.bulk.set_pace("full")
        assert lane.embed_one() == Effort(threads=3, duty_percent=100)

    def test_on_a_graphics_card_its_share_counts_and_threads_do_not(
        self, one_at_a_time: Callable[..., Bulk]
    ) -> None:
        lane = one_at_a_time("cuda: a card")
        lane.bulk.set_limits(threads=3, gpu_share_percent=80)
        assert lane.embed_one() == Effort(duty_percent=80)
        lane.bulk.set_pace("gently")
        assert lane.embed_one() == Effort(duty_percent=50)

    def test_paused_means_nothing_more_is_asked_though_it_stays_switched_on(
        self, one_at_a_time: Callable[..., Bulk]
    ) -> None:
        lane = one_at_a_time()
        lane.bulk.set_pace("paused")
        lane.add_text()
        assert not lane.stored.wait(0.3)
        assert lane.embedder.requests == 0
        assert lane.bulk.enabled
        lane.bulk.set_pace("full")
        assert lane.stored.wait(30)

    def test_the_speed_counts_the_rests(
        self, catalogue: Catalogue, extracted: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The fake takes 0.01 s for a batch of 32: 3,200 in a second of work, half of that with rests."""
        monkeypatch.setattr(embedding, "LARGEST_BATCH", 32)
        with catalogue.write() as db:
            documents.store(db, extracted(*(f"passage {n} " for n in range(64))), "p")
            model = vectors.activate(db, "m", "f", 2)
        speeds: list[float] = []
        twice = threading.Semaphore(0)

        def on_vectors(labels: np.ndarray, new: np.ndarray) -> None:
            speeds.append(bulk.passages_per_second)
            twice.release()

        bulk = BulkEmbedding(catalogue, FlakyEmbedder(), model, on_vectors)  # type: ignore[arg-type]
        bulk.set_pace("gently")
        bulk.start()
        assert twice.acquire(timeout=30)
        assert twice.acquire(timeout=30)
        bulk.stop()
        assert speeds == [0.0, pytest.approx(1600.0)]


class TestTrouble:
    def test_a_full_disk_is_said_waited_out_and_forgotten(
        self, one_at_a_time: Callable[..., Bulk], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lane = one_at_a_time()
        tries = threading.Semaphore(0)

        def full(*_: object) -> None:
            tries.release()
            raise EnvironmentProblem("the disk is full: free some space")

        with monkeypatch.context() as patched:
            patched.setattr(vectors, "store", full)
            lane.add_text()
            for _ in range(3):
                assert tries.acquire(timeout=30)
            wait_until(lambda: lane.bulk.trouble == "the disk is full: free some space")
        assert lane.stored.wait(30)
        wait_until(lambda: lane.bulk.trouble == "")

    def test_a_mistake_of_ours_does_not_end_the_lane(
        self, one_at_a_time: Callable[..., Bulk], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        lane = one_at_a_time()
        with monkeypatch.context() as patched:
            patched.setattr(vectors, "store", lambda *_: 1 / 0)
            lane.add_text()
            wait_until(lambda: "ZeroDivisionError" in lane.bulk.trouble)
        assert lane.stored.wait(30)

    def test_pauses_grow_to_a_minute_and_begin_anew_after_success(self) -> None:
        trouble = Trouble()
        assert [trouble.note("why") for _ in range(8)] == [2, 4, 8, 16, 32, 60, 60, 60]
        assert trouble.reason == "why"
        trouble.clear()
        assert (trouble.reason, trouble.note("again")) == ("", 2)
        assert max(trouble.note("for a month") for _ in range(50_000)) == 60


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait until it holds."""
    deadline = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.01)
