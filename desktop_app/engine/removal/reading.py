"""What files hold, asked of an extractor: the engine opens no file of the person's to read it."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Sequence
from typing import Protocol, TypeVar

from desktop_app.engine.workers.extractor import DeadlinePassed, Extractor, WorkerDied
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.protocol.errors import Bug, EnvironmentProblem
from desktop_app.protocol.messages import Message, to_wire
from desktop_app.protocol.worker_messages import (
    ANY_SIZE,
    BytesCompared,
    CompareBytes,
    FileHash,
    FileHashes,
    HashFiles,
)

LEAST_DEADLINE_S = 60.0
LEAST_BYTES_PER_S = 2_000_000

R = TypeVar("R", bound=Message)


class Reading(Protocol):
    """Reads files whole. What is wrong with a file is in the reply; EnvironmentProblem: nobody can read."""

    def hash(self, paths: Sequence[str]) -> list[FileHash]:
        """Hash files, in their order."""

    def compare(self, one: str, other: str) -> BytesCompared:
        """Compare two files byte by byte."""


class ExtractorReading:
    """Reading by an extractor of its own; one request at a time."""

    def __init__(self, starter: WorkerStarter) -> None:
        self._extractor = Extractor(starter)
        self._turn = threading.Lock()

    def hash(self, paths: Sequence[str]) -> list[FileHash]:
        """See Reading."""
        request = HashFiles(paths=[to_wire(path) for path in paths], max_bytes=ANY_SIZE)
        return self._ask(request, FileHashes, paths).files

    def compare(self, one: str, other: str) -> BytesCompared:
        """See Reading."""
        request = CompareBytes(first=to_wire(one), second=to_wire(other))
        return self._ask(request, BytesCompared, [one, other])

    def stop(self) -> None:
        """End the process; who waits for it gets EnvironmentProblem."""
        self._extractor.stop()

    def _ask(self, request: Message, kind: type[R], paths: Sequence[str]) -> R:
        try:
            with self._turn:
                return self._extractor.ask(request, (kind,), _deadline_s(paths))
        except (WorkerDied, DeadlinePassed, Bug) as error:
            raise EnvironmentProblem(f"the files could not be read just now ({error})") from error


def _deadline_s(paths: Sequence[str]) -> float:
    """A minute, and as long as a slow drive takes for all the bytes: a film is compared whole."""
    total = 0
    for path in paths:
        with contextlib.suppress(OSError):
            total += os.lstat(path).st_size
    return LEAST_DEADLINE_S + total / LEAST_BYTES_PER_S
