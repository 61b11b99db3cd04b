"""The watches of one root on Linux: one per directory, only where something is to be indexed.

watchdog's `InotifyFD` (one descriptor, one reading thread) is used as it is; its `InotifyWatchGroup` is
not: in 7.1 it watches excluded directories, keeps the watches of directories that were moved out,
swallows a reached limit, and its bookkeeping ends the reading thread with a KeyError where a directory
that was moved out is deleted after its old place was used again. Here every event is only a hint at a
path, so neither moves nor the order of events need be understood.

One descriptor a root: an overflow, a thread that died or a root that is let go concerns no other root.
"""

from __future__ import annotations

import errno
import itertools
import logging
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from watchdog.observers.inotify_c import (
    CallbackId,
    InotifyConstants,
    InotifyEvent,
    InotifyFD,
    Mask,
    WatchDescriptor,
)

from desktop_app.engine.ingest.watching.trees import Heard, Wants

log = logging.getLogger(__name__)

# No IN_MODIFY: a file is looked at when its writer closes it. IN_ATTRIB: times and permissions.
_IN = InotifyConstants
MASK = Mask(
    _IN.IN_CREATE
    | _IN.IN_CLOSE_WRITE
    | _IN.IN_MOVED_FROM
    | _IN.IN_MOVED_TO
    | _IN.IN_DELETE
    | _IN.IN_ATTRIB
    | _IN.IN_ONLYDIR
)
ROOT_MASK = Mask(MASK | _IN.IN_MOVE_SELF)
SUB_MASK = Mask(MASK | _IN.IN_DONT_FOLLOW)


class Descriptor(Protocol):
    """What is used of watchdog's InotifyFD."""

    def start(self) -> None: ...
    def stop(self) -> None: ...
    def join(self, timeout: float | None = None) -> None: ...
    def is_alive(self) -> bool: ...
    def add_callback(
        self, path: bytes, mask: Mask, callback: InotifyTree, id_: CallbackId
    ) -> WatchDescriptor: ...
    def remove_callbacks(self, callbacks: list[tuple[WatchDescriptor, CallbackId]]) -> None: ...


@dataclass(frozen=True, slots=True)
class _Watch:
    wd: WatchDescriptor
    number: CallbackId  # each is used once, so that a watch can be put in the place of an older one
    path: bytes


class InotifyTree:
    """Implements `Tree`, and watchdog's `WatchCallback`. Raises OSError where no descriptor is to be had."""

    def __init__(self, root: str, wants: Wants, heard: Heard, descriptor: Descriptor | None = None) -> None:
        self._root = os.fsencode(root)
        self._wants = wants
        self._heard = heard
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._closed = False
        self._by_wd: dict[WatchDescriptor, _Watch] = {}
        self._by_path: dict[bytes, _Watch] = {}
        self._below: dict[bytes, set[bytes]] = {}  # watched directories directly below one
        self._descriptor: Descriptor = descriptor or InotifyFD()
        self._descriptor.start()

    # ------------------------------------------------------------------ Tree

    def refresh(self, directory: str) -> None:
        """See `Tree.refresh`. Watch first, list then: what appears in between is reported."""
        start = os.fsencode(directory)
        watched = {path for path in self._wanted(start) if self._add(path)}
        self._sweep(start, watched)

    def is_alive(self) -> bool:
        """Whether the reading thread lives and the root is still watched."""
        return self._descriptor.is_alive() and self._root in self._by_path

    def close(self) -> None:
        """Give all watches back."""
        with self._lock:
            self._closed = True
            self._by_wd.clear()
            self._by_path.clear()
            self._below.clear()
        self._descriptor.stop()
        self._descriptor.join(timeout=5.0)

    @property
    def watched(self) -> set[str]:
        """The directories that are watched."""
        with self._lock:
            return {os.fsdecode(path) for path in self._by_path}

    # ------------------------------------------------------------------ watching

    def _wanted(self, start: bytes) -> Iterator[bytes]:
        """Directories to watch at and below `start`; each is listed after it was yielded."""
        waiting = [start]
        while waiting and not self._closed:
            current = waiting.pop()
            if current != self._root and not self._wants(os.fsdecode(current)):
                continue
            yield current
            try:
                with os.scandir(current) as listing:
                    waiting.extend(item.path for item in listing if item.is_dir(follow_symlinks=False))
            except OSError:
                continue  # gone, no directory, or not to be listed: then there is nothing to watch below

    def _add(self, path: bytes) -> bool:
        """Watch one directory; False where it is gone or may not be read."""
        mask = ROOT_MASK if path == self._root else SUB_MASK
        number = CallbackId(next(self._numbers))
        with self._lock:
            if self._closed:
                return False
            try:
                wd = self._descriptor.add_callback(path, mask, self, number)
            except OSError as error:
                if path == self._root or error.errno in (errno.ENOSPC, errno.EMFILE, errno.ENOMEM):
                    raise
                return False
            if wd < 0:  # InotifyFD says so of a directory that may not be read
                self._descriptor.remove_callbacks([(wd, number)])
                return False
            self._note(_Watch(wd, number, path))
        return True

    def _note(self, watch: _Watch) -> None:
        """Put a watch in the place of an older one of the same directory, or at the same path."""
        for older in {self._by_wd.get(watch.wd), self._by_path.get(watch.path)}:
            if older is not None:
                self._forget(older)
                self._descriptor.remove_callbacks([(older.wd, older.number)])
        self._by_wd[watch.wd] = watch
        self._by_path[watch.path] = watch
        self._below.setdefault(os.path.dirname(watch.path), set()).add(watch.path)

    def _forget(self, watch: _Watch) -> None:
        if self._by_wd.get(watch.wd) is watch:
            del self._by_wd[watch.wd]
        if self._by_path.get(watch.path) is watch:
            del self._by_path[watch.path]
            parent = os.path.dirname(watch.path)
            siblings = self._below.get(parent, set())
            siblings.discard(watch.path)
            if not siblings:
                self._below.pop(parent, None)

    def _sweep(self, start: bytes, watched: set[bytes]) -> None:
        """Let go of what is watched at and below `start` and should not be."""
        with self._lock:
            waiting = [start]
            while waiting:
                path = waiting.pop()
                waiting.extend(self._below.get(path, ()))
                watch = self._by_path.get(path)
                if watch is not None and path not in watched:
                    self._forget(watch)
                    self._descriptor.remove_callbacks([(watch.wd, watch.number)])

    # ------------------------------------------------------------------ WatchCallback: the reading thread

    def on_event(self, event: InotifyEvent) -> None:
        """An event of a directory: a hint at a path."""
        with self._lock:
            watch = self._by_wd.get(event.wd)
        if watch is None:
            return
        if event.is_move_self:
            self._heard.lost()
        elif event.name:
            self._hear(event, os.path.join(watch.path, event.name))

    def _hear(self, event: InotifyEvent, path: bytes) -> None:
        name = os.fsdecode(path)
        if event.is_directory and not event.is_delete:
            if not event.is_attrib or path not in self._by_path:  # attrib: it may be readable now
                self._heard.directory(name)
        else:
            self._heard.path(name)

    def on_watch_deleted(self, wd: WatchDescriptor) -> None:
        """A watched directory is no more, or its file system was unmounted."""
        with self._lock:
            watch = self._by_wd.get(wd)
            if watch is not None:
                self._forget(watch)
        if watch is not None and watch.path == self._root:
            self._heard.lost()

    def on_queue_overflow(self) -> None:
        """The kernel let events fall."""
        log.warning("more changes at once than the system keeps: the folder is looked at again")
        self._heard.lost()
