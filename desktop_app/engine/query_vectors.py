"""Query vectors for the interactive lane, with the latest ones remembered."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.workers.embedder import Embedder, Embeddings
from desktop_app.protocol.errors import KindredError
from desktop_app.protocol.messages import TextKind

REMEMBERED = 512
STEP_S = 0.02


@dataclass(frozen=True)
class PendingVectors:
    """Vectors under way: `texts` in the order they were asked for, `future` for those not known before."""

    texts: tuple[str, ...]
    kind: TextKind
    new: tuple[str, ...]
    future: Future[Embeddings] | None

    @property
    def ready(self) -> bool:
        """Whether waiting would end at once."""
        return self.future is None or self.future.done()


class QueryVectors:
    """Embeds queries, and sentences of results, ahead of the bulk lane."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[TextKind, str], NDArray[np.float32]] = OrderedDict()

    def begin(self, texts: Sequence[str], kind: TextKind) -> PendingVectors:
        """Ask for the vectors of texts, to be waited for later; other work goes on meanwhile."""
        with self._lock:
            new = tuple(text for text in dict.fromkeys(texts) if (kind, text) not in self._known)
        future = self._embedder.embed(new, kind, "interactive") if new else None
        return PendingVectors(tuple(texts), kind, new, future)

    def wait(
        self, pending: PendingVectors, timeout_s: float, cancelled: Callable[[], bool] = lambda: False
    ) -> NDArray[np.float32] | None:
        """The unit vectors (n, D); None where there are none within the time, or `cancelled`."""
        if pending.future is not None and not self._take(pending, pending.future, timeout_s, cancelled):
            return None
        with self._lock:
            found = [self._known.get((pending.kind, text)) for text in pending.texts]
        vectors = [vector for vector in found if vector is not None]
        return np.stack(vectors) if vectors and len(vectors) == len(pending.texts) else None

    def _take(
        self,
        pending: PendingVectors,
        future: Future[Embeddings],
        timeout_s: float,
        cancelled: Callable[[], bool],
    ) -> bool:
        for _ in range(max(1, int(timeout_s / STEP_S))):
            try:
                vectors = future.result(timeout=STEP_S).vectors
            except FutureTimeoutError:
                if cancelled():
                    return False
                continue
            except KindredError:
                return False  # not ready: the search goes on with words, and says so
            self._remember(pending.new, pending.kind, vectors)
            return True
        return False

    def _remember(self, texts: Sequence[str], kind: TextKind, vectors: NDArray[np.float32]) -> None:
        with self._lock:
            for text, vector in zip(texts, vectors, strict=True):
                self._known[(kind, text)] = vector
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
