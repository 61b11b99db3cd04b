"""A real library in this process: extractors are threads with the real code, the model is an invention.

Everything but the two kinds of workers is what the engine runs, and a start takes no second.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import Pipe
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.ingest.reading import Packing
from desktop_app.engine.installed_model import InstalledModel
from desktop_app.engine.library import Library
from desktop_app.extract.worker import answer_to
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import ConnectionLost
from desktop_app.protocol.framing import Channel
from desktop_app.protocol.messages import Message
from desktop_app.protocol.worker_messages import Embedded, EmbedTexts, LoadModel, ModelLoaded

D = 16


class TokenlessModel(InstalledModel):
    """Passages are measured by characters."""

    __test__ = False

    @property
    def packing(self) -> Packing:
        return Packing(name="v1:characters", tokenizer="", passage_tokens=40, max_tokens=60)


MODEL = TokenlessModel(
    name="invented", folder=Path("/"), dimensions=D, max_tokens=60, fingerprint="f", tokenizer_digest="d"
)


class ThreadWorker:
    """A worker that is a thread; it looks like a process to the engine."""

    def __init__(self, answer: Callable[[Message], Message]) -> None:
        ours, theirs = Pipe()
        self.channel, self._other = Channel(ours), Channel(theirs)
        self.process = self
        self.exit_status = "exit status 0"
        self._answer = answer
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        try:
            while True:
                frame = self._other.receive()
                if frame is not None:
                    self._other.send(frame.request_id, self._answer(frame.body))
        except ConnectionLost:
            return

    def kill(self) -> None:
        self._other.hang_up()

    stop = kill

    def wait(self, timeout: float | None = None) -> int:
        return 0


class ThreadStarter:
    """Starts such workers."""

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def start(self, role: str, cancelled: Callable[[], bool] = lambda: False) -> ThreadWorker:
        return ThreadWorker(answer_to if role == "extractor" else self._embed)

    def pids(self) -> list[int]:
        return []

    def _embed(self, request: Message) -> Message:
        if isinstance(request, LoadModel):
            return ModelLoaded(
                model="invented", dimensions=D, max_tokens=60, device="cpu", backend="none", seconds=0.0
            )
        assert isinstance(request, EmbedTexts)
        self.embedded += request.texts
        vectors = np.stack([vector_of(text) for text in request.texts])
        return Embedded(
            count=len(vectors), dimensions=D, data=vectors.tobytes(), tokens=len(vectors), seconds=0.001
        )


def vector_of(text: str) -> NDArray[np.float32]:
    """The unit vector that the invented model gives to a text."""
    seed = int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:8], "little")
    vector = np.random.default_rng(seed).standard_normal(D).astype("<f4")
    return vector / np.linalg.norm(vector)


@contextmanager
def running_library(data_dir: DataDir, starter: ThreadStarter | None = None) -> Iterator[Library]:
    """A started library; stopped at the end."""
    library = Library(data_dir, starter or ThreadStarter(), MODEL, lambda: None, lambda: None)  # type: ignore[arg-type]
    library.start()
    try:
        yield library
    finally:
        library.stop()


def waiting(library: Library) -> tuple[int, ...]:
    """What is left to do: roots to scan, files to read, documents to index, texts to embed."""
    db = library.catalogue.read()
    counts = (
        db.execute(query).fetchone()[0]
        for query in (
            "SELECT COUNT(*) FROM files WHERE state = 0",
            "SELECT COUNT(*) FROM lexical_queue",
            "SELECT COUNT(*) FROM embed_queue",
        )
    )
    return (len(library.roots.scanning), int(library.reader.busy), *counts)


def wait_idle(library: Library, timeout_s: float = 60.0) -> None:
    """Wait until nothing is left to do."""
    deadline = time.monotonic() + timeout_s
    while any(left := waiting(library)) or library.vector_follower.current() is None:
        assert time.monotonic() < deadline, f"still to do: {left}"
        time.sleep(0.02)
