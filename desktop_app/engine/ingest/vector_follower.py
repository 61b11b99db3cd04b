"""The index of meanings: loaded from its generation, brought in line with the catalogue, and saved."""

from __future__ import annotations

import contextlib
import logging
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, renewals, vectors
from desktop_app.engine.catalogue.renewals import Renewal
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.indexes.generations import IndexDamaged
from desktop_app.engine.indexes.vectors import EXACT_BELOW, VectorIndex
from desktop_app.engine.ingest.trouble import Trouble
from desktop_app.protocol.errors import EnvironmentProblem, KindredError

log = logging.getLogger(__name__)

IDLE_WAIT_S = 2.0
RETRY_WAIT_S = 30.0  # after a mistake of ours, so that the log does not fill
SAVE_AFTER = 20_000  # changed vectors, before a new generation is written while running
SAVE_AGAIN_S = 15.0  # after a save that failed; each may fill the disk with hundreds of megabytes
SAVE_AT_STOP = 1_000  # fewer are read from the catalogue at the next start, which is cheaper
MEANINGS = "meanings"
REBUILT = "The index of meanings was damaged and is being built again from the catalogue."


class VectorFollower:
    """Holds the vector index of the active model: loads it, adds, removes, builds, saves."""

    def __init__(
        self,
        catalogue: Catalogue,
        model: ModelRow,
        folder: Path,
        threads: int,
        on_loaded: Callable[[], None],
        exact_below: int = EXACT_BELOW,
    ) -> None:
        self._catalogue = catalogue
        self._model = model
        self._folder = folder
        self._threads = threads
        self._on_loaded = on_loaded
        self._exact_below = exact_below
        self._index: VectorIndex | None = None
        self._early: list[tuple[NDArray[np.int64], NDArray[np.float32]]] = []
        self._gone_early: list[int] = []
        self._unsaved = 0
        self._rebuilding = False
        self._built = False  # since the last save
        self._trouble = Trouble(SAVE_AGAIN_S)
        self._save_not_before = 0.0
        self._request: Renewal | None = None  # what the renewal under way was asked for by
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="vectors", daemon=True)

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

    @property
    def notice(self) -> str:
        """A sentence for the person while the index is being built again, else ""."""
        index = self._index
        return REBUILT if self._rebuilding or (index is not None and index.failed) else ""

    @property
    def renewing(self) -> bool:
        """Whether vectors of erased texts may still be on disk, and are being removed."""
        return renewals.wanted(self._catalogue.read(), MEANINGS) is not None

    def request_renewal(self) -> None:
        """Have the vectors of erased texts removed from the files."""
        with self._catalogue.write() as db:
            renewals.note(db, MEANINGS, ready=True)
        self._wake.set()

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
        if self._thread.is_alive():
            self._thread.join(timeout=30.0)
        if self._unsaved >= SAVE_AT_STOP:
            self._save()

    def reconcile(self) -> tuple[int, int]:
        """Bring the index in line with the catalogue; returns how many it lacked, and had too many."""
        index = self.wait_loaded(60.0)
        if index is None:
            return 0, 0
        return _reconcile(index, self._catalogue, self._model)

    # ------------------------------------------------------------ the thread

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self._work(self._take_up() if self._index is None else self._index)
                continue
            except KindredError as error:
                log.warning("the index of meanings waits: %s", error)
                self._stopping.wait(IDLE_WAIT_S)
            except Exception:  # a thread's edge: without it nothing would be followed any more
                log.exception("following the index of meanings failed")
                self._stopping.wait(RETRY_WAIT_S)

    def _take_up(self) -> VectorIndex:
        """Load the index, and what was said of it meanwhile."""
        index = self._load()
        with self._lock:
            for labels, new in self._early:
                index.add(labels, new)
            if self._gone_early:
                index.remove(np.array(self._gone_early, dtype=np.int64))
            self._early.clear()
            self._gone_early.clear()
            self._index = index
        self._on_loaded()
        return index

    def _work(self, index: VectorIndex) -> None:
        """One round: go on building, else save what is worth it, else wait."""
        self._begin_renewal(index)
        if index.maintain():
            self._built = True
            return
        if self._rebuilding and not index.failed:
            self._rebuilding = False
            log.info("the index of meanings is built again")
            self._on_loaded()
        if time.monotonic() >= self._save_not_before:
            if self._request is not None and not index.purging:
                self._finish_renewal(self._request)
            elif self._built or self._unsaved >= SAVE_AFTER:
                self._save()
        self._wake.wait(IDLE_WAIT_S)
        self._wake.clear()

    def _load(self) -> VectorIndex:
        index = self._load_generation()
        if index is None:
            index = VectorIndex(self._model.dimensions, self._exact_below, self._threads)
        lacked, extra = _reconcile(index, self._catalogue, self._model)
        self._unsaved = lacked + extra
        log.info("vectors: %d live, %d read from the catalogue, %d dropped", len(index), lacked, extra)
        return index

    def _load_generation(self) -> VectorIndex | None:
        if not self._folder.exists():
            return None
        try:
            return VectorIndex.load(
                self._folder,
                self._model.dimensions,
                self._model.fingerprint,
                self._exact_below,
                self._threads,
            )
        except IndexDamaged as error:
            log.warning("the index of vectors is damaged and is built again: %s", error)
            self._rebuilding = True
            _erase(self._folder)
            return None

    def _save(self) -> bool:
        """Write a generation; whether that went well."""
        index, unsaved = self._index, self._unsaved
        if index is None:
            return False
        try:
            self._catalogue.settle()  # a label that a power cut took back would be given a second time
            index.save(self._folder, self._model.fingerprint)
        except (OSError, EnvironmentProblem) as error:
            log.warning(
                "the index of vectors could not be saved (it is rebuilt at the next start): %s", error
            )
            self._save_not_before = time.monotonic() + self._trouble.note(str(error))
            return False
        self._trouble.clear()
        self._unsaved -= unsaved
        self._built = False
        return True

    # ------------------------------------------------------------ renewing

    def _begin_renewal(self, index: VectorIndex) -> None:
        if self._request is not None:
            return
        db = self._catalogue.read()
        request = renewals.wanted(db, MEANINGS)
        if request is not None and renewals.is_due(db, request):
            log.info("renewing the index of meanings: what was erased is left out")
            _reconcile(index, self._catalogue, self._model)  # nothing that went may be missed
            index.purge()
            self._request = request

    def _finish_renewal(self, request: Renewal) -> None:
        """Save a generation without what was erased; indexes of other models are made anew when needed."""
        if not self._save():
            return
        for other in self._folder.parent.glob("vectors-*"):
            if other != self._folder:
                _erase(other)
        with self._catalogue.write() as db:
            renewals.done(db, MEANINGS, request)
        self._request = None


def _erase(folder: Path) -> None:
    """Remove an index, or what lies in its place; what cannot be removed is no harm to the next one."""
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            folder.unlink()


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
