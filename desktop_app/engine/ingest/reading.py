"""Reading files: pending rows of the catalogue → hash → known content is linked, new content extracted.

The queue is the catalogue itself (files in state PENDING), so a killed engine goes on where it was.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from desktop_app.engine.catalogue import Catalogue, documents, files
from desktop_app.engine.catalogue.files import PendingFile
from desktop_app.engine.ingest.reading_order import ReadingOrder
from desktop_app.engine.ingest.trouble import Trouble
from desktop_app.engine.workers.extractor import DeadlinePassed, Extractor, WorkerDied
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.protocol.errors import Bug, EnvironmentProblem, KindredError
from desktop_app.protocol.messages import Pace, ProblemKind, to_wire
from desktop_app.protocol.worker_messages import (
    Extracted,
    ExtractFailed,
    ExtractFile,
    FileHash,
    FileHashes,
    HashFiles,
)

log = logging.getLogger(__name__)

MAX_FILE_BYTES = 4096 * 1024 * 1024  # the person's own limit is lower: scans see to that
MAX_CHARS = 20_000_000
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
    """Has pending files read by a few extractors, at the pace that is set.

    At full pace all extractors work; gently, one does; paused, one reads what was just saved, and only that.
    """

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
        self._order = ReadingOrder(catalogue)
        self._pace: Pace = "full"
        self._stopping = threading.Event()
        self._extractors = [Extractor(starter) for _ in range(extractors)]
        self._troubles = [Trouble(RESTART_DELAY_S) for _ in range(extractors)]
        self._threads = [
            threading.Thread(target=self._work, args=(number,), name=f"reader-{number}", daemon=True)
            for number in range(extractors)
        ]

    def start(self) -> None:
        """Begin to read."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """There may be pending files."""
        self._order.wake()

    def first(self, paths: Iterable[str]) -> None:
        """Read these before the backlog: the person has just saved them."""
        self._order.first(paths)

    def set_pace(self, pace: Pace) -> None:
        """Work so hard from now on; the file in hand is finished."""
        self._pace = pace
        self._order.wake()

    @property
    def busy(self) -> bool:
        """Whether files are in hand."""
        return self._order.busy

    @property
    def trouble(self) -> str:
        """What keeps files from being read (a full disk, …), as a sentence; "" where nothing does."""
        return next((trouble.reason for trouble in self._troubles if trouble.reason), "")

    def stop(self) -> None:
        """Stop; files in hand stay pending."""
        self._stopping.set()
        self._order.wake()
        for extractor in self._extractors:
            extractor.stop()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(timeout=5.0)

    # ------------------------------------------------------------------ working

    def _work(self, number: int) -> None:
        """One extractor's thread. What fails is tried again for ever, with growing pauses."""
        while not self._stopping.is_set():
            changes = self._order.changes
            try:
                if not self._read_next(number):
                    self._order.wait(changes, IDLE_WAIT_S)
                self._troubles[number].clear()
            except KindredError as error:  # no extractor, disk full: the files stay pending
                self._hold_on(number, str(error))
            except Exception as error:  # a thread's edge: one failure must not end all reading
                log.exception("reading failed")
                self._hold_on(
                    number, f"reading files fails inside Kindred ({type(error).__name__}): see its log"
                )

    def _hold_on(self, number: int, reason: str) -> None:
        if not self._stopping.is_set():
            pause_s = self._troubles[number].note(reason)
            log.warning("reading waits %.0f s: %s", pause_s, reason)
            self._stopping.wait(pause_s)

    def _read_next(self, number: int) -> bool:
        """Read a chunk; False where there is none for this thread."""
        if self._is_at_rest(number):
            return False
        if saved := self._order.take_urgent():
            self._read_chunk(number, saved, urgent=True)
            return True
        chunk = [] if self._pace == "paused" else self._order.take_backlog()
        if chunk:
            self._read_chunk(number, chunk)
        return bool(chunk)

    def _is_at_rest(self, number: int) -> bool:
        return number > 0 and self._pace != "full"

    def _read_chunk(self, number: int, chunk: list[PendingFile], urgent: bool = False) -> None:
        extractor, failures = self._extractors[number], 0
        try:
            for file, found in zip(chunk, self._hash(extractor, chunk), strict=True):
                if self._stopping.is_set() or self._is_at_rest(number):
                    return
                failures += not self._read_file(extractor, file, found)
                if urgent:
                    continue
                if self._pace == "paused":
                    return
                if saved := self._order.take_urgent():
                    self._read_chunk(number, saved, urgent=True)
        finally:
            self._order.release(chunk)
            self._on_read()
        if failures == len(chunk):
            raise Bug("reading files fails inside Kindred: see its log")

    def _read_file(self, extractor: Extractor, file: PendingFile, found: FileHash) -> bool:
        """Read one file, or note why it cannot be; False where a mistake of ours prevents that."""
        try:
            if found.problem is not None:
                self._note_problem(file, found.problem, found.reason)
            elif not self._link_known(file, found):
                self._extract(extractor, file)
        except EnvironmentProblem:
            raise
        except Exception:  # the edge of one file: its neighbours must still be read
            log.exception("a file could not be read")
            self._order.defer(file, FAILED_DELAY_S)
            return False
        return True

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

    def _defer(self, file: PendingFile, settled: bool) -> None:
        """Leave a file alone for a moment that changed while it was read."""
        if settled:
            self._order.settle(file)
        else:
            self._order.defer_changing(file, CHANGING_DELAY_S)


def _deadline_s(size_bytes: int) -> float:
    """30 seconds, and one more for each 2 MB; never over 5 minutes."""
    return min(30.0 + size_bytes / 2_000_000, 300.0)


def _death(error: Exception) -> tuple[ProblemKind, str]:
    if isinstance(error, DeadlinePassed):
        return "timeout", f"reading it took too long ({error}); it is tried again when it changes"
    return "crashed", f"the reader failed on it ({error}); it is tried again when it changes"
