"""Which files are read next: those that were just saved, then the backlog in the order it came.

The queue is the catalogue (files in state PENDING). What is held here is small and bounded, and can be
forgotten: what is in hand, what is to be left alone for a moment, and the paths that were saved last.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterable
from itertools import islice

from desktop_app.engine.catalogue import Catalogue, files
from desktop_app.engine.catalogue.files import PendingFile

CHUNK_FILES = 32
CHUNK_BYTES = 64 * 1024 * 1024
MOST_URGENT = 1_000
"""Files read ahead of the backlog. More of them at once are no person's saving but a program's (a build, a
checkout): the oldest are read in the backlog's turn."""
MOST_DEFERRED = 10_000
LOOK_AGAIN_S = 0.25  # at saved files that were all in hand, or left alone


class ReadingOrder:
    """Hands out pending files to several readers, each file to one of them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._changed = threading.Condition()
        self._after_id = 0
        self._in_hand: set[int] = set()
        self._not_before: dict[int, float] = {}
        self._urgent: dict[bytes, None] = {}  # in the order of saving
        self._look_at_urgent_from = 0.0
        self.changes = 0  # grows whenever there may be something to read

    def wake(self) -> None:
        """There may be pending files."""
        with self._changed:
            self.changes += 1
            self._changed.notify_all()

    def wait(self, changes: int, timeout_s: float) -> None:
        """Wait until `self.changes` is no longer what it was."""
        with self._changed:
            self._changed.wait_for(lambda: self.changes != changes, timeout_s)

    def first(self, paths: Iterable[str]) -> None:
        """Hand these out before the backlog: the person has just saved them."""
        with self._changed:
            for path in paths:
                self._hurry(os.fsencode(path))
            self._look_at_urgent_from = 0.0
        self.wake()

    def take_urgent(self) -> list[PendingFile]:
        """The next files of those that were just saved; to be released."""
        with self._changed:
            return self._take_urgent()

    def take_backlog(self) -> list[PendingFile]:
        """The next files in the order they came: at most CHUNK_BYTES, or a single file; to be released."""
        with self._changed:
            return self._take_backlog()

    def release(self, taken: Iterable[PendingFile]) -> None:
        """They are read, or let go; those that are still pending are handed out again."""
        with self._changed:
            self._in_hand.difference_update(file.id for file in taken)
            self._look_at_urgent_from = 0.0  # one of them may have been saved again meanwhile

    def defer(self, file: PendingFile, seconds: float) -> None:
        """Leave a file alone for a moment."""
        now = time.monotonic()
        with self._changed:
            if len(self._not_before) >= MOST_DEFERRED:
                self._not_before = {key: until for key, until in self._not_before.items() if until > now}
            if len(self._not_before) >= MOST_DEFERRED:
                self._not_before.pop(min(self._not_before, key=self._not_before.__getitem__))
            self._not_before[file.id] = now + seconds

    def defer_changing(self, file: PendingFile, seconds: float) -> None:
        """Leave a file alone that is being written; then it comes before the backlog."""
        self.defer(file, seconds)
        with self._changed:
            self._hurry(os.fsencode(file.path))

    def settle(self, file: PendingFile) -> None:
        """A file was read as it is now."""
        with self._changed:
            self._not_before.pop(file.id, None)

    @property
    def busy(self) -> bool:
        """Whether files are in hand."""
        with self._changed:
            return bool(self._in_hand)

    @property
    def held(self) -> tuple[int, int, int]:
        """How many are in hand, left alone, and urgent."""
        with self._changed:
            return len(self._in_hand), len(self._not_before), len(self._urgent)

    # ------------------------------------------------------------------ with the lock held

    def _hurry(self, path: bytes) -> None:
        self._urgent.pop(path, None)
        self._urgent[path] = None
        if len(self._urgent) > MOST_URGENT:
            del self._urgent[next(iter(self._urgent))]

    def _take_urgent(self) -> list[PendingFile]:
        if time.monotonic() < self._look_at_urgent_from:
            return []
        for _ in range(0, len(self._urgent), CHUNK_FILES):
            paths = list(islice(self._urgent, CHUNK_FILES))
            for path in paths:
                del self._urgent[path]
            pending = files.pending_at(self._catalogue.read(), paths)
            chosen = self._choose(pending)
            taken = {file.id for file in chosen}
            # Whatever is in hand (it was saved again while it was read) or left alone keeps its claim.
            self._urgent.update((os.fsencode(file.path), None) for file in pending if file.id not in taken)
            if chosen:
                return chosen
        self._look_at_urgent_from = time.monotonic() + LOOK_AGAIN_S
        return []

    def _take_backlog(self) -> list[PendingFile]:
        """The next of the backlog from where the last one ended, once around at most."""
        from_the_start = self._after_id == 0
        while True:
            found = files.next_pending(self._catalogue.read(), self._after_id, CHUNK_FILES)
            if not found:
                self._after_id = 0
                if from_the_start:
                    return []
                from_the_start = True
                continue
            chosen = self._choose(found)
            free = self._free(found)  # what was too much for one chunk
            self._after_id = chosen[-1].id if chosen and free else found[-1].id
            if chosen:
                return chosen

    def _choose(self, found: list[PendingFile]) -> list[PendingFile]:
        """Take those that are free, as far as they make a chunk."""
        chosen: list[PendingFile] = []
        size = 0
        for file in self._free(found):
            if chosen and size + file.size_bytes > CHUNK_BYTES:
                break
            chosen.append(file)
            size += file.size_bytes
        self._in_hand.update(file.id for file in chosen)
        return chosen

    def _free(self, found: list[PendingFile]) -> list[PendingFile]:
        """Those that nobody has in hand and that are not to be left alone for a moment."""
        now = time.monotonic()
        return [
            file
            for file in found
            if file.id not in self._in_hand and self._not_before.get(file.id, 0.0) <= now
        ]
