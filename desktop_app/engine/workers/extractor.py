"""One extractor process, asked by one thread: deadlines, death, a new one in its place."""

from __future__ import annotations

import logging
import threading
from typing import TypeVar

from desktop_app.engine.workers.processes import WorkerProcess, WorkerStarter
from desktop_app.protocol.errors import Bug, ConnectionLost, EnvironmentProblem, KindredError
from desktop_app.protocol.messages import Failed, Message

log = logging.getLogger(__name__)

Reply = TypeVar("Reply", bound=Message)


class WorkerDied(KindredError):
    """The worker's process ended while it had the request in hand."""


class DeadlinePassed(KindredError):
    """The worker did not answer in time and was ended."""


class Extractor:
    """Asks one extractor process; starts it when needed and replaces it when it dies."""

    def __init__(self, starter: WorkerStarter) -> None:
        self._starter = starter
        self._worker: WorkerProcess | None = None
        self._stopping = threading.Event()
        self._last_id = 0

    def ask(self, request: Message, reply: tuple[type[Reply], ...], deadline_s: float) -> Reply:
        """Send a request and wait for its reply, which is of one of the classes in `reply`.

        Raises WorkerDied or DeadlinePassed (the worker is gone then), EnvironmentProblem where no
        worker can be started, Bug where the reply is of another class.
        """
        worker = self._worker or self._start()
        self._last_id += 1
        try:
            worker.channel.send(self._last_id, request)
            frame = worker.channel.receive(deadline_s)
        except ConnectionLost as error:
            self._worker = None
            worker.channel.close()
            raise WorkerDied(worker.exit_status) from error
        except Bug:
            self._drop(worker)
            raise
        if frame is None:
            self._drop(worker)
            raise DeadlinePassed(f"no answer within {deadline_s:.0f} s")
        if isinstance(frame.body, reply) and frame.request_id == self._last_id:
            return frame.body
        self._drop(worker)
        detail = frame.body.reason if isinstance(frame.body, Failed) else type(frame.body).__name__
        raise Bug(f"the extractor answered {type(request).__name__} with: {detail}")

    def stop(self) -> None:
        """End the process; a thread that is asking gets WorkerDied."""
        self._stopping.set()
        worker = self._worker
        if worker is not None:
            worker.process.kill()
            worker.process.wait()

    def _start(self) -> WorkerProcess:
        if self._stopping.is_set():
            raise EnvironmentProblem("the engine is stopping")
        self._worker = self._starter.start("extractor", self._stopping.is_set)
        return self._worker

    def _drop(self, worker: WorkerProcess) -> None:
        self._worker = None
        worker.kill()
