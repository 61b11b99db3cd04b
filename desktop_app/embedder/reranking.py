"""The embedder's second model: a cross-encoder, loaded beside the work and asked in between.

It is loaded by a thread of its own, since a large one takes seconds and queries must not wait for it. No
torch, so that it can be tested and imported at once.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable
from typing import Any, Protocol

from desktop_app.embedder.batching import PairScorer, PortionedScoring, TokenBudget
from desktop_app.protocol.errors import ConnectionLost
from desktop_app.protocol.messages import Done, Failed, Message
from desktop_app.protocol.worker_messages import (
    LoadReranker,
    Rerank,
    Reranked,
    RerankerLoaded,
    UnloadReranker,
)
from model_training.problems import ModelProblem

logger = logging.getLogger(__name__)

PORTION_TARGET_S = 0.05
BUDGET_TOKENS = (1, 65_536)  # from a single pair on: nothing is known of its size

Reply = Callable[[int, Message], None]


class LoadedReranker(PairScorer[Any], Protocol):
    """What the process needs of a cross-encoder (see `model_training.cross_encoder.CrossEncoder`)."""

    @property
    def name(self) -> str: ...

    @property
    def device_description(self) -> str: ...

    @property
    def memory_bytes(self) -> int: ...


class Reranking:
    """Holds at most one cross-encoder. `free` gives memory back to the system once one was let go."""

    def __init__(
        self, load: Callable[[LoadReranker], LoadedReranker], reply: Reply, free: Callable[[], object]
    ) -> None:
        self._load, self._reply, self._free = load, reply, free
        self._folder = ""
        self._scorer: LoadedReranker | None = None
        self._budget = TokenBudget(PORTION_TARGET_S, *BUDGET_TOKENS)
        self._orders: queue.SimpleQueue[tuple[int, LoadReranker | UnloadReranker]] = queue.SimpleQueue()
        self._loader: threading.Thread | None = None
        self._lock = threading.Lock()
        self._deadlines: dict[int, float] = {}

    def order(self, request_id: int, request: LoadReranker | UnloadReranker) -> None:
        """Load or unload, after what was ordered before; returns at once, the reply comes when it is done."""
        self._orders.put((request_id, request))
        if self._loader is None:
            self._loader = threading.Thread(target=self._carry_out_orders, name="reranker", daemon=True)
            self._loader.start()

    def expect(self, request_id: int, request: Rerank) -> None:
        """A request has arrived: its time runs."""
        with self._lock:
            self._deadlines[request_id] = time.monotonic() + request.budget_ms / 1000

    def cancel(self, request_id: int) -> None:
        """End a request after its portion in hand. Harmless where it is answered already."""
        with self._lock:
            if request_id in self._deadlines:
                self._deadlines[request_id] = float("-inf")

    def rerank(self, request_id: int, request: Rerank, between: Callable[[], None]) -> Reranked:
        """Score the texts of a request that was expected, with a call of `between` before each portion.

        Raises ModelProblem where its cross-encoder is not loaded (any more), and whatever that raises.
        """
        try:
            scorer = self._scorer
            if scorer is None or self._folder != request.folder:
                raise ModelProblem("the reranker is not loaded: search again")
            work = PortionedScoring(scorer, self._budget, lambda: self._goes_on(request_id, between))
            found = work.score(request.query, request.texts)
            return Reranked(scores=found.scores, seconds=found.seconds)
        finally:
            with self._lock:
                self._deadlines.pop(request_id, None)

    def _goes_on(self, request_id: int, between: Callable[[], None]) -> bool:
        between()
        with self._lock:
            return time.monotonic() < self._deadlines[request_id]

    # ------------------------------------------------------------ the thread that loads

    def _carry_out_orders(self) -> None:
        while True:
            request_id, request = self._orders.get()
            try:
                self._reply(request_id, self._carry_out(request))
            except ConnectionLost:
                return

    def _carry_out(self, request: LoadReranker | UnloadReranker) -> Message:
        """A thread's edge: whatever goes wrong with one order is its answer."""
        began = time.perf_counter()
        try:
            if isinstance(request, UnloadReranker):
                self._let_go()
                return Done()
            scorer = self._loaded(request)
        except ModelProblem as problem:
            return Failed(reason=str(problem))
        except Exception as error:
            logger.exception("the reranker did not load")
            return Failed(reason=f"The reranker could not be loaded: {error!r}", bug=True)
        return RerankerLoaded(
            model=scorer.name,
            device=scorer.device_description,
            memory_bytes=scorer.memory_bytes,
            seconds=time.perf_counter() - began,
        )

    def _loaded(self, request: LoadReranker) -> LoadedReranker:
        if self._scorer is None or self._folder != request.folder:
            self._let_go()  # first, so that there are never two in memory
            scorer = self._load(request)
            self._budget = TokenBudget(PORTION_TARGET_S, *BUDGET_TOKENS)
            self._folder, self._scorer = request.folder, scorer
        return self._scorer

    def _let_go(self) -> None:
        self._folder, self._scorer = "", None
        self._free()
