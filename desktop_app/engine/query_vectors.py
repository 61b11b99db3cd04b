"""Query vectors for the interactive lane, with the latest ones remembered."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import TimeoutError as FutureTimeoutError

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.workers.embedder import Embedder
from desktop_app.protocol.errors import KindredError
from desktop_app.protocol.messages import TextKind

REMEMBERED = 512
STEP_S = 0.02


class QueryVectors:
    """Embeds queries, and sentences of results, ahead of the bulk lane."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[TextKind, str], NDArray[np.float32]] = OrderedDict()

    def query(
        self, text: str, timeout_s: float, cancelled: Callable[[], bool] = lambda: False
    ) -> NDArray[np.float32] | None:
        """The unit vector (D,) of a query; None where there is none within the time, or `cancelled`."""
        found = self.many([text], "query", timeout_s, cancelled)
        return None if found is None else found[0]

    def many(
        self,
        texts: Sequence[str],
        kind: TextKind,
        timeout_s: float,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> NDArray[np.float32] | None:
        """The unit vectors (n, D) of texts; None as in `query`."""
        with self._lock:
            new = [text for text in dict.fromkeys(texts) if (kind, text) not in self._known]
        if new and not self._embed(new, kind, timeout_s, cancelled):
            return None
        with self._lock:
            found = [self._known.get((kind, text)) for text in texts]
        vectors = [vector for vector in found if vector is not None]
        return np.stack(vectors) if vectors and len(vectors) == len(texts) else None

    def _embed(
        self, texts: Sequence[str], kind: TextKind, timeout_s: float, cancelled: Callable[[], bool]
    ) -> bool:
        future = self._embedder.embed(texts, kind, "interactive")
        for _ in range(max(1, int(timeout_s / STEP_S))):
            try:
                vectors = future.result(timeout=STEP_S).vectors
            except FutureTimeoutError:
                if cancelled():
                    return False
                continue
            except KindredError:
                return False  # not ready: the search goes on with words, and says so
            self._remember(texts, kind, vectors)
            return True
        return False

    def _remember(self, texts: Sequence[str], kind: TextKind, vectors: NDArray[np.float32]) -> None:
        with self._lock:
            for text, vector in zip(texts, vectors, strict=True):
                self._known[(kind, text)] = vector
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
