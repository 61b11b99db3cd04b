"""The two indexes follow the catalogue: the lexical one by its queue, the vector one by labels."""

from __future__ import annotations

import logging
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, lexical_queue, vectors
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.indexes.generations import IndexDamaged
from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.protocol.errors import EnvironmentProblem, KindredError

log = logging.getLogger(__name__)

LEXICAL_BATCH = 256
IDLE_WAIT_S = 2.0
SAVE_AFTER = 20_000  # changed vectors, before a new generation is written while running
SAVE_AT_STOP = 1_000  # fewer are read from the catalogue at the next start, which is cheaper


def open_lexical(folder: Path, catalogue: Catalogue) -> tuple[LexicalIndex, bool]:
    """The lexical index; made anew, and filled from the catalogue, where it is damaged.

    Returns the index, and whether it had to be made anew.
    """
    try:
        index = LexicalIndex.open(folder)
        damaged = False
    except IndexDamaged as error:
        log.warning("the index of words is damaged and is built again: %s", error)
        shutil.rmtree(folder)
        index = LexicalIndex.open(folder)
        damaged = True
    if damaged or len(index.document_ids()) == 0:
        with catalogue.write() as db:
            lexical_queue.queue_all(db)
    return index, damaged


class LexicalFollower:
    """Brings queued documents into the lexical index."""

    def __init__(self, catalogue: Catalogue, index: LexicalIndex, on_commit: Callable[[], None]) -> None:
        self._catalogue = catalogue
        self._index = index
        self._on_commit = on_commit
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._turn = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="lexical", daemon=True)

    def start(self) -> None:
        """Begin to follow."""
        self._thread.start()

    def wake(self) -> None:
        """There may be queued documents."""
        self._wake.set()

    def stop(self) -> None:
        """Stop and close the index; what is queued is taken up next time."""
        self._stopping.set()
        self._wake.set()
        self._thread.join(timeout=10.0)
        self._index.close()

    def catch_up(self) -> int:
        """Follow until nothing is queued; returns how many entries that were."""
        total = 0
        while not self._stopping.is_set() and (number := self._step()) > 0:
            total += number
        return total

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                if self.catch_up() > 0:
                    continue
            except KindredError as error:  # the queue stays, so nothing is lost
                log.warning("the index of words waits: %s", error)
            self._wake.wait(IDLE_WAIT_S)
            self._wake.clear()

    def _step(self) -> int:
        with self._turn:
            entries = lexical_queue.take(self._catalogue.read(), LEXICAL_BATCH)
            if not entries:
                return 0
            self._index.remove_documents(entry.document_id for entry in entries)
            added = {entry.document_id for entry in entries if not entry.remove}
            for document_id in sorted(added):
                self._index.add(self._passages(document_id))
            self._index.commit()
            with self._catalogue.write() as db:
                lexical_queue.done(db, entries[-1].seq)
        self._on_commit()
        return len(entries)

    def _passages(self, document_id: int) -> list[LexicalPassage]:
        return [
            LexicalPassage(
                passage_id=passage.passage_id,
                document_id=document_id,
                heading=passage.heading,
                title=passage.title,
                text=passage.text,
            )
            for passage in lexical_queue.passages_of(self._catalogue.read(), document_id)
        ]


