"""Reading what is not in the library: a file dropped on the search box, text from the clipboard.

Nothing of it is stored. It is read in an extractor, as all untrusted bytes are, on a thread of its own: a
search that was cancelled leaves it at once, and the next one finds what was read meanwhile.
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from desktop_app.engine.ingest.reading import Packing
from desktop_app.engine.live_reading import ask, extract
from desktop_app.engine.workers.extractor import Extractor
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import to_wire
from desktop_app.protocol.worker_messages import CutText, ExtractedPassage, Passages

MAX_BYTES = 64 * 1024 * 1024
HELD = 8  # in memory only


@dataclass(frozen=True)
class Outside:
    """What was read: passages, and of a file the hash of its bytes."""

    passages: list[ExtractedPassage]
    content_hash: bytes = b""


class OutsideReader:
    """Reads one thing after another; the last few are held in memory."""

    def __init__(self, starter: WorkerStarter, packing: Packing) -> None:
        self._packing = packing
        self._extractor = Extractor(starter)
        self._turn = threading.Lock()
        self._held: OrderedDict[tuple[object, ...], Future[Outside]] = OrderedDict()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="outside-reader")

    def file(self, path: str) -> Future[Outside]:
        """What is in a file now; the future fails with EnvironmentProblem where it cannot be read.

        Raises EnvironmentProblem where there is no such file.
        """
        try:
            found = os.stat(path)
        except OSError as error:
            raise EnvironmentProblem(f"{path} cannot be read: {error.strerror}") from error
        stamp = (path, found.st_size, found.st_mtime_ns)
        return self._once(stamp, lambda: self._read(path))

    def text(self, text: str) -> Future[Outside]:
        """A text, cut into passages."""
        return self._once((text,), lambda: self._cut(text))

    def stop(self) -> None:
        """End the process and the thread."""
        self._extractor.stop()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _once(self, key: tuple[object, ...], read: Callable[[], Outside]) -> Future[Outside]:
        with self._turn:
            future = self._held.pop(key, None)
            if future is None or (future.done() and future.exception() is not None):
                future = self._thread.submit(read)
            self._held[key] = future
            while len(self._held) > HELD:
                self._held.popitem(last=False)
            return future

    def _read(self, path: str) -> Outside:
        found = extract(self._extractor, self._packing, to_wire(path), MAX_BYTES)
        return Outside(found.passages, found.content_hash)

    def _cut(self, text: str) -> Outside:
        request = CutText(
            text=text,
            tokenizer=self._packing.tokenizer,
            passage_tokens=self._packing.passage_tokens,
            max_tokens=self._packing.max_tokens,
        )
        reply = ask(self._extractor, request, (Passages,))
        assert isinstance(reply, Passages)
        return Outside(reply.passages)
