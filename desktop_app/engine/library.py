"""The library: catalogue, indexes and the threads that keep them true, wired together."""

from __future__ import annotations

import logging
import os
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine import past_searches
from desktop_app.engine.catalogue import (
    Catalogue,
    documents,
    erasing,
    files,
    folders,
    opened,
    problems,
    renewals,
    settings,
    vectors,
)
from desktop_app.engine.catalogue.checkup import Checkup
from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.catalogue.opening import open_catalogue
from desktop_app.engine.housekeeping import Housekeeping
from desktop_app.engine.indexes.analysis import is_stemmed_apart
from desktop_app.engine.ingest.embedding import BulkEmbedding
from desktop_app.engine.ingest.exclusions.exclusion_effect import effect
from desktop_app.engine.ingest.exclusions.ignore_patterns import check_pattern
from desktop_app.engine.ingest.exclusions.rules import holds_secrets
from desktop_app.engine.ingest.followers import LexicalFollower, VectorFollower, open_lexical
from desktop_app.engine.ingest.languages import LanguageTeller
from desktop_app.engine.ingest.reading import MAX_FILE_BYTES, Reader
from desktop_app.engine.ingest.scan import file_entry
from desktop_app.engine.ingest.watching.roots import Roots
from desktop_app.engine.installed_model import InstalledModel
from desktop_app.engine.live_reading import LiveReader
from desktop_app.engine.outside_reading import OutsideReader
from desktop_app.engine.power import Decision, MachineWatch, Power
from desktop_app.engine.workers.embedder import Embedder
from desktop_app.engine.workers.extractor import Extractor
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import EngineSettings, ExclusionEffect, PreviewPassage
from desktop_app.protocol.worker_messages import LoadModel

log = logging.getLogger(__name__)


