"""The reranker that the person chose: checked, loaded when it is first needed, asked about the first hits."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from pathlib import Path
from typing import TypeVar

import msgspec

from desktop_app.engine.search.rerank import passages_to_score, reordered
from desktop_app.engine.workers.embedder import Embedder, PendingScores
from desktop_app.protocol.errors import ConnectionLost, EnvironmentProblem, KindredError
from desktop_app.protocol.messages import Reranker, SearchResults
from model_training.pair_layout import read_pair_layout
from model_training.problems import ModelProblem

log = logging.getLogger(__name__)

STEP_S = 0.02
READY_STEP_S = 0.1
LOAD_WAIT_S = 300.0
GRACE_S = 10.0  # beyond the budget, for the portion in hand of a very large model
NOT_SET_UP = (
    "no reranker is set up: `kindred settings reranker FOLDER`, or Settings in the window, chooses the "
    "folder of a cross-encoder"
)

Cancelled = Callable[[], bool]
T = TypeVar("T")


class Gone(Exception):
    """A newer search came while this one waited."""


class Reranking:
    """Any thread may ask. `chosen` names the folder ("": none); `on_state` must return at once."""

    def __init__(
        self, embedder: Embedder, chosen: Callable[[], str], on_state: Callable[[], None] = lambda: None
    ) -> None:
        self._embedder, self._chosen, self._on_state = embedder, chosen, on_state
        self._size: tuple[str, int] = ("", 0)  # of the weights, by folder
        self._loading = 0  # searches that wait for it
        self._failure = ""

    def check(self, folder: str) -> None:
        """Raises EnvironmentProblem where a folder holds no cross-encoder that can be used."""
        if not folder:
            return
        if not Path(folder).is_absolute():
            raise EnvironmentProblem(
                f"{folder} is no whole path: give the reranker's folder from the root on"
            )
        try:
            self._size = (folder, read_pair_layout(Path(folder)).size_bytes)
        except (ModelProblem, OSError, ValueError) as problem:
            raise EnvironmentProblem(str(problem)) from problem

    def choice_changed(self) -> None:
        """Another folder was chosen, or none: what was loaded goes from memory."""
        self._failure = ""
        self._embedder.unload_reranker()
        self._on_state()

    def require(self) -> None:
        """Raises EnvironmentProblem where no reranker was chosen."""
        if not self._chosen():
            raise EnvironmentProblem(NOT_SET_UP)

    def state(self) -> Reranker | None:
        """The reranker as it is now; None where none was chosen."""
        folder, loaded = self._chosen(), self._embedder.reranker
        if not folder:
            return None
        known = Reranker(name=Path(folder).name, state="resting", size_bytes=self._size_of(folder))
        if loaded is not None:
            return msgspec.structs.replace(
                known, state="ready", memory_bytes=loaded.memory_bytes, device=loaded.device
            )
        if self._loading:
            return msgspec.structs.replace(known, state="loading")
        if self._failure:
            return msgspec.structs.replace(known, state="failed", reason=self._failure)
        return known

    def rerank(
        self, query: str, results: SearchResults, budget_ms: int, cancelled: Cancelled
    ) -> SearchResults:
        """The results with their first hits in a better order; as they were, with a note, where it fails.

        As they were, too, where `cancelled` says so: nobody waits for them then.
        """
        texts = passages_to_score(results.hits)
        if not texts:
            return results
        try:
            folder = self._chosen()
            self._load(folder, cancelled)
            pending = self._embedder.rerank(folder, query, list(texts.values()), budget_ms)
            logits = self._scores(pending, budget_ms, cancelled)
        except Gone:
            return results
        except KindredError as error:
            log.warning("results keep their order: %s", error)
            note = " ".join(part for part in (results.note, f"Not reranked: {error}.") if part)
            return msgspec.structs.replace(results, note=note)
        hits = reordered(results.hits, dict(zip(texts, logits, strict=False)))
        return msgspec.structs.replace(results, hits=hits, reranked=bool(logits))

    def _load(self, folder: str, cancelled: Cancelled) -> None:
        """Have it in memory. Raises EnvironmentProblem where that fails, and Gone."""
        deadline = time.monotonic() + LOAD_WAIT_S
        while not self._embedder.wait_ready(READY_STEP_S):
            if cancelled():
                raise Gone
            if self._embedder.state == "failed" or time.monotonic() > deadline:
                raise EnvironmentProblem(self._embedder.failure or "the model is not loaded yet")
        self._loading += 1
        if self._embedder.reranker is None:
            self._on_state()
        try:
            _wait(self._embedder.load_reranker(folder), LOAD_WAIT_S, cancelled)
            self._failure = ""
        except ConnectionLost:
            raise  # which says nothing of the reranker
        except KindredError as error:
            self._failure = str(error)
            raise
        finally:
            self._loading -= 1
            self._on_state()

    def _scores(self, pending: PendingScores, budget_ms: int, cancelled: Cancelled) -> list[float]:
        try:
            return _wait(pending.future, budget_ms / 1000 + GRACE_S, cancelled)
        finally:
            self._embedder.cancel(pending)  # where it is not finished

    def _size_of(self, folder: str) -> int:
        if self._size[0] != folder:
            self._size = (folder, 0)  # also where it is not there now: a drive may be unplugged
            try:
                self.check(folder)
            except EnvironmentProblem as problem:
                self._failure = str(problem)
        return self._size[1]


def _wait(future: Future[T], timeout_s: float, cancelled: Cancelled) -> T:
    """The result. Raises what the future does, EnvironmentProblem where it takes too long, and Gone."""
    deadline = time.monotonic() + timeout_s
    while time.monotonic() < deadline:
        try:
            return future.result(timeout=STEP_S)
        except FutureTimeoutError:
            if cancelled():
                raise Gone from None
    raise EnvironmentProblem(f"the reranker did not answer within {timeout_s:.0f} s")
