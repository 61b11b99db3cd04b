"""The roots: compared with the disk, watched, and noticed when they go or come back."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future

from desktop_app.engine.catalogue import Catalogue, files, folders
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.scan import Scanner, is_there
from desktop_app.engine.ingest.watching.changes import Changes
from desktop_app.engine.ingest.watching.dirty import DirtyPaths
from desktop_app.engine.ingest.watching.mounts import remote_filesystem
from desktop_app.engine.ingest.watching.rounds import Rounds, SleepDetector, interval_in_words
from desktop_app.engine.ingest.watching.scan_queue import ScanQueue
from desktop_app.engine.ingest.watching.sights import Sight, Sights
from desktop_app.engine.ingest.watching.trees import TreeMaker, native_tree
from desktop_app.engine.ingest.watching.watch import Watcher
from desktop_app.protocol.messages import Watching

log = logging.getLogger(__name__)

ROOT_CHECK_S = 1.5
RETRY_EVENTS_S = 3600.0


class Roots:
    """Keeps the table of files in line with the disk. Events are hints; the scan is the authority.

    `on_found`: files may wait to be read. `on_saved`: these files have just been written. `on_gone`:
    files went. All are called from any thread and must return at once.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        own_data: str,
        on_found: Callable[[], None],
        on_saved: Callable[[Iterable[str]], None],
        on_gone: Callable[[], None],
        *,
        make_tree: TreeMaker = native_tree,
        remote_type: Callable[[str], str] = remote_filesystem,
        rounds: Rounds | None = None,
        sleep: SleepDetector | None = None,
    ) -> None:
        self._catalogue = catalogue
        self._on_found, self._on_saved, self._on_gone = on_found, on_saved, on_gone
        self._stopping = threading.Event()
        self._scanner = Scanner(catalogue, own_data, on_found, self._stopping.is_set)
        self._changes = Changes(catalogue, self._scanner)
        self._dirty = DirtyPaths(self._look_at, self._request_scan)
        self._watcher = Watcher(
            self._dirty, own_data, self._scanner.looks_into, self._watched, make_tree, remote_type
        )
        self._rounds = rounds or Rounds()
        self._sleep = sleep or SleepDetector()
        self._sights = Sights()
        self._scans = ScanQueue("scans", self._scan_now, self._scan_over)
        # A network drive that does not answer must not hold up the others.
        self._remote_scans = ScanQueue("remote-scans", self._scan_now, self._scan_over)
        self._last_retry = time.monotonic()
        self._keeper = threading.Thread(target=self._keep_watch, name="roots", daemon=True)

    # ------------------------------------------------------------------ life

    def start(self) -> None:
        """Watch all roots and compare them with the disk, in the background."""
        for folder in self._all():
            self.follow(folder)
        for part in (self._dirty, self._watcher, self._scans, self._remote_scans, self._keeper):
            part.start()

    def stop(self) -> None:
        """Stop; a scan in hand ends at its next file."""
        self._stopping.set()
        self._watcher.stop()
        self._dirty.stop()
        self._scans.stop()
        self._remote_scans.stop(timeout_s=1.0)
        if self._keeper.is_alive():
            self._keeper.join(timeout=5.0)

    # ------------------------------------------------------------------ what is asked of it

    def follow(self, folder: FolderRow) -> Future[None]:
        """Watch a root, then compare it with the disk; the future is done when both are."""
        done: Future[None] = Future()
        self._watcher.watch(folder, done)
        self._on_found()
        return done

    def leave(self, folder_id: int) -> None:
        """Stop watching a root."""
        futures = self._watcher.unwatch(folder_id)
        self._rounds.forget(folder_id)
        self._sights.forget(folder_id)
        for future in futures:
            future.set_result(None)

    def scan(self, folder_id: int) -> Future[None]:
        """Queue the comparison of a root with the disk; the future is done when it is.

        For a root that is polled it is tried again whether it can be watched.
        """
        folder = folders.by_id(self._catalogue.read(), folder_id)
        if folder is not None and self._watcher.states.get(folder_id) != "events":
            return self.follow(folder)
        done: Future[None] = Future()
        self._request_scan(folder_id, [done])
        return done

    def scan_all(self) -> list[Future[None]]:
        """Queue the comparison of all roots."""
        return [self.scan(folder.id) for folder in self._all()]

    def rules_changed(self, folder_id: int | None) -> list[Future[None]]:
        """What is to be indexed of a root, or of all, changed: watch other directories, and scan."""
        return [self.follow(folder) for folder in self._all() if folder_id in (None, folder.id)]

    @property
    def scanning(self) -> set[int]:
        """The roots that are being compared, or wait for it."""
        return self._watcher.starting | self._scans.scanning | self._remote_scans.scanning

    @property
    def watching(self) -> dict[int, Watching]:
        """How the changes of each root are noticed, by id."""
        return self._watcher.states

    @property
    def notes(self) -> dict[int, str]:
        """What should be said of roots, by id."""
        return {
            key: refusal.in_words(interval_in_words(self._rounds.poll_interval_s(key)))
            for key, refusal in self._watcher.refusals.items()
        }

    @property
    def trouble(self) -> str:
        """What keeps roots from being compared (a full disk, …), as a sentence; "" where nothing does."""
        return self._scans.trouble or self._remote_scans.trouble

    def differences(self) -> list[str]:
        """Paths on disk that differ from the catalogue; nothing is written."""
        return [path for row in self._all() for path in self._scanner.differences(row)]

    def _all(self) -> list[FolderRow]:
        return folders.all_folders(self._catalogue.read())

    # ------------------------------------------------------------------ scanning

    def _watched(self, folder_id: int, futures: list[Future[None]]) -> None:
        """A root was watched (again), or refused: now is the time to compare it."""
        self._request_scan(folder_id, futures)

    def _request_scan(self, folder_id: int, futures: list[Future[None]] | None = None) -> None:
        refusal = self._watcher.refusals.get(folder_id)
        is_remote = refusal is not None and refusal.cause == "remote"
        (self._remote_scans if is_remote else self._scans).request(folder_id, futures)
        self._on_found()

    def _scan_now(self, folder_id: int) -> None:
        folder = folders.by_id(self._catalogue.read(), folder_id)
        if folder is None or self._stopping.is_set():
            return
        started = time.monotonic()
        result = self._scanner.scan(folder)
        if result.removed or result.moved:
            self._on_gone()
        log.info(
            "scan: %d changed, %d gone, offline %s, %.2f s",
            result.changed,
            result.removed,
            result.offline,
            time.monotonic() - started,
        )

    def _scan_over(self, folder_id: int, took_s: float) -> None:
        self._rounds.note(folder_id, took_s)
        self._on_found()

    # ------------------------------------------------------------------ following events

    def _look_at(self, folder_id: int, paths: set[str]) -> None:
        """Compare what events named with the disk."""
        folder = folders.by_id(self._catalogue.read(), folder_id)
        if folder is None:
            return
        if folder.path in paths:
            self._request_scan(folder_id)
            return
        applied = self._changes.apply(folder, paths, lambda: self._is_there(folder))
        if applied is None:  # the root itself went, or another lies there: nothing is forgotten
            self.follow(folder)
            return
        if applied.rules:
            self.rules_changed(folder_id)
        if applied.saved:
            self._on_saved(applied.saved)
        if applied.removed or applied.moved:
            self._on_gone()
        if applied.saved or applied.removed or applied.moved:
            self._on_found()

    def _is_there(self, folder: FolderRow) -> bool:
        return is_there(folder.path) and self._watcher.is_sound(folder.id)

    # ------------------------------------------------------------------ keeping watch

    def _keep_watch(self) -> None:
        """Notice roots that go and come back, and what broke; compare all of them now and then."""
        while not self._stopping.wait(ROOT_CHECK_S):
            try:
                self._check_all()
            except Exception:  # a thread's edge: the next round may succeed
                log.exception("the check of roots failed")

    def _check_all(self) -> None:
        slept = self._sleep.has_slept()
        retry = slept or time.monotonic() - self._last_retry > RETRY_EVENTS_S
        if retry:
            self._last_retry = time.monotonic()
        if slept:
            log.info("the machine slept: all folders are compared with the disk")
        busy, states, refusals = self.scanning, self._watcher.states, self._watcher.refusals
        for folder in self._all():
            if folder.id in busy:
                continue
            polled = states.get(folder.id) == "polling"
            is_remote = polled and refusals[folder.id].cause == "remote"
            if slept or (polled and retry) or (not is_remote and self._is_otherwise(folder)):
                self.follow(folder)
            elif self._rounds.is_due(folder.id, polled) and not (polled and folder.paused):
                self._request_scan(folder.id)
            elif folder.single_file and not is_remote:
                self._check_file(folder)

    def _check_file(self, folder: FolderRow) -> None:
        """A root that is a file is not watched but looked at: that costs less than its directory's events."""
        entry = self._scanner.entry(folder, folder.path)
        known = files.known_below(self._catalogue.read(), folder.path).get(os.fsencode(folder.path))
        if entry is not None and files.differs(known, entry):
            self._dirty.add(folder.id, folder.path)

    def _is_otherwise(self, folder: FolderRow) -> bool:
        """Whether a root went, came back, was replaced or emptied, or is not heard of any more."""
        sight = Sight.of(folder)
        return (
            self._sights.differs(folder.id, sight)
            or (folder.offline and sight.holds_anything)
            or (not folder.offline and sight.identity is None)
            or not self._watcher.is_sound(folder.id)
        )
