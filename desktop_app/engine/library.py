"""The library: catalogue, indexes and the threads that keep them true, wired together."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, documents, files, folders, vectors
from desktop_app.engine.catalogue.database import CatalogueDamaged, set_aside
from desktop_app.engine.ingest.embedding import BulkEmbedding
from desktop_app.engine.ingest.followers import LexicalFollower, VectorFollower, open_lexical
from desktop_app.engine.ingest.reading import Reader
from desktop_app.engine.ingest.roots import Roots
from desktop_app.engine.ingest.scan import file_entry
from desktop_app.engine.installed_model import InstalledModel
from desktop_app.engine.workers.embedder import Embedder
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.worker_messages import LoadModel

log = logging.getLogger(__name__)

HOUSEKEEPING_S = 3.0


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
        self.roots = Roots(
            self.catalogue, str(data_dir.root), self._files_found, self._files_saved, self._files_gone
        )
        self._house = threading.Thread(target=self._keep_house, name="house", daemon=True)

    # ------------------------------------------------------------------ life

    def start(self) -> None:
        """Start all threads, watch all roots and compare them with the disk."""
        self.vector_follower.start()
        self.lexical_follower.start()
        self.reader.start()
        self._follow_pauses()
        self.embedding.start()
        self.roots.start()
        self._house.start()

    def stop(self) -> None:
        """Stop everything; what is not finished goes on at the next start."""
        self._stopping.set()
        self.roots.stop()
        self.reader.stop()
        self.embedding.stop()
        self.embedder.stop()
        self._house.join(timeout=5.0)
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
                folders.add(db, path, single_file=os.path.isfile(path))
                absorbed -= {row.id for row in folders.all_folders(db)}
        if covered_by is not None:
            self.roots.scan(covered_by.id)
            return "" if covered_by.path == path else f"{path} is already part of {covered_by.path}"
        for gone in absorbed:
            self.roots.leave(gone)
        row = folders.find(self.catalogue.read(), path)
        assert row is not None
        self.roots.follow(row)
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
        self.roots.leave(folder.id)
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

    def has_folders(self) -> bool:
        """Whether the person added any."""
        return bool(folders.all_folders(self.catalogue.read()))

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

    # ------------------------------------------------------------------ housekeeping

    def _keep_house(self) -> None:
        """Erase what nobody holds any more, once nothing is being read."""
        while not self._stopping.wait(HOUSEKEEPING_S):
            try:
                self._collect_when_idle()
            except Exception:  # a thread's edge: the next round may succeed
                log.exception("housekeeping failed")

    def _collect_when_idle(self) -> None:
        if self._may_collect.is_set() and self.is_idle():
            self._may_collect.clear()
            self.collect()

    def is_idle(self) -> bool:
        """Whether all files are read, so that a file without its document has really gone."""
        return (
            not self.roots.scanning
            and not self.reader.busy
            and not files.next_pending(self.catalogue.read(), 0, 1)
        )

    def _follow_pauses(self) -> None:
        rows = folders.all_folders(self.catalogue.read())
        self.embedding.set_paused(bool(rows) and all(row.paused for row in rows))

    # ------------------------------------------------------------------ what threads report

    def _files_found(self) -> None:
        self.reader.wake()
        self._on_progress()

    def _files_saved(self, paths: Iterable[str]) -> None:
        self.reader.first(paths)

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