class Library:
    """Everything that is known of the person's folders, kept in line with the disk.

    `on_progress` is called when counts changed, `on_results` when search results may differ; both
    from any thread and often: they must return at once. `on_damage` is called once, where the catalogue
    turns out to be damaged: the next library sets it aside and builds it anew.
    """

    def __init__(
        self,
        data_dir: DataDir,
        starter: WorkerStarter,
        model: InstalledModel,
        on_progress: Callable[[], None],
        on_results: Callable[[], None],
        on_damage: Callable[[str], None] = lambda reason: None,
    ) -> None:
        self.data_dir = data_dir
        self.model = model
        self._on_progress = on_progress
        self._on_results = on_results
        self.catalogue, self.notice = open_catalogue(
            data_dir.catalogue, data_dir.indexes, on_damage, self._take_up
        )
        self._checkup = Checkup(self.catalogue)
        self.lexical, _ = open_lexical(data_dir.indexes / "lexical", self.catalogue)
        cores = os.cpu_count() or 2
        self.embedder = Embedder(starter, LoadModel(folder=str(model.folder)), self._embedder_changed)
        self.lexical_follower = LexicalFollower(
            self.catalogue, self.lexical, self._results_changed, self.stores_text
        )
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
        self._live = LiveReader(starter, model.packing, MAX_FILE_BYTES)
        self.outside = OutsideReader(starter, model.packing)
        self.roots = Roots(
            self.catalogue, str(data_dir.root), self._files_found, self._files_saved, self._files_gone
        )
        self.power = Power(self.settings, self._pace_changed, MachineWatch(starter.pids).look)
        self.house = Housekeeping(self.catalogue, self.is_idle, self.stores_text, self._texts_erased)
        self._languages = LanguageTeller(
            self.catalogue, Extractor(starter), self.is_idle, self._languages_told, is_stemmed_apart
        )

    def _take_up(self, catalogue: Catalogue) -> None:
        self.settings = settings.load(catalogue.read())
        with catalogue.write() as db:
            model = self.model
            self.model_row = vectors.activate(db, model.name, model.fingerprint, model.dimensions)

    # ------------------------------------------------------------------ life

    def start(self) -> None:
        """Start all threads, watch all roots and compare them with the disk."""
        self.vector_follower.start()
        self.lexical_follower.start()
        self.reader.start()
        self._follow_pauses()
        self._follow_limits()
        self.embedding.start()
        self.roots.start()
        self.house.start()
        self._languages.start()
        self.power.start()
        self._checkup.start()

    def stop(self) -> None:
        """Stop everything; what is not finished goes on at the next start."""
        self.power.stop()
        self.roots.stop()
        self.reader.stop()
        self._live.stop()
        self.outside.stop()
        self._languages.stop()
        self.embedder.stop()  # first, since the other may be waiting for it
        self.embedding.stop()
        self.house.stop()
        self._checkup.stop()
        self.lexical_follower.stop()
        self.vector_follower.stop()
        self.catalogue.close()

    # ------------------------------------------------------------------ what clients ask

    def add_folder(self, path: str) -> str:
        """Add a folder or file and begin to index it. Returns a remark for the person, or "".

        Raises EnvironmentProblem where it cannot be: missing, unreadable, or our own data.
        """
        path = os.path.abspath(path)
        self._check_can_be_added(path)
        with self.catalogue.write_durably() as db:
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
        if holds_secrets(path):
            raise EnvironmentProblem(f"{path} holds secrets, which are never indexed")
        if os.path.isfile(path) and file_entry(path) is None:
            raise EnvironmentProblem(f"{path} is hidden or holds secrets, and is not indexed")

    def remove_folder(self, path: str) -> None:
        """Forget a root and erase what was stored of it. Raises EnvironmentProblem where there is none."""
        folder = self._folder(path)
        self.roots.leave(folder.id)
        with self.catalogue.write_durably() as db:
            folders.remove(db, folder.id)
            renewals.note_all(db)
        self.house.collect()
        self.lexical_follower.catch_up()
        self._renew_indexes()
        self.house.compact()
        self.catalogue.erase_copies()
        self._results_changed()

    def relocate_folder(self, path: str, new_path: str) -> None:
        """A root lies now elsewhere; what is the same there is not read again.

        Raises EnvironmentProblem where `path` is no root or `new_path` cannot be one.
        """
        folder, new_path = self._folder(path), os.path.abspath(new_path)
        self._check_can_be_added(new_path)
        if os.path.isfile(new_path) != folder.single_file:
            kind = "a file" if folder.single_file else "a folder"
            raise EnvironmentProblem(f"{new_path} is not {kind}: choose the place where {path} lies now")
        with self.catalogue.write_durably() as db:
            others = [row.path for row in folders.all_folders(db) if row.id != folder.id]
            overlapping = [other for other in others if folders.overlap(other, new_path)]
            if overlapping:
                raise EnvironmentProblem(
                    f"{new_path} is part of {overlapping[0]}, or holds it: remove that first"
                )
            folders.relocate(db, folder, new_path)
        self.roots.leave(folder.id)
        moved = folders.by_id(self.catalogue.read(), folder.id)
        assert moved is not None
        self.roots.follow(moved)
        self._results_changed()

    def scan(self, path: str | None) -> list[Future[None]]:
        """Queue the comparison of one root, or of all, with the disk."""
        return self.roots.scan_all() if path is None else [self.roots.scan(self._folder(path).id)]

    def set_exclusions(self, path: str | None, patterns: list[str]) -> None:
        """Replace what is left out of a root, or of all. Raises EnvironmentProblem on a bad pattern."""
        patterns = [pattern.strip() for pattern in patterns if pattern.strip()]
        for pattern in patterns:
            if problem := check_pattern(pattern):
                raise EnvironmentProblem(f"{pattern}: {problem}")
        folder_id = None if path is None else self._folder(path).id
        with self.catalogue.write_durably() as db:
            settings.set_exclusions(db, folder_id, dict.fromkeys(patterns))
        self.roots.rules_changed(folder_id)

    def try_exclusion(self, path: str | None, pattern: str) -> ExclusionEffect:
        """What one more pattern would leave out of the files known now."""
        return effect(self.catalogue, None if path is None else self._folder(path), pattern)

    def ignore_problems(self, paths: list[bytes], ignored: bool) -> None:
        """List problems no more, or again."""
        with self.catalogue.write_durably() as db:
            (problems.ignore if ignored else problems.list_again)(db, paths)
        self._on_progress()

    def _folder(self, path: str) -> FolderRow:
        folder = folders.find(self.catalogue.read(), os.path.abspath(path))
        if folder is None:
            raise EnvironmentProblem(f"{path} is not one of the folders: see `kindred folders`")
        return folder

    def set_paused(self, paused: bool, path: str | None) -> None:
        """Pause or resume one root, or all."""
        with self.catalogue.write_durably() as db:
            folders.set_paused(db, paused, None if path is None else os.path.abspath(path))
        self._follow_pauses()
        self.reader.wake()
        self._on_progress()

    def retry_problems(self, paths: list[bytes] | None) -> None:
        """Read files again that could not be read."""
        with self.catalogue.write() as db:
            files.retry_problems(db, paths)
        self._files_found()

    def note_opened(self, path: bytes) -> None:
        """The person opened a file; not noted where the order of results is not to follow it."""
        if self.settings.favour_recent:
            with self.catalogue.write() as db:
                opened.note(db, path, time.time())

    def forget_opened(self) -> None:
        """Forget which files the person opened."""
        with self.catalogue.write_durably() as db:
            opened.forget_all(db)

    def change_settings(self, chosen: EngineSettings) -> None:
        """Replace the settings; each takes effect at once."""
        with self.catalogue.write_durably() as db:
            before = settings.load(db)
            settings.save(db, chosen)
            self.settings = chosen = settings.load(db)
            if chosen.store_text and not before.store_text:
                erasing.read_again(db)
        self._apply(before)

    def _apply(self, before: EngineSettings) -> None:
        now = self.settings
        if (now.hidden_files, now.follow_gitignore, now.max_file_mb) != (
            before.hidden_files,
            before.follow_gitignore,
            before.max_file_mb,
        ):
            self.roots.rules_changed(None)
        if now.store_text != before.store_text:
            self._renew_indexes()
        if before.remember_searches and not now.remember_searches:
            past_searches.erase(self.catalogue, None)
        self.power.change_settings(now)
        self._follow_limits()
        self._files_found()

    def _renew_indexes(self) -> None:
        """What was erased is to go from the files of both indexes too."""
        self.lexical_follower.request_renewal()
        self.vector_follower.request_renewal()

    def _follow_limits(self) -> None:
        self.embedding.set_limits(self.settings.threads, self.settings.gpu_share_percent)

    def _pace_changed(self, decision: Decision) -> None:
        self.reader.set_pace(decision.pace)
        self.embedding.set_pace(decision.pace)
        self._on_progress()

    def window_of(
        self, path: bytes, document_id: int, first: int, last: int
    ) -> tuple[list[PreviewPassage], str]:
        """Passages first…last of a document, and a remark where they are not what is stored."""
        db = self.catalogue.read()
        content_hash = documents.erased_hash(db, document_id)
        if content_hash is None:
            return documents.window(db, document_id, first, last), ""
        try:
            return self._live.passages(path, content_hash, first, last), "Read from the file just now"
        except EnvironmentProblem as problem:
            return [], f"Its text is not stored, and {problem}"

    def has_folders(self) -> bool:
        """Whether the person added any."""
        return bool(folders.all_folders(self.catalogue.read()))

    def stores_text(self) -> bool:
        """Whether the text of files is kept."""
        return self.settings.store_text

    def remembers_searches(self) -> bool:
        """Whether past searches are to be noted."""
        return self.settings.remember_searches

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
        self.house.files_went()
        self._results_changed()

    def _files_read(self) -> None:
        self.house.files_went()
        self.lexical_follower.wake()
        self.embedding.wake()
        self._on_progress()

    def _languages_told(self) -> None:
        self.lexical_follower.wake()
        self._on_results()

    def _texts_erased(self, texts: list[int]) -> None:
        if texts:
            self.vector_follower.remove(texts)
        self.lexical_follower.wake()

    def _vectors_stored(self, labels: NDArray[np.int64], new: NDArray[np.float32]) -> None:
        self.vector_follower.add(labels, new)
        self._results_changed()

    def _results_changed(self) -> None:
        self._on_results()
        self._on_progress()

    def _embedder_changed(self) -> None:
        self._results_changed()
