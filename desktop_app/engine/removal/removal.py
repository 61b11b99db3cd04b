"""Removals and their way back, one file at a time for all clients, on a thread of its own.

One at a time: two removals side by side could each take what the other one keeps.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from desktop_app.engine.removal.execute import Remover
from desktop_app.engine.removal.journal import KEPT_FOR_S, Entry, Journal
from desktop_app.engine.removal.plan import Planner
from desktop_app.engine.removal.reading import ExtractorReading
from desktop_app.engine.removal.recovery import Recovery
from desktop_app.engine.removal.restore import Restorer
from desktop_app.protocol.errors import EnvironmentProblem, KindredError
from desktop_app.protocol.messages import (
    BatchState,
    RemovalAction,
    RemovalFamily,
    RemovalProgress,
)

log = logging.getLogger(__name__)

TOLD_EVERY_S = 0.2
JOBS_REMEMBERED = 20
CANCELLED = "the removal was cancelled before its turn came"
CLOSED = "Kindred was closed before its turn came"


@dataclass
class _Job:
    """A batch on its way out or back."""

    batch_id: int
    entries: list[Entry]
    restoring: bool
    state: BatchState = "waiting"
    done: int = 0
    refused: int = 0
    trouble: str = ""
    cancelled: threading.Event = field(default_factory=threading.Event)

    def progress(self) -> RemovalProgress:
        return RemovalProgress(
            batch_id=self.batch_id,
            state=self.state,
            restoring=self.restoring,
            files_done=self.done,
            files_total=len(self.entries),
            refused=self.refused,
            trouble=self.trouble,
        )


class Removal:
    """Takes plans, carries them out, and brings files back. `on_progress` is called from its thread."""

    def __init__(
        self,
        journal: Journal,
        planner: Planner,
        remover: Remover,
        restorer: Restorer,
        recovery: Recovery,
        reading: ExtractorReading,
        on_progress: Callable[[RemovalProgress], None],
    ) -> None:
        self.journal, self.planner = journal, planner
        self._remover, self._restorer, self._recovery = remover, restorer, recovery
        self._reading = reading
        self._on_progress = on_progress
        self._changed = threading.Condition()
        self._waiting: deque[_Job] = deque()
        self._jobs: OrderedDict[int, _Job] = OrderedDict()  # the latest of each batch
        self._stopping = threading.Event()
        self._told_at = 0.0
        self.notice = journal.notice
        self._thread = threading.Thread(target=self._run, name="removal", daemon=True)

    # ------------------------------------------------------------------ life

    def start(self) -> None:
        """Look after what an earlier run left half-way, then wait for what is asked."""
        self._thread.start()

    def stop(self) -> None:
        """Put the file in hand back, unless it is in the trash; the turn of the others does not come."""
        with self._changed:
            self._stopping.set()
            self._changed.notify_all()
        self._reading.stop()  # else a film would be compared to its end
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)
        self.journal.close()

    # ------------------------------------------------------------------ what clients ask

    def remove(self, families: Sequence[RemovalFamily], action: RemovalAction) -> RemovalProgress:
        """Note what may go by a plan and begin; nothing is begun where nothing may.

        Raises EnvironmentProblem with the first objection then.
        """
        checked = self.planner.check(families, action)
        if not checked.intents:
            said = checked.plan.objections[0].text if checked.plan.objections else "the plan names no file"
            raise EnvironmentProblem(f"nothing can be removed: {said}")
        batch_id = self.journal.begin(action, checked.intents)
        return self._queue(_Job(batch_id, self.journal.entries(batch_id), restoring=False))

    def undo(self, batch_id: int, ids: Sequence[int] | None) -> RemovalProgress:
        """Begin to bring back what lies in the trash. Raises EnvironmentProblem where nothing of it does."""
        self.journal.batch(batch_id)
        wanted = None if ids is None else set(ids)
        entries = [
            entry
            for entry in self.journal.entries(batch_id)
            if entry.state == "done" and (wanted is None or entry.id in wanted)
        ]
        if not entries:
            raise EnvironmentProblem("nothing of this lies in the trash any more")
        return self._queue(_Job(batch_id, entries, restoring=True))

    def cancel(self, batch_id: int) -> RemovalProgress:
        """Go no further with a batch than the file in hand."""
        job = self._job(batch_id)
        job.cancelled.set()
        return job.progress()

    def progress(self, batch_id: int) -> RemovalProgress:
        """How far a batch is."""
        return self._job(batch_id).progress()

    def forget_below(self, path: str) -> None:
        """A folder is to leave no trace: what is under way there ends, and what was removed is forgotten."""
        with self._changed:
            jobs = list(self._jobs.values())
        inside = path.rstrip(os.sep) + os.sep
        for job in jobs:
            if any(place.startswith(inside) for entry in job.entries for place in (entry.path, entry.keeper)):
                job.cancelled.set()
        self.journal.forget_below(path)

    def _job(self, batch_id: int) -> _Job:
        with self._changed:
            job = self._jobs.get(batch_id)
        if job is None:
            self.journal.batch(batch_id)
            return _Job(batch_id, [], restoring=False, state="finished")
        return job

    def _queue(self, job: _Job) -> RemovalProgress:
        with self._changed:
            if self._stopping.is_set():
                raise EnvironmentProblem("the engine is stopping")
            self._waiting.append(job)
            self._jobs[job.batch_id] = job
            self._jobs.move_to_end(job.batch_id)
            while len(self._jobs) > JOBS_REMEMBERED and self._is_over(next(iter(self._jobs.values()))):
                self._jobs.popitem(last=False)
            self._changed.notify_all()
        return job.progress()

    def _is_over(self, job: _Job) -> bool:
        return job.state in ("finished", "cancelled")

    # ------------------------------------------------------------------ the thread

    def _run(self) -> None:
        self._recover()
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._stopping.is_set())
                if not self._waiting:
                    return
                job = self._waiting.popleft()
            self._work(job)

    def _recover(self) -> None:
        try:
            said = self._recovery.recover().notice()
            self.journal.forget_before(time.time() - KEPT_FOR_S)
        except KindredError as error:
            log.error("what an earlier removal left half-way could not be looked after: %s", error)
            said = f"An earlier removal was cut short and could not be looked after: {error}"
        except Exception:  # a thread's edge: removals must still be answered
            log.exception("the recovery of removals failed")
            said = "An earlier removal was cut short, and looking after it failed: see the log"
        self.notice = " ".join(part for part in (self.notice, said) if part)

    def _work(self, job: _Job) -> None:
        job.state = "running"
        try:
            for entry in job.entries:
                if job.cancelled.is_set() or self._stopping.is_set():
                    break
                self._take(job, entry)
            if not job.restoring:
                self.journal.skip(job.batch_id, CLOSED if self._stopping.is_set() else CANCELLED)
        except KindredError as error:  # the journal cannot be written
            job.trouble = str(error)
            log.warning("a removal ends early: %s", error)
        except Exception:  # a thread's edge
            job.trouble = "an error inside Kindred ended it early: see its log"
            log.exception("a removal failed")
        job.state = "finished" if job.done == len(job.entries) else "cancelled"
        self._on_progress(job.progress())

    def _take(self, job: _Job, entry: Entry) -> None:
        current = self.journal.entry(entry.id)  # another client may have had it brought back since
        settled = self._restorer.restore(current) if job.restoring else self._remover.remove(current)
        job.done += 1
        job.refused += settled.state != ("restored" if job.restoring else "done")
        if time.monotonic() - self._told_at >= TOLD_EVERY_S:
            self._told_at = time.monotonic()
            self._on_progress(job.progress())
