"""The library: catalogue, indexes and the threads that keep them true, wired together."""

from __future__ import annotations

import logging
import os
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, documents, files, folders, vectors
from desktop_app.engine.catalogue.database import CatalogueDamaged, set_aside
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.embedding import BulkEmbedding
from desktop_app.engine.ingest.followers import LexicalFollower, VectorFollower, open_lexical
from desktop_app.engine.ingest.reading import Reader
from desktop_app.engine.ingest.scan import Scanner, file_entry, is_excluded_below, is_there
from desktop_app.engine.ingest.watch import DirtyPaths, Watcher
from desktop_app.engine.installed_model import InstalledModel
from desktop_app.engine.workers.embedder import Embedder
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.worker_messages import LoadModel

log = logging.getLogger(__name__)

RESCAN_S = 3600.0
UNWATCHED_RESCAN_S = 300.0
ROOT_CHECK_S = 3.0


class Library:
    """Everything that is known of the person's folders, kept in line with the disk.

    `on_progress` is called when counts changed, `on_results` when search results may differ; both
    from any thread and often: they must return at once.
    """

    def __init__(
        self,
        data_dir: DataDir,
        starter: WorkerStarter,
        model: InstalledModel,
        on_progress: Callable[[], None],
        on_results: Callable[[], None],
    ) -> None:
        self.data_dir = data_dir
        self.model = model
        self.notice = ""
        self._on_progress = on_progress
        self._on_results = on_results
        self.catalogue = self._open_catalogue()
        with self.catalogue.write() as db:
            self.model_row = vectors.activate(db, model.name, model.fingerprint, model.dimensions)
        self.lexical, rebuilt = open_lexical(data_dir.indexes / "lexical", self.catalogue)
        if rebuilt:
            self.notice = "The index of words was damaged and is being built again from the catalogue."
        cores = os.cpu_count() or 2
        self.embedder = Embedder(starter, LoadModel(folder=str(model.folder)), self._embedder_changed)
        self.lexical_follower = LexicalFollower(self.catalogue, self.lexical, self._results_changed)
        self.vector_follower = VectorFollower(
            self.catalogue,
            self.model_row,
            data_dir.indexes / f"vectors-{self.model_row.id}",
            max(1, cores // 2),
            self._results_changed,
        )
        self.embedding = BulkEmbedding(self.catalogue, self.embedder, self.model_row, self._vectors_stored)
        self.reader = Reader(
            self.catalogue,
            starter,
            model.packing,
            extractors=max(1, min(4, cores - 1)),
            on_read=self._files_read,
            on_forgotten=self.vector_follower.remove,
        )
        self._stopping = threading.Event()
        self._may_collect = threading.Event()  # files went or changed: documents may be without a file
        self._may_collect.set()
        self._scanner = Scanner(self.catalogue, str(data_dir.root), self._files_found, self._stopping.is_set)
        self._dirty = DirtyPaths(self._look_at)
        self._watcher = Watcher(self._dirty, str(data_dir.root))
        self._scans: queue.Queue[tuple[int, Future[None]] | None] = queue.Queue()
        self._scanning: dict[int, int] = {}
        self._scanning_lock = threading.Lock()
        self._threads = [
            threading.Thread(target=self._run_scans, name="scans", daemon=True),
            threading.Thread(target=self._keep_house, name="house", daemon=True),
        ]

    # ------------------------------------------------------------------ life

    def start(self) -> None:
        """Start all threads, watch all roots and compare them with the disk."""
        self.vector_follower.start()
        self.lexical_follower.start()
        self.reader.start()
        self._follow_pauses()
        self.embedding.start()
        for folder in folders.all_folders(self.catalogue.read()):
            self._watch(folder)
            self.scan(folder.id)
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Stop everything; what is not finished goes on at the next start."""
        self._stopping.set()
        self._scans.put(None)
        self._watcher.stop()
        self._dirty.stop()
        self.reader.stop()
        self.embedding.stop()
        self.embedder.stop()
        for thread in self._threads:
            thread.join(timeout=5.0)
        self.lexical_follower.stop()
        self.vector_follower.stop()
        self.catalogue.close()

    def _open_catalogue(self) -> Catalogue:
        try:
            return Catalogue(self.data_dir.catalogue)
        except CatalogueDamaged as error:
            aside = set_aside(self.data_dir.catalogue)
            log.error("%s; moved to %s", error, aside)
            self.notice = (
                f"The catalogue was damaged and lies now at {aside}. Add your folders again: "
                "everything is read anew."
            )
            return Catalogue(self.data_dir.catalogue)

    # ------------------------------------------------------------------ what clients ask

    def add_folder(self, path: str) -> str:
        """Add a folder or file and begin to index it. Returns a remark for the person, or "".

        Raises EnvironmentProblem where it cannot be: missing, unreadable, or our own data.
        """
        path = os.path.abspath(path)
        self._check_can_be_added(path)
        with self.catalogue.write() as db:
            covered_by = folders.covering(db, path)
            if covered_by is None:
                absorbed = {row.id for row in folders.all_folders(db)}
                folder_id = folders.add(db, path, single_file=os.path.isfile(path))
                absorbed -= {row.id for row in folders.all_folders(db)}
        if covered_by is not None:
            self.scan(covered_by.id)
            return "" if covered_by.path == path else f"{path} is already part of {covered_by.path}"
        for gone in absorbed:
            self._watcher.unwatch(gone)
        row = folders.find(self.catalogue.read(), path)
        assert row is not None
        self._watch(row)
        self.scan(folder_id)
        self._follow_pauses()
        return ""

    def _check_can_be_added(self, path: str) -> None:
        if not os.path.exists(path):
            raise EnvironmentProblem(f"{path} does not exist: check the spelling, or plug the drive in")
        if not os.access(path, os.R_OK):
            raise EnvironmentProblem(f"{path} cannot be read: check its permissions")
        own = os.path.realpath(self.data_dir.root)
        if os.path.commonpath([own, os.path.realpath(path)]) == own:
            raise EnvironmentProblem(f"{path} holds Kindred's own data: choose another folder")
        if os.path.isfile(path) and file_entry(path) is None:
            raise EnvironmentProblem(f"{path} is hidden or holds secrets, and is not indexed")

    def remove_folder(self, path: str) -> None:
        """Forget a root and erase what was stored of it. Raises EnvironmentProblem where there is none."""
        folder = folders.find(self.catalogue.read(), os.path.abspath(path))
        if folder is None:
            raise EnvironmentProblem(f"{path} is not one of the folders: see `kindred folders`")
        self._watcher.unwatch(folder.id)
        with self.catalogue.write() as db:
            folders.remove(db, folder.id)
        self.collect()
        self.lexical_follower.catch_up()
        self.catalogue.truncate_wal()
        self._results_changed()

    def set_paused(self, paused: bool, path: str | None) -> None:
        """Pause or resume one root, or all."""
        with self.catalogue.write() as db:
            folders.set_paused(db, paused, None if path is None else os.path.abspath(path))
        self._follow_pauses()
        self.reader.wake()
        self._on_progress()

    def retry_problems(self, paths: list[bytes] | None) -> None:
        """Read files again that could not be read."""
        with self.catalogue.write() as db:
            files.retry_problems(db, paths)
        self._files_found()

    def scan(self, folder_id: int) -> Future[None]:
        """Queue the comparison of a root with the disk; the future is done when it is."""
        done: Future[None] = Future()
        with self._scanning_lock:
            self._scanning[folder_id] = self._scanning.get(folder_id, 0) + 1
        self._scans.put((folder_id, done))
        self._on_progress()
        return done

    def scan_all(self) -> list[Future[None]]:
        """Queue the comparison of all roots."""
        return [self.scan(folder.id) for folder in folders.all_folders(self.catalogue.read())]

    @property
    def scanning(self) -> set[int]:
        """The roots that are being compared, or wait for it."""
        with self._scanning_lock:
            return set(self._scanning)

    @property
    def notes(self) -> dict[int, str]:
        """What should be said of roots, by id."""
        return dict(self._watcher.notes)

    def has_folders(self) -> bool:
        """Whether the person added any."""
        return bool(folders.all_folders(self.catalogue.read()))

    def differences(self) -> list[str]:
        """Paths on disk that differ from the catalogue."""
        rows = folders.all_folders(self.catalogue.read())
        return [path for row in rows for path in self._scanner.differences(row)]

    def collect(self) -> None:
        """Erase documents that no file holds any more."""
        while not self._stopping.is_set():
            with self.catalogue.write() as db:
                number, texts = documents.collect(db)
            if texts:
                self.vector_follower.remove(texts)
            if number == 0:
                return
            self.lexical_follower.wake()

    # ------------------------------------------------------------------ scanning and watching

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
        rows = folders.all_folders(self.catalogue.read())
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
            self._files_gone()
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
        self._files_found()

    def _watch(self, folder: FolderRow) -> None:
        if os.path.exists(folder.path):
            self._watcher.watch(folder)

    def _look_at(self, folder: FolderRow, paths: set[str]) -> None:
        """Compare what events named with the disk."""
        if folders.find(self.catalogue.read(), folder.path) is None:
            return
        if not os.path.exists(folder.path):
            self.scan(folder.id)  # the root itself went: offline, nothing is purged
            return
        changed, gone = [], []
        for path in sorted(paths):
            if folder.single_file and path != folder.path:
                continue
            if os.path.isdir(path) and not os.path.islink(path):
                if not is_excluded_below(folder.path, os.path.join(path, "x")):
                    self._scanner.scan_below(folder, path)
            elif (entry := file_entry(path)) is None:
                gone.append(path)
            elif not is_excluded_below(folder.path, path):
                changed.append(entry)
        self._store_changes(folder, changed, gone)

    def _store_changes(self, folder: FolderRow, changed: list[files.DiskEntry], gone: list[str]) -> None:
        new = [entry for entry in changed if self._differs(entry)]
        with self.catalogue.write() as db:
            removed = sum(files.remove_below(db, path) for path in gone)
            files.upsert(db, folder.id, new)
        if new:
            self.reader.first(entry.path for entry in new)
        if removed:
            self._files_gone()
        if new or removed:
            self._on_progress()

    def _differs(self, entry: files.DiskEntry) -> bool:
        row = files.below(self.catalogue.read(), entry.path).get(os.fsencode(entry.path))
        return row is None or row[1:] != (entry.size_bytes, entry.mtime_ns, entry.inode)

    # ------------------------------------------------------------------ housekeeping

    def _keep_house(self) -> None:
        """Notice roots that go and come back, rescan now and then, erase what nobody holds."""
        last_scan = time.monotonic()
        while not self._stopping.wait(ROOT_CHECK_S):
            try:
                if time.monotonic() - last_scan > (UNWATCHED_RESCAN_S if self.notes else RESCAN_S):
                    last_scan = time.monotonic()
                    self.scan_all()
                self._check_roots()
                self._collect_when_idle()
            except Exception:  # a thread's edge: the next round may succeed
                log.exception("housekeeping failed")

    def _check_roots(self) -> None:
        for folder in folders.all_folders(self.catalogue.read()):
            if _came_or_went(folder) and folder.id not in self.scanning:
                self.scan(folder.id)

    def _collect_when_idle(self) -> None:
        if self._may_collect.is_set() and self.is_idle():
            self._may_collect.clear()
            self.collect()

    def is_idle(self) -> bool:
        """Whether all files are read, so that a file without its document has really gone."""
        return (
            not self.scanning and not self.reader.busy and not files.next_pending(self.catalogue.read(), 0, 1)
        )

    def _follow_pauses(self) -> None:
        rows = folders.all_folders(self.catalogue.read())
        self.embedding.set_paused(bool(rows) and all(row.paused for row in rows))

    # ------------------------------------------------------------------ what threads report

    def _files_found(self) -> None:
        self.reader.wake()
        self._on_progress()

    def _files_gone(self) -> None:
        self._may_collect.set()
        self._results_changed()

    def _files_read(self) -> None:
        self._may_collect.set()
        self.lexical_follower.wake()
        self.embedding.wake()
        self._on_progress()

    def _vectors_stored(self, labels: NDArray[np.int64], new: NDArray[np.float32]) -> None:
        self.vector_follower.add(labels, new)
        self._results_changed()

    def _results_changed(self) -> None:
        self._on_results()
        self._on_progress()

    def _embedder_changed(self) -> None:
        self._results_changed()


def _came_or_went(folder: FolderRow) -> bool:
    if folder.offline:
        return os.path.isfile(folder.path) or is_there(folder.path)
    return not os.path.exists(folder.path)
