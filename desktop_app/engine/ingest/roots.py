"""The roots: compared with the disk, watched, and noticed when they go or come back."""

from __future__ import annotations

import logging
import os
import queue
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future

from desktop_app.engine.catalogue import Catalogue, files, folders
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.scan import Scanner, is_there
from desktop_app.engine.ingest.watch import DirtyPaths, Watcher

log = logging.getLogger(__name__)

RESCAN_S = 3600.0
UNWATCHED_RESCAN_S = 300.0
ROOT_CHECK_S = 3.0


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
    ) -> None:
        self._catalogue = catalogue
        self._on_found, self._on_saved, self._on_gone = on_found, on_saved, on_gone
        self._stopping = threading.Event()
        self._scanner = Scanner(catalogue, own_data, on_found, self._stopping.is_set)
        self._dirty = DirtyPaths(self._look_at)
        self._watcher = Watcher(self._dirty, own_data)
        self._scans: queue.Queue[tuple[int, Future[None]] | None] = queue.Queue()
        self._scanning: dict[int, int] = {}
        self._scanning_lock = threading.Lock()
        self._threads = [
            threading.Thread(target=self._run_scans, name="scans", daemon=True),
            threading.Thread(target=self._keep_watch, name="roots", daemon=True),
        ]

    # ------------------------------------------------------------------ life

    def start(self) -> None:
        """Watch all roots and compare them with the disk."""
        for folder in folders.all_folders(self._catalogue.read()):
            self.follow(folder)
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop; a scan in hand ends at its next file."""
        self._stopping.set()
        self._scans.put(None)
        self._watcher.stop()
        self._dirty.stop()
        for thread in self._threads:
            if thread.is_alive():
                thread.join(timeout=5.0)

    # ------------------------------------------------------------------ what is asked of it

    def follow(self, folder: FolderRow) -> Future[None]:
        """Begin to watch a root and compare it with the disk."""
        self._watch(folder)
        return self.scan(folder.id)

    def leave(self, folder_id: int) -> None:
        """Stop watching a root."""
        self._watcher.unwatch(folder_id)

    def scan(self, folder_id: int) -> Future[None]:
        """Queue the comparison of a root with the disk; the future is done when it is."""
        done: Future[None] = Future()
        with self._scanning_lock:
            self._scanning[folder_id] = self._scanning.get(folder_id, 0) + 1
        self._scans.put((folder_id, done))
        self._on_found()
        return done

    def scan_all(self) -> list[Future[None]]:
        """Queue the comparison of all roots."""
        return [self.scan(folder.id) for folder in folders.all_folders(self._catalogue.read())]

    @property
    def scanning(self) -> set[int]:
        """The roots that are being compared, or wait for it."""
        with self._scanning_lock:
            return set(self._scanning)

    @property
    def notes(self) -> dict[int, str]:
        """What should be said of roots, by id."""
        return dict(self._watcher.notes)

    def differences(self) -> list[str]:
        """Paths on disk that differ from the catalogue; nothing is written."""
        rows = folders.all_folders(self._catalogue.read())
        return [path for row in rows for path in self._scanner.differences(row)]

    # ------------------------------------------------------------------ scanning

    def _run_scans(self) -> None:
        while (job := self._scans.get()) is not None and not self._stopping.is_set():
            folder_id, done = job
            try:
                self._scan_now(folder_id)
            except Exception:  # a thread's edge: the other roots must still be scanned
                log.exception("a scan failed")
            finally:
                self._scan_over(folder_id)
                done.set_result(None)

    def _scan_now(self, folder_id: int) -> None:
        rows = folders.all_folders(self._catalogue.read())
        folder = next((row for row in rows if row.id == folder_id), None)
        if folder is None:
            return
        started = time.monotonic()
        result = self._scanner.scan(folder)
        if result.offline:
            self._watcher.unwatch(folder_id)
        else:
            self._watch(folder)
        if result.removed:
            self._on_gone()
        log.info(
            "scan: %d changed, %d gone, offline %s, %.2f s",
            result.changed,
            result.removed,
            result.offline,
            time.monotonic() - started,
        )

    def _scan_over(self, folder_id: int) -> None:
        with self._scanning_lock:
            left = self._scanning.get(folder_id, 1) - 1
            if left > 0:
                self._scanning[folder_id] = left
            else:
                self._scanning.pop(folder_id, None)
        self._on_found()

    # ------------------------------------------------------------------ watching

    def _watch(self, folder: FolderRow) -> None:
        if os.path.exists(folder.path):
            self._watcher.watch(folder)

    def _look_at(self, folder: FolderRow, paths: set[str]) -> None:
        """Compare what events named with the disk."""
        if folders.find(self._catalogue.read(), folder.path) is None:
            return
        if not os.path.exists(folder.path):
            self.scan(folder.id)  # the root itself went: offline, nothing is purged
            return
        changed, gone = [], []
        for path in sorted(paths):
            if folder.single_file and path != folder.path:
                continue
            if os.path.isdir(path) and not os.path.islink(path):
                if self._scanner.looks_into(folder, path):
                    self._scanner.scan_below(folder, path)
            elif (entry := self._scanner.entry(folder, path)) is None:
                gone.append(path)
            else:
                changed.append(entry)
        self._store_changes(folder, changed, gone)

    def _store_changes(self, folder: FolderRow, changed: list[files.DiskEntry], gone: list[str]) -> None:
        new = [entry for entry in changed if self._differs(entry)]
        with self._catalogue.write() as db:
            removed = sum(files.remove_below(db, path) for path in gone)
            files.upsert(db, folder.id, new)
        if new:
            self._on_saved(entry.path for entry in new)
        if removed:
            self._on_gone()
        if new or removed:
            self._on_found()

    def _differs(self, entry: files.DiskEntry) -> bool:
        row = files.below(self._catalogue.read(), entry.path).get(os.fsencode(entry.path))
        return row is None or row[1:] != (entry.size_bytes, entry.mtime_ns, entry.inode)

    def _keep_watch(self) -> None:
        """Notice roots that go and come back; compare all of them now and then."""
        last_scan = time.monotonic()
        while not self._stopping.wait(ROOT_CHECK_S):
            try:
                if time.monotonic() - last_scan > (UNWATCHED_RESCAN_S if self.notes else RESCAN_S):
                    last_scan = time.monotonic()
                    self.scan_all()
                self._check_roots()
            except Exception:  # a thread's edge: the next round may succeed
                log.exception("the check of roots failed")

    def _check_roots(self) -> None:
        for folder in folders.all_folders(self._catalogue.read()):
            if _came_or_went(folder) and folder.id not in self.scanning:
                self.scan(folder.id)


def _came_or_went(folder: FolderRow) -> bool:
    if folder.offline:
        return os.path.isfile(folder.path) or is_there(folder.path)
    return not os.path.exists(folder.path)
