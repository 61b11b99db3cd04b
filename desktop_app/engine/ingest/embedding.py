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
from desktop_app.engine.ingest.trouble import Trouble
from desktop_app.engine.workers.embedder import Effort, Embedder, Embeddings
from desktop_app.protocol.errors import KindredError
from desktop_app.protocol.messages import Pace

log = logging.getLogger(__name__)

IN_FLIGHT = 2  # requests at the embedder at once: one computing, one waiting
SMALLEST_BATCH = 32
LARGEST_BATCH = 4096
AIM_S = 1.5  # seconds of work in one request: often enough to commit, rare enough to be cheap
BATCH_TIMEOUT_S = 600.0
IDLE_WAIT_S = 5.0
RETRY_S = 2.0  # the first pause after a failure; they grow
GENTLE_DUTY_PERCENT = 50

Batch = tuple[list[int], "Future[Embeddings]"]


class BulkEmbedding:
    """Embeds what waits, as long as it is switched on and not paused, at the pace that is set.

    Gently means half of the time on half of the processor's threads.
    """

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
        self._pace: Pace = "full"
        self._threads = 0
        self._gpu_share_percent = 100
        self._trouble = Trouble(RETRY_S)
        self.paused = False
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="bulk-embedding", daemon=True)
        self._rate = 0.0  # passages in a second of work
        self.passages_per_second = 0.0  # of time, rests counted

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

    def set_pace(self, pace: Pace) -> None:
        """Work so hard from now on; what is at the embedder (some seconds of work) is still finished."""
        self._pace = pace
        self._wake.set()

    def set_limits(self, threads: int, gpu_share_percent: int) -> None:
        """Take at most so many threads of the processor (0: all), or so much of the graphics card's time."""
        self._threads = threads
        self._gpu_share_percent = gpu_share_percent

    @property
    def enabled(self) -> bool:
        """Whether it is switched on and not paused by the person; the pace is another matter."""
        return self._enabled and not self.paused

    @property
    def trouble(self) -> str:
        """What keeps passages from being embedded (a full disk, …), as a sentence; "" where nothing does."""
        return self._trouble.reason

    def stop(self) -> None:
        """Stop; what is not committed yet is embedded next time."""
        self._stopping.set()
        self._wake.set()
        self._thread.join(timeout=5.0)

    @property
    def _goes_on(self) -> bool:
        return self.enabled and self._pace != "paused"

    def _run(self) -> None:
        """The thread. What fails is tried again for ever, with growing pauses."""
        while not self._stopping.is_set():
            try:
                if self._goes_on and vectors.next_to_embed(self._catalogue.read(), 0, 1):
                    self._drain()
                    continue
            except KindredError as error:
                self._hold_on(str(error))
                continue
            except Exception as error:  # a thread's edge: one failure must not end all embedding
                log.exception("embedding failed")
                self._hold_on(f"embedding fails inside Kindred ({type(error).__name__}): see its log")
                continue
            self.passages_per_second = 0.0
            self._wake.wait(IDLE_WAIT_S)
            self._wake.clear()

    def _hold_on(self, reason: str) -> None:
        if not self._stopping.is_set():
            pause_s = self._trouble.note(reason)
            log.info("embedding waits %.0f s: %s", pause_s, reason)
            self._stopping.wait(pause_s)

    def _drain(self) -> None:
        """Embed until nothing waits. Raises KindredError where the embedder fails."""
        if not self._embedder.wait_ready(BATCH_TIMEOUT_S):
            raise_failure(self._embedder)
        in_flight: deque[Batch] = deque()
        last_id = 0
        while not self._stopping.is_set():
            while len(in_flight) < IN_FLIGHT and self._goes_on:
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
        future = self._embedder.embed(texts, "document", "bulk", self._effort())
        return [text_id for text_id, _ in waiting], future

    def _effort(self) -> Effort:
        """How much of the machine the next batch may take."""
        gently, loaded = self._pace == "gently", self._embedder.loaded
        duty_percent = GENTLE_DUTY_PERCENT if gently else 100
        if loaded is not None and loaded.device.startswith("cuda"):
            return Effort(duty_percent=min(duty_percent, self._gpu_share_percent))
        threads = self._threads
        if gently:
            all_threads = threads or (loaded.threads if loaded is not None else 0)
            threads = max(all_threads // 2, 1) if all_threads else 0
        return Effort(threads, duty_percent)

    def _batch_size(self) -> int:
        return int(np.clip(self.passages_per_second * AIM_S, SMALLEST_BATCH, LARGEST_BATCH))

    def _commit(self, text_ids: list[int], future: Future[Embeddings]) -> None:
        result = self._await(future)
        with self._catalogue.write() as db:
            alive = vectors.store(db, self._model.id, text_ids, result.vectors)
        if alive.any():
            self._on_vectors(np.array(text_ids, dtype=np.int64)[alive], result.vectors[alive])
        self._measure(len(text_ids), result.seconds)
        self._trouble.clear()

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
        self._rate = rate if self._rate == 0.0 else 0.9 * self._rate + 0.1 * rate
        self.passages_per_second = self._rate * self._effort().duty_percent / 100


def raise_failure(embedder: Embedder) -> None:
    """Raise the reason why the embedder is not ready."""
    raise KindredError(embedder.failure or "the model is not loaded yet")
