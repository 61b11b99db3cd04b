"""Reading files: pending rows of the catalogue → hash → known content is linked, new content extracted.

The queue is the catalogue itself (files in state PENDING), so a killed engine goes on where it was.
"""

from __future__ import annotations

import logging
import os
import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_app.engine.catalogue import Catalogue, documents, files
from desktop_app.engine.catalogue.files import PendingFile
from desktop_app.engine.workers.extractor import DeadlinePassed, Extractor, WorkerDied
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.protocol.errors import Bug, EnvironmentProblem
from desktop_app.protocol.messages import ProblemKind, to_wire
from desktop_app.protocol.worker_messages import (
    Extracted,
    ExtractFailed,
    ExtractFile,
    FileHash,
    FileHashes,
    HashFiles,
)

log = logging.getLogger(__name__)

MAX_FILE_BYTES = 512 * 1024 * 1024
MAX_CHARS = 20_000_000
CHUNK_FILES = 32
CHUNK_BYTES = 64 * 1024 * 1024
ATTEMPTS = 2
CHANGING_DELAY_S = 2.0
FAILED_DELAY_S = 60.0
IDLE_WAIT_S = 1.0
RESTART_DELAY_S = 2.0


@dataclass(frozen=True)
class Packing:
    """How documents are cut into passages; `name` is stored with each document."""

    name: str
    tokenizer: str  # path of tokenizer.json
    passage_tokens: int
    max_tokens: int


