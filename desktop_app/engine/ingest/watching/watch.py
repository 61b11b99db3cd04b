"""Watching roots: in the background, with polling where the system refuses, anew where it broke."""

from __future__ import annotations

import errno
import logging
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field

from desktop_app.engine.catalogue.folders import FolderRow
from desktop_app.engine.ingest.watching.dirty import DirtyPaths
from desktop_app.engine.ingest.watching.mounts import remote_filesystem
from desktop_app.engine.ingest.watching.polling import Refusal, refused, remote
from desktop_app.engine.ingest.watching.trees import Tree, TreeMaker, is_in, native_tree, outermost
from desktop_app.protocol.messages import Watching

log = logging.getLogger(__name__)

MOST_DIRECTORIES = 20_000  # waiting to be watched, of one root; with more, all of it is gone through

Identity = tuple[int, int]
"""(device, inode) of a directory: tells whether another one, or none, lies at its path now."""


def identity_of(path: str) -> Identity | None:
    """The directory (or file) at this path; None where there is none."""
    try:
        info = os.stat(path)
    except OSError:
        return None
    return info.st_dev, info.st_ino


@dataclass
class _Watched:
    """A root and how it is watched. Only the watcher's thread writes `tree`."""

    folder: FolderRow
    watching: Watching = "starting"
    refusal: Refusal | None = None
    tree: Tree | None = None
    identity: Identity | None = None


@dataclass
class _Job:
    """What is to be watched (again) of one root: some directories, or all of it."""

    whole: bool = False
    futures: list[Future[None]] = field(default_factory=list)
    directories: set[str] = field(default_factory=set)

    def add(self, directory: str) -> None:
        if len(self.directories) < MOST_DIRECTORIES:
            self.directories.add(directory)
        else:
            self.whole = True
        if self.whole:
            self.directories.clear()


