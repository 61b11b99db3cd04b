"""Looking for duplicates in the background, whenever the library is at rest and something changed."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from typing import Literal

import msgspec

from desktop_app.engine.catalogue import Catalogue, wordings
from desktop_app.engine.catalogue.vectors import ModelRow
from desktop_app.engine.duplicates.arrivals import Arrivals
from desktop_app.engine.duplicates.comparing import Comparer
from desktop_app.engine.duplicates.reading import WordingReader
from desktop_app.engine.duplicates.topics import Topics
from desktop_app.engine.duplicates.words import Tokenizer
from desktop_app.engine.indexes.vectors import VectorIndex
from desktop_app.protocol.errors import KindredError
from desktop_app.protocol.messages import DuplicateProgress, Message, Pace

log = logging.getLogger(__name__)

ROUND_S = 1.0
REPORT_S = 0.25
FORGET_AFTER_S = 300.0  # without work: what is held in memory is let go
REST_GENTLY = 2.0  # times as long as was worked
LONGEST_REST_S = 1.0

Stage = Literal["Reading texts", "Comparing", "Comparing meanings"]


class DuplicateFinder:
    """Follows the library: documents that were read are looked at, compared and placed.

    `may_work`: whether the library is at rest. `pace`: how hard it may work. `tell` is called with
    DuplicateProgress and DuplicateArrived, from its thread; it must return at once.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        model: ModelRow,
        index: Callable[[], VectorIndex | None],
        may_work: Callable[[], bool],
        pace: Callable[[], Pace],
        tell: Callable[[Message], None],
    ) -> None:
        self._catalogue = catalogue
        self._may_work, self._pace, self._tell = may_work, pace, tell
        tokenizer = Tokenizer()
        self._reader = WordingReader(catalogue, tokenizer)
        self._comparer = Comparer(catalogue, tokenizer)
        self._topics = Topics(catalogue, model, index)
        self._arrivals = Arrivals(catalogue)
        self._lock = threading.Lock()
        self._progress = DuplicateProgress(state="waiting")
        self._paused = self._cancelled = self._insisted = self._anew = False
        self._stage_began = self._reported_at = self._worked_until = time.monotonic()
        self._wake, self._stopping = threading.Event(), threading.Event()
        self._thread = threading.Thread(target=self._run, name="duplicates", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop; what is left is done next time."""
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)

    @property
    def progress(self) -> DuplicateProgress:
        """How far it is."""
        with self._lock:
            return self._progress

    def find(self, anew: bool) -> DuplicateProgress:
        """Look now, at full pace; with `anew` at everything."""
        self._anew = self._anew or anew
        self._paused = self._cancelled = False
        self._insisted = True
        self._note(state="waiting")
        self._wake.set()
        return self.progress

    def steer(self, action: Literal["pause", "resume", "cancel"]) -> DuplicateProgress:
        """Pause, resume or cancel; a cancelled search begins again with `find`, or at the next start."""
        self._paused = action == "pause"
        self._cancelled = action == "cancel" or (self._cancelled and action == "pause")
        if action != "resume":
            self._note(state="paused" if action == "pause" else "cancelled")
        self._wake.set()
        return self.progress

    def scores_changed(self) -> None:
        """Scores, decisions, keepers or rules changed: clients ask for them again."""
        with self._lock:
            revision = self._progress.revision + 1
            self._progress = msgspec.structs.replace(self._progress, revision=revision)
        self._tell(self.progress)

    # ---------------------------------------------------------------- the thread

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                if not self._step():
                    self._wake.wait(ROUND_S)
                    self._wake.clear()
            except KindredError as error:  # the disk is full: tried again
                log.warning("looking for duplicates waits: %s", error)
                self._note(state="waiting", note=str(error))
                self._stopping.wait(10 * ROUND_S)
            except Exception:  # a thread's edge: without it nothing would be followed any more
                log.exception("looking for duplicates failed")
                self._stopping.wait(30 * ROUND_S)

    def _step(self) -> bool:
        """Do a piece of what is to be done; False where there is none, or now is not the time."""
        if self._paused or self._cancelled:
            return False
        if not self._may_work() or (self._pace() == "paused" and not self._insisted):
            self._note(state="waiting", note="Waiting until the library is up to date")
            return False
        self._begin_anew()
        if self._read() or self._compare() or self._place():
            return True
        self._rest()
        return False

    def _begin_anew(self) -> None:
        """Forget all scores where somebody asked for that; here, where no comparison is under way."""
        if self._anew:
            self._anew = False
            with self._catalogue.write() as db:
                wordings.compare_again(db)

    def _rest(self) -> None:
        """Nothing is left to do: say so, and look who came."""
        if self._anew:
            return
        if self.progress.state != "up_to_date":
            self._insisted = False
            self._note(state="up_to_date", told=True)
        arrived = self._arrivals.told([])
        for message in arrived:
            self._tell(message)
        if arrived:
            self.scores_changed()
        if time.monotonic() - self._worked_until > FORGET_AFTER_S:
            self._comparer.forget()

    def _read(self) -> bool:
        total = wordings.count_unworded(self._catalogue.read())
        if not total:
            return False
        done = 0
        while self._go_on("Reading texts", done, total) and (number := self._reader.step()):
            done += number
        return True

    def _compare(self) -> bool:
        total = wordings.count_uncompared(self._catalogue.read())
        if not total:
            return False
        one_by_one = self._comparer.compare(lambda done, of: self._go_on("Comparing", done, of))
        for message in self._arrivals.told(one_by_one):
            self._tell(message)
        self.scores_changed()
        return True

    def _place(self) -> bool:
        if not self._topics.place(lambda done, of: self._go_on("Comparing meanings", done, of)):
            return False
        self.scores_changed()
        return True

    def _go_on(self, stage: Stage, done: int, total: int) -> bool:
        """Say how far it is, rest where it is to go gently; False: stop here."""
        now = time.monotonic()
        if stage != self.progress.stage or done == 0:
            self._stage_began = now
        if done and now - self._reported_at >= REPORT_S:
            self._reported_at = now
            left = (now - self._stage_began) / done * (total - done)
            self._note(state="finding", stage=stage, done=done, total=total, seconds_left=left, told=True)
        elif not done:
            self._note(state="finding", stage=stage, done=done, total=total)
        if self._pace() == "gently" and not self._insisted:
            self._stopping.wait(min(LONGEST_REST_S, REST_GENTLY * (now - self._worked_until)))
        self._worked_until = time.monotonic()
        return not (self._stopping.is_set() or self._paused or self._cancelled or self._anew)

    def _note(
        self,
        state: Literal["up_to_date", "waiting", "finding", "paused", "cancelled"],
        stage: str = "",
        done: int = 0,
        total: int = 0,
        seconds_left: float | None = None,
        note: str = "",
        told: bool = False,
    ) -> None:
        with self._lock:
            before = self._progress
            self._progress = DuplicateProgress(
                state=state,
                stage=stage,
                done=done,
                total=total,
                seconds_left=seconds_left,
                revision=before.revision,
                note=note,
            )
        if told or before.state != state:
            self._tell(self.progress)