class Reader:
    """Takes pending files from the catalogue and has them read by a few extractors."""

    def __init__(
        self,
        catalogue: Catalogue,
        starter: WorkerStarter,
        packing: Packing,
        extractors: int,
        on_read: Callable[[], None],
        on_forgotten: Callable[[list[int]], None],
    ) -> None:
        self._catalogue = catalogue
        self._packing = packing
        self._on_read = on_read
        self._on_forgotten = on_forgotten
        self._jobs: queue.Queue[list[PendingFile]] = queue.Queue(maxsize=extractors)
        self._in_hand: set[int] = set()
        self._not_before: dict[int, float] = {}
        self._urgent: list[bytes] = []
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._extractors = [Extractor(starter) for _ in range(extractors)]
        self._threads = [
            threading.Thread(target=self._work, args=(extractor,), name=f"reader-{n}", daemon=True)
            for n, extractor in enumerate(self._extractors)
        ]
        self._threads.append(threading.Thread(target=self._hand_out, name="reader", daemon=True))

    def start(self) -> None:
        """Begin to read."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """There may be pending files."""
        self._wake.set()

    def first(self, paths: Iterable[str]) -> None:
        """Read these before the backlog: the person has just saved them."""
        with self._lock:
            self._urgent.extend(os.fsencode(path) for path in paths)
        self._wake.set()

    @property
    def busy(self) -> bool:
        """Whether files are in hand."""
        with self._lock:
            return bool(self._in_hand)

    def stop(self) -> None:
        """Stop; files in hand stay pending."""
        self._stopping.set()
        self._wake.set()
        for extractor in self._extractors:
            extractor.stop()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(timeout=5.0)

    # ------------------------------------------------------------------ handing out

    def _hand_out(self) -> None:
        after_id = 0
        while not self._stopping.is_set():
            chunk = self._take_urgent()
            if not chunk:
                found = files.next_pending(self._catalogue.read(), after_id, CHUNK_FILES)
                after_id = found[-1].id if found else 0
                chunk = self._free(found)
                if not found:
                    self._wait()
                    continue
            self._put(chunk)

    def _wait(self) -> None:
        """Wait until woken; look again soon while files are in hand or deferred."""
        self._wake.wait(IDLE_WAIT_S)
        self._wake.clear()

    def _take_urgent(self) -> list[PendingFile]:
        with self._lock:
            paths, self._urgent = self._urgent[:CHUNK_FILES], self._urgent[CHUNK_FILES:]
        return self._free(files.pending_at(self._catalogue.read(), paths)) if paths else []

    def _free(self, found: list[PendingFile]) -> list[PendingFile]:
        """Those that nobody has in hand and that are not to be left alone for a moment."""
        now = time.monotonic()
        with self._lock:
            chosen = [
                file
                for file in found
                if file.id not in self._in_hand and self._not_before.get(file.id, 0.0) <= now
            ]
            self._in_hand.update(file.id for file in chosen)
        return chosen

    def _put(self, chunk: list[PendingFile]) -> None:
        for part in _split(chunk):
            while not self._stopping.is_set():
                try:
                    self._jobs.put(part, timeout=0.5)
                    break
                except queue.Full:
                    continue

    # ------------------------------------------------------------------ working

    def _work(self, extractor: Extractor) -> None:
        while not self._stopping.is_set():
            try:
                chunk = self._jobs.get(timeout=0.5)
            except queue.Empty:
                continue
            try:
                self._read_chunk(extractor, chunk)
            except EnvironmentProblem as error:  # no extractor, disk full: the files stay pending
                if not self._stopping.is_set():
                    log.warning("reading waits: %s", error)
                    self._stopping.wait(RESTART_DELAY_S)
            except Exception:  # a thread's edge: one file must not end all reading
                log.exception("reading failed on a chunk of %d files", len(chunk))
                self._defer_all(chunk)
            finally:
                with self._lock:
                    self._in_hand.difference_update(file.id for file in chunk)
                self._on_read()

    def _read_chunk(self, extractor: Extractor, chunk: list[PendingFile]) -> None:
        for file, found in zip(chunk, self._hash(extractor, chunk), strict=True):
            if self._stopping.is_set():
                return
            if found.problem is not None:
                self._note_problem(file, found.problem, found.reason)
            elif not self._link_known(file, found):
                self._extract(extractor, file)

    def _hash(self, extractor: Extractor, chunk: list[PendingFile]) -> list[FileHash]:
        """Hash a chunk; where that ends the extractor, hash the files one by one to find the one."""
        try:
            return self._ask_hashes(extractor, chunk)
        except (WorkerDied, DeadlinePassed, Bug) as error:
            if self._stopping.is_set():
                raise EnvironmentProblem("the engine is stopping") from error
            log.warning("hashing %d files: %s", len(chunk), error)
        return [self._hash_alone(extractor, file) for file in chunk]

    def _ask_hashes(self, extractor: Extractor, chunk: list[PendingFile]) -> list[FileHash]:
        request = HashFiles(paths=[to_wire(file.path) for file in chunk], max_bytes=MAX_FILE_BYTES)
        reply = extractor.ask(request, (FileHashes,), _deadline_s(sum(file.size_bytes for file in chunk)))
        return reply.files

    def _hash_alone(self, extractor: Extractor, file: PendingFile) -> FileHash:
        try:
            return self._ask_hashes(extractor, [file])[0]
        except (WorkerDied, DeadlinePassed, Bug) as error:
            kind, reason = _death(error)
            return FileHash(path=to_wire(file.path), problem=kind, reason=reason)

    def _link_known(self, file: PendingFile, found: FileHash) -> bool:
        document_id = documents.find(self._catalogue.read(), found.content_hash, self._packing.name)
        if document_id is None:
            return False
        with self._catalogue.write() as db:
            if documents.find(db, found.content_hash, self._packing.name) is None:
                return False  # collected since
            settled = files.link(db, file.id, document_id, found.size_bytes, found.mtime_ns)
        self._defer(file, settled)
        return True

    def _extract(self, extractor: Extractor, file: PendingFile) -> None:
        reply = self._ask_extract(extractor, file)
        if isinstance(reply, ExtractFailed):
            if reply.problem == "changing":
                self._defer(file, settled=False)
            else:
                self._note_problem(file, reply.problem, reply.reason)
            return
        with self._catalogue.write() as db:
            document_id, let_go = documents.store(db, reply, self._packing.name)
            settled = files.link(db, file.id, document_id, reply.size_bytes, reply.mtime_ns)
        if let_go:
            self._on_forgotten(let_go)
        self._defer(file, settled)

    def _ask_extract(self, extractor: Extractor, file: PendingFile) -> Extracted | ExtractFailed:
        request = ExtractFile(
            path=to_wire(file.path),
            tokenizer=self._packing.tokenizer,
            max_bytes=MAX_FILE_BYTES,
            max_chars=MAX_CHARS,
            passage_tokens=self._packing.passage_tokens,
            max_tokens=self._packing.max_tokens,
        )
        failure: Exception = WorkerDied("")
        for _ in range(ATTEMPTS):
            try:
                reply = extractor.ask(request, (Extracted, ExtractFailed), _deadline_s(file.size_bytes))
                assert isinstance(reply, Extracted | ExtractFailed)
                return reply
            except (WorkerDied, DeadlinePassed, Bug) as error:
                if self._stopping.is_set():
                    raise EnvironmentProblem("the engine is stopping") from error
                failure = error
                if isinstance(error, DeadlinePassed):
                    break  # a second try would only take as long again
        kind, reason = _death(failure)
        return ExtractFailed(problem=kind, reason=reason)

    def _note_problem(self, file: PendingFile, kind: ProblemKind, reason: str) -> None:
        with self._catalogue.write() as db:
            if kind == "missing":
                files.remove(db, [file.id])
            else:
                files.set_problem(db, file.id, kind, reason)

    def _defer_all(self, chunk: list[PendingFile]) -> None:
        with self._lock:
            self._not_before.update((file.id, time.monotonic() + FAILED_DELAY_S) for file in chunk)

    def _defer(self, file: PendingFile, settled: bool) -> None:
        """Leave a file alone for a moment that changed while it was read."""
        with self._lock:
            if settled:
                self._not_before.pop(file.id, None)
            else:
                self._not_before[file.id] = time.monotonic() + CHANGING_DELAY_S


def _split(chunk: list[PendingFile]) -> Iterable[list[PendingFile]]:
    """Cut a chunk so that one part holds no more than CHUNK_BYTES, single files aside."""
    part: list[PendingFile] = []
    size = 0
    for file in chunk:
        if part and size + file.size_bytes > CHUNK_BYTES:
            yield part
            part, size = [], 0
        part.append(file)
        size += file.size_bytes
    if part:
        yield part


def _deadline_s(size_bytes: int) -> float:
    """30 seconds, and one more for each 2 MB; never over 5 minutes."""
    return min(30.0 + size_bytes / 2_000_000, 300.0)


def _death(error: Exception) -> tuple[ProblemKind, str]:
    if isinstance(error, DeadlinePassed):
        return "timeout", f"reading it took too long ({error}); it is tried again when it changes"
    return "crashed", f"the reader failed on it ({error}); it is tried again when it changes"
