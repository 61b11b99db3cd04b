"""The reranker that the person chose: checked, loaded when it is first needed, asked about the first hits."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass
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

REMEMBERED = 512  # scores
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


@dataclass(frozen=True)
class Asked:
    """What a score belongs to, beside the text."""

    folder: str
    query: str


class KnownScores:
    """The latest scores. While files are read, a window asks for the same again every few seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._scores: OrderedDict[tuple[Asked, str], float] = OrderedDict()

    def recall(self, asked: Asked, texts: dict[int, str]) -> dict[int, float]:
        """The known ones of some texts, by the texts' keys."""
        with self._lock:
            found = {at: self._scores.get((asked, text)) for at, text in texts.items()}
        return {at: score for at, score in found.items() if score is not None}

    def remember(self, asked: Asked, scores: dict[str, float]) -> None:
        """Keep scores, by text; the oldest ones go."""
        with self._lock:
            self._scores.update({(asked, text): score for text, score in scores.items()})
            while len(self._scores) > REMEMBERED:
                self._scores.popitem(last=False)

    def forget(self) -> None:
        """They were another reranker's."""
        with self._lock:
            self._scores.clear()


class Reranking:
    """Any thread may ask. `chosen` names the folder ("": none); `on_state` must return at once."""

    def __init__(
        self, embedder: Embedder, chosen: Callable[[], str], on_state: Callable[[], None] = lambda: None
    ) -> None:
        self._embedder, self._chosen, self._on_state = embedder, chosen, on_state
        self._size: tuple[str, int] = ("", 0)  # of the weights, by folder
        self._loading = 0  # searches that wait for it
        self._failure = ""
        self._known = KnownScores()

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
        self._known.forget()
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
            logits = self._logits(self._chosen(), query, texts, budget_ms, cancelled)
        except Gone:
            return results
        except KindredError as error:
            log.warning("results keep their order: %s", error)
            note = " ".join(part for part in (results.note, f"Not reranked: {error}.") if part)
            return msgspec.structs.replace(results, note=note)
        return msgspec.structs.replace(results, hits=reordered(results.hits, logits), reranked=bool(logits))

    def _logits(
        self, folder: str, query: str, texts: dict[int, str], budget_ms: int, cancelled: Cancelled
    ) -> dict[int, float]:
        """The scores of texts, by their keys; of fewer where time ran out."""
        asked = Asked(folder, query)
        known = self._known.recall(asked, texts)
        missing = {at: text for at, text in texts.items() if at not in known}
        if not missing:
            return known
        self._load(folder, cancelled)
        pending = self._embedder.rerank(folder, query, list(missing.values()), budget_ms)
        scores = self._scores(pending, budget_ms, cancelled)
        found = dict(zip(missing, scores, strict=False))  # of the first ones
        self._known.remember(asked, {missing[at]: score for at, score in found.items()})
        return known | found

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
