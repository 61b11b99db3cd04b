"""Telling subscribers how far the library is, a few times a second at most."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from desktop_app.engine.catalogue import lexical_queue
from desktop_app.engine.library import Library
from desktop_app.engine.progress import (
    FolderProgress,
    Following,
    LibraryCounts,
    Speed,
    library_counts,
    seconds_left,
)
from desktop_app.engine.workers.embedder import Embedder
from desktop_app.protocol.messages import Folders, LibraryChanged, LibraryState, Message, Reranker, Status

log = logging.getLogger(__name__)

LEAST_INTERVAL_S = 0.25
LEAST_RESULTS_INTERVAL_S = 1.0
COST_FACTOR = 8.0  # counting may take one eighth of the time, however large the library


class Reporter:
    """Computes Status and Folders, on request and as events."""

    def __init__(self, broadcast: Callable[[Message], None]) -> None:
        self._broadcast = broadcast
        self._library: Library | None = None
        self._reranker: Callable[[], Reranker | None] = lambda: None
        self._removal_notice: Callable[[], str] = lambda: ""
        self._folder_progress = FolderProgress()
        self._files_read = Speed()
        self._progress_lock = threading.Lock()
        self._progress = threading.Event()
        self._results = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="reporter", daemon=True)

    def start(
        self,
        library: Library,
        reranker: Callable[[], Reranker | None],
        removal_notice: Callable[[], str] = lambda: "",
    ) -> None:
        """Begin to report on a library, on the reranker, if one was set up, and on removals cut short."""
        self._library, self._reranker, self._removal_notice = library, reranker, removal_notice
        self._thread.start()

    def progress_changed(self) -> None:
        """Counts changed."""
        self._progress.set()

    def results_changed(self) -> None:
        """Search results may differ."""
        self._results.set()

    def stop(self) -> None:
        """Stop reporting."""
        self._stopping.set()
        self._progress.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)

    def status(self) -> Status:
        """The state of the library now."""
        library = self._of()
        db = library.catalogue.read()
        counts = library_counts(db, library.model_row.id)
        embedder, loaded = library.embedder, library.embedder.loaded
        self._files_read.note(counts.files - counts.pending_files)
        return Status(
            files=counts.files,
            documents=counts.documents,
            passages=counts.passages,
            vectors=counts.vectors,
            pending_files=counts.pending_files,
            pending_vectors=counts.pending_vectors,
            problems=counts.problems,
            model=library.model.name,
            dimensions=library.model.dimensions,
            device=loaded.device if loaded else "",
            backend=loaded.backend if loaded else "",
            embedder=embedder.state,
            passages_per_second=library.embedding.passages_per_second,
            seconds_left=self._seconds_left(counts, library),
            state=_state(library, counts),
            notice=_notice(library, embedder, self._removal_notice()),
            pace=library.power.decision.pace,
            pace_reason=library.power.decision.reason,
            reranker=self._reranker(),
        )

    def folders(self) -> Folders:
        """All roots with their progress."""
        library = self._of()
        with self._progress_lock:
            rows = self._folder_progress.rows(
                library.catalogue.read(),
                Following(library.roots.scanning, library.roots.notes, library.roots.watching),
                library.embedding.enabled,
            )
        return Folders(folders=rows)

    def _seconds_left(self, counts: LibraryCounts, library: Library) -> float | None:
        waiting = counts.pending_vectors if library.embedding.enabled else 0
        if not waiting and not counts.pending_files:
            return None
        return seconds_left(
            counts.files,
            counts.pending_files,
            counts.passages if library.embedding.enabled else 0,
            waiting,
            self._files_read.per_second,
            library.embedding.passages_per_second,
        )

    def _of(self) -> Library:
        assert self._library is not None
        return self._library

    def _run(self) -> None:
        last_results = 0.0
        while not self._stopping.is_set():
            self._progress.wait(1.0)
            if self._stopping.is_set():
                return
            started = time.monotonic()
            if self._progress.is_set():
                self._progress.clear()
                self._report()
            if self._results.is_set() and started - last_results >= LEAST_RESULTS_INTERVAL_S:
                self._results.clear()
                last_results = started
                self._broadcast(LibraryChanged())
            cost = time.monotonic() - started
            self._stopping.wait(max(LEAST_INTERVAL_S, COST_FACTOR * cost))

    def _report(self) -> None:
        try:
            self._broadcast(self.status())
            self._broadcast(self.folders())
        except Exception:  # a thread's edge: the next report may succeed
            log.exception("reporting failed")


def _state(library: Library, counts: LibraryCounts) -> LibraryState:
    if library.roots.scanning:
        return "scanning"
    if counts.pending_files or library.reader.busy or lexical_queue.length(library.catalogue.read()):
        return "indexing"
    if counts.pending_vectors and library.embedding.enabled:
        return "embedding"
    if library.vector_follower.current() is None:
        return "indexing"
    if library.embedding.paused:
        return "paused"
    return "up_to_date" if counts.files or library.has_folders() else "empty"


def _notice(library: Library, embedder: Embedder, of_removals: str) -> str:
    if embedder.state == "failed":
        return f"Search by meaning is off: {embedder.failure}"
    parts = (library.roots, library.reader, library.embedding, library.lexical_follower)
    troubles = (part.trouble for part in parts)
    followers = (library.lexical_follower.notice, library.vector_follower.notice)
    notices = (library.notice, of_removals, *followers)
    return next((said for said in (*troubles, *notices) if said), "")
