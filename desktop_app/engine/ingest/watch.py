"""Watching roots with watchdog: events become a debounced set of paths to look at.

Events are hints. What they name is compared with the disk; what they miss, the scan finds.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Callable

from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer
from watchdog.observers.api import BaseObserver, ObservedWatch

from desktop_app.engine.catalogue.folders import FolderRow

log = logging.getLogger(__name__)

QUIET_S = 0.3  # a burst is over when nothing came for this long
LONGEST_WAIT_S = 2.0  # and is looked at after this long in any case

# Without a filter watchdog 7.1 loops for ever on large trees: it reacts to its own opens.
EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileClosedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]
if os.name == "nt" or os.uname().sysname == "Darwin":
    EVENTS.append(FileModifiedEvent)  # no "closed" event there

OnChanges = Callable[[FolderRow, set[str]], None]


class DirtyPaths:
    """Paths that events named, per root, handed on once a burst is over."""

    def __init__(self, on_changes: OnChanges) -> None:
        self._on_changes = on_changes
        self._lock = threading.Lock()
        self._paths: dict[FolderRow, set[str]] = {}
        self._first = 0.0
        self._last = 0.0
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="dirty-paths", daemon=True)
        self._thread.start()

    def add(self, folder: FolderRow, *paths: str) -> None:
        """An event named these paths."""
        now = time.monotonic()
        with self._lock:
            if not self._paths:
                self._first = now
            self._last = now
            self._paths.setdefault(folder, set()).update(paths)
        self._wake.set()

    def stop(self) -> None:
        """Stop; what has not been handed on is found by the next scan."""
        self._stopping.set()
        self._wake.set()
        self._thread.join(timeout=5.0)

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.wait()
            while not self._stopping.is_set() and (wait := self._time_to_wait()) > 0:
                self._stopping.wait(wait)
            with self._lock:
                paths, self._paths = self._paths, {}
                self._wake.clear()
            for folder, changed in paths.items():
                self._hand_on(folder, changed)

    def _hand_on(self, folder: FolderRow, changed: set[str]) -> None:
        if self._stopping.is_set():
            return
        try:
            self._on_changes(folder, changed)
        except Exception:  # a thread's edge: later changes must still be followed
            log.exception("following %d changes failed; the next scan finds them", len(changed))

    def _time_to_wait(self) -> float:
        now = time.monotonic()
        with self._lock:
            return min(self._last + QUIET_S, self._first + LONGEST_WAIT_S) - now


class _Handler(FileSystemEventHandler):
    def __init__(self, folder: FolderRow, dirty: DirtyPaths, own_data: str) -> None:
        self._folder = folder
        self._dirty = dirty
        self._own_data = own_data.rstrip(os.sep) + os.sep

    def on_any_event(self, event: FileSystemEvent) -> None:
        paths = [os.fsdecode(path) for path in (event.src_path, event.dest_path) if path]
        wanted = [path for path in paths if not path.startswith(self._own_data)]
        if wanted:
            self._dirty.add(self._folder, *wanted)


class Watcher:
    """Watches roots; `notes` says in words what cannot be watched, per root."""

    def __init__(self, dirty: DirtyPaths, own_data: str) -> None:
        self._dirty = dirty
        self._own_data = own_data
        self._observer: BaseObserver = Observer()
        self._observer.start()
        self._watches: dict[int, ObservedWatch] = {}
        self._lock = threading.Lock()
        self.notes: dict[int, str] = {}

    def watch(self, folder: FolderRow) -> None:
        """Begin to watch a root; where the system refuses, say so in `notes`."""
        with self._lock:
            if folder.id in self._watches:
                return
            target = os.path.dirname(folder.path) if folder.single_file else folder.path
            try:
                self._watches[folder.id] = self._observer.schedule(
                    _Handler(folder, self._dirty, self._own_data),
                    target,
                    recursive=not folder.single_file,
                    event_filter=EVENTS,
                )
                self.notes.pop(folder.id, None)
            except OSError as error:
                log.warning("a folder cannot be watched: %s", error.strerror)
                self.notes[folder.id] = (
                    f"not watched ({error.strerror}): changes are found by a look every few minutes; "
                    "see kindred doctor for the limit to raise"
                )

    def unwatch(self, folder_id: int) -> None:
        """Stop watching a root."""
        with self._lock:
            watch = self._watches.pop(folder_id, None)
            self.notes.pop(folder_id, None)
            if watch is not None:
                self._observer.unschedule(watch)

    def stop(self) -> None:
        """Stop watching everything."""
        self._observer.stop()
        self._observer.join(timeout=5.0)
