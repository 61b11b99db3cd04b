"""The watches of one root where the system itself watches what is below (macOS, Windows): an Observer."""

from __future__ import annotations

import os
import sys

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

from desktop_app.engine.ingest.watching.trees import Heard, Wants

# Without a filter watchdog 7.1 also reports what is only opened or read: our own reading.
EVENTS: list[type[FileSystemEvent]] = [
    FileCreatedEvent,
    FileClosedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]
if sys.platform in ("win32", "darwin"):
    EVENTS.append(FileModifiedEvent)  # there is no "closed" there


class _Handler(FileSystemEventHandler):
    def __init__(self, root: str, wants: Wants, heard: Heard) -> None:
        self._root, self._wants, self._heard = root, wants, heard

    def on_any_event(self, event: FileSystemEvent) -> None:
        for path in filter(None, map(os.fsdecode, (event.src_path, event.dest_path))):
            if path == self._root:
                self._heard.lost()
            elif event.is_directory and not isinstance(event, DirDeletedEvent):
                self._heard.directory(path)
            elif self._wants(os.path.dirname(path)):
                self._heard.path(path)


class ObservedTree:
    """Implements `Tree` with one observer."""

    def __init__(self, root: str, wants: Wants, heard: Heard) -> None:
        self._root = root
        self._handler = _Handler(root, wants, heard)
        self._observer: BaseObserver = Observer()
        self._watch: ObservedWatch | None = None

    def refresh(self, directory: str) -> None:
        """See `Tree.refresh`: the system follows what is below by itself."""
        if self._watch is None:
            self._watch = self._observer.schedule(
                self._handler, self._root, recursive=True, event_filter=EVENTS
            )
            self._observer.start()

    def is_alive(self) -> bool:
        """Whether the observer and its emitter live."""
        emitters = self._observer.emitters
        return self._observer.is_alive() and bool(emitters) and all(map(_is_alive, emitters))

    def close(self) -> None:
        """Stop the observer."""
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join(timeout=5.0)


def _is_alive(emitter: object) -> bool:
    return bool(getattr(emitter, "is_alive", lambda: True)())