class VectorFollower:
    """Holds the vector index of the active model: loads it, adds, removes, builds, saves."""

    def __init__(
        self, catalogue: Catalogue, model: ModelRow, folder: Path, threads: int, on_loaded: Callable[[], None]
    ) -> None:
        self._catalogue = catalogue
        self._model = model
        self._folder = folder
        self._threads = threads
        self._on_loaded = on_loaded
        self._index: VectorIndex | None = None
        self._early: list[tuple[NDArray[np.int64], NDArray[np.float32]]] = []
        self._gone_early: list[int] = []
        self._unsaved = 0
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="vectors", daemon=True)
        self.rebuilt = ""

    def start(self) -> None:
        """Begin to load, then to follow."""
        self._thread.start()

    def current(self) -> VectorIndex | None:
        """The index; None while it is being loaded."""
        return self._index

    def wait_loaded(self, timeout_s: float) -> VectorIndex | None:
        """The index, waiting for it at most this long."""
        waited = threading.Event()
        steps = int(timeout_s / 0.02)
        while self._index is None and steps > 0 and not self._stopping.is_set():
            waited.wait(0.02)
            steps -= 1
        return self._index

    def add(self, labels: NDArray[np.int64], new: NDArray[np.float32]) -> None:
        """Vectors were committed."""
        with self._lock:
            index = self._index
            if index is None:
                self._early.append((labels, new))
                return
        index.add(labels, new)
        self._unsaved += len(labels)
        self._wake.set()

    def remove(self, labels: list[int]) -> None:
        """Texts were erased."""
        with self._lock:
            index = self._index
            if index is None:
                self._gone_early.extend(labels)
                return
        index.remove(np.array(labels, dtype=np.int64))
        self._unsaved += len(labels)
        self._wake.set()

    def stop(self) -> None:
        """Stop, and save a generation where there is one worth saving."""
        self._stopping.set()
        self._wake.set()
        self._thread.join(timeout=30.0)
        if self._unsaved >= SAVE_AT_STOP:
            self._save()

    def reconcile(self) -> tuple[int, int]:
        """Bring the index in line with the catalogue; returns how many it lacked, and had too many."""
        index = self.wait_loaded(60.0)
        if index is None:
            return 0, 0
        return _reconcile(index, self._catalogue, self._model)

    def _run(self) -> None:
        index = self._load()
        with self._lock:
            for labels, new in self._early:
                index.add(labels, new)
            if self._gone_early:
                index.remove(np.array(self._gone_early, dtype=np.int64))
            self._early.clear()
            self._index = index
        self._on_loaded()
        built = False
        while not self._stopping.is_set():
            if index.maintain():
                built = True
                continue
            if built or self._unsaved >= SAVE_AFTER:
                self._save()
                built = False
            self._wake.wait(IDLE_WAIT_S)
            self._wake.clear()

    def _load(self) -> VectorIndex:
        index = self._load_generation()
        if index is None:
            index = VectorIndex(self._model.dimensions, threads=self._threads)
        lacked, extra = _reconcile(index, self._catalogue, self._model)
        self._unsaved = lacked + extra
        log.info("vectors: %d live, %d read from the catalogue, %d dropped", len(index), lacked, extra)
        return index

    def _load_generation(self) -> VectorIndex | None:
        if not self._folder.exists():
            return None
        try:
            return VectorIndex.load(
                self._folder, self._model.dimensions, self._model.fingerprint, threads=self._threads
            )
        except IndexDamaged as error:
            log.warning("the index of vectors is damaged and is built again: %s", error)
            self.rebuilt = "The index of meanings was damaged and is being built again from the catalogue."
            shutil.rmtree(self._folder)
            return None

    def _save(self) -> None:
        index = self._index
        if index is None:
            return
        try:
            index.save(self._folder, self._model.fingerprint)
            self._unsaved = 0
        except (OSError, EnvironmentProblem) as error:
            log.warning(
                "the index of vectors could not be saved (it is rebuilt at the next start): %s", error
            )


def _reconcile(index: VectorIndex, catalogue: Catalogue, model: ModelRow) -> tuple[int, int]:
    """Add what the catalogue has and the index lacks; remove what it has too many."""
    wanted = vectors.labels(catalogue.read(), model.id)
    held = index.labels()
    extra = np.setdiff1d(held, wanted)
    if len(extra):
        index.remove(extra)
    missing = np.setdiff1d(wanted, held)
    if len(missing) > len(wanted) // 4:
        for labels, data in vectors.iterate(catalogue.read(), model):
            chosen = np.isin(labels, missing)
            index.add(labels[chosen], data[chosen])
    else:
        for start in range(0, len(missing), 4096):
            index.add(*vectors.of_labels(catalogue.read(), model, missing[start : start + 4096].tolist()))
    return len(missing), len(extra)
