"""The one embedder process: started when needed, replaced when it dies, asked by many threads."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, InvalidStateError
from dataclasses import dataclass
from typing import Any, Literal

import msgspec
import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.workers.processes import WorkerProcess, WorkerStarter
from desktop_app.protocol.errors import Bug, ConnectionLost, EnvironmentProblem, KindredError
from desktop_app.protocol.messages import Done, Failed, Lane, Message, TextKind
from desktop_app.protocol.worker_messages import (
    CancelRerank,
    Embedded,
    EmbedTexts,
    LoadModel,
    LoadReranker,
    ModelLoaded,
    Rerank,
    Reranked,
    RerankerLoaded,
    UnloadReranker,
)

log = logging.getLogger(__name__)

LOAD_TIMEOUT_S = 300.0
RESTART_DELAYS_S = (0.0, 1.0, 5.0, 30.0, 60.0)
MOST_PENDING = 256  # requests that wait for an answer; more come only where the process stands still

State = Literal["off", "starting", "ready", "failed"]


@dataclass(frozen=True)
class Effort:
    """How much of the machine a request may take: threads of the processor (0: all), and of the time."""

    threads: int = 0
    duty_percent: int = 100  # 1…100, bulk lane only


FULL_EFFORT = Effort()


@dataclass(frozen=True)
class Embeddings:
    """Vectors (n, D) float32 with unit norm, and what it took to make them."""

    vectors: NDArray[np.float32]
    tokens: int
    seconds: float


@dataclass(frozen=True)
class PendingScores:
    """Scores under way; `request_id` cancels them."""

    request_id: int
    future: Future[list[float]]


class Embedder:
    """Keeps an embedder process running once it was asked for, and answers with futures."""

    def __init__(
        self, starter: WorkerStarter, load: LoadModel, on_state: Callable[[], None] = lambda: None
    ) -> None:
        self._starter = starter
        self._load = load
        self._on_state = on_state
        self._lock = threading.Lock()
        self._ready = threading.Condition(self._lock)
        self._pending: dict[int, Future[Any]] = {}
        self._last_id = 0
        self._worker: WorkerProcess | None = None
        self._thread: threading.Thread | None = None
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self.state: State = "off"
        self.loaded: ModelLoaded | None = None
        self.reranker: RerankerLoaded | None = None  # in the process that runs now
        self.failure = ""

    def start(self) -> None:
        """Start the process where it is not running yet; returns at once."""
        with self._lock:
            if self._thread is None and not self._stopping.is_set():
                self.state = "starting"
                self._thread = threading.Thread(target=self._keep_running, name="embedder", daemon=True)
                self._thread.start()
            elif self.state == "failed":
                self._wake.set()

    def wait_ready(self, timeout_s: float) -> bool:
        """Start it and wait until it can embed; False where it cannot within the time."""
        self.start()
        with self._ready:
            self._ready.wait_for(
                lambda: self.state in ("ready", "failed") or self._stopping.is_set(), timeout_s
            )
            return self.state == "ready"

    def embed(
        self, texts: Sequence[str], kind: TextKind, lane: Lane, effort: Effort = FULL_EFFORT
    ) -> Future[Embeddings]:
        """Embed texts; the future fails with ConnectionLost where the process is not ready or dies, with
        EnvironmentProblem where too much waits for it already, or the model has a problem."""
        request = EmbedTexts(
            texts=list(texts),
            kind=kind,
            lane=lane,
            threads=effort.threads,
            duty_percent=effort.duty_percent,
        )
        return self._ask(request)[1]

    def load_reranker(self, folder: str) -> Future[RerankerLoaded]:
        """Have a cross-encoder in memory; at once where it is there. The future fails as that of `embed`."""
        return self._ask(LoadReranker(folder=folder))[1]

    def unload_reranker(self) -> None:
        """Give its memory back, where the process runs."""
        self.reranker = None
        if self.state == "ready":
            self._ask(UnloadReranker())

    def rerank(self, folder: str, query: str, texts: Sequence[str], budget_ms: int) -> PendingScores:
        """Score texts with the cross-encoder of a folder, the first ones first, within a time.

        The future has logits, of fewer texts where time ran out; it fails as that of `embed`.
        """
        return PendingScores(
            *self._ask(Rerank(folder=folder, query=query, texts=list(texts), budget_ms=budget_ms))
        )

    def cancel(self, pending: PendingScores) -> None:
        """These scores are not wanted any more."""
        worker = self._worker
        if worker is not None and not pending.future.done():
            try:
                worker.channel.send(0, CancelRerank(request_id=pending.request_id))
            except ConnectionLost:
                pass  # the future fails by itself

    def _ask(self, request: Message) -> tuple[int, Future[Any]]:
        future: Future[Any] = Future()
        with self._lock:
            worker = self._worker if self.state == "ready" else None
            if worker is None:
                future.set_exception(ConnectionLost(self.failure or "the model is not loaded yet"))
                return 0, future
            if len(self._pending) >= MOST_PENDING:
                future.set_exception(EnvironmentProblem("the model is behind with its work: try again soon"))
                return 0, future
            self._last_id += 1
            request_id = self._last_id
            self._pending[request_id] = future
        try:
            worker.channel.send(request_id, request)
        except ConnectionLost as error:
            self._settle(request_id, error)
        return request_id, future

    def stop(self) -> None:
        """End the process for good."""
        with self._lock:
            self._stopping.set()
            worker = self._worker
            self._ready.notify_all()
        self._wake.set()
        if worker is not None:
            worker.process.kill()
        if self._thread is not None:
            self._thread.join(timeout=5.0)

    def _keep_running(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            try:
                self._run_once()
                failures = 0
            except KindredError as error:
                log.warning("embedder: %s", error)
                self._set_state("failed", str(error))
                failures += 1
            if self._stopping.is_set():
                return
            self._wake.clear()
            self._wake.wait(RESTART_DELAYS_S[min(failures, len(RESTART_DELAYS_S) - 1)])

    def _run_once(self) -> None:
        """Start, load, and answer until the process ends."""
        self._set_state("starting")
        worker = self._starter.start("embedder", self._stopping.is_set)
        self._worker = worker
        try:
            self._load_model(worker)
            self._set_state("ready")
            self._receive(worker)
        finally:
            self._worker = None
            self.reranker = None
            self._set_state("starting")  # before anybody hears of it and asks again
            worker.kill()
            self._fail_pending(ConnectionLost("the embedder ended and is being started again"))

    def _load_model(self, worker: WorkerProcess) -> None:
        worker.channel.send(0, self._load)
        deadline = time.monotonic() + LOAD_TIMEOUT_S
        frame = None
        while frame is None and not self._stopping.is_set() and time.monotonic() < deadline:
            frame = worker.channel.receive(0.2)
        body: Message | None = None if frame is None else frame.body
        if isinstance(body, ModelLoaded):
            self.loaded = body
            log.info("model %s ready on %s in %.1f s", body.model, body.device, body.seconds)
            return
        raise EnvironmentProblem(
            body.reason if isinstance(body, Failed) else "the model did not load in time"
        )

    def _receive(self, worker: WorkerProcess) -> None:
        while True:
            try:
                frame = worker.channel.receive()
            except ConnectionLost:
                if self._stopping.is_set():
                    return
                raise EnvironmentProblem(f"the embedder ended ({worker.exit_status})") from None
            if frame is not None:
                self._settle(frame.request_id, frame.body)

    def _settle(self, request_id: int, outcome: Message | Exception) -> None:
        with self._lock:
            future = self._pending.pop(request_id, None)
        if future is None:
            return
        try:
            result: object = outcome if isinstance(outcome, Exception) else self._result(outcome)
            if isinstance(result, Exception):
                future.set_exception(result)
            else:
                future.set_result(result)
        except InvalidStateError:  # the asker gave up
            return

    def _result(self, reply: Message) -> object:
        """What an answer holds, or the error that it is."""
        match reply:
            case Embedded():
                self._note_device(reply.device)
                return _unpack(reply)
            case Reranked():
                return reply.scores
            case RerankerLoaded():
                self.reranker = reply
                return reply
            case Done():  # to UnloadReranker
                self.reranker = None
                return None
            case Failed():
                return (Bug if reply.bug else EnvironmentProblem)(reply.reason)
        return Bug(f"unexpected {type(reply).__name__}")

    def _note_device(self, device: str) -> None:
        """It may have left the graphics card since it was loaded."""
        if self.loaded is not None and device and device != self.loaded.device:
            self.loaded = msgspec.structs.replace(self.loaded, device=device)
            self._on_state()

    def _fail_pending(self, error: Exception) -> None:
        with self._lock:
            waiting = list(self._pending)
        for request_id in waiting:
            self._settle(request_id, error)

    def _set_state(self, state: State, failure: str = "") -> None:
        with self._ready:
            self.state = state
            self.failure = failure
            self._ready.notify_all()
        self._on_state()


def _unpack(reply: Embedded) -> Embeddings:
    vectors = np.frombuffer(reply.data, dtype="<f4").reshape(reply.count, reply.dimensions)
    return Embeddings(vectors.astype(np.float32), reply.tokens, reply.seconds)
