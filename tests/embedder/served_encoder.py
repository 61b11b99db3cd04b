"""A server of the embedder in a thread, with the engine's end of its connection and a model without torch."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Sequence
from multiprocessing import Pipe

import numpy as np

from desktop_app.embedder.batching import FloatRows
from desktop_app.embedder.worker import EmbedderServer
from desktop_app.protocol.framing import Channel, Frame
from desktop_app.protocol.messages import TextKind
from desktop_app.protocol.worker_messages import LoadModel, LoadReranker


class WordEncoder:
    """Embeds words by their hash; one token for each word. `on_infer` is called before every batch."""

    name = "words"
    dimensions = 8
    max_tokens = 64
    device_description = "cpu"
    threads = 4

    def __init__(self) -> None:
        self.batches: list[list[list[str]]] = []
        self.threads_of_batches: list[int] = []
        self._threads_in_use = 0
        self.on_infer: Callable[[Sequence[list[str]]], None] = lambda batch: None

    def tokenize(self, texts: Sequence[str], kind: TextKind) -> list[list[str]]:
        return [[kind, *text.split()] for text in texts]

    def use_threads(self, threads: int) -> None:
        self._threads_in_use = threads

    def infer(self, batch: Sequence[list[str]]) -> FloatRows:
        self.on_infer(batch)
        self.batches.append(list(batch))
        self.threads_of_batches.append(self._threads_in_use)
        return np.stack([self.vector(words) for words in batch])

    def vector(self, words: list[str]) -> FloatRows:
        digest = hashlib.sha256(" ".join(words).encode()).digest()
        vector = np.frombuffer(digest[:8], np.uint8).astype(np.float32) + 1
        return vector / np.linalg.norm(vector)

    def expected(self, texts: Sequence[str], kind: TextKind) -> FloatRows:
        return np.stack([self.vector(words) for words in self.tokenize(texts, kind)])


class LengthScorer:
    """Scores a passage by its words, one token each; `on_infer` is called before every batch."""

    name = "lengths"
    device_description = "cpu"
    memory_bytes = 4_096
    threads = 2

    def __init__(self) -> None:
        self.batches: list[list[list[str]]] = []
        self.on_infer: Callable[[Sequence[list[str]]], None] = lambda batch: None

    def tokenize(self, query: str, passages: Sequence[str]) -> list[list[str]]:
        return [[query, *passage.split()] for passage in passages]

    def infer(self, batch: Sequence[list[str]]) -> FloatRows:
        self.on_infer(batch)
        self.batches.append(list(batch))
        return np.array([len(words) - 1 for words in batch], np.float32)


class CountingChannel(Channel):
    """Tells how often it was asked to receive: the n-th time, n - 1 frames have been put in their lanes."""

    def __init__(self, connection: object) -> None:
        super().__init__(connection)  # type: ignore[arg-type]
        self._receives = 0
        self._changed = threading.Condition()
        self._receiver: threading.Thread | None = None

    def receive(self, timeout_s: float | None = None) -> Frame | None:
        with self._changed:
            self._receives += 1
            self._receiver = threading.current_thread()
            self._changed.notify_all()
        return super().receive(timeout_s)

    def wait_until_queued(self, frames: int) -> None:
        """Wait until so many frames have been received and queued."""
        with self._changed:
            assert self._changed.wait_for(lambda: self._receives > frames, timeout=30)

    def wait_until_closed(self) -> None:
        """Wait until the thread that receives has noticed the end and closed the lanes."""
        assert self._receiver is not None
        self._receiver.join(30)
        assert not self._receiver.is_alive()


class ServedEncoder:
    """An EmbedderServer in a thread, with the engine's end of its connection."""

    def __init__(
        self,
        load: Callable[[LoadModel], WordEncoder],
        load_reranker: Callable[[LoadReranker], LengthScorer],
        free: Callable[[], object] = lambda: None,
    ) -> None:
        ours, theirs = Pipe()
        self._connection = ours
        self.engine = Channel(ours)
        self.channel = CountingChannel(theirs)
        self._statuses: list[int] = []
        self._server = EmbedderServer(self.channel, load, load_reranker, free)
        self._thread = threading.Thread(target=lambda: self._statuses.append(self._server.serve()))
        self._thread.start()

    def receive(self) -> Frame:
        frame = self.engine.receive(30)
        assert frame is not None
        return frame

    def send_bytes(self, data: bytes) -> None:
        """Send something that need not be a message."""
        self._connection.send_bytes(data)

    def exit_status(self) -> int:
        """Wait for the end of the server."""
        self._thread.join(30)
        assert self._statuses, "the server is still running"
        return self._statuses[0]

    def close(self) -> None:
        self.engine.close()
        self._thread.join(30)
        self.channel.close()