class Watcher:
    """Watches roots in its own thread.

    `wants`: whether a directory of a root is to be indexed, and so watched. `on_watched` is called with
    a root's id, and the futures given to `watch`, whenever all of it has been watched anew or has been
    refused: only now may it be compared with the disk, so that nothing falls between.
    """

    def __init__(
        self,
        dirty: DirtyPaths,
        own_data: str,
        wants: Callable[[FolderRow, str], bool],
        on_watched: Callable[[int, list[Future[None]]], None],
        make_tree: TreeMaker = native_tree,
        remote_type: Callable[[str], str] = remote_filesystem,
    ) -> None:
        self._dirty, self._own_data, self._wants, self._on_watched = dirty, own_data, wants, on_watched
        self._make_tree, self._remote_type = make_tree, remote_type
        self._roots: dict[int, _Watched] = {}
        self._jobs: dict[int, _Job] = {}
        self._in_hand: int | None = None  # the root that is being watched as a whole
        self._stopping = False
        self._changed = threading.Condition(threading.RLock())
        self._thread = threading.Thread(target=self._run, name="watching", daemon=True)

    # ------------------------------------------------------------------ life

    def start(self) -> None:
        """Begin with what was asked for."""
        self._thread.start()

    def stop(self) -> None:
        """Stop watching everything."""
        with self._changed:
            self._stopping = True
            jobs, self._jobs = self._jobs, {}
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)
        for job in jobs.values():
            for future in job.futures:
                future.set_result(None)
        for watched in self._roots.values():
            _close(watched)

    # ------------------------------------------------------------------ what is asked of it

    def watch(self, folder: FolderRow, future: Future[None] | None = None) -> None:
        """Watch a root, or see to it that it is watched well: gone through again, or watched anew."""
        with self._changed:
            known = self._roots.get(folder.id)
            if known is None or known.folder.path != folder.path:
                self._roots[folder.id] = _Watched(folder)
            job = self._jobs.setdefault(folder.id, _Job())
            job.whole = True
            job.directories.clear()
            if future is not None:
                job.futures.append(future)
            self._changed.notify_all()
        if known is not None and known.folder.path != folder.path:
            _close(known)

    def unwatch(self, folder_id: int) -> list[Future[None]]:
        """Stop watching a root; returns the futures that waited for it."""
        with self._changed:
            watched = self._roots.pop(folder_id, None)
            job = self._jobs.pop(folder_id, None)
        self._dirty.forget(folder_id)
        if watched is not None:
            _close(watched)
        return [] if job is None else job.futures

    @property
    def starting(self) -> set[int]:
        """Roots that wait to be watched as a whole, or are just being."""
        with self._changed:
            waiting = {key for key, job in self._jobs.items() if job.whole}
            return waiting | ({self._in_hand} if self._in_hand is not None else set())

    @property
    def states(self) -> dict[int, Watching]:
        """How each root is watched."""
        with self._changed:
            return {key: watched.watching for key, watched in self._roots.items()}

    @property
    def refusals(self) -> dict[int, Refusal]:
        """Why roots are polled, by id."""
        with self._changed:
            return {key: root.refusal for key, root in self._roots.items() if root.refusal is not None}

    def is_sound(self, folder_id: int) -> bool:
        """Whether what is watched is still what lies at the root's path, and would be heard of."""
        with self._changed:
            watched = self._roots.get(folder_id)
        if watched is None or watched.watching != "events":
            return True  # not watched yet, or polled: then there is nothing to be broken
        if watched.folder.single_file:
            return True
        if identity_of(watched.folder.path) != watched.identity:
            return False
        return watched.tree is None or watched.tree.is_alive()

    # ------------------------------------------------------------------ what trees hear

    def _directory_changed(self, folder_id: int, directory: str) -> None:
        with self._changed:
            if folder_id in self._roots:
                self._jobs.setdefault(folder_id, _Job()).add(directory)
                self._changed.notify_all()

    def _events_lost(self, folder_id: int) -> None:
        with self._changed:
            watched = self._roots.get(folder_id)
            if watched is not None and not self._stopping:
                self.watch(watched.folder)

    # ------------------------------------------------------------------ the watcher's thread

    def _run(self) -> None:
        while (next_job := self._next()) is not None:
            watched, job = next_job
            try:
                self._work(watched, job)
            except Exception:  # a thread's edge: the other roots must still be watched
                log.exception("watching failed")
                watched.refusal = refused(OSError(errno.EIO, "an error of Kindred, see the log"))
                watched.watching = "polling"
            finally:
                if job.whole or watched.watching == "polling":
                    self._on_watched(watched.folder.id, job.futures)
                with self._changed:
                    self._in_hand = None

    def _next(self) -> tuple[_Watched, _Job] | None:
        with self._changed:
            while True:
                self._changed.wait_for(lambda: self._jobs or self._stopping)
                if self._stopping:
                    return None
                folder_id = next(iter(self._jobs))
                job = self._jobs.pop(folder_id)
                watched = self._roots.get(folder_id)
                if watched is not None:
                    self._in_hand = folder_id if job.whole else None
                    return watched, job

    def _work(self, watched: _Watched, job: _Job) -> None:
        if job.whole:
            self._watch_whole(watched)
            return
        for directory in outermost(job.directories):
            self._watch_directory(watched, directory)

    def _watch_directory(self, watched: _Watched, directory: str) -> None:
        if watched.tree is not None:
            try:
                watched.tree.refresh(directory)
            except OSError as error:
                self._refuse(watched, refused(error))
        self._dirty.add(watched.folder.id, directory)

    def _watch_whole(self, watched: _Watched) -> None:
        folder = watched.folder
        if filesystem := self._remote_type(folder.path):
            self._refuse(watched, remote(filesystem))
            return
        identity = identity_of(folder.path)
        if watched.tree is not None and (identity != watched.identity or not watched.tree.is_alive()):
            _close(watched)
        watched.identity = identity
        try:
            if identity is not None and not folder.single_file:
                self._refresh_root(watched)
        except (FileNotFoundError, NotADirectoryError):
            _close(watched)  # it has just gone: the check of roots sees it come back
        except OSError as error:
            self._refuse(watched, refused(error))
            return
        with self._changed:
            watched.watching, watched.refusal = "events", None

    def _refresh_root(self, watched: _Watched) -> None:
        folder = watched.folder
        if watched.tree is None:
            watched.tree = self._make_tree(
                folder.path, lambda directory: self._is_wanted(folder, directory), _Ear(self, folder.id)
            )
        watched.tree.refresh(folder.path)
        if self._roots.get(folder.id) is not watched:
            _close(watched)  # it was let go of meanwhile

    def _refuse(self, watched: _Watched, refusal: Refusal) -> None:
        """Poll a root. What was watched of it is given back: other programs need watches too."""
        if watched.watching != "polling":
            log.warning("a folder is polled: %s", refusal.reason)
        _close(watched)
        with self._changed:
            watched.watching, watched.refusal = "polling", refusal

    def _is_wanted(self, folder: FolderRow, directory: str) -> bool:
        return not is_in(directory, self._own_data) and self._wants(folder, directory)

    def _is_own(self, path: str) -> bool:
        return is_in(path, self._own_data)


class _Ear:
    """Implements `Heard` for one root."""

    def __init__(self, watcher: Watcher, folder_id: int) -> None:
        self._watcher, self._folder_id = watcher, folder_id

    def path(self, path: str) -> None:
        if not self._watcher._is_own(path):
            self._watcher._dirty.add(self._folder_id, path)

    def directory(self, path: str) -> None:
        if not self._watcher._is_own(path):
            self._watcher._directory_changed(self._folder_id, path)

    def lost(self) -> None:
        self._watcher._events_lost(self._folder_id)


def _close(watched: _Watched) -> None:
    tree, watched.tree = watched.tree, None
    if tree is not None:
        tree.close()
