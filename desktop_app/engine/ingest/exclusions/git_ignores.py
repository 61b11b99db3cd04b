"""What git ignores: the .gitignore files of work trees, read with care since strangers wrote them.

They count inside work trees only (below a folder that holds ".git"), as they do for git. The person's global
ignore file is not read: it says what they want out of their commits, wherever those are.
"""

from __future__ import annotations

import logging
import os
import stat
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from desktop_app.engine.ingest.exclusions.ignore_patterns import IgnorePatterns

log = logging.getLogger(__name__)

FILE_NAME = ".gitignore"
WORK_TREE = ".git"
EXCLUDE = os.path.join(WORK_TREE, "info", "exclude")
MAX_BYTES = 64 * 1024
FILES_HELD = 10_000
YOUNG_S = 2.0  # a file that has just changed may change again within the clock's tick

Stamp = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class IgnoreSource:
    """The patterns of one file; `start` is where the part of a path begins that they are compared with."""

    start: int
    patterns: IgnorePatterns


Sources = tuple[IgnoreSource, ...]
"""Of one work tree, outermost first: the innermost that says anything decides."""


class GitIgnoreFiles:
    """Reads .gitignore files, each once for as long as it stays as it is. Safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._held: dict[str, tuple[Stamp, IgnorePatterns]] = {}

    def sources(self, directory: str, outer: Sources | None, has: Callable[[str], bool]) -> Sources | None:
        """What counts in a directory, given what counts above it; None outside of work trees.

        `has(name)` says whether the directory holds an entry of that name.
        """
        if has(WORK_TREE):  # a work tree begins: what lies above belongs to another
            outer = self._with(directory, EXCLUDE, ())
        if outer is None or not has(FILE_NAME):
            return outer
        return self._with(directory, FILE_NAME, outer)

    def above(self, root: str) -> Sources | None:
        """What counts in a root because of the work tree that it lies in; None where it lies in none.

        Where git ignores the root itself, the person has overruled that by choosing it: nothing counts.
        """
        directories = _up_to_work_tree(root)
        if not directories:
            return None
        found: Sources | None = None
        for directory, inner in zip(directories, [*directories[1:], root], strict=True):
            found = self.sources(directory, found, _holds(directory))
            if found and is_ignored(found, inner, os.path.basename(inner), True):
                return ()
        return found

    def _with(self, directory: str, name: str, outer: Sources) -> Sources:
        patterns = self._patterns(os.path.join(directory, name))
        return (*outer, IgnoreSource(start_below(directory), patterns)) if patterns else outer

    def _patterns(self, path: str) -> IgnorePatterns:
        try:
            stamp = _stamp(os.lstat(path))
        except OSError:
            return IgnorePatterns(())
        with self._lock:
            held = self._held.get(path)
        if held is not None and held[0] == stamp:
            return held[1]
        patterns = IgnorePatterns.of_lines(_lines(path))
        if time.time() - max(stamp[0], stamp[1]) / 1e9 > YOUNG_S:
            self._hold(path, stamp, patterns)
        return patterns

    def _hold(self, path: str, stamp: Stamp, patterns: IgnorePatterns) -> None:
        with self._lock:
            if len(self._held) >= FILES_HELD:
                self._held.clear()
            self._held[path] = (stamp, patterns)


def is_ignored(sources: Sources, path: str, name: str, is_directory: bool) -> bool:
    """Whether git ignores a file or folder, given that it does not ignore the folder that holds it."""
    for source in reversed(sources):
        decided = source.patterns.decide(slashed(path[source.start :]), name, is_directory)
        if decided is not None:
            return decided
    return False


def start_below(directory: str) -> int:
    """Where the rest begins of a path that lies in a directory."""
    return len(directory) if directory.endswith(os.sep) else len(directory) + 1


def slashed(path: str) -> str:
    """A path as patterns see it, parts joined by "/" on every system."""
    return path if os.sep == "/" else path.replace(os.sep, "/")


def _up_to_work_tree(root: str) -> list[str]:
    """The directories above a root, from the top of its work tree down; empty where it lies in none."""
    found: list[str] = []
    directory = os.path.dirname(root)
    while directory not in found:
        found.append(directory)
        if _holds(directory)(WORK_TREE):
            return found[::-1]
        directory = os.path.dirname(directory)
    return []


def _holds(directory: str) -> Callable[[str], bool]:
    return lambda name: os.path.lexists(os.path.join(directory, name))


def _stamp(info: os.stat_result) -> Stamp:
    return info.st_mtime_ns, info.st_ctime_ns, info.st_size, info.st_ino


def _lines(path: str) -> list[str]:
    """The lines of a regular file, as far as MAX_BYTES; links are not followed, as git does not."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return []
            content = os.read(descriptor, MAX_BYTES + 1)
        finally:
            os.close(descriptor)
    except OSError as error:
        log.info("a file of ignore patterns cannot be read: %s", error.strerror)
        return []
    if len(content) > MAX_BYTES:
        log.warning("a file of ignore patterns is longer than %d bytes: the rest is passed over", MAX_BYTES)
        content = content[: content.rfind(b"\n", 0, MAX_BYTES) + 1]
    return os.fsdecode(content.removeprefix(b"\xef\xbb\xbf")).split("\n")
