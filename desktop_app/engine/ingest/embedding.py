"""The bulk lane: texts that wait in the catalogue → vectors, committed batch by batch."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, vectors
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.workers.embedder import Embedder, Embeddings
from desktop_app.protocol.errors import KindredError

log = logging.getLogger(__name__)

IN_FLIGHT = 2  # requests at the embedder at once: one computing, one waiting
SMALLEST_BATCH = 32
LARGEST_BATCH = 4096
AIM_S = 1.5  # seconds of work in one request: often enough to commit, rare enough to be cheap
BATCH_TIMEOUT_S = 600.0
IDLE_WAIT_S = 5.0
RETRY_S = 2.0

Batch = tuple[list[int], "Future[Embeddings]"]


class BulkEmbedding:
    """Embeds what waits, as long as it is switched on and not paused."""

    def __init__(
        self,
        catalogue: Catalogue,
        embedder: Embedder,
        model: ModelRow,
        on_vectors: Callable[[NDArray[np.int64], NDArray[np.float32]], None],
    ) -> None:
        self._catalogue = catalogue
        self._embedder = embedder
        self._model = model
        self._on_vectors = on_vectors
        self._wake = threading.Event()
        self._enabled = True
        self.paused = False
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="bulk-embedding", daemon=True)
        self.passages_per_second = 0.0

    def start(self) -> None:
        """Begin to embed."""
        self._thread.start()

    def wake(self) -> None:
        """There may be texts without vectors."""
        self._wake.set()

    def set_enabled(self, enabled: bool) -> None:
        """Switch on or off; a batch at the embedder is still finished."""
        self._enabled = enabled
        self._wake.set()

    def set_paused(self, paused: bool) -> None:
        """Hold on, or go on, because the person said so."""
        self.paused = paused
        self._wake.set()

    @property
    def enabled(self) -> bool:
        """Whether it is switched on and not paused."""
        return self._enabled and not self.paused

    def stop(self) -> None:
        """Stop; what is not committed yet is embedded next time."""
        self._stopping.set()
        self._wake.set()
        self._thread.join(timeout=5.0)

    def _run(self) -> None:
        while not self._stopping.is_set():
            if self.enabled and vectors.next_to_embed(self._catalogue.read(), 0, 1):
                try:
                    self._drain()
                except KindredError as error:
                    log.info("embedding waits: %s", error)
                    self._stopping.wait(RETRY_S)
                continue
            self.passages_per_second = 0.0
            self._wake.wait(IDLE_WAIT_S)
            self._wake.clear()

    def _drain(self) -> None:
        """Embed until nothing waits. Raises KindredError where the embedder fails."""
        if not self._embedder.wait_ready(BATCH_TIMEOUT_S):
            raise_failure(self._embedder)
        in_flight: deque[Batch] = deque()
        last_id = 0
        while not self._stopping.is_set():
            while len(in_flight) < IN_FLIGHT and self.enabled:
                batch = self._submit(last_id)
                if batch is None:
                    break
                in_flight.append(batch)
                last_id = batch[0][-1]
            if not in_flight:
                return
            self._commit(*in_flight.popleft())

    def _submit(self, after_id: int) -> Batch | None:
        waiting = vectors.next_to_embed(self._catalogue.read(), after_id, self._batch_size())
        if not waiting:
            return None
        texts = [text for _, text in waiting]
        return [text_id for text_id, _ in waiting], self._embedder.embed(texts, "document", "bulk")

    def _batch_size(self) -> int:
        return int(np.clip(self.passages_per_second * AIM_S, SMALLEST_BATCH, LARGEST_BATCH))

    def _commit(self, text_ids: list[int], future: Future[Embeddings]) -> None:
        result = self._await(future)
        with self._catalogue.write() as db:
            alive = vectors.store(db, self._model.id, text_ids, result.vectors)
        if alive.any():
            self._on_vectors(np.array(text_ids, dtype=np.int64)[alive], result.vectors[alive])
        self._measure(len(text_ids), result.seconds)

    def _await(self, future: Future[Embeddings]) -> Embeddings:
        deadline = time.monotonic() + BATCH_TIMEOUT_S
        while True:
            try:
                return future.result(timeout=0.5)
            except FutureTimeoutError:
                if self._stopping.is_set() or time.monotonic() > deadline:
                    raise KindredError("a batch was given up") from None

    def _measure(self, count: int, seconds: float) -> None:
        """A running mean over about the last ten batches."""
        rate = count / max(seconds, 1e-6)
        old = self.passages_per_second
        self.passages_per_second = rate if old == 0.0 else 0.9 * old + 0.1 * rate


def raise_failure(embedder: Embedder) -> None:
    """Raise the reason why the embedder is not ready."""
    raise KindredError(embedder.failure or "the model is not loaded yet")
